import { findingsBeside } from "../../../support/listed-book";

const list = (last: number) => ({
  name: "支付明细",
  rows: [
    ["支付日期", "项目编码", "支付金额（元）"],
    ["2023-04-02", "A1", 300000],
    ["2023-07-02", "A1", 425000],
    ["2023-08-11", "A2", 210000],
    ["2023-10-30", "A3", last],
  ],
});

test("payment-list adds up the payments of each project", () => {
  expect(findingsBeside("payment-list", list(118800))).toEqual([]);
  expect(findingsBeside("payment-list", list(118000))).toEqual([
    "执行数与支付明细不一致：台账11.88万元，“支付明细”第5行118000.00元，即11.80万元，相差0.08万元；可能是一位数字不同；请以支付凭证为准。",
  ]);
});

test("payment-list adds up the lists of the quarters before it holds them against the year", () => {
  const quarter = (name: string, first: number, second: number) => ({
    name,
    rows: [
      ["项目名称", "支付金额（元）"],
      ["图书馆免费开放", first],
      ["非遗保护", second],
    ],
  });
  const quarters = [
    quarter("一季度", 300000, 0),
    quarter("二季度", 125000, 110000),
    quarter("三季度", 0, 100000),
  ];
  expect(findingsBeside("payment-list", ...quarters, quarter("四季度", 300000, 0))).toEqual([]);
  expect(findingsBeside("payment-list", ...quarters, quarter("四季度", 300000, 34000))).toEqual([
    "执行数与支付明细不一致：台账21.00万元，“一季度”、“二季度”、“三季度”、“四季度”4行合计244000.00元，即24.40万元，相差3.40万元；请以支付凭证为准。",
  ]);
});
