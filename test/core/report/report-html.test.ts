import { blocksHtml, reportHtml } from "../../../src/core/report/report-html";

describe("reportHtml", () => {
  it("holds every word as text, whatever characters it is made of", () => {
    const html = reportHtml({
      attachment: "附件4-2",
      title: "信息局\n2020年度报告",
      blocks: [
        { kind: "heading", level: 2, text: "（一）R&D <概况>" },
        { kind: "paragraph", runs: [{ kind: "text", text: "<script>alert(1)</script>“智慧”" }] },
      ],
    });
    expect(html).toContain("信息局<br>2020年度报告</h1>");
    expect(html).toMatch(/<h3 [^>]*>（一）R&amp;D &lt;概况&gt;<\/h3>/u);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;“智慧”</p>");
    expect(html).not.toContain("<script");
  });

  it("keeps a table a table, with what its cells cover", () => {
    const html = blocksHtml([
      {
        kind: "table",
        caption: "附表",
        unitNote: "单位：万元",
        widths: [1, 1],
        header: ["项目", "金额"],
        rows: [
          [{ runs: [{ kind: "text", text: "合计" }], align: "center", bold: true, across: 2 }],
          [
            { runs: [{ kind: "text", text: "甲" }], align: "left" },
            { runs: [{ kind: "text", text: "9.00" }], align: "right" },
          ],
        ],
      },
    ]);
    expect(html.replace(/ style="[^"]*"/gu, "")).toContain(
      '<table><thead><tr><th>项目</th><th>金额</th></tr></thead><tbody><tr><td colspan="2">合计</td></tr>' +
        "<tr><td>甲</td><td>9.00</td></tr></tbody></table>",
    );
  });
});
