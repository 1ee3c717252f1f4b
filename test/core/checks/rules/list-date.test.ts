import { checkedOf, saidOf } from "../../../support/approved-book";

test("list-date names a row of another year that was counted", () => {
  const 支付明细 = [
    ["支付日期", "项目名称", "支付金额（万元）"],
    ["2023-12-30", "图书馆免费开放", 30],
    ["2024-04-02", "图书馆免费开放", 42],
  ];
  expect(saidOf("list-date", { 支付明细 })).toEqual([
    "“支付明细”第2行的日期为2023-12-30，不在2024年度之内，已计入合计；请核对日期，或核对该行是否属于本年度。",
  ]);
  expect(saidOf("list-date")).toEqual([]);
});

test("list-date looks at every figure that lists add up to", () => {
  // 图书馆免费开放 was raised and paid twice, 非遗保护 lowered and paid once, 文物普查 paid once.
  expect(checkedOf().result.tallyByRule.get("list-date")).toMatchObject({ checked: 7, passed: 7 });
});
