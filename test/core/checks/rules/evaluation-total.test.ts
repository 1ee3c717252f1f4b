import { evaluationTotal as rule } from "../../../../src/core/checks/rules/evaluation-total";
import { evaluatedLedger } from "../../../support/evaluated-ledger";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

const ROWS = "A1 | | 产出 | 场次 | 5 | 60 | 58\n | | 效益 | 素质 | 好 | 30 | 30\n";

describe("evaluation-total", () => {
  it("adds the stated score of the execution where there is one", () => {
    const ledger = evaluatedLedger(`${ROWS} | | 预算执行率 | | | 10 | 5\n | | 总分 | | | 100 | 98`);
    const [finding] = findingsOf(rule, ledger);
    expect(finding!.message).toBe(
      "总分应为93分：各项指标得分88分＋预算执行率得分5分＝93分，表中为98分，多5分。",
    );
    expect(valuesOf(finding!.repairs)).toEqual([["93"]]);
  });

  it("computes it where the sheet has no such row, and sums the points too", () => {
    expect(tallyOf(rule, evaluatedLedger(`${ROWS} | | 总分 | | | 100 | 93`))).toMatchObject({
      checked: 2,
      passed: 2,
    });
    const [finding] = findingsOf(rule, evaluatedLedger(`${ROWS} | | 总分 | | | 90 | `));
    expect(finding!.message).toBe(
      "分值合计应为100分：各项指标分值90分＋预算执行率分值10分＝100分，表中为90分，少10分。",
    );
  });

  it("cannot judge a total of scores that are not all there", () => {
    const ledger = evaluatedLedger("A1 | | 产出 | 场次 | 5 | 90 | \n | | 总分 | | | | 93");
    expect(tallyOf(rule, ledger)).toMatchObject({ checked: 1, unverifiable: 1 });
  });

  it.each([
    [
      "one score is missing",
      "A1 | | 产出 | 场次 | 5 | 50 | 50\n | | | 人次 | 9 | 40 | \n | | 总分 | | | | 93",
      "10",
    ],
    [
      "the score of the execution is missing",
      `${ROWS} | | 预算执行率 | | | 10 | \n | | 总分 | | | | 93`,
      "10",
    ],
    ["the execution cannot be read", `${ROWS} | | 总分 | | | | 93`, "待定"],
    ["an indicator has no points", "A1 | | 产出 | 场次 | 5 | | 58\n | | 总分 | | | 100 | ", "10"],
    [
      "the points of the execution are no figure",
      `${ROWS} | | 预算执行率 | | | 十分之一 | 5\n | | 总分 | | | 100 | `,
      "10",
    ],
    ["the total is no figure", `${ROWS} | | 总分 | | | | 待定`, "10"],
  ])("cannot judge a total where %s", (_, indicators, execution) => {
    const ledger = evaluatedLedger(indicators, { rows: `A1 | 甲 | 产业科 | 20 | | ${execution}` });
    expect(tallyOf(rule, ledger)).toEqual({ checked: 1, passed: 0, failed: 0, unverifiable: 1 });
  });

  it("points at the total and at what it is made of, and rewrites no formula", () => {
    const [finding] = findingsOf(rule, evaluatedLedger(`${ROWS} | | 总分 | | | | =G2+G3 → 88`));
    expect(finding).toMatchObject({ expected: "93分", repairs: [] });
    expect(finding!.at).toMatchObject([{ row: 3 }, { row: 1 }, { row: 2 }]);
    expect(finding!.at).toHaveLength(3);
  });
});
