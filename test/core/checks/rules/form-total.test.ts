import { formTotal } from "../../../../src/core/checks/rules/form-total";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";
import { formText, INDICATORS, indicatorForm } from "../../../support/indicator-form";
import { ledgerOfForm } from "../../../support/literal-forms";

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

  it("adds the score of execution to scores, and its points to points", () => {
    const half = (total: string) => indicatorForm(INDICATORS, total, "", "10 | 50% | 5");
    expect(findingsOf(formTotal, half("100 | 90"))).toEqual([]);
    expect(findingsOf(formTotal, half("95 | 95"))).toHaveLength(2);
  });

  it("judges no total beside a score of execution that is blank, whatever it comes to", () => {
    for (const total of ["100 | 80", "100 | 120"])
      expect(tallyOf(formTotal, indicatorForm(INDICATORS, total, "", "10 | 100% |"))).toMatchObject({
        failed: 0,
        unverifiable: 1,
      });
  });

  it("does not judge indicators with a 小计 among them", () => {
    const rows = [...INDICATORS.slice(0, 2), "小计 | | 60 | 55"];
    expect(tallyOf(formTotal, indicatorForm(rows))).toMatchObject({ checked: 0 });
  });

  it("points at all that the total is made of, and rewrites no formula", () => {
    const [typed] = findingsOf(formTotal, indicatorForm(INDICATORS, "100 | 97"));
    expect(typed!.message).toMatch(/表中为97分，多2分。$/);
    expect(typed!.at.map(({ row, column }) => [row, column])).toEqual([
      [9, 6],
      [2, 7],
      [6, 6],
      [7, 6],
      [8, 6],
    ]);
    expect(valuesOf(typed!.repairs)).toEqual([["95"]]);
    expect(findingsOf(formTotal, indicatorForm(INDICATORS, "100 | =SUM(G7:G9) → 85"))[0]!.repairs).toEqual(
      [],
    );
    const [points] = findingsOf(formTotal, indicatorForm(INDICATORS, "90 | "));
    expect(points!.repairs).toEqual([]);
    expect(points!.at.map(({ row, column }) => [row, column])).toEqual([
      [9, 5],
      [6, 5],
      [7, 5],
      [8, 5],
    ]);
  });

  it("leaves the execution out where the indicators have it under its name", () => {
    const listed = formText("智慧停车", INDICATORS, "90 | 85").replace("指标3", "预算执行率");
    expect(tallyOf(formTotal, ledgerOfForm(listed))).toMatchObject({ checked: 2, passed: 2 });
  });

  const bare = (total: string) =>
    ledgerOfForm(`| 项目名称 | 智慧停车
      | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数
      | | 年度资金总额 | 43.2 | 40 | 40
      | | 其中：当年财政拨款 | 43.2 | 40 | 40
      | | 其他资金 | | |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      | 产出指标 | 数量指标 | 指标1 | ≥4次 | 4次 | 50 | 45
      | 产出指标 | 数量指标 | 指标2 | ≥4次 | 4次 | 40 | 40
      | 总分 | | | | | | ${total}`);

  it.each([
    ["passes the sum of the indicators", "85", { passed: 1, failed: 0 }],
    ["cannot judge a total with a point more", "86", { passed: 0, failed: 0 }],
    ["cannot judge a total with the ten of the execution", "95", { passed: 0, failed: 0 }],
    ["does not pass a total with more than these", "96", { passed: 0, failed: 1 }],
    ["does not pass a total with less", "84", { passed: 0, failed: 1 }],
  ])("%s where no score of the execution stands", (_, total, tally) => {
    expect(tallyOf(formTotal, bare(total))).toMatchObject({ checked: 1, ...tally });
  });

  it("says so of the indicators alone", () => {
    const [finding] = findingsOf(formTotal, bare("84"));
    expect(finding!.message).toBe("总分应为85分：各项指标得分之和85分＝85分，表中为84分，少1分。");
    expect(finding!.at).toHaveLength(3);
  });

  it.each([
    ["a total that is no figure", "100 | 待定", { checked: 2, passed: 1, unverifiable: 1 }],
    ["no blank total", "100 | ", { checked: 1, passed: 1, unverifiable: 0 }],
  ])("counts %s", (_, total, tally) => {
    expect(tallyOf(formTotal, indicatorForm(INDICATORS, total))).toMatchObject(tally);
  });
});
