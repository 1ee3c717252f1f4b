import { sharedCode } from "../../../../src/core/checks/rules/shared-code";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

const HEADER = "项目编码 | 项目名称 | 年初预算数 | 全年执行数\n";

describe("shared-code", () => {
  it("names both projects under one code", () => {
    const ledger = ledgerOf(HEADER + "A001 | 甲补助 | 1 | 1\nA002 | 丙 | 1 | 1\nＡ001 | 乙补助 | 2 | 2");
    const [finding, ...others] = findingsOf(sharedCode, ledger);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: "verify", project: "乙补助", stated: "Ａ001", repairs: [] });
    expect(finding!.at.map(({ row, column }) => [row, column])).toEqual([
      [3, 0],
      [1, 0],
    ]);
    expect(finding!.message).toBe(
      "项目编码Ａ001同时用于第2行的“甲补助”和本行的“乙补助”，可能是编码录错，请对照项目库核对。",
    );
  });

  it.each([
    ["batches", "A1 | 甲补助 | 1 | 1\nA1 | 甲补助（第二批） | 2 | 2\nA1 | 甲补助第三批 | 2 | 2"],
    ["sources in brackets", "A1 | 甲补助(中央资金) | 1 | 1\nA1 | 甲补助（区级） | 2 | 2"],
    ["money carried over", "A1 | 甲补助 | 1 | 1\nA1 | 上年结转甲补助 | 2 | 2"],
    ["other codes", "A1 | 甲 | 1 | 1\nA2 | 乙 | 2 | 2"],
  ])("takes %s for what they are", (_, rows) => {
    expect(findingsOf(sharedCode, ledgerOf(HEADER + rows))).toEqual([]);
  });

  it("counts projects that bear a code", () => {
    expect(tallyOf(sharedCode, ledgerOf(HEADER + "A1 | 甲 | 1 | 1\n- | 乙 | 2 | 2")).checked).toBe(2);
    expect(tallyOf(sharedCode, ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 1 | 1")).checked).toBe(0);
  });
});
