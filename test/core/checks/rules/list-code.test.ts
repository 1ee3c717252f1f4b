import { checkedBeside, findingsBeside } from "../../../support/listed-book";
import { formatAddress } from "../../../../src/core/workbook/address";

const payments = (code: string, name = "非遗保护") => ({
  name: "支付明细",
  rows: [
    ["支付日期", "项目编码", "项目名称", "支付金额（万元）"],
    ["2023-04-02", "A1", "图书馆免费开放", 72.5],
    ["2023-08-11", code, name, 21],
    ["2023-10-30", "A3", "文物普查", 11.88],
  ],
});

test("list-code tells once, at the ledger's code, which lists bear the name under another", () => {
  const approval = {
    name: "年初批复",
    rows: [
      ["项目编码", "项目名称", "年初预算（万元）"],
      ["A1", "图书馆免费开放", 60],
      ["A5", "非遗保护", 25.45],
      ["A3", "文物普查", 12],
    ],
  };
  expect(findingsBeside("list-code", approval, payments("A5"))).toEqual([
    "台账的项目编码是A2，年初批复表“年初批复”、“支付明细”中名称相同的项目编码是A5（年初预算数台账25.45万元，年初批复表“年初批复”第3行25.45万元；执行数台账21.00万元，“支付明细”第3行21.00万元）；可能是编码录错，请对照项目库核对，确是两个项目的分别列示。",
  ]);
  expect(findingsBeside("list-presence", approval, payments("A5"))).toEqual([]);
  const { findings } = checkedBeside(approval, payments("A5"));
  const [at] = findings.find(({ rule }) => rule === "list-code")!.at;
  expect(`${at!.sheet}!${formatAddress(at!.row, at!.column)}`).toBe("汇总!A4");
});

test("list-code is silent where the code is the same, and where the name is another", () => {
  expect(findingsBeside("list-code", payments("A2"))).toEqual([]);
  expect(findingsBeside("list-code", payments("A5", "非遗展演"))).toEqual([]);
});
