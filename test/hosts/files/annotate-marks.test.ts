import { clearXlsx } from "../../../src/hosts/files/clear-xlsx";
import { annotate, F2, sheet } from "./literal-annotation";
import { PLAIN, relationships, RICH, unzipped, without, type Parts } from "./literal-package";

describe("annotateXlsx, marks", () => {
  it("leave rows, formats and protection alone and copy every other part", async () => {
    const { parts, outcome } = await annotate(RICH, {
      marks: [
        { severity: "note", cells: [F2] },
        { severity: "error", cells: [F2, { ...F2, sheet: "没有这张表" }] },
      ],
    });
    expect(outcome.markedCells).toBe(1);
    const source = RICH["xl/worksheets/sheet1.xml"]!;
    const mark =
      '<conditionalFormatting sqref="F2"><cfRule type="expression" dxfId="0" priority="5">' +
      '<formula>N("heji:error")=0</formula></cfRule></conditionalFormatting>';
    expect(parts["xl/worksheets/sheet1.xml"]).toBe(source.replace("<pageMargins", `${mark}<pageMargins`));
    const changed = Object.keys(RICH).filter((name) => parts[name] !== RICH[name]);
    expect(changed).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
    expect(Object.keys(parts)).toEqual(Object.keys(RICH));
  });

  it("work in a workbook without a styles part, which goes with them", async () => {
    const source: Parts = {
      ...without(PLAIN, "xl/styles.xml"),
      "[Content_Types].xml": PLAIN["[Content_Types].xml"]!.replace(
        /<Override PartName="\/xl\/styles[^>]*>/,
        "",
      ),
      "xl/_rels/workbook.xml.rels": relationships(
        ["worksheet", "worksheets/sheet1.xml"],
        ["worksheet", "worksheets/sheet2.xml"],
      ),
    };
    const { bytes, parts } = await annotate(source, { marks: [{ severity: "error", cells: [F2] }] });
    expect(parts["xl/styles.xml"]).toContain("FFFFC7CF");
    expect(unzipped((await clearXlsx({ name: "a", bytes }, { sheets: false })).bytes)).toEqual(source);
  });

  it("speak the strict vocabulary in a strict workbook", async () => {
    const strict = Object.fromEntries(
      Object.entries(PLAIN).map(([name, text]) => [
        name,
        text
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006",
            "http://purl.oclc.org/ooxml/officeDocument",
          ),
      ]),
    );
    const { parts } = await annotate(strict, {
      comments: [{ at: F2, text: "说明" }],
      sheets: [sheet("核对结果")],
    });
    const written = Object.values(parts).join("");
    expect(written).not.toContain("schemas.openxmlformats.org/spreadsheetml");
    expect(written).not.toContain("schemas.openxmlformats.org/officeDocument");
  });
});
