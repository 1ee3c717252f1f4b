import type { Bases } from "../../../src/core/checks/finding";
import { reconcile, type Reconciliation } from "../../../src/core/checks/reconciliation";
import { runChecks } from "../../../src/core/checks/run-checks";
import { Amount } from "../../../src/core/numbers/amount";
import { reconciliationSheet } from "../../../src/core/report/reconciliation-sheet";
import { ledgerOf } from "../../support/build-ledger";

const at = { sheet: "年初批复", row: 4, column: 6 };
const amount = Amount.of;

const RECONCILIATION: Reconciliation = {
  lines: [
    {
      role: "approved",
      kind: "start",
      label: "年初批复",
      amount: amount("30"),
      projects: 2,
      items: [],
      itemCount: 2,
    },
    {
      role: "decrease",
      kind: "less",
      label: "调减",
      amount: amount("7"),
      projects: 1,
      items: [{ project: "企业奖励", amount: amount("7"), from: [at] }],
      itemCount: 1,
    },
    {
      role: "full-year",
      kind: "result",
      label: "全年预算",
      amount: amount("23"),
      projects: 2,
      items: [],
      itemCount: 0,
    },
    {
      role: "unlisted",
      kind: "of-which",
      label: "待说明（未列去向）",
      amount: amount("3.5"),
      projects: 8,
      items: "甲乙丙丁戊己庚".split("").map((project) => ({ project, amount: amount("0.5"), from: [] })),
      itemCount: 8,
    },
  ],
  rates: [
    {
      population: "all",
      basis: "全年预算",
      label: "总预算执行率",
      execution: amount("19.5"),
      denominator: amount("23"),
      samePopulation: true,
      value: amount("84.78"),
    },
    {
      population: "all",
      basis: "年初预算",
      label: "总执行占年初批复数的比例",
      execution: amount("19.5"),
      denominator: amount("30"),
      samePopulation: false,
      value: amount("65"),
    },
    {
      population: "approved",
      basis: "年初预算",
      label: "占年初批复数的比例",
      execution: amount("0"),
      denominator: amount("0"),
      samePopulation: true,
    },
  ],
  splits: [],
};

const LEDGER = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 1 | 1", {
  heading: { bureauName: "青禾区信息局", budgetYear: 2020 },
});
const BASES: Bases = {
  rateBasis: "全年预算",
  rateBasisDeclared: true,
  recoveryBasis: "年终收回",
  recoveryBasisDeclared: true,
};
const sheet = reconciliationSheet(LEDGER, BASES, RECONCILIATION);

describe("reconciliationSheet", () => {
  it("writes the bridge line by line, with what each line is made of", () => {
    expect(sheet.rows.slice(1).map(({ cells }) => cells.map((cell) => String(cell?.value)))).toEqual([
      ["青禾区信息局　2020年度　单位：万元"],
      ["口径：全年预算 · 年终收回不扣减 · 万元"],
      ["行次", "项目", "金额", "项目个数", "构成"],
      ["1", "年初批复", "30", "2", ""],
      ["2", "减：调减", "7", "1", "企业奖励 7.00"],
      ["3", "全年预算", "23", "2", ""],
      [
        "4",
        "　其中：待说明（未列去向）",
        "3.5",
        "8",
        "甲 0.50；乙 0.50；丙 0.50；丁 0.50；戊 0.50；己 0.50；另2项",
      ],
      ["总预算执行率：19.50÷23.00＝84.78%"],
      ["总执行占年初批复数的比例：19.50÷30.00＝65.00%（统计范围不一致：执行数含年初未批复的项目，仅供对照）"],
      ["核对人：　　　　　　　复核人：　　　　　　　日期：　　　　年　　月　　日"],
    ]);
  });

  it("holds amounts as numbers, results in bold, and leads to the cell of a line made of one", () => {
    expect(sheet.rows[5]!.cells[2]).toEqual({ value: amount("7"), style: "amount" });
    expect(sheet.rows[5]!.cells[4]).toEqual({ value: "企业奖励 7.00", style: "link", link: at, span: 9 });
    expect(sheet.rows[6]!.cells[2]).toEqual({ value: amount("23"), style: "total-amount" });
  });

  it("splits the bridge by what the workbook tells, under the same columns", () => {
    const ledger = ledgerOf(`
      项目名称 | 资金来源 | 年初预算数 | 调增数 | 收回数 | 全年执行数
      甲      | 本级    | 30       | 5     | 1     | 33
      乙      | 中央    | 0        | 0     |       | 0`);
    const bases = runChecks(ledger).bases;
    const { rows, columnWidths } = reconciliationSheet(ledger, bases, reconcile(ledger, bases));
    const texts = rows.map(({ cells }) => cells.map((cell) => String(cell?.value)));
    const start = texts.findIndex(([first]) => first === "按资金来源");
    expect(texts.slice(start + 1, start + 5)).toEqual([
      [
        ...["行次", "资金来源", "年初批复", "调增", "调减", "全年预算", "执行", "预算执行率"],
        ...["年末结余", "年终收回", "结转下年", "待说明", "项目个数"],
      ],
      ["1", "本级", "30", "5", "0", "35", "33", "94.29", "2", "1", "0", "1", "1"],
      ["2", "中央", "0", "0", "0", "0", "0", "—", "0", "0", "0", "0", "1"],
      ["", "合计", "30", "5", "0", "35", "33", "94.29", "2", "1", "0", "1", "2"],
    ]);
    for (const { cells } of rows)
      expect(cells.reduce((width, cell) => width + (cell?.span ?? 1), 0)).toBe(columnWidths.length);
  });

  it("draws its lines as a chart below the table", () => {
    const { chart, rows } = sheet;
    expect(rows[chart!.source.top]!.cells[1]).toMatchObject({ value: "年初批复" });
    expect(rows[chart!.source.bottom]!.cells[1]).toMatchObject({ value: "　其中：待说明（未列去向）" });
    expect(chart!.place.top).toBeGreaterThanOrEqual(rows.length);
  });

  it("prints the chart on the page of a short table, and on a page of its own behind a long one", () => {
    expect(sheet.pages).toBeUndefined();
    const [line] = RECONCILIATION.lines;
    const long = { ...RECONCILIATION, lines: Array.from({ length: 30 }, () => line!) };
    const { chart, pages } = reconciliationSheet(LEDGER, BASES, long);
    expect(pages).toEqual({ breaks: [chart!.place.top], scale: expect.any(Number) });
    expect(pages!.scale).toBeGreaterThanOrEqual(60);
  });

  it("shows amounts of any length", () => {
    const [line] = RECONCILIATION.lines;
    const lines = [{ ...line!, amount: amount("2234567890156.78") }];
    expect(reconciliationSheet(LEDGER, BASES, { ...RECONCILIATION, lines }).columnWidths[2]).toBe(22);
  });
});
