import type { CellSpec } from "../../support/build-workbook";
import { checkedStatement, toldBy } from "../../support/statements";

const HEADER = [["单位：万元"], ["序号", "拨付编号", "村名", "奖补金额"]];
const ROWS = [
  [1, "A00101", "龙岭村", 4],
  [2, "A00102", "坪岭村", 24],
  [3, "A00103", "大岭村", 15],
  [4, "A00104", "东岭村", 15],
] as const;

const told = (...last: readonly (readonly CellSpec[])[]): readonly string[] =>
  toldBy("duplicate", checkedStatement("拨付明细", [...HEADER, ...ROWS, ...last]));

describe("a row of a list that is no ledger", () => {
  it("is told where it says once more what a row above has said", () => {
    expect(told([5, "A00102", "坪岭村", 24], [null, null, "合计", 82])).toEqual([
      "verify B7 B4 工作表“拨付明细”第7行与第4行除序号外各列均相同（A00102、坪岭村），可能是重复填列，请核对。",
    ]);
  });

  it("is another one where its code or its amount is another", () => {
    expect(told([5, "A00105", "坪岭村", 24], [null, null, "合计", 82])).toEqual([]);
    expect(told([5, "A00102", "坪岭村", 9], [null, null, "合计", 67])).toEqual([]);
  });

  it("says nothing where rows share a code, which then is one of many rows", () => {
    expect(told([5, "A00102", "西岭村", 3], [6, "A00102", "坪岭村", 24], [null, null, "合计", 85])).toEqual(
      [],
    );
  });
});
