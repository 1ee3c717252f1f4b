import { findingsBeside } from "../../../support/listed-book";

const list = (second: number) => ({
  name: "年初批复",
  rows: [
    ["单位：元"],
    ["项目编码", "项目名称", "批复金额"],
    ["A1", "图书馆免费开放", 600000],
    ["A2", "非遗保护", second],
    ["A3", "文物普查", 120000],
    [null, "合计", 720000 + second],
  ],
});

test("approval-list holds the initial budgets against the approval, each in its own unit", () => {
  expect(findingsBeside("approval-list", list(254500))).toEqual([]);
  expect(findingsBeside("approval-list", list(245500))).toEqual([
    "年初预算数与年初批复表不一致：台账25.45万元，“年初批复”第4行245500.00元，即24.55万元，相差0.90万元；可能是相邻两位数字颠倒；请以年初批复为准。",
  ]);
});
