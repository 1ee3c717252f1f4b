import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";
import { expenseStatement } from "../../support/statements";
import { zipped } from "../../hosts/files/literal-package";
import { packageOfSnapshot } from "../../hosts/files/package-of-snapshot";
import { describeInBrowser } from "../support/find-browser";
import { download, fileInput, WorkbenchBrowser } from "../support/workbench-page";

describeInBrowser("a workbook that lists no projects, in the workbench", (browserPath) => {
  let workbench: WorkbenchBrowser;
  let folder: string;
  beforeAll(async () => {
    workbench = await WorkbenchBrowser.start(browserPath);
    folder = mkdtempSync(join(tmpdir(), "heji-statements-"));
  }, 280_000);
  afterAll(async () => {
    await workbench.stop();
    rmSync(folder, { recursive: true });
  });

  it("is checked, edited and marked, and offers no report", async () => {
    const { ledger } = expenseStatement(["2023年度决算数", 22.84, 0, 17.36, 0, 17.36, 5.12]);
    const path = join(folder, "三公经费.xlsx");
    writeFileSync(path, zipped(packageOfSnapshot(ledger.workbook)));
    const page = await workbench.open();
    await fileInput(page).setInputFiles(path);
    await page.getByRole("tab", { name: "核对结果 1" }).waitFor();
    await page.getByText("没有项目，只核对表中各数之间的勾稽").waitFor();
    expect(await page.getByRole("tab", { name: /调节表|自评报告/ }).count()).toBe(0);
    expect(await page.getByRole("button", { name: /预览报告|更新报告文档|生成自评报告/ }).count()).toBe(0);

    const copy = await download(page, /核对副本/);
    const { sheets } = await readXlsx({ name: copy.name, bytes: copy.bytes });
    expect(sheets.map(({ name }) => name)).toEqual(["三公经费", "核对结果"]);
    await page.getByRole("button", { name: "下载", exact: true }).click();
    expect(await page.getByRole("menuitem").allTextContents()).toEqual([
      expect.stringContaining("核对副本"),
      expect.stringContaining("当前工作簿"),
    ]);
    await page.keyboard.press("Escape");

    await page.locator('[data-at="B4"]').click();
    await page.keyboard.type("22.48");
    await page.keyboard.press("Enter");
    await page.getByText("表内算式未发现不符").first().waitFor();
    expect(workbench.complaints).toEqual([]);
  });
});
