import { scoreLimit as rule } from "../../../../src/core/checks/rules/score-limit";
import { evaluatedLedger } from "../../../support/evaluated-ledger";
import { ledgerOf } from "../../../support/build-ledger";
import { withIndicators } from "../../../support/with-indicators";
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

  it("looks at no score in a sheet without 分值 or without 得分", () => {
    const ledger = ledgerOf("项目编码 | 项目名称 | 年初预算数 | 全年执行数\nA1 | 甲 | 20 | 10");
    for (const one of ["分值", "得分"]) {
      const table = `项目编码 | 一级指标 | 三级指标 | 实际完成值 | ${one}\nA1 | 产出 | 场次 | 5 | 30`;
      expect(tallyOf(rule, withIndicators(ledger, table)).checked).toBe(0);
    }
  });
});
