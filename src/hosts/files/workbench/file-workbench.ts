import type { Workbench } from "../../../app/workbench";
import { EngineClient } from "./engine-client";
import { FileBook, type FileNumbers } from "./file-book";
import type { Channel, Request, Response } from "./messages";

/** The workbench over an engine in another thread. */
export function fileWorkbench(channel: Channel<Request, Response>): {
  readonly workbench: Workbench;
  /** To be told when the other thread has ended. */
  readonly fail: (error: Error) => void;
} {
  const engine = new EngineClient(channel);
  const numbers: FileNumbers = new WeakMap();
  const workbench: Workbench = {
    open: async ({ name, bytes }) => {
      const opened = await engine.call("read", [name, bytes]);
      numbers.set(opened.workbook, opened.file);
      return new FileBook(engine, numbers, opened);
    },
    readFile: async ({ name, bytes }) => {
      const { file, workbook } = await engine.call("read", [name, bytes]);
      numbers.set(workbook, file);
      return workbook;
    },
  };
  return { workbench, fail: (error) => engine.fail(error) };
}
