import type { ReportCell, ReportTable } from "../../../src/core/report/report-document";
import { chartOf, chartPrint } from "../../../src/core/report/table-chart";

const cell = (text: string): ReportCell => ({ runs: [{ kind: "text", text }], align: "right" });
const missing: ReportCell = {
  runs: [{ kind: "placeholder", text: "〔待填写：实际支出（工作簿中缺数）〕", section: "二" }],
  align: "right",
};
const table = (...spent: readonly ReportCell[]): ReportTable => ({
  kind: "table",
  caption: "表1",
  widths: [1, 1, 1],
  header: ["资金类别", "全年预算", "实际支出"],
  rows: [
    ...spent.map((own, index) => [cell(`第${index + 1}类`), cell("100.00"), own]),
    [cell("合计"), cell("200.00"), cell("—")],
  ],
  chart: { key: "funds", title: "资金安排与支出", series: [1, 2] },
});

describe("the chart of a table", () => {
  it("shows its columns without the total, with a gap where the workbook lacks a figure", () => {
    expect(chartOf(table(cell("95.50"), missing))).toEqual({
      key: "funds",
      title: "资金安排与支出",
      dimension: "资金类别",
      labels: ["第1类", "第2类"],
      series: [
        { name: "全年预算", figures: ["100.00", "100.00"] },
        { name: "实际支出", figures: ["95.50", undefined] },
      ],
    });
    const { kind, caption, widths, header, rows } = table(cell("95.50"));
    expect(chartOf({ kind, caption, widths, header, rows })).toBeUndefined();
  });

  it.each([
    ["95.50", "95.5"],
    ["176.69", "176.69000000000003"],
    ["0.00", "0"],
  ])("has the same print whether a figure is spelled %s or %s", (left, right) => {
    const [one, other] = [left, right].map((text) => chartPrint(chartOf(table(cell(text)))!));
    expect(one).toBe(other);
    expect(one).not.toBe(chartPrint(chartOf(table(cell("95.51")))!));
  });
});
