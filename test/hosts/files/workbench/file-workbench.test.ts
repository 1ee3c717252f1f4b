import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { checkAsJson } from "../../../../src/app/check-json";
import { checkWorkbook, type CheckOutcome } from "../../../../src/app/check-workbook";
import { composeAnnotation } from "../../../../src/app/compose-annotation";
import { composeReport, previewReport } from "../../../../src/app/compose-report";
import { expectedChanges } from "../../../../src/app/expected-changes";
import { executionBars } from "../../../../src/app/execution-bars";
import { materialEdit } from "../../../../src/app/material-edit";
import type { OpenBook, Workbench } from "../../../../src/app/workbench";
import { plainText } from "../../../../src/core/report/plain-text";
import { parseAddress } from "../../../../src/core/workbook/address";
import { cellAt } from "../../../../src/core/workbook/cell";
import { FORMULA_FLAG, type WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { fileWorkbench } from "../../../../src/hosts/files/workbench/file-workbench";
import type { Request, Response } from "../../../../src/hosts/files/workbench/messages";
import { serveEngine } from "../../../../src/hosts/files/workbench/serve-engine";
import { readXlsx } from "../../../../src/hosts/files/read-xlsx";
import { editedSample } from "../../../support/edit-package";
import { literalTemplate, ownParagraph } from "../../../support/literal-template";

const SAMPLE = readFileSync(join(__dirname, "../../../../assets/samples/sample.xlsx"));
/** The sample with what 科技计划后补助 spent set to another amount. */
const spending = (amount: string): Uint8Array =>
  editedSample({
    "xl/worksheets/sheet2.xml": (xml) =>
      xml.replace(
        /(<c r="N17"[^>]*><v>)176\.69(<\/v>)/u,
        (_, before: string, after: string) => before + amount + after,
      ),
  });

const never = new AbortController().signal;

/** The page and its engine on two ends of a real message channel, so that everything is cloned as between threads. */
function connected(): { workbench: Workbench; stop: () => void } {
  const { port1, port2 } = new MessageChannel();
  const end = <Sent, Received>(port: MessagePort) => ({
    postMessage: (message: Sent, transfer: Transferable[]) => port.postMessage(message, transfer),
    addEventListener: (_: "message", listener: (event: { readonly data: Received }) => void) => {
      port.onmessage = (event) => listener(event);
    },
  });
  serveEngine(end<Response, Request>(port2));
  const { workbench } = fileWorkbench(end<Request, Response>(port1));
  return { workbench, stop: () => (port1.close(), port2.close()) };
}

function checkedOf(workbook: WorkbookSnapshot) {
  const outcome = checkWorkbook(workbook);
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}

async function checked(book: OpenBook) {
  const outcome: CheckOutcome = await book.host.checker!.check(book.current().workbook, undefined, undefined);
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}

jest.setTimeout(60_000);

describe("fileWorkbench", () => {
  let workbench: Workbench;
  let stop: () => void;
  let book: OpenBook;

  beforeEach(async () => {
    ({ workbench, stop } = connected());
    book = await workbench.open({ name: "样例.xlsx", bytes: new Uint8Array(SAMPLE) });
  });
  afterEach(() => stop());

  it("gives the same findings and the same report as on one thread", async () => {
    const here = checkWorkbook(await readXlsx({ name: "样例.xlsx", bytes: SAMPLE }));
    if (here.kind === "unusable") throw new Error(here.message);
    const there = await checked(book);
    expect(checkAsJson(there)).toEqual(checkAsJson(here.checked));
    expect(composeReport(there)).toEqual(composeReport(here.checked));
    expect(await book.host.checker!.preview(there)).toEqual(previewReport(here.checked));
    expect(await book.host.checker!.bars(there)).toEqual(executionBars(here.checked));
    expect(there.ledger.workbook).toBe(book.current().workbook);
  });

  it("marks, keeps the checker's notes and clears", async () => {
    const { annotator, keeper } = book.host;
    const outcome = await annotator!.annotate(
      composeAnnotation(await checked(book), { marks: true, sheets: true }),
      never,
    );
    expect(outcome.sheets).toEqual([
      "核对结果",
      "预算与支出调节表",
      "待说明清单",
      "自评报告",
      "附件4-1自评表",
    ]);
    expect(book.current()).toMatchObject({ isUnsaved: true, showsMarks: true });
    const { workbook } = book.current();
    expect(workbook.sheets.map(({ name }) => name).slice(-5)).toEqual(outcome.sheets);
    const verified = [{ finding: "a", note: "附件", checker: "李", date: "2021-01-01" }];
    await keeper!.remember({ version: 1, verified, settings: {} }, never);
    await annotator!.clear({ sheets: true }, never);
    const after = await readXlsx({ name: "样例.xlsx", bytes: await book.bytes() });
    expect(after.sheets.length).toBe(workbook.sheets.length - outcome.sheets.length);
    expect(after.memory?.verified).toEqual(verified);
    expect(book.current().showsMarks).toBe(false);
    book.saved();
    expect(book.current().isUnsaved).toBe(false);
  });

  it("writes the report with charts, or into a template, and tells what is wrong with one", async () => {
    await checked(book);
    const partsOf = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes));
    expect(partsOf(await book.writeReport("working", { charts: true }))).toContain("word/charts/chart1.xml");
    const template = { name: "模板.docx", bytes: literalTemplate(ownParagraph("{预算执行率}")) };
    const filled = await book.writeReport("working", { template });
    expect(partsOf(filled)).toEqual(partsOf(template.bytes));
    expect(strFromU8(unzipSync(filled)["word/document.xml"]!)).toContain("heji:f:all.rate=");
    const faulty = { name: "错.docx", bytes: literalTemplate(ownParagraph("{执行率")) };
    await expect(book.writeReport("working", { template: faulty })).rejects.toMatchObject({
      name: "HostError",
      message: expect.stringMatching(/^模板“错\.docx”中的标记“\{执行率”缺少右括号/u),
    });
  });

  it("refreshes a 工作稿 with what was checked, and gives nothing back where nothing changed", async () => {
    await checked(book);
    const bytes = await book.writeReport("working", { charts: false });
    const document = { name: "报告.docx", bytes };
    const unchanged = await book.refreshReport(document, []);
    expect(unchanged.plan).toMatchObject({ changes: [], conflicts: [] });
    expect(unchanged.bytes).toBeUndefined();
    const spent = await workbench.open({ name: "新.xlsx", bytes: spending("177.69") });
    await checked(spent);
    const refreshed = await spent.refreshReport(document, []);
    expect(refreshed.plan.changes.map(({ before, after }) => `${before} → ${after}`)).toContain(
      "176.69 → 177.69",
    );
    expect(
      (await spent.refreshReport({ name: "报告.docx", bytes: refreshed.bytes! }, [])).bytes,
    ).toBeUndefined();
    await expect(
      book.refreshReport({ name: "表.docx", bytes: new Uint8Array(SAMPLE) }, []),
    ).rejects.toMatchObject({
      name: "HostError",
      message: expect.stringMatching(/不是\.docx文件/u),
    });
  });

  /** 年初批复: J is the full-year budget =F+G−H, M the execution rate. */
  it("recalculates what depends on a typed value, and gives it with the file", async () => {
    const before = book.current().workbook;
    const sheet = before.sheets.findIndex(({ name }) => name === "年初批复");
    const told: string[] = [];
    await book.host.watcher!.watch(() => void told.push("edited"));
    const row = before.sheets[sheet]!.columns[9]!.kinds.findIndex((flags) => (flags & FORMULA_FLAG) !== 0);
    const formula = (await book.formula(sheet, row, 9))!;
    const input = parseAddress(/[A-Z]+\d+/.exec(formula)![0])!;
    const old = cellAt(before, sheet, input.row, input.column);
    await book.typing!.type(sheet, input.row, input.column, "12,345.67");
    const { workbook, isUnsaved, appearance } = book.current();
    expect([told, isUnsaved, appearance]).toEqual([["edited"], true, 0]);
    expect(cellAt(workbook, sheet, input.row, input.column)).toMatchObject({ format: old.format });
    expect(String((cellAt(workbook, sheet, input.row, input.column).value as { value: unknown }).value)).toBe(
      "12345.67",
    );
    expect(cellAt(workbook, sheet, row, 9).value).not.toEqual(cellAt(before, sheet, row, 9).value);
    const file = await readXlsx({ name: "样例.xlsx", bytes: await book.bytes() });
    for (const [index, { columns }] of file.sheets.entries())
      columns.forEach((cells, column) => {
        for (let each = 0; each < (cells?.kinds.length ?? 0); each++)
          expect(cellAt(workbook, index, each, column).value).toEqual(
            cellAt(file, index, each, column).value,
          );
      });
    expect(checkAsJson(await checked(book))).toEqual(checkAsJson(checkedOf(file)));
    expect(await book.typing!.undo()).toMatchObject({ sheet: "年初批复", ...input });
    expect(await book.typing!.undo()).toBeUndefined();
    expect(cellAt(book.current().workbook, sheet, row, 9).value).toEqual(cellAt(before, sheet, row, 9).value);
  });

  it("corrects a rate by its formula and takes that back", async () => {
    const finding = (await checked(book)).findings.find(({ rule }) => rule === "saving-rate")!;
    const [change] = expectedChanges(book.current().workbook, finding.repairs[0]!);
    const back = await book.host.editor!.write([change!]);
    expect((await checked(book)).findings.some(({ id }) => id === finding.id)).toBe(false);
    await expect(book.host.editor!.write([change!])).rejects.toMatchObject({ code: "changed" });
    await book.host.editor!.write(back);
    expect((await checked(book)).findings.some(({ id }) => id === finding.id)).toBe(true);
  });

  it("marks what an edit has made true, checked again or not", async () => {
    await checked(book);
    const { workbook } = book.current();
    const sheet = workbook.sheets.findIndex(({ name }) => name === "年初批复");
    const before = await checked(book);
    await book.typing!.type(sheet, 6, 18, "0.2%");
    await book.host.checker!.annotate!(before, { marks: true, sheets: false }, never);
    const file = await readXlsx({ name: "样例.xlsx", bytes: await book.bytes() });
    expect(checkedOf(file).findings.length).toBeLessThan(before.findings.length);
    expect(file.sheets[sheet]!.comments.some(({ row, column }) => row === 6 && column === 18)).toBe(false);
  });

  it("refuses a formula that it cannot read and leaves the cell", async () => {
    await expect(book.typing!.type(0, 0, 0, "=SUM(A1:A3")).rejects.toMatchObject({ code: "unsupported" });
    expect(book.current().isUnsaved).toBe(false);
  });

  it("tells formulas and looks when they are asked for", async () => {
    const sheet = book.current().workbook.sheets.findIndex(({ name }) => name === "年初批复");
    expect(await book.formula(sheet, 12, 9)).toMatch(/SUM/);
    expect(await book.formula(sheet, 0, 0)).toBeUndefined();
    expect((await book.display(sheet))?.frozenColumns).toBe(3);
  });

  it("passes a file's own sentence on", async () => {
    await expect(workbench.open({ name: "空.xlsx", bytes: new Uint8Array() })).rejects.toMatchObject({
      name: "HostError",
      code: "empty",
      message: "文件是空的（0字节），请重新取得该文件后再试。",
    });
  });

  it("keeps texts of the report in 文字材料 and takes them back", async () => {
    const outcome = await checked(book);
    const { materials, checker } = book.host;
    const section = "五（二）";
    const edit = materialEdit(outcome.ledger.workbook, section, [{ text: "按批复下达。" }])!;
    const back = await materials!.write(edit, never);
    const reportOf = async (): Promise<string> =>
      plainText((await checker!.report(await checked(book))).document);
    expect(await reportOf()).toContain("\n（二）资金分配方面的问题\n按批复下达。\n");
    expect(book.current().isUnsaved).toBe(true);
    await materials!.write(back, never);
    expect(await reportOf()).not.toContain("按批复下达。");
  }, 20_000);

  it("offers no writing for a file of an old format", async () => {
    const bytes = readFileSync(join(__dirname, "../legacy/sample-by-libreoffice.xls"));
    const old = await workbench.open({ name: "旧.xls", bytes: new Uint8Array(bytes) });
    expect(old.host.annotator).toBeUndefined();
    expect(old.whyNotMarked).toMatch(/旧版的.xls/);
    expect((await checked(old)).findings.length).toBeGreaterThan(0);
  });
});
