import { checkedBeside, findingsBeside } from "../../../support/listed-book";

const list = (unit: string) => ({
  name: "支付明细",
  rows: [
    ["支付日期", "项目编码", `支付金额（${unit}）`],
    ["2023-07-02", "A1", 725000],
    ["2023-08-11", "A2", 210000],
    ["2023-10-30", "A3", 118800],
  ],
});

test("list-unit says once that a list is in another unit than it notes, and no project is blamed for it", () => {
  expect(findingsBeside("list-unit", list("元"))).toEqual([]);
  expect(findingsBeside("list-unit", list("万元"))).toEqual([
    "“支付明细”注明单位万元，其中3个项目的执行数换算后正好是台账的10000倍（如“图书馆免费开放”台账72.50万元，该表725000.00万元），可能是其中一张表的金额单位注错，请核对。",
  ]);
  expect(findingsBeside("payment-list", list("万元"))).toEqual([]);
});

test("list-unit tells a list ten thousand times too small, and the unit of the very column", () => {
  const rows = [
    ["科室汇总"],
    ["项目编码", "项目名称", "年初预算数（万元）", "全年执行数（元）"],
    ["A1", "图书馆免费开放", 60, 72.5],
    ["A2", "非遗保护", 25.45, 21],
    ["A3", "文物普查", 12, 11.88],
  ];
  const { findings, result } = checkedBeside({ name: "科室汇总", rows });
  const [finding, ...others] = findings.filter(({ rule }) => rule === "list-unit");
  expect(others).toEqual([]);
  expect(finding!.message).toContain(
    "注明单位元，其中3个项目的执行数换算后正好是台账的万分之一（如“图书馆免费开放”台账72.50万元，该表72.50元）",
  );
  expect(result.tallyByRule.get("list-unit")).toMatchObject({ checked: 2, failed: 1 });
});
