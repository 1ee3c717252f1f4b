import { columnSums } from "../../../src/core/inference/column-sums";
import { findPlainTables } from "../../../src/core/inference/find-plain-tables";
import { wholeShares } from "../../../src/core/inference/whole-shares";
import { sheetViews } from "../../../src/core/recognition/recognise";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";
import { checkedStatement, toldBy } from "../../support/statements";

const told = (...shares: readonly (readonly CellSpec[])[]): readonly string[] =>
  toldBy("table-sum", checkedStatement("构成", [["单位：万元"], ["分类", "金额", "占比（%）"], ...shares]));

describe("shares of which a total states the whole", () => {
  it("come to it, give or take what rounding leaves", () => {
    expect(told(["甲", 20, 33.3], ["乙", 40, 66.6], ["合计", 60, 100])).toEqual([]);
  });

  it("are told where they do not", () => {
    expect(told(["甲", 20, 33.3], ["乙", 40, 76.7], ["合计", 60, 100])).toEqual([
      "mismatch C5 C3 C4 第5行“合计”的占比(%)应为110：第3行“甲”33.3＋第4行“乙”76.7＝110，表中为100，相差10；可能是一位数字不同；表中另有1处按同一算法相符。",
    ]);
  });

  it("are nothing to add up where the total states no whole, or a row no share", () => {
    const found = (...shares: readonly (readonly CellSpec[])[]): number => {
      const rows = [["单位：万元"], ["分类", "金额", "占比（%）"], ...shares];
      const [view] = sheetViews(buildWorkbook([{ name: "构成", rows }]));
      const [table] = findPlainTables(view!);
      return wholeShares(table!, columnSums(table!, 2)).length;
    };
    expect(found(["甲", 20, 33.3], ["乙", 40, 76.7], ["合计", 60, 100])).toBe(1);
    expect(found(["甲", 20, 33.3], ["乙", 40, 76.7], ["合计", 60, 55])).toBe(0);
    expect(found(["甲", 20, 33.3], ["乙", 40, null], ["合计", 60, 100])).toBe(0);
  });
});
