import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { literalTemplate, ownParagraph } from "../../support/literal-template";
import { describeInBrowser } from "../support/find-browser";
import { download, fileInput, openSample, violations, WorkbenchBrowser } from "../support/workbench-page";

const MENDED = readFileSync(resolve(__dirname, "../../../assets/samples/sample-mended.xlsx"));
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const docx = (name: string, bytes: Uint8Array) => ({ name, mimeType: DOCX, buffer: Buffer.from(bytes) });
const textOf = (bytes: Uint8Array, part = "word/document.xml"): string =>
  strFromU8(unzipSync(bytes)[part]!).replace(/<[^>]*>/gu, "");

/** The mended sample, checked: nothing stands against its 报送版. */
async function openMended(page: Page): Promise<void> {
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await fileInput(page).setInputFiles({ name: "预算.xlsx", mimeType, buffer: MENDED });
  await page.getByRole("tab", { name: /核对结果 \d/ }).waitFor();
}

const openMenu = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "下载", exact: true }).click();
const charts = (page: Page) => page.getByRole("menuitemcheckbox", { name: /^报告附图/ });

describeInBrowser("the report's .docx on the workbench", (executablePath) => {
  let browser: WorkbenchBrowser;

  beforeAll(async () => {
    browser = await WorkbenchBrowser.start(executablePath);
  }, 280_000);

  afterAll(async () => {
    await browser?.stop();
  });

  it("bears charts where they are wanted, and none otherwise", async () => {
    const page = await browser.open();
    await openSample(page);
    const plain = await download(page, /工作稿/);
    expect(Object.keys(unzipSync(plain.bytes)).filter((name) => name.includes("chart"))).toEqual([]);
    await openMenu(page);
    await charts(page).click();
    expect(await charts(page).getAttribute("aria-checked")).toBe("true");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    const drawn = await download(page, /工作稿/);
    expect(Object.keys(unzipSync(drawn.bytes))).toEqual(
      expect.arrayContaining(["word/charts/chart1.xml", "word/embeddings/chart1.xlsx"]),
    );
    await page.close();
  }, 60_000);

  it("is written into the bureau's own template, as 工作稿 and as 报送版, until it is put away", async () => {
    const page = await browser.open();
    await openMended(page);
    const template = literalTemplate(
      ownParagraph("执行率{预算", "执行率}") + ownParagraph("{二}"),
      ownParagraph("{单位名称}"),
    );
    const input = page.getByLabel("选择本单位的报告模板");
    await input.setInputFiles(docx("本局模板.docx", template));
    await page.getByText("报告将写进“本局模板.docx”，请在“下载”中选工作稿或报送版；模板文件不变。").waitFor();
    await openMenu(page);
    await page.getByRole("menuitem", { name: /工作稿.*套用“本局模板\.docx”/ }).waitFor();
    expect(await charts(page).getAttribute("aria-disabled")).toBe("true");
    await page.getByText("套用模板时不能附图。").waitFor();
    await page.keyboard.press("Escape");

    const working = await download(page, /工作稿/);
    expect(working.name).toBe("预算-自评报告.docx");
    expect(textOf(working.bytes)).toMatch(/^执行率98\.24%/u);
    expect(textOf(working.bytes, "word/header1.xml")).not.toMatch(/[{}]/u);
    expect(Object.keys(unzipSync(working.bytes))).toEqual(Object.keys(unzipSync(template)));
    const final = await download(page, /报送版/);
    expect(final.name).toBe("预算-自评报告（报送版）.docx");
    expect(textOf(final.bytes)).toMatch(/^执行率98\.24%/u);
    expect(strFromU8(unzipSync(final.bytes)["word/document.xml"]!)).not.toContain("<w:sdt>");

    await openMenu(page);
    await page.getByRole("menuitem", { name: "不再套用“本局模板.docx”" }).click();
    expect(textOf((await download(page, /工作稿/)).bytes)).toContain("附件4-2");
    await page.close();
  }, 60_000);

  it("says of a faulty template what the command line says, and goes on without it", async () => {
    const page = await browser.open();
    await openSample(page);
    const input = page.getByLabel("选择本单位的报告模板");
    await input.setInputFiles(docx("错.docx", literalTemplate(ownParagraph("{执行合记}"))));
    await page
      .getByText(/^模板“错\.docx”中的标记“\{执行合记\}”在报告中没有对应的内容；可用的标记有：/)
      .waitFor();
    await input.setInputFiles(docx("空.docx", literalTemplate(ownParagraph("本局报告"))));
    await page.getByText(/^模板“空\.docx”中没有标记；可用的标记有：/).waitFor();
    await input.setInputFiles(docx("表.docx", Buffer.from("你好")));
    await page.getByText(/^“表\.docx”不是\.docx文件/).waitFor();
    expect(textOf((await download(page, /工作稿/)).bytes)).toContain("附件4-2");
    await page.close();
  }, 60_000);

  it("is brought up to date: old and new listed first, then downloaded with nothing else changed", async () => {
    const page = await browser.open();
    await openMended(page);
    const { name, bytes } = await download(page, /工作稿/);
    const input = page.getByLabel("选择要更新的报告文档");
    await input.setInputFiles(docx(name, bytes));
    await page.getByText(/^文中\d+处数字都与工作簿一致。$/).waitFor();
    expect(await page.getByRole("button", { name: "没有要更新的" }).isDisabled()).toBe(true);
    await page.getByRole("dialog").getByRole("button", { name: "关闭", exact: true }).click();

    await page.getByRole("tab", { name: "年初批复" }).click();
    await page.locator('[data-at="N17"]').click();
    await page.keyboard.type("177.69");
    await page.keyboard.press("Enter");
    await page.getByText("有未下载的内容").waitFor();
    await input.setInputFiles(docx(name, bytes));
    const dialog = page.getByRole("dialog", { name: "更新“预算-自评报告.docx”" });
    await dialog.getByText(/^文中\d+处数字，\d+处需要更新。$/).waitFor();
    expect(await dialog.textContent()).toMatch(/实际支出176\.69→177\.69/u);
    // What lies behind the dialog can be used again a little later than the dialog stands.
    await page.locator('button:enabled:has-text("清除标记")').waitFor();
    expect(await violations(page)).toEqual([]);

    const button = dialog.getByRole("button", { name: /^更新\d+处并下载$/ });
    const count = Number(/\d+/u.exec((await button.textContent())!)![0]);
    const [given] = await Promise.all([page.waitForEvent("download"), button.click()]);
    await page.getByText("已下载“预算-自评报告-已更新.docx”。").waitFor();
    expect(given.suggestedFilename()).toBe("预算-自评报告-已更新.docx");
    const refreshed = new Uint8Array(readFileSync(await given.path()));
    const [before, after] = [unzipSync(bytes), unzipSync(refreshed)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(after).filter((part) => !Buffer.from(after[part]!).equals(before[part]!));
    expect(changed).toEqual(["word/document.xml"]);
    const tags = (xml: Uint8Array): string[] =>
      strFromU8(xml)
        .split(/(?=<w:tag )/u)
        .map((piece) => piece.replace(/<[^>]*>/gu, ""));
    const [old, fresh] = [tags(before["word/document.xml"]!), tags(after["word/document.xml"]!)];
    expect(old.filter((text, index) => text !== fresh[index])).toHaveLength(count);

    await input.setInputFiles(docx("已更新.docx", refreshed));
    await page.getByText(/^文中\d+处数字都与工作簿一致。$/).waitFor();
    await page.close();
  }, 60_000);

  it("leaves the page in order", () => {
    expect(browser.complaints).toEqual([]);
  });
});
