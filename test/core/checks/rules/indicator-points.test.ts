import { indicatorPointsRule as rule } from "../../../../src/core/checks/rules/indicator-points";
import { evaluatedLedger } from "../../../support/evaluated-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

describe("indicator-points", () => {
  it("holds where indicators and execution make a hundred", () => {
    expect(
      tallyOf(rule, evaluatedLedger("A1 | | 产出 | 场次 | 5 | 60 | 60\n | | 效益 | 素质 | 好 | 30 | 30")),
    ).toMatchObject({
      checked: 1,
      passed: 1,
    });
    const weighted = evaluatedLedger("A1 | | 产出 | 场次 | 5 | 80 | 60\n | | 预算执行率 | | | 20 | 10");
    expect(tallyOf(rule, weighted)).toMatchObject({ passed: 1 });
  });

  it("says what the points come to, and offers no repair", () => {
    const [finding] = findingsOf(
      rule,
      evaluatedLedger("A1 | | 产出 | 场次 | 5 | 65 | 60\n | | 效益 | 素质 | 好 | 30 | 30"),
    );
    expect(finding).toMatchObject({ kind: "mismatch", project: "甲", repairs: [] });
    expect(finding!.message).toBe(
      "分值之和应为100分：各项指标95分＋预算执行率10分＝105分，多5分，请调整指标分值。",
    );
    expect(finding!.at.map(({ row, column }) => [row, column])).toEqual([
      [1, 5],
      [2, 5],
    ]);
  });

  it("says where no room is left for the execution", () => {
    const [finding] = findingsOf(rule, evaluatedLedger("A1 | | 产出 | 场次 | 5 | 100 | 60"));
    expect(finding!.message).toBe(
      "分值之和应为100分：各项指标已分满100分，没有给预算执行率留出10分，请调整指标分值。",
    );
  });

  it("cannot judge points that are blank or words", () => {
    expect(tallyOf(rule, evaluatedLedger("A1 | | 产出 | 场次 | 5 | | 60"))).toMatchObject({
      unverifiable: 1,
      failed: 0,
    });
  });
});
