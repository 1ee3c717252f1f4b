import * as fc from "fast-check";
import { factsOf } from "../../../src/core/checks/ledger-facts";
import type { Comparison } from "../../../src/core/comparison/comparison";
import { readExport } from "../../../src/core/comparison/read-export";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";
import { ledgerOf } from "../../support/build-ledger";

type Rows = readonly (readonly CellSpec[])[];

function comparisonOf(table: string, rows: Rows): Comparison {
  const book = buildWorkbook([{ name: "明细", rows }], [], { fileName: "支付.xls" });
  const reading = readExport(book);
  if (reading.kind === "unusable") throw new Error(reading.message);
  return factsOf(ledgerOf(table), undefined, { exported: reading.exported }).comparison!;
}

const shown = ({ lines }: Comparison): string[] =>
  lines.map(({ name, state, ledger, system }) => [name, state, ledger ?? "-", system ?? "-"].join(" "));

describe("compareExport", () => {
  it("sums the payments of a project and joins by code before name", () => {
    const table = `项目名称 | 项目编码 | 年初预算数 | 全年执行数
      甲 | A1 | 20 | 15
      乙 | A2 | 20 | 3.5
      丙 |    | 20 | 2
      丁 | A4 | 20 | 0`;
    const comparison = comparisonOf(table, [
      ["项目编码", "项目名称", "支付金额（元）"],
      ["A1", "甲（改名）", 100000],
      ["a1", "甲（改名）", 50000],
      ["A2", "乙", 30000],
      ["A9", "“丙”", 20000],
      ["A7", "戊", 1],
    ]);
    expect(shown(comparison)).toEqual([
      "甲 same 15 15",
      "乙 differs 3.5 3",
      "丙 same 2 2",
      "戊 system-only - 0.0001",
    ]);
    expect(comparison.lines[0]!.rows).toEqual([2, 3]);
  });

  it("never joins projects of one name whose codes contradict, but proposes them", () => {
    const table = "项目名称 | 项目编码 | 年初预算数 | 全年执行数\n甲 | A1 | 5 | 1";
    const { lines } = comparisonOf(table, [
      ["项目编码", "项目名称", "支付金额（万元）"],
      ["B1", "甲", 1],
    ]);
    expect(lines.map(({ state, near }) => [state, ...near])).toEqual([
      ["ledger-only", "甲（B1）"],
      ["system-only", "甲（A1）"],
    ]);
  });

  it("joins by name over a code that Excel rounded, and says so", () => {
    const table = "项目名称 | 项目编码 | 年初预算数 | 全年执行数\n甲 | 990107200000001000 | 5 | 1";
    const rows = [
      ["项目编码", "项目名称", "支付金额（万元）"],
      ["990107200000001234", "甲", 1],
    ];
    expect(comparisonOf(table, rows).lines).toMatchObject([
      { state: "same", roundedCode: "990107200000001234" },
    ]);
  });

  it("keeps projects apart whose codes Excel has rounded to one number", () => {
    const table = `项目名称 | 项目编码 | 年初预算数 | 全年执行数
      甲 | 990107200000000000101 | 20 | 15
      乙 | 990107200000000000102 | 20 | 3`;
    const rows = [
      ["项目编码", "项目名称", "支付金额（万元）"],
      [9.901072e20, "甲", 15],
      [9.901072e20, "乙", 3],
    ];
    expect(comparisonOf(table, rows).lines).toMatchObject([
      { name: "甲", state: "same", roundedCode: "990107200000000000000" },
      { name: "乙", state: "same", roundedCode: "990107200000000000000" },
    ]);
  });

  it.each([
    ["137.05", 1370499, "rounding"],
    ["137.05", 1370450, "rounding"],
    ["137.05", 1370449.99, "differs"],
    ["137.05", 1370551, "differs"],
    ["137.0499", 1370500, "differs"],
  ])("calls %s万元 against %s元 %s", (ledger, system, state) => {
    const table = `项目名称 | 年初预算数 | 全年执行数\n甲 | 200 | ${ledger}`;
    const { lines } = comparisonOf(table, [
      ["项目名称", "支付金额（元）"],
      ["甲", system],
    ]);
    expect(lines[0]!.state).toBe(state);
  });

  it("finds the unit that an export does not name, by the figures that agree", () => {
    const table = "项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 15\n乙 | 20 | 3\n丙 | 9 | 8";
    const { columns, lines } = comparisonOf(table, [
      ["项目名称", "支付金额"],
      ["甲", 150000],
      ["乙", 3],
      ["丙", 80000],
    ]);
    expect(columns).toMatchObject([{ unit: "元", isUnitFound: true }]);
    expect(lines.map(({ state }) => state)).toEqual(["same", "differs", "same"]);
  });

  it("asks for the unit where nothing agrees", () => {
    const table = "项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 15";
    expect(() =>
      comparisonOf(table, [
        ["项目名称", "支付金额"],
        ["甲", 8],
      ]),
    ).toThrow(/没有注明金额单位.*支付金额（元）/);
  });

  it("compares quotas with the full-year budget as the checks count it", () => {
    const table = "项目名称 | 年初预算数 | 调减数 | 全年执行数\n甲 | 150 | 7 | 137";
    const { lines } = comparisonOf(table, [
      ["项目名称", "指标金额（万元）"],
      ["甲", 143],
    ]);
    expect(lines).toMatchObject([{ subject: "budget", state: "same" }]);
  });

  it("leaves a project alone whose figure on one side is a text", () => {
    const table = "项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 15\n乙 | 20 | 待定";
    const rows = [
      ["项目名称", "支付金额（万元）"],
      ["甲", "约15"],
      ["乙", 3],
    ];
    expect(shown(comparisonOf(table, rows))).toEqual(["甲 unreadable 15 -", "乙 unreadable - 3"]);
  });

  it("agrees with any export of its own figures, and names the one project whose payment was changed", () => {
    const fen = fc.integer({ min: 1, max: 9_999_999_99 });
    const projects = fc.array(fc.array(fen, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(projects, fc.boolean(), fc.nat(), (payments, hasCodes, chosen) => {
        const inYuan = (cents: number): string => (cents / 100).toFixed(2);
        const totals = payments.map((own) => own.reduce((sum, one) => sum + one, 0));
        const table = [
          "项目名称 | 项目编码 | 年初预算数 | 全年执行数",
          ...totals.map(
            (total, i) => `事项${i}号 | ${hasCodes ? `C${i}` : ""} | 0 | ${(total / 1e6).toFixed(6)}`,
          ),
        ].join("\n");
        const rowsOf = (all: readonly (readonly number[])[]): Rows => [
          ["项目编码", "项目名称", "支付金额（元）"],
          ...all.flatMap((own, i) => own.map((one) => [hasCodes ? `C${i}` : "", `事项${i}号`, inYuan(one)])),
        ];
        expect(comparisonOf(table, rowsOf(payments)).lines.every(({ state }) => state === "same")).toBe(true);
        const at = chosen % payments.length;
        const changed = payments.map((own, i) => (i === at ? [own[0]! + 700, ...own.slice(1)] : own));
        const lines = comparisonOf(table, rowsOf(changed)).lines.filter(({ state }) => state !== "same");
        expect(lines.map(({ name, state }) => [name, state])).toEqual([[`事项${at}号`, "differs"]]);
      }),
      { numRuns: 60 },
    );
  });
});
