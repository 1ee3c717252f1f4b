import { HostError, type HostErrorCode } from "../../../app/host-error";
import type { Engine } from "./engine";
import type { Channel, Method, Request, Response } from "./messages";
import { pack, unpack } from "./thread-codec";

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly known: ReadonlyMap<string, unknown>;
  readonly pieces: (readonly unknown[])[];
}

/** The engine as the page sees it: the same methods, answered from the other thread. */
export class EngineClient {
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;

  constructor(private readonly channel: Channel<Request, Response>) {
    channel.addEventListener("message", ({ data }) => this.take(data));
  }

  /** known: objects that the engine names instead of sending them. Throws HostError as the engine does. */
  call<Name extends Method>(
    method: Name,
    parameters: Parameters<Engine[Name]>,
    known: ReadonlyMap<string, unknown> = new Map(),
  ): Promise<Awaited<ReturnType<Engine[Name]>>> {
    const id = ++this.count;
    const packed = pack(parameters, undefined);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (result: unknown) => void, reject, known, pieces: [] });
      this.channel.postMessage({ id, method, parameters: packed }, []);
    });
  }

  /** The other thread has ended: nothing that is asked for will come. */
  fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  private take(response: Response): void {
    const waiting = this.waiting.get(response.id);
    if (!waiting) return;
    if (response.kind === "piece") return void waiting.pieces.push(response.piece);
    this.waiting.delete(response.id);
    if (response.kind === "result") waiting.resolve(unpack(response.result, waiting.pieces, waiting.known));
    else if (response.code) waiting.reject(new HostError(response.code as HostErrorCode, response.message));
    else waiting.reject(new Error(response.message));
  }
}
