import { balance } from "../../../../src/core/checks/rules/balance";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

const HEADER = "项目名称 | 年初预算数 | 调减数 | 全年预算数 | 全年执行数 | 结余数\n";

describe("balance", () => {
  it("says what the balance should be", () => {
    const [finding] = findingsOf(balance, ledgerOf(HEADER + "甲 | 150 | 7 | 143 | 137 | 13"));
    expect(finding!.message).toBe(
      "结余数应为6.00万元：全年预算数143.00万元－执行数137.00万元＝6.00万元，表中为13.00万元，相差7.00万元。",
    );
    expect(valuesOf(finding!.repairs)).toEqual([["6"]]);
  });

  it("leaves a balance alone that follows from a wrong stated budget", () => {
    expect(tallyOf(balance, ledgerOf(HEADER + "甲 | 150 | 7 | 150 | 137 | 13"))).toMatchObject({ passed: 1 });
  });

  it("takes a positive balance as it is", () => {
    expect(findingsOf(balance, ledgerOf(HEADER + "甲 | 16.91 | | 16.91 | 16.12 | 0.79"))).toEqual([]);
  });

  it("names a balance written without its decimals as rounded", () => {
    const [finding] = findingsOf(balance, ledgerOf(HEADER + "甲 | 30.41 | | 30.41 | 10 | 20"));
    expect(finding).toMatchObject({ kind: "hint", cause: "rounded", expected: "20.41万元" });
  });

  it("takes a last digit for rounding, whether or not the budget's parts are listed", () => {
    const kinds = (table: string) => findingsOf(balance, ledgerOf(table)).map(({ kind }) => kind);
    const short = "项目名称 | 全年预算数 | 全年执行数 | 结余数\n";
    expect(kinds(HEADER + "甲 | 75.2 | | 75.2 | 53.25 | 21.94")).toEqual(["hint"]);
    expect(kinds(short + "甲 | 75.2 | 53.25 | 21.94")).toEqual(["hint"]);
    expect(kinds(short + "甲 | 75.2 | 53.25 | 21.93")).toEqual(["mismatch"]);
    expect(kinds(short + "甲 | 75.2 | 0 | 75.19")).toEqual(["mismatch"]);
  });

  it("cannot judge a balance whose execution is no figure", () => {
    expect(tallyOf(balance, ledgerOf(HEADER + "甲 | 150 | 7 | 143 | #REF! | 6"))).toMatchObject({
      unverifiable: 1,
      failed: 0,
    });
  });

  it("asks nothing of a blank, and cannot judge a balance that is no figure", () => {
    expect(
      tallyOf(balance, ledgerOf(HEADER + "甲 | 150 | 7 | 143 | 137 | \n乙 | 150 | 7 | 143 | 137 | 6")),
    ).toEqual({
      checked: 1,
      passed: 1,
      failed: 0,
      unverifiable: 0,
    });
    expect(
      tallyOf(balance, ledgerOf(HEADER + "甲 | 150 | 7 | 143 | 137 | 待定\n乙 | 150 | 7 | 143 | 137 | 6")),
    ).toEqual({
      checked: 2,
      passed: 1,
      failed: 0,
      unverifiable: 1,
    });
  });

  it("checks nothing where there is no such column", () => {
    const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 150 | 137");
    expect(tallyOf(balance, ledger)).toEqual({ checked: 0, passed: 0, failed: 0, unverifiable: 0 });
  });

  it("points at all that the balance is made of, and rewrites no formula", () => {
    const [finding] = findingsOf(balance, ledgerOf(HEADER + "甲 | 150 | 7 | 143 | 137 | =E2-F2 → 13"));
    expect(finding!.repairs).toEqual([]);
    expect(finding!.message).toContain("该单元格为公式，请检查其引用单元格");
    expect(finding!.at.map(({ column }) => column)).toEqual([5, 3, 1, 2, 4]);
  });

  it("takes a last digit for rounding where several figures are added", () => {
    const [finding] = findingsOf(balance, ledgerOf(HEADER + "甲 | 150.11 | 7.22 | | 137.33 | 5.57"));
    expect(finding).toMatchObject({ kind: "hint" });
  });
});
