import { formTotal } from "../../../../src/core/checks/rules/form-total";
import { findingsOf, tallyOf } from "../../../support/findings-of";
import { INDICATORS, indicatorForm } from "../../../support/indicator-form";

describe("form-total", () => {
  it.each(["100 | 95", "100 | 95.00", " | 95", "100分 | 95分"])("takes a total of %s", (total) => {
    expect(findingsOf(formTotal, indicatorForm(INDICATORS, total))).toEqual([]);
  });

  it("takes a total that was rounded to fewer decimals than its parts", () => {
    const rows = ["≥4次 | 4次 | 30 | 29.62", ...INDICATORS.slice(1)];
    expect(findingsOf(formTotal, indicatorForm(rows, "100 | 94.6"))).toEqual([]);
    expect(findingsOf(formTotal, indicatorForm(rows, "100 | 94.7"))).toHaveLength(1);
  });

  it("finds a total that leaves the score of execution out, at the total first", () => {
    const [finding, ...more] = findingsOf(formTotal, indicatorForm(INDICATORS, "100 | 85"));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ kind: "mismatch", project: "智慧停车", stated: "85分" });
    expect(finding!.at[0]).toMatchObject({ row: 9, column: 6 });
    expect(finding!.message).toBe(
      "总分应为95分：预算执行率得分10分＋各项指标得分之和85分＝95分，表中为85分，少10分。",
    );
  });

  it("finds points that do not make up the stated 100", () => {
    const rows = [...INDICATORS.slice(0, 2), "≥90% | 92% | 35 | 30"];
    expect(findingsOf(formTotal, indicatorForm(rows)).map(({ message }) => message)).toEqual([
      "分值之和为105分：预算执行率分值10分＋各项指标分值之和95分＝105分，表中总分的分值为100分，少5分；请调整指标分值。",
    ]);
  });

  it("does not count execution twice where the indicators list it", () => {
    const rows = [...INDICATORS, "100% | 100% | 10 | 10"].map((row, index) => (index === 3 ? `${row}` : row));
    const ledger = indicatorForm(rows, "100 | 95", "", "— | 100% | —");
    expect(findingsOf(formTotal, ledger)).toEqual([]);
  });

  it("does not judge where a score is missing that the total may hold", () => {
    expect(tallyOf(formTotal, indicatorForm(INDICATORS, "100 | 95", "", "10 | 100% |"))).toMatchObject({
      checked: 2,
      failed: 0,
      unverifiable: 1,
    });
    const open = [...INDICATORS.slice(0, 2), "≥90% | 92% | 30 | "];
    expect(tallyOf(formTotal, indicatorForm(open))).toMatchObject({ failed: 0, unverifiable: 1 });
  });

  it("does not judge indicators with a 小计 among them", () => {
    const rows = [...INDICATORS.slice(0, 2), "小计 | | 60 | 55"];
    expect(tallyOf(formTotal, indicatorForm(rows))).toMatchObject({ checked: 0 });
  });
});
