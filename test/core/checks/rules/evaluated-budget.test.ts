import { evaluatedBudget as rule } from "../../../../src/core/checks/rules/evaluated-budget";
import { evaluatedLedger } from "../../../support/evaluated-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

const INDICATORS = "A1 | | 产出 | 场次 | 5 | 90 | 90";

describe("evaluated-budget", () => {
  it("asks about a project whose full-year budget is zero", () => {
    const [finding] = findingsOf(rule, evaluatedLedger(INDICATORS, { rows: "A1 | 甲 | | 30 | 30 | 0" }));
    expect(finding).toMatchObject({ kind: "verify", project: "甲" });
    expect(finding!.message).toBe(
      "全年预算为0.00万元，预算执行率无法计算，该项不计分，请核对是否需要自评；不需要的，请删去其绩效指标。",
    );
  });

  it("counts the funds of all rows of a project", () => {
    const ledger = evaluatedLedger(INDICATORS, { rows: "A1 | 甲 | | 30 | 30 | 0\nA1 | 甲 | | 5 | | 5" });
    expect(tallyOf(rule, ledger)).toMatchObject({ checked: 1, passed: 1 });
  });

  it("points at the score of the execution before the first indicator", () => {
    const ledger = evaluatedLedger(`${INDICATORS}\n | | 预算执行率 | | | 10 | 10`, {
      rows: "A1 | 甲 | | 0 | | 0",
    });
    expect(findingsOf(rule, ledger)[0]!.at).toMatchObject([{ row: 2, column: 6 }, { row: 1 }]);
  });

  it("cannot judge a project whose execution is no figure", () => {
    const ledger = evaluatedLedger(INDICATORS, { rows: "A1 | 甲 | | 30 | | 待定" });
    expect(tallyOf(rule, ledger)).toEqual({ checked: 1, passed: 0, failed: 0, unverifiable: 1 });
  });
});
