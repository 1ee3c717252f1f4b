import type { CheckOutcome } from "../../../app/check-workbook";
import { HostError } from "../../../app/host-error";
import { Engine } from "./engine";
import { fileName, type Channel, type Method, type Request, type Response } from "./messages";
import { pack, unpack } from "./thread-codec";

/** Answers a page's requests one after another: two writers at once would lose one's work. */
export function serveEngine(channel: Channel<Response, Request>): void {
  const engine = new Engine();
  let last: Promise<void> = Promise.resolve();
  channel.addEventListener("message", ({ data }) => {
    last = last.then(() => answer(engine, data, channel));
  });
}

async function answer(
  engine: Engine,
  { id, method, parameters }: Request,
  channel: Channel<Response, Request>,
) {
  try {
    const run = engine[method] as (...given: unknown[]) => Promise<unknown>;
    const result = await run.apply(engine, unpack(parameters, []) as unknown[]);
    const pieces: unknown[][] = [];
    const packed = pack(result, pieces, knownFor(engine, method, result));
    for (const piece of pieces) channel.postMessage({ id, kind: "piece", piece }, []);
    channel.postMessage({ id, kind: "result", result: packed }, method === "bytes" ? [bufferOf(result)] : []);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    channel.postMessage(
      { id, kind: "error", message, ...(error instanceof HostError && { code: error.code }) },
      [],
    );
  }
}

/** What a check says of a workbook goes without the workbook, which the page has. */
function knownFor(engine: Engine, method: Method, result: unknown): Map<unknown, string> {
  const known = new Map<unknown, string>();
  if (method !== "check") return known;
  const outcome = result as CheckOutcome;
  const checked = outcome.kind === "checked" ? outcome.checked : outcome.certain;
  if (!checked) return known;
  const { workbook } = checked.ledger;
  const file = engine.numberOf(workbook);
  if (file !== undefined) known.set(workbook, fileName(file));
  return known;
}

function bufferOf(bytes: unknown): ArrayBuffer {
  return (bytes as Uint8Array<ArrayBuffer>).buffer;
}
