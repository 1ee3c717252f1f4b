import { strFromU8, unzipSync } from "fflate";
import type { ReportBlock } from "../../../../src/core/report/report-document";
import { writeDocx } from "../../../../src/hosts/files/write-docx";

describe("forms of a .docx", () => {
  it("begins each form on a page of its own, its number in 黑体 and its title in 小标宋, without a page after it", async () => {
    const form: ReportBlock = {
      kind: "table",
      caption: "项目支出绩效自评表",
      form: { number: "附件4-1", subtitle: "（2020年度）" },
      widths: [1],
      header: [],
      rows: [[{ runs: [{ kind: "text", text: "甲" }], align: "left" }]],
    };
    const bytes = await writeDocx({ title: "表", blocks: [form, form] }, "final");
    const parts = unzipSync(bytes);
    const body = strFromU8(parts["word/document.xml"]!);
    const styles = strFromU8(parts["word/styles.xml"]!);
    const styleOf = (id: string): string => styles.split(`w:styleId="${id}"`)[1]!.split("</w:style>")[0]!;
    const starts = /<w:pStyle w:val="ReportAttachment"\/><w:pageBreakBefore\/><\/w:pPr>.*?附件4-1/gs;
    expect(body.match(starts)).toHaveLength(2);
    expect(styleOf("ReportAttachment")).toMatch(/w:eastAsia="黑体"/);
    expect(styleOf("ReportFormTitle")).toMatch(
      /<w:keepNext\/>.*w:eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/s,
    );
    expect(
      body.match(/<\/w:tbl><w:p><w:pPr><w:snapToGrid w:val="0"\/><w:spacing [^>]*w:line="20"/g),
    ).toHaveLength(2);
  });
});
