import { fullYearBudget } from "../../../../src/core/checks/rules/full-year-budget";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

const HEADER = "项目名称 | 年初预算数 | 调增数 | 调减数 | 收回数 | 全年预算数 | 全年执行数\n";

describe("full-year-budget", () => {
  it("shows the arithmetic, the difference and what to write", () => {
    const [finding, ...others] = findingsOf(
      fullYearBudget,
      ledgerOf(HEADER + "甲 | 150 | | 7 | | 157 | 137\n乙 | 20 | 5 | | | 25 | 25"),
    );
    expect(others).toEqual([]);
    expect(finding!.message).toBe(
      "全年预算数应为143.00万元：年初预算数150.00万元－调减数7.00万元＝143.00万元，表中为157.00万元，相差14.00万元。",
    );
    expect(valuesOf(finding!.repairs)).toEqual([["143"]]);
    expect(finding!.id).toBe(
      "full-year-budget|甲|全年预算数|157.00万元|年初预算数150.00万元－调减数7.00万元",
    );
  });

  it("names a unit, a shifted point and a transposition as causes", () => {
    const causes = findingsOf(
      fullYearBudget,
      ledgerOf(
        HEADER + "甲 | 150 | | 7 | | 1430000 | 1\n乙 | 150 | | 7 | | 14.3 | 1\n丙 | 150 | | 7 | | 134 | 1",
      ),
    ).map(({ cause }) => cause);
    expect(causes).toEqual(["unit", "shift", "digits"]);
  });

  it("calls a last digit of a sum rounding, of a plain copy an error", () => {
    const kinds = findingsOf(
      fullYearBudget,
      ledgerOf(HEADER + "甲 | 10.11 | 5.22 | | | 15.34 | 1\n乙 | 10.11 | | | | 10.12 | 1"),
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(["mismatch", "hint"]);
  });

  it("never repairs a live formula", () => {
    const [finding] = findingsOf(fullYearBudget, ledgerOf(HEADER + "甲 | 150 | | 7 | | =B2+D2 → 157 | 137"));
    expect(finding!.repairs).toEqual([]);
    expect(finding!.message).toContain("该单元格为公式，请检查其引用单元格");
  });

  it("follows the reading of 收回 under which the stated budgets hold", () => {
    const during = HEADER + "甲 | 150 | | 7 | 5 | 138 | 137\n乙 | 90 | | | 10 | 80 | 80";
    expect(findingsOf(fullYearBudget, ledgerOf(during))).toEqual([]);
    const [finding] = findingsOf(
      fullYearBudget,
      ledgerOf(during, { heading: { recoveryBasis: "年终收回" } }),
    );
    expect(finding!.message).toContain("表中数恰为再扣除收回数5.00万元的结果，本次核对按年终收回口径");
  });

  it("says so where no adjustment is listed, and writes 调整数 of either sign with its sign", () => {
    const messages = findingsOf(
      fullYearBudget,
      ledgerOf(
        "项目名称 | 年初预算数 | 调增数 | 全年预算数 | 全年执行数\n甲 | 389.27 | | 383.42 | 380\n乙 | 100 | -30.9 | 70.1 | 60",
      ),
    ).map(({ message }) => message);
    expect(messages[0]).toMatch(
      /^全年预算数应为389\.27万元：年初预算数389\.27万元，未列调增、调减，表中为383\.42万元，相差5\.85万元/u,
    );
    expect(messages[1]).toMatch(
      /^全年预算数应为69\.10万元：年初预算数100\.00万元＋调整数（-30\.90万元）＝69\.10万元，表中为70\.10万元/u,
    );
  });

  it("takes reductions written as negatives for what they are", () => {
    const table = HEADER + "甲 | 150 | | -7 | | 143 | 137\n乙 | 90 | | -10 | | 80 | 80";
    expect(tallyOf(fullYearBudget, ledgerOf(table))).toMatchObject({ checked: 2, passed: 2 });
  });

  it("cannot judge sheets without adjustments and rows with unreadable figures", () => {
    const bare = ledgerOf("项目名称 | 年初预算数 | 全年预算数 | 全年执行数\n甲 | 150 | 143 | 137");
    expect(tallyOf(fullYearBudget, bare)).toMatchObject({ checked: 1, unverifiable: 1 });
    const odd = ledgerOf(HEADER + "甲 | 待定 | | 7 | | 143 | 137");
    expect(tallyOf(fullYearBudget, odd)).toMatchObject({ checked: 1, unverifiable: 1 });
  });

  it("does not look at a project without a budget, and cannot judge one that is a text", () => {
    const tally = (budget: string) =>
      tallyOf(fullYearBudget, ledgerOf(`${HEADER}甲 | 150 | | 7 | | ${budget} | 137`));
    expect(tally("")).toEqual({ checked: 0, passed: 0, failed: 0, unverifiable: 0 });
    expect(tally("待定")).toEqual({ checked: 1, passed: 0, failed: 0, unverifiable: 1 });
  });
});
