import { fundBudget } from "../../../../src/core/checks/rules/fund-budget";
import { ledgerOfForm } from "../../../support/literal-forms";
import { findingsOf } from "../../../support/findings-of";

const form = (budget: string) =>
  ledgerOfForm(`| 项目名称 | 智慧水务 | | | 单位：万元
    | 资金来源 | 年初预算 | 年度预算调整 | 调整后的预算 | 全年执行数
    | 年度资金总额 | 105 | 19 | 124 | 118
    | 财政资金 | 100 | 20 | 120 | 114
    | 其他资金 | 5 | -1 | ${budget} | 4`);

describe("fund-budget", () => {
  it("passes a source that was cut", () => {
    expect(findingsOf(fundBudget, form("4"))).toEqual([]);
  });

  it("finds the source whose budget is not what was there and what came", () => {
    const [finding] = findingsOf(fundBudget, form("6"));
    expect(finding!.message).toMatch(
      /^其他资金的全年预算数应为4.00万元：年初预算数5.00万元＋调增数（-1.00万元）＝4.00万元，表中为6.00万元，相差2.00万元/,
    );
    expect(finding).toMatchObject({ kind: "mismatch", at: [{ row: 4, column: 3 }, {}, {}] });
  });
});
