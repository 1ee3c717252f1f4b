import type { CheckedWorkbook } from "../../../../src/app/check-workbook";
import { contractBook, PAID_CONTRACTS, PAYMENTS, type Payment } from "../../../support/contract-books";
import { detailedStatement } from "../../../support/detailed-statement";
import { CONTRACTS, MONTHS, plainBook, VILLAGES } from "../../../support/plain-books";
import { checkedStatement, expenseStatement, quotaStatement } from "../../../support/statements";
import { EDUCATION, SECURITY, twoStatements } from "../../../support/two-statements";

const BUDGET = ["2015年度预算数", 24.5, 0, 19, 0, 19, 5.5] as const;
const ALL_BUT_ONE_PAID: readonly Payment[] = PAYMENTS.filter(([code]) => code !== "XC-005");
const ACTUAL = ["2015年度决算数", 22.48, 0, 17.36, 0, 17.36, 5.12] as const;
const FORMER = ["2014年度决算数", 22.62, 0, 17.43, 3, 14.43, 5.19] as const;
const GAP = ["决算对比", -0.14, 0, -0.07, -3, 2.93, -0.07] as const;
const PAID = [
  ["直接支付", 750, 75],
  ["授权支付", 250, 25],
] as const;
const OTHERWISE = [
  ["按预算项目分类", 900, 100],
  ["基本支出", 400, 44.44],
  ["项目支出", 500, 55.56],
] as const;

const SPENT_OF_WHICH = [
  ["单位：万元"],
  ["科目编码", "科目名称", "合计", "其中：省拨资金"],
  ["2060101", "行政运行", 21.03, 11.38],
  ["2060102", "事业运行", 24.63, 14.07],
  ["2060103", "机关服务", 3.08, 5.38],
  ["2060104", "科技培训", 7.34, 2.83],
  [null, "合计", 56.08, 33.66],
];

const GRANTED_TWICE = [
  ["单位：万元"],
  ["序号", "拨付编号", "村名", "奖补金额"],
  [1, "A00101", "龙岭村", 4],
  [2, "A00102", "坪岭村", 24],
  [3, "A00103", "大岭村", 15],
  [4, "A00104", "东岭村", 15],
  [5, "A00102", "坪岭村", 24],
  [null, null, "合计", 82],
];

/** Statements without projects that make the rules on their sums and shares speak. */
export const figureBooks = (): readonly CheckedWorkbook[] => [
  expenseStatement(BUDGET, ["2015年度决算数", 22.84, 0, 17.36, 0, 17.36, 5.12], FORMER, GAP),
  expenseStatement(BUDGET, ACTUAL, ["2014年度决算数", 22.62, 0, 17.43, 3, 14.34, 5.19], GAP),
  expenseStatement(["2015年度决算数", 22.49, 0, 17.36, 3, 17.36, 5.12]),
  expenseStatement(BUDGET, ACTUAL, FORMER, ["决算对比", -0.14, 0, 0.07, -3, 2.93, -0.07]),
  quotaStatement("万元", ["按支付方式分类", 1001, 100], ...PAID),
  quotaStatement("元", ["按支付方式分类", 1500, 100], ...PAID),
  quotaStatement("元", ["按支付方式分类", 1000, 100], ["直接支付", 750, 57], ["授权支付", 250, 25]),
  quotaStatement("元", ["按支付方式分类", 3, 100], ["甲", 1, 33], ["乙", 1, 33], ["丙", 1, 34]),
  quotaStatement("元", ["按支付方式分类", 1000, 100], ...PAID, ...OTHERWISE),
  plainBook(MONTHS, { 合计: ["合计", 11, 6.5, 6.5, 28] }),
  plainBook(MONTHS, { 路灯电费: ["路灯电费", 3, 8, 2.5, 8.5] }),
  plainBook(CONTRACTS, {
    校园安保: ["校园安保", 80, 60, 12, 75],
    合计: ["合计", 252, null, null, null],
  }),
  plainBook(CONTRACTS, { 绿化养护: ["绿化养护", 25, 5, 20, 25] }),
  plainBook([...VILLAGES.slice(0, -1), ["北坡村", 25, "其中27.25万元列2110302；6.75万元列2160699"]]),
  plainBook([...VILLAGES.slice(0, 2), ["北坡村", 25, "其中12万元列2110302；6万元列2160699"], VILLAGES[4]!]),
  checkedStatement("支出", SPENT_OF_WHICH),
  checkedStatement("拨付明细", GRANTED_TWICE),
  detailedStatement([50.87, 48.55], [50.87, 45.85]),
  ...[
    [...PAYMENTS, PAYMENTS.at(-1)!],
    ALL_BUT_ONE_PAID,
    [...ALL_BUT_ONE_PAID, ["XC-050", 95460] as const],
    [...PAYMENTS, ["XC-006", 8450] as const],
  ].map((payments) => contractBook(PAID_CONTRACTS, payments)),
  twoStatements(EDUCATION, SECURITY, ["三、卫生健康支出", 9600], ["四、住房保障支出", 8300]),
];
