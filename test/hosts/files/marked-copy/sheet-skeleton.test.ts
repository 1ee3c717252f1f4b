import { joinSheet, splitSheet } from "../../../../src/hosts/files/marked-copy/sheet-skeleton";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

describe("sheet skeleton", () => {
  it.each([
    ["<worksheet><sheetData><row>甲</row></sheetData><x/></worksheet>", "<row>甲</row>"],
    ['\uFEFF<x:worksheet><x:sheetData a=">"><x:row/></x:sheetData></x:worksheet>', "<x:row/>"],
    [
      "<w><cols><!-- <sheetData> --></cols><sheetData><!--</sheetData>--></sheetData></w>",
      "<!--</sheetData>-->",
    ],
    ["<w><sheetData><c><sheetData>1</sheetData></c></sheetData></w>", "<c><sheetData>1</sheetData></c>"],
    ["<w><ext><sheetData><row/></sheetData></ext><sheetData/></w>", ""],
    ["<chartsheet/>", ""],
  ])("cuts the rows out of %s and puts them back", (xml, rows) => {
    const skeleton = splitSheet(utf8(xml));
    expect(text(skeleton.rows)).toBe(rows);
    expect(text(joinSheet(skeleton))).toBe(xml);
  });

  it("keeps edits around the rows", () => {
    const { xml, rows } = splitSheet(utf8("<w><sheetData><row>甲</row></sheetData></w>"));
    const edited = xml.replace("<w>", "<w><甲/>").replace("</w>", "<乙/></w>");
    expect(text(joinSheet({ xml: edited, rows }))).toBe(
      "<w><甲/><sheetData><row>甲</row></sheetData><乙/></w>",
    );
  });

  it("reads UTF-16 and writes UTF-8", () => {
    const source = '\uFEFF<?xml version="1.0" encoding="utf-16"?><w><sheetData><row/></sheetData></w>';
    const wide = new Uint8Array(new Uint16Array([...source].map((one) => one.charCodeAt(0))).buffer);
    expect(text(joinSheet(splitSheet(wide)))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><w><sheetData><row/></sheetData></w>',
    );
  });

  it("refuses a sheet that breaks off", () => {
    expect(() => splitSheet(utf8("<w><sheetData><row>"))).toThrow(
      expect.objectContaining({ code: "damaged" }),
    );
  });
});
