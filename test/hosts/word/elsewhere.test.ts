/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import type { WordDocument } from "../../../src/app/word-document";
import { bootWord } from "../../support/office-host/boot-office";
import type { EmulatedWord } from "../../support/office-host/emulated-word";
import { DocumentState } from "../../support/office-host/word/document-state";
import { wordHost } from "./bureaus-document";

const going = new AbortController().signal;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = (text: string): string => `<w:hdr ${W}><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:hdr>`;
const textBox = (content: string): string =>
  `<w:p><w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;

describe("what stands outside of the body", () => {
  let word: EmulatedWord;
  beforeAll(async () => {
    word = await bootWord("1.3");
  });
  const opened = (body: string, parts: Readonly<Record<string, string>> = {}): WordDocument => {
    word.document = new DocumentState(body);
    for (const [name, xml] of Object.entries(parts)) word.document.otherParts.set(name, xml);
    return wordHost();
  };

  it("is searched for places still to be written: heads, feet, notes and text boxes", async () => {
    const box = textBox("<w:p><w:r><w:t>〔待填</w:t></w:r><w:r><w:t>写：电话〕</w:t></w:r></w:p>");
    const host = opened(`<w:p/>${box}`, {
      "word/header1.xml": head("〔待填写：文号〕"),
      "word/footer2.xml": head("〔待填写：文号〕"),
      "word/footnotes.xml": head("〔待填写：依据〕"),
    });
    const before = word.document.xml;
    expect(await host.readElsewhere(going)).toEqual({
      placeholders: ["〔待填写：电话〕", "〔待填写：文号〕", "〔待填写：依据〕"],
    });
    expect(word.document.xml).toBe(before);
    expect(word.writes).toEqual([]);
    expect(word.files.open).toBe(0);
  });

  it("does not count what was deleted under tracked changes", async () => {
    const host = opened(
      '<w:p><w:del w:id="1"><w:r><w:delText>〔待填写：旧〕</w:delText></w:r></w:del></w:p>',
    );
    expect(await host.readElsewhere(going)).toEqual({ placeholders: [] });
  });

  it("is left to people where the document cannot be read as a file", async () => {
    expect(await opened("<w:p/>", { "word/header1.xml": "<w:hdr" }).readElsewhere(going)).toBeUndefined();
    expect(word.files.open).toBe(0);
  });

  it.each([
    ["a head", "<w:p/>", { "word/header1.xml": head("机密★10年") }],
    ["a text box", textBox("<w:p><w:r><w:t>机密★10年</w:t></w:r></w:p>"), {}],
  ])("refuses a document whose mark of secrecy stands in %s", async (_, body, parts) => {
    await expect(opened(body, parts).readElsewhere(going)).rejects.toThrow(/^本工具不处理涉密文件/u);
    expect(word.files.open).toBe(0);
  });
});
