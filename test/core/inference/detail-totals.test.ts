import { detailedStatement } from "../../support/detailed-statement";
import { toldBy } from "../../support/statements";

const told = (...given: Parameters<typeof detailedStatement>): readonly string[] =>
  toldBy("sheet-agreement", detailedStatement(...given));

describe("the total of a table of details", () => {
  it("is told where it is not what the row states, though another column agrees", () => {
    expect(told([50.87, 48.55], [50.87, 45.85])).toEqual([
      "mismatch C5 C4 工作表“部门整体”第5行“项目支出”的全年执行数(B)为48.55万元，它的明细表“附表”第4行“合计”的全年执行数为45.85万元，相差2.70万元；可能是相邻两位数字颠倒；两处另有1列相同，请核对哪一处有误。",
    ]);
  });

  it("may be finer, in another unit, than the row", () => {
    expect(told([50.87, 48.55], [508700.5, 485512.25], { unit: "元" })).toEqual([]);
  });

  it("says nothing where no column agrees, nor where the title names no row", () => {
    expect(told([50.87, 48.55], [50.78, 45.85])).toEqual([]);
    expect(told([50.87, 48.55], [50.87, 45.85], { title: "2020年度政府采购明细表" })).toEqual([]);
  });

  it("takes a figure of few digits for no evidence", () => {
    expect(told([50, 48.55], [50, 45.85])).toEqual([]);
  });
});
