import { annotate, sheet } from "./literal-annotation";
import { PLAIN, relationships, RICH, withParts } from "./literal-package";

describe("annotateXlsx, packages", () => {
  it("keep macros and their content type", async () => {
    const macro = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    const source = {
      ...RICH,
      "[Content_Types].xml": RICH["[Content_Types].xml"]!.replace(
        /application\/vnd[^"]*sheet\.main\+xml/,
        macro,
      ),
    };
    const { parts } = await annotate(source, { sheets: [sheet("核对结果")] });
    expect(parts["xl/vbaProject.bin"]).toBe("macros");
    expect(parts["[Content_Types].xml"]).toContain(macro);
  });

  it("lose a digital signature and say so", async () => {
    const origin = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";
    const source = withParts(
      {
        "_rels/.rels": relationships(
          ["officeDocument", "xl/workbook.xml"],
          [origin, "_xmlsignatures/origin.sigs"],
        ),
        "_xmlsignatures/origin.sigs": "",
        "_xmlsignatures/_rels/origin.sigs.rels": relationships([
          origin.replace("origin", "signature"),
          "sig1.xml",
        ]),
        "_xmlsignatures/sig1.xml": "<Signature/>",
      },
      {
        "_xmlsignatures/sig1.xml":
          "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
      },
    );
    const { parts, remarks } = await annotate(source, { sheets: [sheet("核对结果")] });
    expect(Object.keys(parts).filter((name) => name.startsWith("_xmlsignatures"))).toEqual([]);
    expect(parts["[Content_Types].xml"]).not.toContain("sig1");
    expect(remarks).toEqual([expect.stringContaining("数字签名")]);
  });

  it("with chart sheets keep them and their place", async () => {
    const source = {
      ...PLAIN,
      "xl/_rels/workbook.xml.rels": relationships(
        ["worksheet", "worksheets/sheet1.xml"],
        ["chartsheet", "worksheets/sheet2.xml"],
        ["styles", "styles.xml"],
      ),
      "xl/worksheets/sheet2.xml": "<chartsheet/>",
    };
    const at = { sheet: "it's 2", row: 0, column: 0 };
    const { parts, outcome } = await annotate(source, {
      marks: [{ severity: "error", cells: [at] }],
      comments: [{ at, text: "说明" }],
    });
    expect(parts["xl/worksheets/sheet2.xml"]).toBe("<chartsheet/>");
    expect(outcome).toMatchObject({ markedCells: 0, commentsLeftOut: 1 });
  });

  it("that are no workbook are refused", async () => {
    await expect(annotate({ "a.txt": "" }, {})).rejects.toMatchObject({ code: "not-a-workbook" });
  });
});
