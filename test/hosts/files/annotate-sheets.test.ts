import { clearXlsx } from "../../../src/hosts/files/clear-xlsx";
import { parseMemory } from "../../../src/hosts/shared/memory-part";
import { annotate, sheet, sheetNames } from "./literal-annotation";
import { PLAIN, unzipped, type Parts } from "./literal-package";

describe("annotateXlsx, sheets", () => {
  it("come last and repeat their head row in print", async () => {
    const { parts, outcome } = await annotate(PLAIN, {
      sheets: [sheet("核对结果"), sheet("自评报告", "report")],
    });
    expect(outcome.sheets).toEqual(["核对结果", "自评报告"]);
    expect(sheetNames(parts)).toEqual(["年初批复", "it&apos;s 2", "核对结果", "自评报告"]);
    expect(parts["xl/workbook.xml"]).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'核对结果'!$1:$1</definedName>`,
    );
    expect(parts["xl/workbook.xml"]).toContain('sheetId="8"');
  });

  it("take another name where a sheet of the user's bears theirs, and keep it", async () => {
    const users: Parts = {
      ...PLAIN,
      "xl/workbook.xml": PLAIN["xl/workbook.xml"]!.replaceAll("年初批复", "核对结果"),
    };
    const first = await annotate(users, { sheets: [sheet("核对结果")] });
    expect(first.outcome.sheets).toEqual(["核对结果 (2)"]);
    const second = await annotate(first.bytes, { sheets: [sheet("核对结果")] });
    expect(sheetNames(second.parts)).toEqual(["核对结果", "it&apos;s 2", "核对结果 (2)"]);
    expect(second.parts["xl/worksheets/sheet1.xml"]).toBe(users["xl/worksheets/sheet1.xml"]);
  });

  it("of other roles stay when only one is written again", async () => {
    const first = await annotate(PLAIN, { sheets: [sheet("核对结果"), sheet("自评报告", "report")] });
    const second = await annotate(first.bytes, { sheets: [sheet("核对结果")] });
    expect(second.parts["xl/worksheets/sheet4.xml"]).toBe(first.parts["xl/worksheets/sheet4.xml"]);
    expect(parseMemory(second.parts["customXml/item1.xml"]!)!.sheets).toEqual([
      { role: "findings", name: "核对结果" },
      { role: "report", name: "自评报告" },
    ]);
  });

  it("are written where the user has moved them", async () => {
    const first = await annotate(PLAIN, { sheets: [sheet("核对结果")] });
    const book = first.parts["xl/workbook.xml"]!;
    const own = /<sheet name="核对结果"[^>]*>/.exec(book)![0];
    const moved = book
      .replace(own, "")
      .replace("<sheets>", `<sheets>${own}`)
      .replace('localSheetId="1"', 'localSheetId="9"')
      .replace('localSheetId="2"', 'localSheetId="0"')
      .replace('localSheetId="9"', 'localSheetId="2"');
    const source = { ...first.parts, "xl/workbook.xml": moved };
    const second = await annotate(source, { sheets: [sheet("核对结果")] });
    expect(second.parts["xl/workbook.xml"]).toBe(moved);
    const cleared = unzipped((await clearXlsx({ name: "a", bytes: second.bytes }, { sheets: true })).bytes);
    expect(cleared["xl/workbook.xml"]).toBe(
      PLAIN["xl/workbook.xml"]!.replace('activeTab="1"', 'activeTab="0"'),
    );
  });
});
