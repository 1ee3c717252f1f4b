import { roundedFigure } from "../../../../src/core/checks/rules/rounded-figure";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

const HEADER = "项目名称 | 年初预算数 | 调增数 | 调减数 | 收回数 | 全年执行数\n";
const found = (row: string) => findingsOf(roundedFigure, ledgerOf(HEADER + row));

describe("rounded-figure", () => {
  it("names both readings of a small balance behind a coarse adjustment", () => {
    const [finding] = found("甲 | 359.94 | | 234 | | 125.91");
    expect(finding).toMatchObject({
      kind: "hint",
      cause: "rounded",
      stated: "234万元",
      expected: "234.03万元",
    });
    expect(valuesOf(finding!.alternatives)).toEqual([["234.03"]]);
  });

  it("does so for increases as well", () => {
    expect(found("甲 | 0 | 62 | | | 61.86")[0]).toMatchObject({ expected: "61.86万元" });
  });

  it.each([
    ["no balance", "甲 | 3000 | | 3000 | | 0"],
    ["a balance too large for rounding", "甲 | 150 | | 7 | | 137"],
    ["listed uses", "甲 | 359.94 | | 234 | 0.03 | 125.91"],
    ["an adjustment as fine as its column", "甲 | 50 | | 28.61 | | 21.38"],
  ])("is silent with %s", (_, row) => {
    expect(found(row)).toEqual([]);
  });

  it("shows every figure of the row", () => {
    const table =
      "项目名称 | 年初预算数 | 调减数 | 全年预算数 | 全年执行数 | 结余数\n甲 | 359.94 | 234 | 125.94 | 125.91 | 0.03";
    const [finding] = findingsOf(roundedFigure, ledgerOf(table));
    expect(finding!.at.map(({ column }) => column)).toEqual([2, 1, 3, 5, 4]);
  });

  it("in 元 names the balance once, and expects no more than two decimals", () => {
    const inYuan = (row: string) =>
      findingsOf(roundedFigure, ledgerOf(HEADER + row, { heading: { unit: "元" } }));
    expect(inYuan("甲 | 359.94 | | 234 | | 125.91")[0]!.message).toContain("，结余0.03元；");
    expect(inYuan("甲 | 359.943 | | 234 | | 125.91")).toEqual([]);
  });

  it("looks at projects that were adjusted and have a balance", () => {
    const rows = "甲 | 10 | | 5 | | 5\n乙 | 10 | | 5 | | 待定\n丙 | 10 | | | | 5";
    expect(tallyOf(roundedFigure, ledgerOf(HEADER + rows))).toMatchObject({ checked: 1, passed: 1 });
  });
});
