import { carriedAgain } from "../../../../src/core/checks/rules/carried-again";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

const HEADER = "项目名称 | 资金年度 | 年初预算数 | 全年执行数 | 结转下年数\n";

describe("carried-again", () => {
  it("asks where money of last year goes when it is carried forward once more", () => {
    const [finding] = findingsOf(carriedAgain, ledgerOf(HEADER + "甲 | 上年结转 | 10 | 8 | 2"));
    expect(finding).toMatchObject({ severity: "note", stated: "2.00万元", repairs: [], alternatives: [] });
    expect(finding!.message).toBe(
      "资金年度为上年结转，年末又列结转下年2.00万元；连续结转两年未用完的资金一般由财政收回，请核对去向是结转下年还是年终收回。",
    );
  });

  it("passes money of this year, spent money of last year, and counts what it cannot read", () => {
    const table = "甲 | 当年 | 10 | 8 | 2\n乙 | 上年结转 | 10 | 10 |\n丙 | 上年结转 | 5 | 5 | 待定";
    const tally = tallyOf(carriedAgain, ledgerOf(HEADER + table));
    expect(tally).toEqual({ checked: 2, passed: 1, failed: 0, unverifiable: 1 });
  });

  it("passes money of last year where nothing is carried forward at all", () => {
    const ledger = ledgerOf("项目名称 | 资金年度 | 年初预算数 | 全年执行数\n甲 | 上年结转 | 10 | 8");
    expect(tallyOf(carriedAgain, ledger)).toMatchObject({ checked: 1, passed: 1 });
  });
});
