import type { Engine } from "./engine";

/** What a page asks of the engine, and what comes back; between two threads. */
export type Method = Exclude<keyof Engine, "numberOf">;

export interface Request {
  readonly id: number;
  readonly method: Method;
  readonly parameters: unknown;
}

export type Response = { readonly id: number } & (
  | { readonly kind: "piece"; readonly piece: unknown[] }
  | { readonly kind: "result"; readonly result: unknown }
  /** code: of a HostError; absent for a fault of ours. */
  | { readonly kind: "error"; readonly code?: string; readonly message: string }
);

/** The part of a worker, or of a worker's own scope, that both sides use. */
export interface Channel<Sent, Received> {
  postMessage(message: Sent, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: { readonly data: Received }) => void): void;
}

/** The name by which the snapshot of a file goes, instead of the snapshot. */
export function fileName(file: number): string {
  return `file ${file}`;
}
