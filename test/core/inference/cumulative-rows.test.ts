import type { CellSpec } from "../../support/build-workbook";
import { checkedStatement, toldBy } from "../../support/statements";

const told = (...cumulated: readonly CellSpec[]): readonly string[] =>
  toldBy(
    "table-sum",
    checkedStatement("用款", [
      ["单位：万元"],
      ["用途", "1月", "2月", "3月", "4月"],
      ["电费", 1, 2, 3, 4],
      ["水费", 2, 2, 2, 2],
      ["合计", 3, 4, 5, 6],
      ["累计", ...cumulated],
    ]),
  );

describe("a row 累计 below the total", () => {
  it("goes on from period to period", () => {
    expect(told(3, 7, 12, 18)).toEqual([]);
  });

  it("is told in the one period that does not", () => {
    const [one, ...more] = told(3, 7, 9, 18);
    expect(more).toEqual([]);
    expect(one).toContain("第6行“累计”的3月应为12.00万元");
  });

  it("is something else where most of it does not", () => {
    expect(told(3, 11, 9, 18)).toEqual([]);
  });
});
