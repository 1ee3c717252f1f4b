import { clearXlsx } from "../../../src/hosts/files/clear-xlsx";
import { parseMemory } from "../../../src/hosts/shared/memory-part";
import { annotate, F2, sheet, sheetNames } from "./literal-annotation";
import { PLAIN, RICH, unzipped, zipped } from "./literal-package";

describe("clearXlsx", () => {
  it("gives a workbook without anything of ours back as it is", async () => {
    const bytes = zipped(RICH);
    expect((await clearXlsx({ name: "a", bytes }, { sheets: true })).bytes).toBe(bytes);
  });

  it("keeps the checker's notes, and the sheets unless asked", async () => {
    const verified = [{ finding: "f", note: "已核", checker: "李审计", date: "2020-12-31" }];
    const { bytes } = await annotate(PLAIN, {
      marks: [{ severity: "error", cells: [F2] }],
      sheets: [sheet("核对结果")],
      memory: { version: 1, verified, settings: {} },
    });
    const kept = unzipped((await clearXlsx({ name: "a", bytes }, { sheets: false })).bytes);
    expect(sheetNames(kept)).toContain("核对结果");
    expect(parseMemory(kept["customXml/item1.xml"]!)).toMatchObject({
      verified,
      sheets: [{ name: "核对结果" }],
    });
    const gone = unzipped((await clearXlsx({ name: "a", bytes }, { sheets: true })).bytes);
    expect(sheetNames(gone)).toEqual(["年初批复", "it&apos;s 2"]);
    expect(parseMemory(gone["customXml/item1.xml"]!)).toMatchObject({ verified, sheets: [] });
    expect(gone["xl/styles.xml"]).toBe(PLAIN["xl/styles.xml"]);
  });

  it("leaves formats of ours that the user has put to use", async () => {
    const first = await annotate(PLAIN, { sheets: [sheet("核对结果")] });
    const used = first.parts["xl/worksheets/sheet1.xml"]!.replace('s="1"', 's="5"');
    const bytes = zipped({ ...first.parts, "xl/worksheets/sheet1.xml": used });
    const cleared = unzipped((await clearXlsx({ name: "a", bytes }, { sheets: true })).bytes);
    expect(cleared["xl/styles.xml"]).toBe(first.parts["xl/styles.xml"]);
  });
});
