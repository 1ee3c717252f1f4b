import type { Bases } from "../../../src/core/checks/finding";
import { Amount } from "../../../src/core/numbers/amount";
import { buildReport } from "../../../src/core/report/build-report";
import type { ReportTable } from "../../../src/core/report/report-document";
import { reportSheet, sheetCell } from "../../../src/core/report/report-sheet";
import { ledgerOf } from "../../support/build-ledger";

const bases: Bases = {
  rateBasis: "年初预算",
  rateBasisDeclared: true,
  recoveryBasis: "年终收回",
  recoveryBasisDeclared: true,
};

const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n科普活动 | 90 | 81", {
  heading: { bureauName: "云岭市青禾区科学技术和工业信息化局", budgetYear: 2020 },
});
const sheet = reportSheet(ledger, bases, buildReport(ledger, bases));
const cells = sheet.rows.flatMap((row) => row.cells);

describe("reportSheet", () => {
  it("writes title, headings and paragraphs over the whole width", () => {
    expect(cells[0]).toEqual({
      value: "云岭市青禾区科学技术和工业信息化局2020年度项目支出绩效自评报告",
      style: "title",
      span: 9,
    });
    expect(cells).toContainEqual({ value: "一、项目基本情况", style: "subtitle", span: 9 });
    expect(cells).toContainEqual({
      value:
        "　　1.科普活动。年初预算90.00万元，年中未作调整；实际支出81.00万元，预算执行率90.00%，年末结余9.00万元。",
      style: "body",
      span: 9,
    });
  });

  it("keeps placeholders recognisable", () => {
    expect(cells).toContainEqual({
      value: "　　〔待填写：后续工作计划〕",
      style: "placeholder",
      span: 9,
    });
  });

  it("writes figures of tables as numbers that lead to their cell", () => {
    expect(cells).toContainEqual({
      value: Amount.of("81.00"),
      style: "amount",
      link: { sheet: "表", row: 1, column: 2 },
    });
    expect(cells).toContainEqual({ value: Amount.of("90.00"), style: "rate" });
  });

  it("states the official rate's denominator, whatever the workbook's own rates divide by", () => {
    expect(sheet.pageHeader).toBe("表.xlsx　口径：全年预算 · 年终收回不扣减 · 万元");
  });

  it("has a width for every column that a table takes, one without ordinals among them", () => {
    const table: ReportTable = {
      kind: "table",
      caption: "附表",
      widths: [],
      header: ["类别", ..."一二三四五六七八九十子丑"],
      rows: [],
    };
    const { columnWidths, rows } = reportSheet(ledger, bases, { title: "报告", blocks: [table] });
    expect(columnWidths).toHaveLength(14);
    expect(Math.max(...rows.map((row) => row.cells.length))).toBe(14);
  });

  it("begins a table without ordinals in the second column, because the first is narrow", () => {
    const header = sheet.rows.find((row) => row.cells.some((cell) => cell?.value === "资金类别"))!;
    expect(header.cells[0]).toBeUndefined();
    expect(header.cells[1]).toEqual({ value: "资金类别", style: "header" });
  });

  it("sets the dash of a sum as the dashes above it, beside the bold word and figure", () => {
    const cell = (text: string) =>
      sheetCell({ runs: [{ kind: "text", text }], align: "right", bold: true }).style;
    expect([cell("合计"), cell("—")]).toEqual(["total-label", "body-center"]);
  });
});
