import { readFileSync } from "node:fs";
import { describeInBrowser } from "../support/find-browser";
import { violations } from "../support/workbench-page";
import { WordBrowser, type WordPane } from "../support/word-pane";
import { SAMPLE } from "../../support/edit-package";
import { wordPaneStates } from "./states";
import { LETTER, letterWith, MENDED_BYTES, reportOf, spending } from "./word-documents";

const NAME = "预算执行2020.xlsx";
const book = (buffer: Buffer, name = NAME) => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer,
});

const HEAD =
  '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>〔待填写：编号〕</w:t></w:r></w:p></w:hdr>';

describeInBrowser("the pane in Word in a browser, on Microsoft's client", (executablePath) => {
  let browser: WordBrowser;

  beforeAll(async () => {
    browser = await WordBrowser.start(executablePath);
  }, 400_000);

  afterAll(() => browser?.stop());

  it("inserts, remembers the workbook in the document, refreshes exactly what changed, and leaves no trace in the end", async () => {
    const pane = await browser.open(`${LETTER}<w:p/>`);
    const { page } = pane;
    await pane.pick(book(MENDED_BYTES));
    await page.getByText("文中没有核绩写入的数字。").waitFor();
    await pane.press("去插入");
    for (const title of ["（一）项目概况", "（二）绩效目标设定及指标完成情况"]) {
      await pane.press(`插入本节“${title}”`);
      await pane.told(`“${title}”已插入。`);
    }
    expect(await pane.word((word) => word.xml())).toContain("本段由办公室起草，176.69 不是我们的数。");
    const [part] = await pane.word((word) => word.parts());
    expect(part).toMatch(/<workbook name="预算执行2020\.xlsx" read="\d{4}-/);

    await pane.word((word) => word.select("不是我们的数"));
    await page.getByRole("searchbox").fill("176.69");
    await pane.press(/^插入2020年科技计划后补助.*实际支出176\.69$/);
    await pane.told(/实际支出176\.69已插入。$/);
    expect(await pane.word((word) => word.text())).toContain("176.69 不是我们的数176.69。");

    await pane.tab("更新");
    await page.getByText(/文中\d+处数字都与工作簿一致。/).waitFor();
    await pane.pick(book(spending("177.69")));
    const before = await pane.word((word) => word.text());
    await page.getByText(/文中\d+处数字，\d+处需要更新。/).waitFor();
    const planned = Number(
      /\d+/.exec((await page.getByRole("button", { name: /^更新\d+处数字$/ }).textContent())!)![0],
    );
    await pane.word((word) => word.expectMessages());
    await pane.press(/^更新\d+处数字$/);
    await pane.told(`已更新${planned}处数字，其余文字没有改动。`);
    const writes = await pane.word((word) => word.writes());
    expect(writes).toHaveLength(2 * planned);
    expect(writes.filter((write) => /^ContentControl \d+ insertText \S+ Replace$/.test(write))).toHaveLength(
      planned,
    );
    expect(writes.filter((write) => /^ContentControl \d+ tag heji:f:/.test(write))).toHaveLength(planned);
    const after = await pane.word((word) => word.text());
    expect(after).toContain("176.69 不是我们的数177.69。");
    expect(after.length).toBe(before.length);
    await page.getByText(/文中\d+处数字都与工作簿一致。/).waitFor();
    expect(await page.getByRole("button", { name: /^更新\d+处数字$/ }).count()).toBe(0);

    expect(await pane.word((word) => word.missing())).toEqual([]);
    await pane.close();
  }, 180_000);

  it("tells what a document holds, and asks again for a workbook that was saved meanwhile", async () => {
    const pane = await browser.open(letterWith(await reportOf(MENDED_BYTES)));
    const { page } = pane;
    await page.getByText(/文中有核绩写入的数字\d+处，选择工作簿后即可核对和更新。/).waitFor();
    await pane.pick(book(MENDED_BYTES));
    // What Chromium does once a picked file has been written to: reading it fails by this name.
    await page.evaluate(() => {
      File.prototype.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
    });
    await pane.press("重新读取");
    await pane.told(/^“预算执行2020\.xlsx”在选择之后又保存过，.*请重新选择工作簿；文档没有改动。$/);
    await page.getByRole("button", { name: "重新选择工作簿" }).waitFor();
    expect(await pane.word((word) => word.writes())).toEqual([]);
    await pane.close();
  }, 120_000);

  it("shows an overtyped figure, and lets a person keep it or take the workbook's", async () => {
    const letter = letterWith(await reportOf(MENDED_BYTES));
    const pane = await browser.open(letter);
    const { page } = pane;
    const tags = [...letter.matchAll(/w:val="(heji:f:p\.[^"]*execution=176\.69)"/g)].map(([, tag]) => tag!);
    await pane.word((word, tag) => word.typeInto(tag, "176.96"), tags[0]!);
    await pane.pick(book(spending("177.69")));
    await page.getByText("176.96", { exact: true }).waitFor();
    await pane.press(/^更新\d+处数字$/);
    await pane.told(/^已更新/);
    expect(await pane.word((word) => word.text())).toContain("176.96");
    await pane.press("定位2020年科技计划后补助项目扶持经费（企业扶持资金） 实际支出");
    await pane.settled();
    expect(await pane.word((word) => word.selectedControl())).toBe("176.96");
    await pane.press("用工作簿的数");
    await pane.told(/实际支出已改为177\.69。$/);
    await page.getByText(/文中\d+处数字都与工作簿一致。/).waitFor();

    await pane.word((word, tag) => word.typeInto(tag, "100.00"), tags[0]!.replace("176.69", "177.69"));
    await pane.press("重新读取");
    await page.getByText("100.00", { exact: true }).waitFor();
    await pane.press("保留文中的数");
    await pane.told(/保留文中的数，以后不再随工作簿更新。$/);
    await page.getByText(/文中\d+处数字都与工作簿一致。/).waitFor();
    expect(await pane.word((word) => word.text())).toContain("100.00");
    await pane.close();
  }, 120_000);

  it("refuses the 报送版 while something is open, and takes every control away once nothing is", async () => {
    const letter = letterWith(await reportOf(MENDED_BYTES));
    const pane = await browser.open(letter.replace("关于报送", "〔待填写：文号〕关于报送"));
    const { page } = pane;
    await pane.pick(book(readFileSync(SAMPLE)));
    await pane.tab("报送");
    await page.getByText(/还有\d+处使报告不能报送/).waitFor();
    for (const name of ["在新文档中打开", "把本文档转为报送版"])
      expect(await page.getByRole("button", { name }).getAttribute("aria-disabled")).toBe("true");

    await pane.word((word, xml) => word.setPart("word/header1.xml", xml), HEAD);
    await pane.pick(book(MENDED_BYTES));
    await page.getByText("文中尚有〔待填写：文号〕。").waitFor();
    await page.getByText("页眉、页脚、文本框或注释中尚有〔待填写：编号〕。").waitFor();
    expect(await page.getByRole("button", { name: "把本文档转为报送版" }).getAttribute("aria-disabled")).toBe(
      "true",
    );
    await pane.press("在新文档中打开");
    await pane.told("报送版已在新文档中打开。");
    const [opened] = await pane.word((word) => word.opened());
    expect(opened).toMatchObject({ controls: 0, charts: 0, text: expect.stringContaining("自评报告") });

    await pane.word((word) => word.open(word.xml().replace("〔待填写：文号〕", "")));
    await pane.press("重新读取");
    await page.getByText("文字和数字齐全，可以报送。").waitFor();
    const text = await pane.word((word) => word.text());
    await pane.word((word, xml) => word.setPart("word/header1.xml", xml), HEAD);
    await pane.press("把本文档转为报送版");
    await pane.press("确定，去掉内容控件");
    await pane.told(/尚有〔待填写：编号〕，没有转为报送版。$/);
    expect(await pane.word((word) => word.xml())).toContain("heji");
    await pane.word(
      (word, xml) => word.setPart("word/header1.xml", xml),
      HEAD.replace("〔待填写：编号〕", ""),
    );
    await pane.press("重新读取");
    await page.getByText("文字和数字齐全，可以报送。").waitFor();
    await pane.press("把本文档转为报送版");
    await pane.press("确定，去掉内容控件");
    await pane.told(/^本文档已转为报送版/);
    expect(await pane.word((word) => word.text())).toBe(text);
    expect(await pane.word((word) => word.xml())).not.toContain("heji");
    expect(await pane.word((word) => word.xml())).toContain("拟稿人");
    expect(await pane.word((word) => word.parts())).toEqual([]);
    await pane.close();
  }, 120_000);

  it("draws charts into the new document where they are wanted, as 工作稿 and as 报送版", async () => {
    const pane = await browser.open(`${LETTER}<w:p/>`);
    const { page } = pane;
    await pane.pick(book(MENDED_BYTES));
    await pane.tab("插入");
    await page.getByRole("checkbox", { name: "附图" }).check();
    await pane.press("在新文档中打开");
    await pane.told("工作稿已在新文档中打开。");
    await pane.tab("报送");
    expect(await page.getByRole("checkbox", { name: "附图" }).isChecked()).toBe(true);
    await pane.press("在新文档中打开");
    await pane.told("报送版已在新文档中打开。");
    expect((await pane.word((word) => word.opened())).map(({ charts }) => charts)).toEqual([1, 1]);
    await pane.close();
  }, 60_000);

  it("reads no workbook for a document whose head bears a mark of secrecy", async () => {
    const pane = await browser.open(`${LETTER}<w:p/>`);
    const secret = HEAD.replace("〔待填写：编号〕", "机密★5年");
    await pane.word((word, xml) => word.setPart("word/header1.xml", xml), secret);
    await pane.pick(book(MENDED_BYTES));
    await pane.told(/^本工具不处理涉密文件：文档标有“机密.*请按保密规定处理。$/);
    expect(await pane.page.getByRole("tab", { name: "插入" }).count()).toBe(0);
    await pane.close();
  }, 60_000);

  it("does the whole of it by keyboard", async () => {
    const pane = await browser.open(letterWith(await reportOf(MENDED_BYTES)));
    const { page } = pane;
    await pane.settled();
    const chooser = page.waitForEvent("filechooser");
    await focusOn(pane, "选择工作簿");
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(book(spending("177.69")));
    await page.getByRole("tab", { name: "更新" }).waitFor();
    await focusOn(pane, "更新");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("searchbox").waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await focusOn(pane, /^更新\d+处数字$/);
    await page.keyboard.press("Enter");
    await pane.told(/^已更新\d+处数字/);
    await pane.close();
  }, 120_000);

  it("tells by a dialog from the ribbon which figures were overtyped", async () => {
    const letter = letterWith(await reportOf(MENDED_BYTES));
    const pane = await browser.open(letter);
    await pane.settled();
    await pane.word((word) => word.typeInto("heji:f:all.execution", "1.00"));
    const pressed = pane.word((word) => word.press("listOvertyped"));
    await pane.page.waitForFunction(
      () =>
        (window as unknown as { emulatedWord: { dialogs(): string[] } }).emulatedWord.dialogs().length > 0,
    );
    const [address] = await pane.word((word) => word.dialogs());
    expect(decodeURIComponent(address!)).toMatch(/其中1处写入后被改动过：1\.00（写入时为2235\.42）/);
    await pane.word((word) => word.closeDialog());
    await pressed;
    await pane.close();
  }, 60_000);

  it("is accessible in every state", async () => {
    for (const { name, body, reach } of await wordPaneStates(readFileSync(SAMPLE))) {
      const pane = await browser.open(body, { width: 320 });
      await reach(pane);
      expect({ name, violations: await violations(pane.page) }).toEqual({ name, violations: [] });
      const overflow = await pane.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ name, overflow }).toEqual({ name, overflow: 0 });
      await pane.close();
    }
  }, 300_000);

  it("asks nothing of any other origin, keeps its content policy and logs no error", () => {
    expect(browser.strangers).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});

/** Presses Tab until the focus stands on that button or tab. */
async function focusOn(pane: WordPane, name: string | RegExp): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    await pane.page.keyboard.press("Tab");
    const focused = await pane.page.evaluate(() => document.activeElement?.textContent ?? "");
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
  }
  throw new Error(`The focus never reached ${String(name)}.`);
}
