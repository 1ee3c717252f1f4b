import { checkedBeside, findingsBeside } from "../../../support/listed-book";

test("list-presence names what only one side has, and proposes names that may be meant without joining them", () => {
  const rows = [
    ["支付日期", "项目名称", "支付金额（万元）"],
    ["2023-04-02", "图书馆免费开放", 72.5],
    ["2023-08-11", "非遗保护项目经费", 21],
    ["2023-10-30", "文物普查", 11.88],
    ["2023-11-30", "乡村舞台", 3],
  ];
  expect(findingsBeside("list-presence", { name: "支付明细", rows })).toEqual([
    "台账有执行数21.00万元，“支付明细”中没有这个项目，名称相近的有非遗保护项目经费，不能自动认定；请核对项目编码和名称，或补列明细。",
    "“支付明细”第3行21.00万元，台账中没有这个项目，名称相近的有非遗保护（A2），不能自动认定；请核对是否漏列。",
    "“支付明细”第5行3.00万元，台账中没有这个项目；请核对是否漏列。",
  ]);
});

test("list-presence looks at a project once, whichever of its figures the list states", () => {
  const rows = [
    ["科室汇总（万元）"],
    ["项目名称", "年初预算数", "全年执行数"],
    ["图书馆免费开放", 60, 72.5],
    ["文物普查", 12, 11.88],
  ];
  const { tallyByRule } = checkedBeside({ name: "科室汇总", rows }).result;
  expect(tallyByRule.get("list-presence")).toEqual({ checked: 3, passed: 2, failed: 1, unverifiable: 0 });
});

test("list-presence tells all names that may be meant", () => {
  const rows = [
    ["支付日期", "项目名称", "支付金额（万元）"],
    ["2023-04-02", "图书馆免费开放", 72.5],
    ["2023-08-11", "非遗保护项目经费", 20],
    ["2023-08-11", "非遗保护经费", 1],
    ["2023-10-30", "文物普查", 11.88],
  ];
  expect(findingsBeside("list-presence", { name: "支付明细", rows })[0]).toContain(
    "，名称相近的有非遗保护项目经费、非遗保护经费，",
  );
});
