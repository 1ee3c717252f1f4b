import { runChecks } from "../../../src/core/checks/run-checks";
import { Amount } from "../../../src/core/numbers/amount";
import { comparisonSheet } from "../../../src/core/report/comparison-sheet";
import { ledgerOf } from "../../support/build-ledger";

const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲项目 | 150 | 137\n乙项目 | 9 | 8");
const { bases, comparison } = runChecks(ledger, undefined, {
  exported: {
    fileName: "支付.csv",
    sheetName: "支付",
    subjects: [{ subject: "execution", place: "C列“支付金额”" }],
    rows: [
      { row: 2, name: "甲项目", amounts: [Amount.of("1000000")] },
      { row: 3, name: "甲项目", amounts: [Amount.of("380000")] },
      { row: 4, name: "乙项目", amounts: [Amount.of("80000")] },
      { row: 5, name: "丙", code: "C3", amounts: [Amount.of("1")] },
    ],
  },
});

describe("comparisonSheet", () => {
  const sheet = comparisonSheet(ledger, bases, comparison!);
  const texts = sheet.rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? "")));

  it("leads with the outcome and with where the figures were taken from", () => {
    expect(texts.slice(0, 3).flat()).toEqual([
      "与系统导出比对",
      "一致1项、金额不一致1项、仅系统有1项；单位：万元",
      "系统导出：支付.csv“支付”；执行数取自C列“支付金额”，单位元（导出未注明，按金额相符判定）",
    ]);
  });

  it("lists every project of either side with both amounts and their difference", () => {
    expect(texts.slice(4, 7)).toEqual([
      ["1", "", "甲项目", "执行数", "137", "138", "-1", "金额不一致", "导出2行合计"],
      ["2", "", "乙项目", "执行数", "8", "8", "0", "一致", "导出第4行"],
      ["3", "C3", "丙", "执行数", "", "0.0001", "", "仅系统有", "导出第5行"],
    ]);
    expect(sheet.rows[4]!.cells[2]!.link).toEqual({ sheet: "表", row: 1, column: 2 });
  });
});
