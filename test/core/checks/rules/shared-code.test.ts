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

  it.each([
    ["a batch of more digits", "A1 | 甲补助第十二批 | 1 | 1\nA1 | 甲补助第12批 | 2 | 2", 0],
    ["what is no batch", "A1 | 甲补助第一中学批 | 1 | 1\nA1 | 甲补助 | 2 | 2", 1],
    ["what is no batch either", "A1 | 甲补助第项目批 | 1 | 1\nA1 | 甲补助 | 2 | 2", 1],
  ])("knows %s", (_, rows, said) => {
    expect(findingsOf(sharedCode, ledgerOf(HEADER + rows))).toHaveLength(said);
  });

  it("leaves out a code of blanks, and writes a code without them", () => {
    const ledger = ledgerOf(HEADER + "A1 | 甲 | 1 | 1\nA1 | 乙 | 2 | 2");
    const coded = (...projectCode: readonly string[]) => ({
      ...ledger,
      projects: { ...ledger.projects, texts: { ...ledger.projects.texts, projectCode } },
    });
    expect(tallyOf(sharedCode, coded("A1", "  "))).toMatchObject({ checked: 1, failed: 0 });
    expect(findingsOf(sharedCode, coded("A1", " A1 "))[0]).toMatchObject({ stated: "A1" });
  });

  it("names the sheet of a project on another one", () => {
    const ledger = ledgerOf(HEADER + "A1 | 甲 | 1 | 1\nA1 | 乙 | 2 | 2");
    const [block] = ledger.blocks;
    const apart = {
      ...ledger,
      blocks: [block!, { ...block!, sheetName: "续表" }],
      projects: { ...ledger.projects, block: Uint16Array.of(0, 1) },
    };
    expect(findingsOf(sharedCode, apart)[0]!.message).toContain("同时用于工作表“表”第2行的“甲”和本行的“乙”");
  });
});
