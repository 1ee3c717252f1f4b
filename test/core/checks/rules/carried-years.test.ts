import { toldBy } from "../../../support/statements";
import { besideLastYear } from "../../../support/two-years";

const told = (...sheet: Parameters<typeof besideLastYear>) =>
  toldBy("carried-years", besideLastYear(...sheet));

describe("carried-years", () => {
  it("is content where the ledger brings over what last year's sheet carried forward, rounded or not", () => {
    const checked = besideLastYear("2023年执行表", "元", 80000, 52499.6, 122500, 64000);
    expect(toldBy("carried-years", checked)).toEqual([]);
    expect(told("2023年执行表", "万元", 8, 5.25, 12.25, 6.4)).toEqual([]);
  });

  it("tells the project whose money changed at the turn of the year", () => {
    expect(told("2023年执行表", "万元", 8, 5.25, 21.25, 6.4)).toEqual([
      "mismatch B5 C5 上年结转数为12.25万元，上年报表“结转”C5该项目的结转下年为21.25万元，相差9.00万元；可能是相邻两位数字颠倒；另有3个项目两表相同，请对照上年决算和结转批复核对。",
    ]);
  });

  it("says nothing of another year, of a column that is something else, or of too few projects", () => {
    expect(told("2022年执行表", "万元", 8, 5.25, 21.25, 6.4)).toEqual([]);
    expect(told("2023年执行表", "万元", 8, 5.2, 21.25, 6.4)).toEqual([]);
    expect(told("2023年执行表", "万元", 8, 5.25, 21.25)).toEqual([]);
  });
});
