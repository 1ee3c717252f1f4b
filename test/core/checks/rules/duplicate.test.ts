import { duplicate } from "../../../../src/core/checks/rules/duplicate";
import type { Ledger } from "../../../../src/core/ledger/ledger";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf } from "../../../support/findings-of";

const HEADER = "项目编码 | 项目名称 | 资金来源 | 资金年度 | 年初预算数 | 全年执行数\n";
const found = (rows: string) => findingsOf(duplicate, ledgerOf(HEADER + rows));

describe("duplicate", () => {
  it("names both rows of a true duplicate, the second first", () => {
    const [finding, ...others] = found(
      "A1 | 甲 | 本级 | 当年 | 20 | 17\nA2 | 乙 | 本级 | 当年 | 20 | 17\nA1 | 甲 | 本级 | 当年 | 20.00 | 17",
    );
    expect(others).toEqual([]);
    expect(finding!.at.map(({ row }) => row)).toEqual([3, 1]);
    expect(finding!.message).toBe(
      "第4行与第2行的项目编码、资金来源、资金年度、批次和各项金额（年初预算数20.00万元、执行数17.00万元）均相同，可能是重复填列，请核对。",
    );
  });

  it.each([
    ["another source", "A1 | 甲 | 本级 | 当年 | 20 | 17\nA1 | 甲 | 省 | 当年 | 20 | 17"],
    ["another year", "A1 | 甲 | 本级 | 当年 | 20 | 17\nA1 | 甲 | 本级 | 上年结转 | 20 | 17"],
    ["another batch", "A1 | 甲（第一批） | 本级 | 当年 | 20 | 17\nA1 | 甲（第二批） | 本级 | 当年 | 20 | 17"],
    ["another amount", "A1 | 甲 | 本级 | 当年 | 20 | 17\nA1 | 甲 | 本级 | 当年 | 20 | 16"],
    ["names that look alike", " | 甲补助 | 本级 | 当年 | 20 | 17\n | 甲补助款 | 本级 | 当年 | 20 | 17"],
    ["blank lines", " | 甲 | | | 0 | 0\n | 甲 | | | 0 | 0"],
  ])("is silent about %s", (_, rows) => {
    expect(found(rows)).toEqual([]);
  });

  it("goes by the name where there is no code", () => {
    const [finding, ...others] = found(" | 甲 | 本级 | 当年 | 20 | 17\n | 甲 | 本级 | 当年 | 20 | 17");
    expect(others).toEqual([]);
    expect(finding!.message).toContain("第3行与第2行的项目名称、资金来源");
    expect(finding!.at).toMatchObject([
      { row: 2, column: 1 },
      { row: 1, column: 1 },
    ]);
    const bare = ledgerOf("项目名称 | 年初预算数\n甲 | 20\n甲 | 20");
    expect(findingsOf(duplicate, bare)[0]!.message).toContain("第3行与第2行的项目名称");
  });

  it("names the other sheet where the first stands in one", () => {
    const { blocks, projects, ...ledger } = ledgerOf(
      HEADER + "A1 | 甲 | 本级 | 当年 | 20 | 17\nA1 | 甲 | 本级 | 当年 | 20 | 17",
    );
    const apart: Ledger = {
      ...ledger,
      blocks: [...blocks, { ...blocks[0]!, sheetName: "二季度" }],
      projects: { ...projects, block: Uint16Array.of(0, 1) },
    };
    expect(findingsOf(duplicate, apart)[0]!.message).toContain("第3行与工作表“表”第2行的项目编码");
  });
});
