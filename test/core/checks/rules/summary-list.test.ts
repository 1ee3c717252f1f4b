import { findingsBeside } from "../../../support/listed-book";

const list = (second: number) => ({
  name: "科室汇总",
  rows: [
    ["科室汇总（万元）"],
    ["项目名称", "年初预算数", "全年执行数"],
    ["图书馆免费开放", 60, 72.5],
    ["非遗保护", 25.45, second],
    ["文物普查", 12, 11.88],
  ],
});

test("summary-list holds a second table of the same projects against the ledger", () => {
  expect(findingsBeside("summary-list", list(21))).toEqual([]);
  expect(findingsBeside("summary-list", list(12))).toEqual([
    "执行数与另一张汇总表不一致：台账21.00万元，“科室汇总”第4行12.00万元，相差9.00万元；请以支付凭证为准。",
  ]);
});
