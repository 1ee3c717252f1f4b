import { findingsBeside } from "../../../support/listed-book";

const list = (first: number) => ({
  name: "调整明细",
  rows: [
    ["指标调整台账（单位：万元）"],
    ["日期", "项目名称", "调整类型", "金额", "文号"],
    ["2023-03-05", "图书馆免费开放", "追加", first, "5号"],
    ["2023-06-18", "非遗保护", "调减", 3.45, "21号"],
    ["2023-09-01", "图书馆免费开放", "追加", 0.5, "40号"],
    ["2023-12-28", "非遗保护", "年终收回", 1, "77号"],
  ],
});

test("adjustment-list adds up the journal by project, reductions negative, recovery at year-end left out", () => {
  expect(findingsBeside("adjustment-list", list(12))).toEqual([]);
  expect(findingsBeside("adjustment-list", list(21))).toEqual([
    "净调整数（调增－调减）与调整明细不一致：台账12.50万元，“调整明细”第3、5行合计21.50万元，相差9.00万元；可能是相邻两位数字颠倒；请以指标文为准。",
  ]);
});
