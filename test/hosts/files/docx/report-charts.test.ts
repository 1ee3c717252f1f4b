import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { ReportCell, ReportDocument } from "../../../../src/core/report/report-document";
import { writeDocx } from "../../../../src/hosts/files/write-docx";
import { sdkErrors } from "../../../corpus/validate";

const cell = (text: string): ReportCell => ({ runs: [{ kind: "text", text }], align: "right" });
const REPORT: ReportDocument = {
  title: "报告",
  blocks: [
    {
      kind: "table",
      caption: "表1",
      widths: [1, 1, 1, 1],
      header: ["资金类别", "项目个数", "全年预算", "实际支出"],
      rows: [
        [cell("本级<&>"), cell("3"), cell("12.50"), cell("10.00")],
        [cell("省"), cell("1"), cell("8.00"), cell("8.00")],
        [cell("合计"), cell("4"), cell("20.50"), cell("18.00")],
      ],
      chart: { key: "funds", title: "资金安排与支出（万元）", series: [2, 3] },
    },
  ],
};

const textsOf = (xml: string): string[] => [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, text]) => text!);

describe("charts of a .docx", () => {
  it("are drawn on request alone", async () => {
    const parts = unzipSync(await writeDocx(REPORT, "final"));
    expect(Object.keys(parts).filter((name) => /chart|embed/.test(name))).toEqual([]);
    expect(strFromU8(parts["word/document.xml"]!)).not.toContain("<w:drawing>");
  });

  it("show the columns of their table without its total, and carry the same figures in a workbook", async () => {
    const parts = unzipSync(await writeDocx(REPORT, "final", { charts: true }));
    const chart = strFromU8(parts["word/charts/chart1.xml"]!);
    expect(textsOf(chart)).toEqual([
      ...["全年预算", "本级&lt;&amp;&gt;", "省", "12.50", "8.00"],
      ...["实际支出", "本级&lt;&amp;&gt;", "省", "10.00", "8.00"],
    ]);
    expect(chart).toContain("<c:f>'数据'!$C$2:$C$3</c:f>");
    const book = unzipSync(parts["word/embeddings/chart1.xlsx"]!);
    const sheet = strFromU8(book["xl/worksheets/sheet1.xml"]!);
    expect(sheet).toContain('<c r="B2"><v>12.50</v></c><c r="C2"><v>10.00</v></c>');
    expect(sheet).toContain('<c r="C1" t="inlineStr"><is><t xml:space="preserve">实际支出</t></is></c>');
  });

  it("are valid Open XML, their workbook too", async () => {
    const folder = mkdtempSync(join(tmpdir(), "heji-chart-"));
    const bytes = await writeDocx(REPORT, "working", { charts: true });
    writeFileSync(join(folder, "a.docx"), bytes);
    writeFileSync(join(folder, "a.xlsx"), unzipSync(bytes)["word/embeddings/chart1.xlsx"]!);
    const errors = ["a.docx", "a.xlsx"].map((name) => sdkErrors(join(folder, name)));
    rmSync(folder, { recursive: true });
    expect(errors).toEqual([[], []]);
  });
});
