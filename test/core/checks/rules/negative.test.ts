import { negative } from "../../../../src/core/checks/rules/negative";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

const HEADER = "项目名称 | 年初预算数 | 调增数 | 调减数 | 全年执行数\n";

describe("negative", () => {
  it("asks about a negative figure", () => {
    const found = findingsOf(negative, ledgerOf(HEADER + "甲 | 20 | -3 | | -5\n乙 | 9 | | 2 | 7"));
    expect(found.map(({ message }) => message)).toEqual([
      "调增数为-3.00万元，是负数，请核对是否为冲销、退回，或符号填反。",
      "执行数为-5.00万元，是负数，请核对是否为冲销、退回，或符号填反。",
    ]);
  });

  it("knows a column of reductions that are all written as negatives", () => {
    expect(findingsOf(negative, ledgerOf(HEADER + "甲 | 20 | | -3 | 17\n乙 | 9 | | -2 | 7"))).toEqual([]);
    expect(findingsOf(negative, ledgerOf(HEADER + "甲 | 20 | | -3 | 17\n乙 | 9 | | 2 | 7"))).toHaveLength(1);
  });

  it("asks about the one positive figure among reductions that are written as negatives", () => {
    const ledger = ledgerOf(HEADER + "甲 | 20 | | -3 | 17\n乙 | 9 | | 2 | 7\n丙 | 9 | | -1 | 8");
    expect(findingsOf(negative, ledger).map(({ project, message }) => [project, message])).toEqual([
      ["乙", "调减数为2.00万元，是正数，而本列多按负数填列，请核对是否符号填反。"],
    ]);
  });

  it("knows one column of adjustments with either sign", () => {
    const ledger = ledgerOf("项目名称 | 年初预算数 | 调增数 | 全年执行数\n甲 | 20 | -3 | 17\n乙 | 9 | 2 | 7");
    expect(findingsOf(negative, ledger)).toEqual([]);
  });

  it("looks at figures, not at blanks", () => {
    const ledger = ledgerOf(HEADER + "甲 | 20 | | | 5\n乙 | 20 | 1 | | -5");
    expect(tallyOf(negative, ledger)).toEqual({ checked: 5, passed: 4, failed: 1, unverifiable: 0 });
  });
});
