/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import { HostError } from "../../../src/app/host-error";
import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import { bootOffice } from "../../support/office-host/boot-office";
import type { EmulatedExcel } from "../../support/office-host/emulated-excel";
import type { BookState } from "../../support/office-host/excel/book-state";
import { dumpWorkbook } from "../../support/office-host/excel/dump-workbook";
import { ANNOTATION } from "./sample-annotation";
import { sampleBook } from "./sample-book";

type ExcelHost = ReturnType<typeof createExcelHost>;

let excel: EmulatedExcel;
const going = new AbortController().signal;
const UNTOUCHED = /工作簿没有改动/;
const TOLD = /(写入|清除)中途停止。工作簿里现有本工具写入的内容：标记 \d+ 组，批注 \d+ 条，/;

beforeAll(async () => {
  excel = await bootOffice("1.14");
});

function open(): { book: BookState; host: ExcelHost } {
  const book = sampleBook();
  excel.book = book;
  return { book, host: createExcelHost() };
}

/** Actions of each message of a run without faults. */
async function actionsOf(
  prepare: (host: ExcelHost) => Promise<unknown>,
  run: (host: ExcelHost) => Promise<unknown>,
): Promise<number[]> {
  const { host } = open();
  await prepare(host);
  excel.expectMessages();
  await run(host);
  return excel.traffic.exchanges.map(({ actions }) => actions);
}

/** Every message, at its beginning, at its end and at places in between. */
function places(actions: readonly number[], samples: number): { message: number; afterActions: number }[] {
  return actions.flatMap((count, index) => {
    const step = Math.max(1, Math.floor(count / samples));
    const after = new Set([...Array.from({ length: samples }, (_, k) => k * step), count - 1]);
    return [...after].filter((k) => k < count).map((afterActions) => ({ message: index + 1, afterActions }));
  });
}

const failureOf = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => undefined,
    (error: unknown) => error,
  );

/** Puts the stopped workbook straight as a user would, and compares it with the one before. */
async function expectCleanable(book: BookState, before: object): Promise<void> {
  excel.expectMessages();
  await createExcelHost().annotator.clear({ sheets: true }, going);
  expect(dumpWorkbook(book)).toEqual(before);
}

describe("a message that fails half-way", () => {
  it("of reading leaves the workbook alone; only the second message has another way", async () => {
    const read = (host: ExcelHost): Promise<unknown> => host.source.readWorkbook(going);
    for (const fault of places(await actionsOf(async () => undefined, read), 3)) {
      const { book, host } = open();
      const before = dumpWorkbook(book);
      excel.expectMessages(fault);
      const failure = await failureOf(read(host));
      if (fault.message === 2) expect(failure).toBeUndefined();
      else expect((failure as HostError).message).toMatch(UNTOUCHED);
      expect(dumpWorkbook(book)).toEqual(before);
    }
  });

  it("of annotating leaves the workbook as it was, or says what is in it, and clear removes that", async () => {
    const read = (host: ExcelHost): Promise<unknown> => host.source.readWorkbook(going);
    const annotate = (host: ExcelHost): Promise<unknown> => host.annotator.annotate(ANNOTATION, going);
    for (const fault of places(await actionsOf(read, annotate), 25)) {
      const { book, host } = open();
      const before = dumpWorkbook(book);
      await read(host);
      excel.expectMessages(fault);
      const error = await failureOf(annotate(host));
      const isUntouched = JSON.stringify(dumpWorkbook(book)) === JSON.stringify(before);
      if (error !== undefined) {
        expect(error).toBeInstanceOf(HostError);
        expect((error as HostError).message).toMatch(isUntouched ? UNTOUCHED : TOLD);
      }
      if (fault.message === 1) expect(isUntouched).toBe(true);
      await expectCleanable(book, before);
    }
  });

  it("of annotating again keeps every cell of the user's and stays cleanable", async () => {
    const prepare = (host: ExcelHost): Promise<unknown> => host.annotator.annotate(ANNOTATION, going);
    for (const fault of places(await actionsOf(prepare, prepare), 12)) {
      const { book, host } = open();
      const before = dumpWorkbook(book);
      await prepare(host);
      excel.expectMessages(fault);
      await failureOf(prepare(host));
      await expectCleanable(book, before);
    }
  });

  it("of clearing says what is left, and clearing again removes it", async () => {
    const prepare = (host: ExcelHost): Promise<unknown> => host.annotator.annotate(ANNOTATION, going);
    const clear = (host: ExcelHost): Promise<unknown> => host.annotator.clear({ sheets: true }, going);
    for (const fault of places(await actionsOf(prepare, clear), 30)) {
      const { book, host } = open();
      const before = dumpWorkbook(book);
      await prepare(host);
      const annotated = JSON.stringify(dumpWorkbook(book));
      excel.expectMessages(fault);
      const error = await failureOf(clear(host));
      expect(error).toBeInstanceOf(Error);
      const isUntouched = JSON.stringify(dumpWorkbook(book)) === annotated;
      expect((error as HostError).message).toMatch(isUntouched ? UNTOUCHED : TOLD);
      await expectCleanable(book, before);
    }
  });

  it("of keeping notes leaves the old notes or has the new ones", async () => {
    const note = { finding: "f", note: "已查批复", checker: "王", date: "2021-01-05" };
    const remember = (host: ExcelHost): Promise<unknown> =>
      host.keeper.remember({ version: 1, verified: [note], settings: {} }, going);
    for (const fault of places(await actionsOf(async () => undefined, remember), 10)) {
      const { book, host } = open();
      excel.expectMessages(fault);
      await failureOf(remember(host));
      excel.expectMessages();
      const { memory } = await createExcelHost().source.readWorkbook(going);
      expect([[], [note]]).toContainEqual(memory?.verified ?? []);
      expect(book.comments).toHaveLength(1);
    }
  });

  it("of writing cells says which of them were written", async () => {
    const { book, host } = open();
    const changes = [2, 3].map((row) => ({
      at: { sheet: "年初批复", row, column: 1 },
      expected: row === 2 ? "30" : "80",
      value: "1",
      shown: "1",
    }));
    const before = dumpWorkbook(book);
    excel.expectMessages({ message: 2, afterActions: 0 });
    expect(await failureOf(host.editor.write(changes))).toMatchObject({
      message: "Excel 没有完成写入。没有单元格被改动，请重试。",
    });
    expect(dumpWorkbook(book)).toEqual(before);
    const [, actions] = await actionsOf(
      async () => undefined,
      (again) => again.editor.write(changes),
    );
    const second = open();
    excel.expectMessages({ message: 2, afterActions: actions! - 1 });
    expect(await failureOf(second.host.editor.write(changes))).toMatchObject({
      message: "Excel 没有完成写入。写入中途停止，已改动的单元格：“年初批复”B3。请重新核对后处理。",
    });
    expect(second.book.sheets[0]!.cells.value(3, 1)).toBe(80);
  });

  it("of cell editing is told with what to do", async () => {
    const { host } = open();
    excel.expectMessages({ message: 1, afterActions: 0, code: "InvalidOperationInCellEditMode" });
    await expect(host.source.readWorkbook(going)).rejects.toMatchObject({
      code: "cell-edit",
      message: "有单元格正处于编辑状态。请按 Enter 或 Esc 结束编辑，然后重试。",
    });
  });
});
