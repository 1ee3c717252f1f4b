import { clearXlsx } from "../../../src/hosts/files/clear-xlsx";
import { annotate, chartSheet, sheet } from "./literal-annotation";
import { PLAIN, RICH, unzipped, type Parts } from "./literal-package";

const CHART = "xl/charts/chart1.xml";

describe("annotateXlsx, the chart of a sheet", () => {
  it("is drawn over its cells from the figures in the sheet", async () => {
    const { parts } = await annotate(PLAIN, { sheets: [chartSheet()] });
    expect(parts["xl/worksheets/sheet3.xml"]).toMatch(
      /<\/headerFooter><drawing [^>]*r:id="rId1"\/><\/worksheet>$/,
    );
    expect(parts["xl/drawings/drawing1.xml"]).toContain('name="heji:chart"');
    expect(parts["xl/drawings/drawing1.xml"]).toContain(
      "<xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row>",
    );
    expect(parts[CHART]).toContain("<c:f>'预算与支出调节表'!$A$2:$A$3</c:f>");
    expect(parts[CHART]).toContain("<c:f>'预算与支出调节表'!$B$2:$B$3</c:f>");
    expect(parts[CHART]).toContain('<c:pt idx="1"><c:v>减：支出 &amp; 收回</c:v></c:pt>');
    expect(parts[CHART]).toContain('<c:pt idx="1"><c:v>1100.5</c:v></c:pt>');
  });

  it("stands beside the user's own and follows the name that its sheet got", async () => {
    const users: Parts = {
      ...RICH,
      "xl/workbook.xml": RICH["xl/workbook.xml"]!.replaceAll("年初批复", "预算与支出调节表"),
    };
    const { parts } = await annotate(users, { sheets: [chartSheet()] });
    expect(parts["xl/drawings/drawing1.xml"]).toBe(users["xl/drawings/drawing1.xml"]);
    expect(parts["xl/drawings/_rels/drawing2.xml.rels"]).toContain('Target="../charts/chart1.xml"');
    expect(parts[CHART]).toContain("'预算与支出调节表 (2)'!$A$2");
  });

  it("takes the place of the former one and goes with the sheet's next content", async () => {
    const first = await annotate(RICH, { sheets: [sheet("核对结果"), chartSheet()] });
    const second = await annotate(first.bytes, { sheets: [chartSheet("新图")] });
    expect(Object.keys(second.parts)).toEqual(Object.keys(first.parts));
    expect(second.parts[CHART]).toContain("<a:t>新图</a:t>");
    const third = await annotate(second.bytes, { sheets: [sheet("预算与支出调节表", "reconciliation")] });
    expect(Object.keys(third.parts).filter((name) => /chart|drawing2/.test(name))).toEqual([]);
    expect(third.parts["[Content_Types].xml"]).not.toContain("chart");
  });

  it("goes with everything that it needed when the sheet is cleared", async () => {
    const { bytes } = await annotate(RICH, { sheets: [chartSheet()] });
    const cleared = await clearXlsx({ name: "a.xlsx", bytes }, { sheets: true });
    expect(unzipped(cleared.bytes)).toEqual(RICH);
  });
});
