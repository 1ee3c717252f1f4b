import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";
import { buildWorkbook } from "../../support/build-workbook";
import { ExcelBrowser, START_MS, type ExcelPane } from "../support/excel-pane";
import { describeInBrowser } from "../support/find-browser";

const SAMPLE = resolve(__dirname, "../../../assets/samples/sample.xlsx");
const NAMELESS = buildWorkbook([{ name: "Sheet1", rows: [["备注"]] }]);
const SHARED = { sets: { SharedRuntime: "1.1" } };
const RESULT = /勾稽不符2项、待核实2项、待说明6项、提示2项；已核对\d+项/;

/** Presses a ribbon button of an Excel without shared runtimes; gives the sentence of the dialog, then closes it. */
async function toldByDialog(pane: ExcelPane, functionName: string): Promise<string> {
  const known = await pane.excel((excel) => excel.dialogs().length);
  const completed = pane.excel((excel, name) => excel.press(name).then(() => "completed"), functionName);
  await pane.until((excel, count) => excel.dialogs().length > count, known);
  const [address] = await pane.excel((excel) => excel.dialogs().slice(-1));
  await pane.excel((excel) => excel.closeDialog());
  expect(await completed).toBe("completed");
  const dialog = await pane.page.context().newPage();
  await dialog.goto(address!);
  const sentence = await dialog.locator("#pane").innerText();
  await dialog.close();
  return sentence;
}

describeInBrowser("the ribbon's buttons", (executablePath) => {
  let browser: ExcelBrowser;
  let sample: WorkbookSnapshot;

  beforeAll(async () => {
    browser = await ExcelBrowser.start(executablePath);
    sample = await readXlsx({ name: "sample.xlsx", bytes: readFileSync(SAMPLE) });
  }, START_MS);

  afterAll(() => browser?.stop());

  it("bring the pane to the front and show in it how they ended, with a shared runtime", async () => {
    const pane = await browser.open(sample, SHARED);
    await pane.excel((excel) => excel.press("runCheck"));
    expect(await pane.page.getByText(RESULT).count()).toBe(1);
    await pane.excel((excel) => excel.press("writeReport"));
    await pane.told(/已生成工作表/);
    await pane.excel((excel) => excel.press("clearMarks"));
    await pane.told("标记和批注已清除。");
    expect(await pane.excel((excel) => [excel.panesShown(), excel.dialogs().length])).toEqual([3, 0]);
    await pane.close();
  }, 60_000);

  it("tell how they ended in a dialog where the page is hidden, without one", async () => {
    const pane = await browser.open(sample);
    expect(await toldByDialog(pane, "runCheck")).toMatch(RESULT);
    expect(await toldByDialog(pane, "writeReport")).toContain("已生成工作表：核对结果");
    expect(await toldByDialog(pane, "clearMarks")).toContain("标记和批注已清除。");
    await pane.close();
  }, 60_000);

  it("say why nothing was done", async () => {
    const nameless = await browser.open(NAMELESS);
    expect(await toldByDialog(nameless, "writeReport")).toContain("没有定义名称");
    await nameless.close();
    const broken = await browser.open(sample);
    await toldByDialog(broken, "runCheck");
    await broken.excel((excel) => excel.expectMessages({ message: 1, afterActions: 0 }));
    expect(await toldByDialog(broken, "writeReport")).toContain("工作簿没有改动，请重试。");
    await broken.close();
  }, 60_000);

  it("do not end silently when another task is still going on", async () => {
    const pane = await browser.open(sample);
    await pane.excel((excel) => excel.setEditing(true));
    void pane.press("一键核对");
    await pane.page.getByRole("button", { name: "取消" }).waitFor();
    const sentence = toldByDialog(pane, "writeReport");
    expect(await sentence).toContain("正在读取并核对工作簿…请等它结束，再点一次。");
    await pane.close();
  }, 60_000);

  it("wait for a pane that is still being drawn", async () => {
    const pane = await browser.open(undefined, SHARED);
    await pane.page.reload();
    await pane.until((excel) => excel.knows("runCheck"));
    await pane.excel((excel) => excel.press("runCheck"));
    await pane.page.getByText("还不能核对这个工作簿").waitFor();
    await pane.close();
  }, 60_000);
});
