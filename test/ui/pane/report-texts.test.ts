import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";
import { ExcelBrowser, type ExcelPane } from "../support/excel-pane";
import { describeInBrowser } from "../support/find-browser";
import { violations } from "../support/workbench-page";

const SAMPLES = resolve(__dirname, "../../../assets/samples");
const read = (file: string): Promise<WorkbookSnapshot> =>
  readXlsx({ name: file, bytes: readFileSync(join(SAMPLES, file)) });

describeInBrowser("the report's text in the pane", (executablePath) => {
  let browser: ExcelBrowser;
  let pane: ExcelPane;

  beforeAll(async () => {
    browser = await ExcelBrowser.start(executablePath);
  }, 280_000);
  afterAll(() => browser?.stop());

  const openReport = async (file: string): Promise<void> => {
    pane = await browser.open(await read(file));
    await pane.check();
    await pane.page.getByRole("tab", { name: "自评报告" }).click();
    await pane.page.getByRole("heading", { name: "六、其他需要说明的问题" }).waitFor();
  };
  afterEach(() => pane.close());

  const texts = (): Promise<unknown[]> =>
    pane.excel((excel) => {
      const cells: unknown[] = [];
      for (let row = 2; excel.cell("文字材料", `B${row}`).value !== ""; row++)
        cells.push(
          `${String(excel.cell("文字材料", `A${row}`).value)} ${String(excel.cell("文字材料", `B${row}`).value)}`,
        );
      return cells;
    });

  it("is edited by section, kept in 文字材料 and taken back", async () => {
    await openReport("sample.xlsx");
    const before = await pane.dump();
    const former = await texts();

    await pane.press("编辑文字：（二）资金分配方面的问题");
    await pane.page.getByLabel("第1段（新）").fill("项目资金按批复下达。\n未作二次分配。");
    expect(await violations(pane.page)).toEqual([]);
    await pane.press("存入文字材料");
    await pane.told("“（二）资金分配方面的问题”的文字已存入工作表“文字材料”。");
    expect(await texts()).toEqual([...former, "五（二） 项目资金按批复下达。\n未作二次分配。"]);
    await pane.page.locator("article").getByText("未作二次分配。").waitFor();

    await pane.press("编辑文字：三、项目组织实施情况");
    await pane.page.getByLabel(/^第1段（文字材料 B\d+）/).fill("由各科室组织实施。");
    await pane.press("存入文字材料");
    await pane.told("“三、项目组织实施情况”的文字已存入工作表“文字材料”。");
    expect(await texts()).toContain("三 由各科室组织实施。");

    await pane.press("撤销文字 三、项目组织实施情况");
    await pane.told("已撤销对“三、项目组织实施情况”文字的改动。");
    await pane.press("撤销文字 （二）资金分配方面的问题");
    await pane.told("已撤销对“（二）资金分配方面的问题”文字的改动。");
    expect(await pane.dump()).toEqual(before);
    expect(await pane.excel((excel) => excel.missing())).toEqual([]);
  }, 120_000);

  it("overwrites nothing that somebody wrote meanwhile", async () => {
    await openReport("sample.xlsx");
    await pane.press("编辑文字：三、项目组织实施情况");
    await pane.page.getByLabel(/^第1段（文字材料 B\d+）/).fill("由各科室组织实施。");
    await pane.excel((excel) => excel.type("文字材料", "B3", "别人刚写的"));
    await pane.press("存入文字材料");
    await pane.told(/^工作表“文字材料”的B3已不是“.*”，没有写入任何内容。/);
    expect(await pane.excel((excel) => excel.cell("文字材料", "B3").value)).toBe("别人刚写的");
    expect(await pane.page.getByLabel(/^第1段（文字材料 B\d+）/).inputValue()).toBe("由各科室组织实施。");
  }, 60_000);

  it("is copied as formatted text, and shown to be copied where the web view refuses", async () => {
    await openReport("sample.xlsx");
    await pane.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await pane.press("复制全文");
    await pane.told(/^已复制全文（工作稿），其中\d+处〔待填写〕。/);
    const copied = await pane.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const of = async (type: string): Promise<string> => (await item!.getType(type)).text();
      return { html: await of("text/html"), plain: await of("text/plain") };
    });
    expect(copied.plain).toContain("1.原工业主管部门自收自支人员工资保险福利。");
    expect(copied.html).toMatch(/<td[^>]*>2235\.42<\/td>/);

    await pane.page.evaluate(() => {
      document.execCommand = () => false;
      navigator.clipboard.write = async (items) => void Object.assign(window, { types: items[0]!.types });
    });
    await pane.press("复制：三、项目组织实施情况");
    await pane.told(/^已复制“三、项目组织实施情况”。/);
    expect(await pane.page.evaluate(() => (window as unknown as { types: string[] }).types)).toEqual([
      "text/html",
      "text/plain",
    ]);

    await pane.page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    });
    await pane.press("复制：三、项目组织实施情况");
    await pane.told(/^这个窗口不允许写剪贴板。/);
    const box = pane.page.getByLabel("报告文字");
    const selected = await box.evaluate((element) => {
      const { selectionStart, selectionEnd, value } = element as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
    expect(selected).toMatch(/^三、项目组织实施情况\n各项目由责任科室组织实施/);
    expect(await violations(pane.page)).toEqual([]);
  }, 60_000);

  it("is saved as a .docx, and says honestly what it knows of that", async () => {
    await openReport("sample-mended.xlsx");
    await pane.page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
    const [given] = await Promise.all([
      pane.page.waitForEvent("download"),
      pane.press("存为 Word（报送版）"),
    ]);
    expect(given.suggestedFilename()).toBe("sample-mended-自评报告（报送版）.docx");
    const parts = unzipSync(readFileSync(await given.path()));
    expect(strFromU8(parts["word/document.xml"]!)).toContain("预算执行率");
    expect(Object.keys(parts)).not.toContain("word/charts/chart1.xml");
    await pane.told(/^已请浏览器下载“.*”；这个窗口不会告知是否成功。/);

    await pane.page.getByRole("checkbox", { name: "附图" }).check();
    await pane.page.getByRole("tab", { name: /^核对结果/ }).click();
    await pane.page.getByRole("tab", { name: "自评报告" }).click();
    const [drawn] = await Promise.all([
      pane.page.waitForEvent("download"),
      pane.press("存为 Word（报送版）"),
    ]);
    expect(Object.keys(unzipSync(readFileSync(await drawn.path())))).toContain("word/charts/chart1.xml");
    await pane.page.locator("[aria-busy=false]").waitFor();

    await pane.page.evaluate(() => {
      const written: number[] = [];
      const file = {
        write: async (bytes: Uint8Array) => void written.push(bytes.length),
        close: async () => undefined,
      };
      Object.assign(window, {
        written,
        showSaveFilePicker: async () => ({ createWritable: async () => file }),
      });
    });
    await pane.press("存为 Word（工作稿）");
    await pane.told("已存为“sample-mended-自评报告.docx”。");
    expect(
      await pane.page.evaluate(() => (window as unknown as { written: number[] }).written[0]),
    ).toBeGreaterThan(5_000);

    await pane.page.evaluate(() => {
      const showSaveFilePicker = () => Promise.reject(new DOMException("no", "AbortError"));
      Object.assign(window, { showSaveFilePicker });
    });
    await pane.press("存为 Word（工作稿）");
    await pane.told("没有选定位置，文件没有保存。");
  }, 60_000);

  it("becomes a 报送版 sheet without links only when nothing is open", async () => {
    await openReport("sample.xlsx");
    const button = pane.page.getByRole("button", { name: "生成报送版工作表" });
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    await pane.close();
    await openReport("sample-mended.xlsx");
    await pane.press("生成报送版工作表");
    await pane.told(/^已写成报送版工作表“自评报告”/);
    const links = await pane.excel((excel) => {
      const { sheets } = excel.dump() as { sheets: { name: string }[] };
      return JSON.stringify(sheets.find(({ name }) => name === "自评报告")).includes("documentReference");
    });
    expect(links).toBe(false);
  }, 60_000);

  it("leaves the page in order", () => {
    expect(browser.strangers).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
