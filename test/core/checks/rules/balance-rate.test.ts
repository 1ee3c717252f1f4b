import { balanceRate } from "../../../../src/core/checks/rules/balance-rate";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

const HEADER = "项目名称 | 年初预算数 | 调减数 | 全年执行数 | 结余率\n";

describe("balance-rate", () => {
  it("divides the balance by the full-year budget, whatever the basis of the execution rate", () => {
    const table = HEADER + "甲 | 150 | 7 | 137 | 4.20%";
    expect(findingsOf(balanceRate, ledgerOf(table, { heading: { rateBasis: "年初预算" } }))).toEqual([]);
  });

  it("says what the rate should be", () => {
    const [finding] = findingsOf(balanceRate, ledgerOf(HEADER + "甲 | 150 | 7 | 137 | 7.77%"));
    expect(finding!.message).toBe(
      "结余率应为4.20%：（全年预算数143.00－执行数137.00）÷143.00＝4.1958%，表中为7.77%，相差3.57个百分点。",
    );
    expect(valuesOf(finding!.repairs)).toEqual([["0.042"]]);
  });

  it("cannot judge a rate whose execution or budget is no figure", () => {
    for (const row of ["150 | 7 | 待定", "150 | 待定 | 137"])
      expect(tallyOf(balanceRate, ledgerOf(`${HEADER}甲 | ${row} | 4.20%`))).toMatchObject({
        checked: 1,
        unverifiable: 1,
      });
  });
});
