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

  it("cannot judge a balance whose execution is no figure", () => {
    expect(tallyOf(balance, ledgerOf(HEADER + "甲 | 150 | 7 | 143 | #REF! | 6"))).toMatchObject({
      unverifiable: 1,
      failed: 0,
    });
  });
});
