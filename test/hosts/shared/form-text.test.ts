import type { ReportCell, ReportTable } from "../../../src/core/report/report-document";
import { formText } from "../../../src/hosts/shared/word/form-text";

const words = (text: string, spans: Partial<ReportCell> = {}): ReportCell => ({
  runs: [{ kind: "text", text }],
  align: "left",
  ...spans,
});
const figure = (text: string): ReportCell => ({
  runs: [{ kind: "figure", text, from: [], key: "k", what: "全年预算" }],
  align: "center",
});
const form = (...rows: (readonly ReportCell[])[]): ReportTable => ({
  kind: "table",
  caption: "项目支出绩效自评表",
  form: { number: "附件4-1", subtitle: "（2020年度）" },
  widths: [1, 3],
  header: [],
  rows,
});
/** 4 cm and 12 cm in twips. */
const WIDTHS = [2268, 6804];
const sizeOf = (table: ReportTable): number => formText(table, WIDTHS).size / 2;
const row = (text: string): readonly ReportCell[] => [words("评价结论"), words(text)];
/** 31 characters of 10.5 pt stand on a line of 12 cm, so this makes so many lines. */
const lines = (count: number): string => "效".repeat(31 * count);

describe("the text of a form", () => {
  it("is 5号 while the form stands on one page, and smaller as its texts grow", () => {
    expect(sizeOf(form(row(lines(1))))).toBe(10.5);
    expect(sizeOf(form(row(lines(33))))).toBe(10.5);
    const sizes = [36, 40, 50, 60, 70].map((count) => sizeOf(form(row(lines(count)))));
    expect(sizes).toEqual([...sizes].sort((left, right) => right - left));
    expect(sizes[0]).toBeLessThan(10.5);
    expect(sizes.at(-1)).toBeLessThan(8.5);
  });

  it("is the smallest for a form that no page holds", () => {
    expect(sizeOf(form(row(lines(400))))).toBe(6.5);
  });

  it("never breaks a figure", () => {
    expect(sizeOf(form([figure("1234567890.12"), words("")]))).toBe(10.5);
    expect(sizeOf(form([figure("123456789012345678901.12"), words("")]))).toBeLessThan(10.5);
  });

  it("counts a tall cell once, beside the rows that it covers", () => {
    const tall = words("绩效指标".repeat(6), { down: 3 });
    const beside = [[tall, words("甲")], [words("乙")], [words("丙")]] as const;
    expect(sizeOf(form(...beside, row(lines(30))))).toBe(10.5);
    const long = words("绩".repeat(10 * 40), { down: 3 });
    expect(sizeOf(form([long, words("甲")], [words("乙")], [words("丙")], row(lines(10))))).toBeLessThan(
      10.5,
    );
  });
});
