import { scoreLimit as rule } from "../../../../src/core/checks/rules/score-limit";
import { evaluatedLedger } from "../../../support/evaluated-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

describe("score-limit", () => {
  it("finds a score above its points, and one below nothing", () => {
    const ledger = evaluatedLedger(
      "A1 | | 产出 | 场次 | 5 | 10 | 11\n | | | 人次 | 7 | 20 | -1\n | | | 批次 | 1 | 60 | 60",
    );
    expect(findingsOf(rule, ledger).map(({ message, repairs }) => [message, repairs])).toEqual([
      ["指标“场次”的得分11分高于分值10分，多1分，请核对得分和分值。", []],
      ["指标“人次”的得分为-1分，得分不能低于0分，请核对。", []],
    ]);
    expect(tallyOf(rule, ledger)).toEqual({ checked: 3, passed: 1, failed: 2, unverifiable: 0 });
  });
});
