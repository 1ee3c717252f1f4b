import { checkedBeside, findingsBeside } from "../../../support/listed-book";

const list = (...amounts: readonly number[]) => ({
  name: "调整明细",
  rows: [
    ["调整明细（单位：万元）"],
    ["日期", "项目名称", "调整类型", "金额", "文号"],
    ["2023-03-05", "图书馆免费开放", "追加", 15, "5号"],
    ["2023-04-01", "图书馆免费开放", "调减", amounts[0]!, "8号"],
    ["2023-05-01", "图书馆免费开放", "调减", amounts[1]!, "9号"],
    ["2023-06-18", "非遗保护", "调减", amounts[2]!, "21号"],
  ],
});

test("list-sign names the one reduction without the sign that the others bear", () => {
  const lists = list(-1.5, -1, 3.45);
  expect(findingsBeside("list-sign", lists)).toEqual([
    "“调整明细”第6行的类型为“调减”，金额3.45万元是正数，而该表其他调减都按负数填列，已按调减计算；请核对是否漏填负号，该列合计会因此多计6.90万元。",
  ]);
  expect(checkedBeside(lists).findings.filter(({ rule }) => rule === "adjustment-list")).toEqual([]);
});

test("list-sign is silent where reductions bear no sign, or all do", () => {
  expect(findingsBeside("list-sign", list(1.5, 1, 3.45))).toEqual([]);
  expect(findingsBeside("list-sign", list(-1.5, -1, -3.45))).toEqual([]);
  expect(findingsBeside("list-sign", list(-1.5, 1, 3.45))).toEqual([]);
});
