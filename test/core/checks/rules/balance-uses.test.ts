import { balanceUses } from "../../../../src/core/checks/rules/balance-uses";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

const HEADER = "项目名称 | 年初预算数 | 调增数 | 调减数 | 收回数 | 结转下年数 | 全年执行数\n";

describe("balance-uses", () => {
  it("looks only at projects that list a use", () => {
    const ledger = ledgerOf(HEADER + "甲 | 150 | | 7 | | | 137\n乙 | 20 | | | 4 | 6 | 10");
    expect(tallyOf(balanceUses, ledger)).toMatchObject({ checked: 1, passed: 1 });
  });

  it("asks for the rest and offers no repair", () => {
    const [finding] = findingsOf(balanceUses, ledgerOf(HEADER + "甲 | 100 | 50 | | 3 | 2 | 141"));
    expect(finding!.message).toContain(
      "结余9.00万元，已列年终收回3.00万元、结转下年2.00万元，其余4.00万元未列去向",
    );
    expect(finding!.repairs).toEqual([]);
    expect(valuesOf(finding!.alternatives)).toEqual([["7"], ["6"], ["46"]]);
  });

  it("says so where the uses exceed the balance", () => {
    const [finding] = findingsOf(balanceUses, ledgerOf(HEADER + "甲 | 100 | | | 12 | | 90"));
    expect(finding!.message).toContain(
      "结余10.00万元，已列年终收回12.00万元，比结余多2.00万元；若收回数为10.00万元",
    );
  });

  it("writes alternatives with the sign the column uses", () => {
    const [finding] = findingsOf(balanceUses, ledgerOf(HEADER + "甲 | 150 | | -7 | 5 | | 137"));
    expect(valuesOf(finding!.alternatives)).toEqual([["6"], ["-8"]]);
  });

  it("does not count 年中收回 as a use", () => {
    const ledger = ledgerOf(HEADER + "甲 | 150 | | 7 | 5 | | 137", {
      heading: { recoveryBasis: "年中收回" },
    });
    expect(tallyOf(balanceUses, ledger).checked).toBe(0);
    const carried = ledgerOf(HEADER + "甲 | 150 | | 7 | 5 | 1 | 137\n乙 | 150 | | 7 | 5 | 2 | 137", {
      heading: { recoveryBasis: "年中收回" },
    });
    expect(findingsOf(balanceUses, carried)).toMatchObject([{ project: "乙", stated: "结转下年2.00万元" }]);
  });

  it("cannot judge a use or an execution that is no figure", () => {
    for (const row of ["150 | | 7 | 待定 | | 137", "150 | | 7 | 6 | | 待定"])
      expect(tallyOf(balanceUses, ledgerOf(`${HEADER}甲 | ${row}`))).toEqual({
        checked: 1,
        passed: 0,
        failed: 0,
        unverifiable: 1,
      });
  });

  it("offers no alternative that would not be positive", () => {
    const [finding] = findingsOf(
      balanceUses,
      ledgerOf(HEADER + "甲 | 90 | | | 5 | | 100\n乙 | 90 | | | 5 | | 90"),
    );
    expect(finding!.alternatives).toEqual([]);
    expect(finding!.message).toContain("比结余多15.00万元，请以指标文");
  });
});
