/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import { bootWord } from "./boot-office";
import type { EmulatedWord } from "./emulated-word";
import { DocumentState } from "./word/document-state";

const control = (id: number, tag: string, content: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

let word: EmulatedWord;
beforeAll(async () => {
  word = await bootWord();
});

function open(body: string): DocumentState {
  word.document = new DocumentState(body);
  return word.document;
}

describe("the emulated Word, through Microsoft's client", () => {
  it("lists controls in document order, nested ones after the one around them", async () => {
    open(
      control(1, "章", `<w:p>${run("支出")}${control(2, "数", run("137.00"))}${run("万元")}</w:p>`) +
        `<w:tbl><w:tr><w:tc><w:p>${control(3, "格", run("9"))}</w:p></w:tc></w:tr></w:tbl>`,
    );
    await Word.run(async (context) => {
      const { contentControls, body } = context.document;
      contentControls.load("items/id,items/tag,items/text");
      body.load("text");
      const inner = contentControls.getById(1).contentControls.load("items/id");
      await context.sync();
      expect(contentControls.items.map(({ id, tag, text }) => [id, tag, text])).toEqual([
        [1, "章", "支出137.00万元"],
        [2, "数", "137.00"],
        [3, "格", "9"],
      ]);
      expect(inner.items.map(({ id }) => id)).toEqual([2]);
      expect(body.text).toBe("支出137.00万元\r9");
    });
    expect(word.traffic.messages).toBe(1);
    expect(word.writes).toEqual([]);
  });

  it("replaces the text of a control and keeps its look; the others stay", async () => {
    const look = "<w:rPr><w:b/></w:rPr>";
    const document = open(
      `<w:p>${control(7, "数", `<w:r>${look}<w:t>1</w:t></w:r>${run("50")}`)}${run("万元")}</w:p>`,
    );
    await Word.run(async (context) => {
      const figure = context.document.contentControls.getById(7);
      figure.insertText("137.00", "Replace");
      figure.tag = "新";
      await context.sync();
    });
    expect(document.xml).toBe(
      `<w:p>${control(7, "新", `<w:r>${look}<w:t xml:space="preserve">137.00</w:t></w:r>`)}${run("万元")}</w:p>`,
    );
    expect(word.writes).toEqual(["ContentControl 7 insertText 137.00 Replace", "ContentControl 7 tag 新"]);
  });

  it("puts a text in the place of what is selected, splits the run, and wraps it", async () => {
    const document = open(`<w:p>${run("支出150万元")}</w:p>`);
    document.select("150", { whole: true });
    await Word.run(async (context) => {
      const selection = context.document.getSelection();
      const made = selection.insertText("137.00", "Replace").insertContentControl();
      made.tag = "heji";
      made.load("id,text");
      await context.sync();
      expect(made.text).toBe("137.00");
    });
    const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    expect(document.xml).toMatch(/^<w:p><w:r>.*支出.*<w:sdt>.*137\.00.*<\/w:sdt>.*万元.*<\/w:p>$/);
    expect(document.xml).toContain(`<w:sdtContent>${t("137.00")}</w:sdtContent></w:sdt>${t("万元")}`);
  });

  it("takes controls away and keeps what stands in them", async () => {
    const document = open(control(1, "章", `<w:p>${control(2, "数", run("9"))}</w:p>`));
    await Word.run(async (context) => {
      for (const id of [1, 2]) context.document.contentControls.getById(id).delete(true);
      await context.sync();
    });
    expect(document.xml).toBe(`<w:p>${run("9")}</w:p>`);
  });

  it("keeps custom XML parts of the Common API", async () => {
    const document = open("<w:p/>");
    const { customXmlParts } = Office.context.document;
    const done = <T>(call: (take: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
      new Promise((resolve, reject) =>
        call(({ status, value, error }) =>
          status === Office.AsyncResultStatus.Succeeded ? resolve(value) : reject(error),
        ),
      );
    await done((take) => customXmlParts.addAsync('<a xmlns="urn:a"/>', take));
    const [part] = await done<Office.CustomXmlPart[]>((take) =>
      customXmlParts.getByNamespaceAsync("urn:a", take),
    );
    expect(await done((take) => part!.getXmlAsync(take))).toBe('<a xmlns="urn:a"/>');
    expect(await done((take) => customXmlParts.getByNamespaceAsync("urn:b", take))).toEqual([]);
    await done((take) => part!.deleteAsync(take));
    expect(document.xmlParts).toEqual([]);
  });

  it.each([
    [
      "what is not emulated",
      "emulator: Body\\.search [(]call[)] is not emulated",
      () =>
        Word.run(async (context) => {
          context.document.body.search("万元").load("items/text");
          await context.sync();
        }),
    ],
    [
      "what is newer than the declared level",
      "newer than the declared API level",
      () =>
        Word.run(async (context) => {
          context.document.getSelection().insertComment("批注");
          await context.sync();
        }),
    ],
  ])("refuses %s by its name", async (_, says, use) => {
    open("<w:p/>");
    await expect(use()).rejects.toThrow(new RegExp(says));
  });

  it("refuses writes into a protected document and finds no control that is gone", async () => {
    const document = open(`<w:p>${control(7, "数", run("1"))}</w:p>`);
    document.isProtected = true;
    const write = (id: number) => (): Promise<void> =>
      Word.run(async (context) => {
        context.document.contentControls.getById(id).insertText("2", "Replace");
        await context.sync();
      });
    await expect(write(7)()).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(write(8)()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});
