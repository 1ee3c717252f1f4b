import { fundBudget } from "../../../../src/core/checks/rules/fund-budget";
import { ledgerOfForm } from "../../../support/literal-forms";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

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

  const adjusted = (source: string, columns = "年初预算数 | 调增数 | 调减数 | 全年预算数 | 全年执行数") =>
    ledgerOfForm(`| 项目名称 | 河道整治
      | 项目资金（万元） | | ${columns}
      | | 年度资金总额 | 105 | 10 | 5 | 110 | 90
      | | 其中：当年财政拨款 | ${source}
      | | 其他资金 | | | | | `);

  it("writes out all that the budget is made of, and offers its repair", () => {
    const [finding, ...others] = findingsOf(fundBudget, adjusted("105 | 10 | 5 | 120 | 90"));
    expect(others).toEqual([]);
    expect(finding!.message).toMatch(
      /^当年财政拨款的全年预算数应为110.00万元：年初预算数105.00万元＋调增数10.00万元－调减数5.00万元＝110.00万元/,
    );
    expect(finding!.at.map(({ column }) => column)).toEqual([5, 2, 3, 4]);
    expect(valuesOf(finding!.repairs)).toEqual([["110"]]);
    expect(finding).toMatchObject({ project: "河道整治", stated: "120.00万元", expected: "110.00万元" });
  });

  it("leaves out what is blank, and takes a cut for one whatever its sign", () => {
    const [grown] = findingsOf(fundBudget, adjusted(" | 10 | | 12 | 9"));
    expect(grown!.message).toContain("：调增数10.00万元＝10.00万元，表中为12.00万元");
    const cut = ledgerOfForm(`| 项目名称 | 河道整治
      | 项目资金（万元） | | 年初预算数 | 调减数 | 全年预算数 | 全年执行数
      | | 年度资金总额 | 105 | -5 | 100 | 90
      | | 其中：当年财政拨款 | 105 | -5 | 105 | 90
      | | 其他资金 | | | | `);
    expect(findingsOf(fundBudget, cut)[0]!.message).toContain(
      "年初预算数105.00万元－调减数5.00万元＝100.00万元",
    );
  });

  it("takes off what was recovered during the year", () => {
    const ledger = adjusted(
      "105 | 10 | 5 | 110 | 90",
      "年初预算数 | 调增数 | 收回数 | 全年预算数 | 全年执行数",
    );
    expect(findingsOf(fundBudget, ledger)).toEqual([]);
    const atEnd = { ...ledger, heading: { ...ledger.heading, recoveryBasis: "年终收回" as const } };
    expect(findingsOf(fundBudget, atEnd)).toMatchObject([{ expected: "115.00万元" }]);
    const wrong = adjusted(
      "105 | 10 | 5 | 120 | 90",
      "年初预算数 | 调增数 | 收回数 | 全年预算数 | 全年执行数",
    );
    const during = { ...wrong, heading: { ...wrong.heading, recoveryBasis: "年中收回" as const } };
    expect(findingsOf(fundBudget, during)[0]!.message).toContain(
      "＋调增数10.00万元－收回数5.00万元＝110.00万元",
    );
  });

  it("calls one last digit rounding, and rewrites no formula", () => {
    expect(findingsOf(fundBudget, adjusted("105 | 10 | 5 | 110.01 | 90"))).toMatchObject([{ kind: "hint" }]);
    expect(findingsOf(fundBudget, adjusted("105 | 10 | 5 | =C4+D4 → 115 | 90"))[0]!.repairs).toEqual([]);
  });

  it.each([
    ["a blank", "105 | 10 | 5 | | 90", { checked: 0 }],
    ["a budget that is no figure", "105 | 10 | 5 | 待定 | 90", { checked: 1, passed: 0, unverifiable: 1 }],
    [
      "an adjustment that is no figure",
      "105 | 待定 | 5 | 110 | 90",
      { checked: 1, passed: 0, unverifiable: 1 },
    ],
    ["a budget with nothing beside it", " | | | 110 | 90", { checked: 1, passed: 0, unverifiable: 1 }],
    ["a budget that is right", "105 | 10 | 5 | 110 | 90", { checked: 1, passed: 1, unverifiable: 0 }],
  ])("counts %s", (_, source, tally) => {
    expect(tallyOf(fundBudget, adjusted(source))).toMatchObject({ failed: 0, ...tally });
  });

  it("writes the repair in the unit of the column", () => {
    const columns =
      "年初预算数（万元） | 调增数（万元） | 调减数（万元） | 全年预算数（元） | 全年执行数（万元）";
    const [finding] = findingsOf(fundBudget, adjusted("105 | 10 | 5 | 1200000 | 90", columns));
    expect(finding!.expected).toBe("110.00万元");
    expect(valuesOf(finding!.repairs)).toEqual([["1100000"]]);
  });
});
