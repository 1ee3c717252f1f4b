import type { SystemExport } from "../../../../src/core/comparison/system-export";
import type { Ledger, Oddity, OddityKind } from "../../../../src/core/ledger/ledger";
import { Amount } from "../../../../src/core/numbers/amount";
import { partedLedger } from "./parted-ledger";
import { ledgerOfForm, ledgerOfSheets } from "../../../support/literal-forms";
import { ledgerOf, SHEET, type LedgerOptions } from "../../../support/build-ledger";
import { namedLedger } from "../../../support/named-ledger";
import { unsavedLedger } from "../../../support/unsaved-ledger";

/** A small ledger that makes rules speak, with what the finance system exported where one is compared. */
export interface Book {
  readonly ledger: Ledger;
  readonly exported?: SystemExport;
}

const book = (table: string, options: LedgerOptions = {}): Book => ({ ledger: ledgerOf(table, options) });
const FULL = { heading: { rateBasis: "全年预算" as const } };
const INITIAL = { heading: { rateBasis: "年初预算" as const } };
const lines = (count: number, line: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join("\n");

const FLOW =
  "项目名称 | 年初预算数 | 调增数 | 调减数 | 收回数 | 全年预算数 | 全年执行数 | 结余数 | 调整依据\n";
const RATES =
  "项目名称 | 年初预算数 | 调减数 | 全年执行数 | 预算执行率 | 节约率 | 结余率 | 调整依据 | 未完成原因\n";

const flows: readonly Book[] = [
  book(`${FLOW}尾差较大 | 150.01 | 20.02 | 7.01 | | 163.04 | 163.02 | 0 | 指标文4号`, FULL),
  book(`${FLOW}企业奖励 | 150 | | 7 | | 134 | 137 | 13 | 指标文1号`, FULL),
  book(`${FLOW}企业奖励 | 150 | | 7 | 5 | 138 | 137 | 1 | 指标文1号`, {
    heading: { ...FULL.heading, recoveryBasis: "年终收回" },
  }),
  book(`${FLOW}企业奖励 | 150 | | 7 | 5 | 143 | 137 | 6 | 指标文1号`, {
    heading: { ...FULL.heading, recoveryBasis: "年中收回" },
  }),
  book(`${FLOW}企业奖励 | 150 | | 7 | | =B2-D2 → 142.99 | 137 | =F2-G2 → 5.99 | 指标文1号`, FULL),
  book(`${FLOW}视频会议 | 100.5 | 20.25 | | | 1207500 | 120.75 | 0 | 指标文2号`, FULL),
  book(`${FLOW}弱电整治 | 30 | 4 | | | 340 | 34 | 0 | 指标文3号`, FULL),
];

const rates: readonly Book[] = [
  book(`${RATES}企业奖励 | 150 | | 137 | 91.33万元 | | | |`, FULL),
  book(`${RATES}规划编制 | 25 | | 24.95 | 99.8% | 0.02% | 0.2% | |`, FULL),
  book(`${RATES}转移支付 | 16.91 | | 16.12 | 95.32% | | | |`, FULL),
  book(`${RATES}转移支付 | 16.91 | | 16.05 | 94.92% | | | |`, FULL),
  book(`${RATES}信息管理 | 50 | 28.61 | 21.39 | 42.78% | | | 指标文1号 |`, FULL),
  book(`${RATES}成果转化 | 40 | | 38 | 59% | 95% | 5.26% | |`, FULL),
  book(`${RATES}成果转化 | 40 | | 38 | =D2/B2 → 9.8% | | | |`, FULL),
  book(`${RATES}小额补助 | 0.72 | | 0.35 | 48.00% | | | | 跨年实施`, FULL),
  book(
    `项目名称 | 年初预算数 | 调减数 | 全年执行数 | 预算执行率 | 调整依据\n${lines(3, (n) => `项目${n} | 50 | ${n + 1} | 40 | 80% | 指标文${n}号`)}\n`,
    {},
  ),
];

const sums: readonly Book[] = [
  book(
    "项目名称 | 年初预算数 | 全年执行数\n甲 | 40.15 | 40.15\n乙 | 60.2 | 60.2\n甲科小计 | 87.08 | 100.35\n丙 | 30 | 30\n乙科小计 | 30 | 30\n总计 | 117.08 | 130.35",
    FULL,
  ),
  book(
    "项目名称 | 项目个数 | 年初预算数 | 全年执行数\n甲 | 1 | 12.5 | 12.5\n乙 | 3 | 77.42 | 77.42\n小计 | 3 | 12.5 | 89.92",
    FULL,
  ),
  book(
    "项目名称 | 年初预算数 | 全年执行数\n甲 | 10.11 | 10.11\n乙 | 20.22 | 20.22\n丙 | 30.31 | 30.31\n小计 | 60.64 | =C2+C3 → 30.33\n丁 | 5 | 5\n合计 | 126.28 | 65.64",
  ),
  book(
    "项目名称 | 年初预算数 | 全年执行数\n甲 | 10.11 | 10.11\n乙 | 20.22 | 20.22\n丙 | 30.31 | 30.31\n合计 | 60.65 | 121.28",
  ),
  book(
    `项目名称 | 年初预算数 | 全年执行数\n${lines(14, (n) => `项目${n} | ${n}.01 | ${n}.01`)}\n合计 | 105.20 | 105.14`,
  ),
  book("项目名称 | 项目个数 | 年初预算数 | 全年执行数\n甲 | 1 | 12.5 | 12.5\n乙 | 3 | 77.42 | 70", {
    stated: {
      approvedProjectCount: "2",
      approvedTotal: "89.29",
      executedProjectCount: "40",
      executionTotal: "82.51",
    },
  }),
  book(
    "项目名称 | 年初预算数 | 调增数 | 全年执行数 | 调整依据\n甲 | 50 | | 40 | \n乙 | 0 | 30 | 30 | 指标文1号",
    {
      stated: { overallRate: "140%" },
    },
  ),
  book("项目名称 | 年初预算数 | 全年执行数\n甲 | 50 | 49\n乙 | 30 | 29", {
    ...FULL,
    stated: { overallRate: "79.5%" },
  }),
  book("项目名称 | 年初预算数 | 全年执行数\n甲 | 50 | 49\n乙 | 30 | 29", {
    ...INITIAL,
    stated: { overallRate: "97.50万元" },
  }),
];

const uses: readonly Book[] = [
  book(
    "项目名称 | 年初预算数 | 调减数 | 收回数 | 结转下年数 | 全年执行数 | 调整依据\n企业奖励 | 150 | 7 | 5 | | 137 | 指标文1号\n小微补助 | 100 | | 12 | | 90 |",
  ),
  book(
    "项目名称 | 资金年度 | 年初预算数 | 结转下年数 | 全年执行数\n科技专项 | 上年结转 | 20 | 1 | 19\n上年结转水利 | 当年 | 5 | | 5",
  ),
  book(
    "项目名称 | 年初预算数 | 调减数 | 全年执行数 | 调整依据\n电子政务网 | 359.94 | 234 | 125.91 | 指标文3号",
  ),
  book("项目名称 | 年初预算数 | 全年执行数\n超支 | 10 | 12\n尾差 | 10 | 10.01"),
  book("项目名称 | 年初预算数 | 全年执行数\n退回 | 10 | -5\n常规 | 10 | 10"),
  book(
    "项目名称 | 年初预算数 | 调减数 | 全年执行数\n填反 | 10 | 2 | 9\n压减 | 10 | -1 | 9\n常规 | 10 | -3 | 7",
  ),
];

/** Its one adjustment stands in 调整明细, without a document. */
function journalled(table: string): Book {
  const journal = new Map([[0, [{ at: { sheet: "调整明细", row: 4, column: 5 } }]]]);
  return { ledger: { ...ledgerOf(table), journal } };
}

const papers: readonly Book[] = [
  book(
    "项目名称 | 责任科室 | 年初预算数 | 调增数 | 调减数 | 全年执行数 | 调整依据 | 调整日期 | 未完成原因\n甲 | 产业科 | 200 | | | 176.69 | | |\n乙 | | 20 | 3 | | 23 | | 2020-05-06 |\n丙 | 产业科 | 20 | | 2 | 18 | | |\n丁 | | 20 | 1 | | 21 | 指标文8号 | |\n戊 | | 20 | 1 | | 21 | 指标文9号 | 2021-01-05 |",
    { heading: { budgetYear: 2020 } },
  ),
  book("项目名称 | 年初预算数 | 调增数 | 全年执行数\n甲 | 200 | | 100\n乙 | 20 | 3 | 5"),
  { ledger: partedLedger("项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 19.5") },
  journalled("项目名称 | 年初预算数 | 调增数 | 全年执行数\n甲 | 20 | 3 | 23"),
  book("项目名称 | 年初预算数 | 全年执行数 | 未完成原因\n甲 | 200 | 100 |", {
    heading: { budgetYear: 2020, cutoffDate: "2020年9月30日" },
  }),
  book(
    "项目名称 | 年初预算数 | 调增数 | 全年执行数 | 调整依据 | 调整日期\n甲 | 0 | 5 | 5 | 指标文1号 | 2020-11-05",
    { heading: { budgetYear: 2020, cutoffDate: "2020年9月30日" } },
  ),
  book(
    "项目编码 | 项目名称 | 年初预算数 | 全年执行数\nA001 | 甲补助 | 1 | 1\nA001 | 乙补助 | 2 | 2\nA003 | 丙补助 | 3 | 3\nA003 | 丙补助 | 3 | 3",
  ),
];

const oddity = (kind: OddityKind, text: string, more: Partial<Oddity> = {}): Oddity => ({
  kind,
  field: "execution",
  at: [{ sheet: SHEET, row: 1, column: 2 }],
  text,
  project: 0,
  ...more,
});
const PLAIN = "项目名称 | 年初预算数 | 全年执行数\n甲 | 1 | 1";
const odd = (...oddities: readonly Oddity[]): Book => book(PLAIN, { oddities });
const nowhere = (kind: OddityKind, text: string, rows: readonly number[]): Book =>
  odd({ kind, field: "execution", at: rows.map((row) => ({ sheet: SHEET, row, column: 2 })), text });
const oddCells: readonly Book[] = [
  odd(oddity("text", "待定")),
  odd(oddity("error", "#DIV/0!")),
  odd(oddity("date", "2020-05-06")),
  odd(oddity("boolean", "TRUE")),
  odd(oddity("blank", "")),
  odd(oddity("too-large", "1e+20")),
  odd(oddity("merged", "1")),
  odd(oddity("fraction-count", "1.5", { field: "projectCount" })),
  odd(oddity("unmarked-sum", "2—3", { field: "projectName" })),
  odd(oddity("rounded-code", "530112000000000000000", { field: "projectCode" })),
  odd(oddity("unknown-word", "区里", { field: "fundingSource" })),
  odd(oddity("not-calculated", "", { field: "fullYearBudget" })),
  nowhere("uncovered", "", [1, 2, 3]),
  nowhere("uncovered", "", []),
  nowhere("duplicate-name", "执行数、支出数", []),
  { ledger: unsavedLedger("SUM(B2:B2)") },
];

const SENTENCES = [
  "共2个项目，执行148.75万元，执行率92.41%。",
  "以上共5个项目。",
  "预算50万元（区级20万元、镇级35万元），执行45万元，执行率95%。",
  "决算数50万元，比上年增加10万元，增长20%。",
];
const sentences: readonly Book[] = [
  {
    ledger: namedLedger(
      [
        ["项目名称", "年初预算数", "全年执行数"],
        ["甲", 120, 118.5],
        ["乙", 80.5, 66.25],
      ],
      [{ name: "说明", rows: SENTENCES.map((sentence) => [sentence]) }],
    ),
  },
];

const EXPORT: SystemExport = {
  fileName: "支付明细.xls",
  sheetName: "支付",
  subjects: [{ subject: "execution", place: "C列“支付金额”", unit: "元" }],
  rows: [
    { row: 2, name: "甲项目", amounts: [Amount.of("1000000")], day: 20200401 },
    { row: 3, name: "甲项目", amounts: [Amount.of("370500")], day: 20200402 },
    { row: 4, name: "丙项目", amounts: [Amount.of("80000")], day: 20200402 },
  ],
};
const exports: readonly Book[] = [
  {
    ledger: ledgerOf(
      "项目名称 | 年初预算数 | 调增数 | 全年执行数 | 调整依据 | 调整日期\n甲项目 | 100 | 37 | 137 | 指标文1号 | 2020-05-06\n乙项目 | 9 | | 9 | |",
    ),
    exported: EXPORT,
  },
];

const NATIONAL =
  "| 项目名称 | 河道整治\n| 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n";
const SYSTEM =
  "| 项目名称 | 智慧水务 | | | | 单位：万元\n| 资金来源 | 年初预算 | 年度预算调整 | 调整后的预算 | 全年执行数 | 预算执行率% | 自评得分\n";
const PLAIN_METHOD = "\n| 注：得分＝执行率×分值。";
const form = (rows: string): Book => ({ ledger: ledgerOfForm(rows) });
const forms: readonly Book[] = [
  form(`${NATIONAL}| | 年度资金总额 | 125.5 | 134.8 | 141.28 | 10 | "98.25%" | 9.82
    | | 其中：当年财政拨款 | 100 | 120.55 | 118.03 | — | | —
    | | 上年结转资金 | 20 | 20 | 20 | — | | —
    | | 其他资金 | 5.5 | 3.25 | 3.25 | — | | —`),
  form(`${NATIONAL}| | 年度资金总额 | — | 143.81 | 146.28 | 10 | "101.72%" | 9.28
    | | 其中：当年财政拨款 | 100 | 120.55 | 118.03 | — | | —
    | | 上年结转资金 | 20 | 20 | 25 | — | | —
    | | 其他资金 | 5.5 | 3.25 | 3.25 | — | | —`),
  form(`${NATIONAL}| | 年度资金总额 | 125.5 | 64.864.864.8100% | | 10 | | 12
    | | 其中：当年财政拨款 | 100 | 120.55 | 118.03 | — | | —
    | | 上年结转资金 | 20 | 20 |  | — | | —
    | | 其他资金 | 5.5 | 3.25 | 3.26 | — | | —`),
  form(`${NATIONAL}| | 年度资金总额 | 100 | 100 | 92.4 | 10 | "92%" | 9.42
    | | 其中：当年财政拨款 | 110 | 90 | | — | | —${PLAIN_METHOD}`),
  form(`${NATIONAL}| | 年度资金总额 | 100 | 120 | 92.4 | 10 | "77%" | 7.7
    | | 其中：当年财政拨款 | 100 | 110 | 92.4 | — | | —`),
  form(`${NATIONAL}| | 年度资金总额 | 2906 | 2905 | 2630 | 10 | "91%" | 9.1
    | | 中央财政资金 | 811 | 811 | 700 | — | | —
    | | 省级财政资金 | 722 | 722 | 650 | — | | —
    | | 市级财政资金 | 633 | 633 | 600 | — | | —
    | | 区级财政资金 | 544 | 544 | 500 | — | | —
    | | 其他资金 | 195 | 195 | 180 | — | | —`),
  form(`${SYSTEM}| 年度资金总额 | 105.05 | 19.01 | 124.06 | 118.03 | 95.14 | 9.51
    | 　财政资金 | 100 | 20 | 112 | 114.03 | 59.03 |
    | 　　一般公共预算 | 80 | 15 | 95 | 94 | 98.95 |
    | 　　政府性基金 | 20 | 5 | 25 | 20.03 | 80.12 |
    | 　其他资金 | 5.05 | -0.99 | 4.05 | 4 | 98.6 |`),
  {
    ledger: ledgerOfSheets({
      台账: "| 单位：万元\n| 项目编码 | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数\n| T2301 | 智慧停车 | 43.2 | 43.2 | 40.24\n| T2302 | 河道整治 | 10 | 10 | 10",
      停车: `| 项目名称 | 智慧停车 | 项目编码 | T2310\n| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数
        | | 年度资金总额 | 43.2 | 43.2 | 42.24
        | | 其中：当年财政拨款 | 43.2 | 43.2 | 42.24`,
    }),
  },
];

export const BOOKS: readonly Book[] = [
  ...flows,
  ...rates,
  ...sums,
  ...uses,
  ...papers,
  ...oddCells,
  ...sentences,
  ...exports,
  ...forms,
];
