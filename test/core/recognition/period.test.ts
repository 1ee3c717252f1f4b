import { periodIn } from "../../../src/core/recognition/period";

describe("a period that a title names", () => {
  it.each([
    ["第一季度", 1, 3],
    ["2023年四季度项目支出", 10, 12],
    ["Q3", 7, 9],
    ["一至二季度", 1, 6],
    ["前三季度", 1, 9],
    ["二季度累计", 1, 6],
    ["截至三季度末", 1, 9],
    ["1月", 1, 1],
    ["2023年12月份支出", 12, 12],
    ["十一月", 11, 11],
    ["1-9月", 1, 9],
    ["2023年4月—6月", 4, 6],
    ["截至2023年9月30日", 1, 9],
    ["上半年", 1, 6],
    ["下半年支出", 7, 12],
    ["全年", 1, 12],
  ])("%s", (title, first, last) => {
    expect(periodIn(title)).toEqual({ first, last });
  });

  it.each(["2023年12月31日", "支付明细", "四季花卉养护", "10月至次年3月"])("is none in %s", (title) => {
    expect(periodIn(title)).toBeUndefined();
  });
});
