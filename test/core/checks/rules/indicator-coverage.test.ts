import { indicatorCoverage as rule } from "../../../../src/core/checks/rules/indicator-coverage";
import { ledgerOf } from "../../../support/build-ledger";
import { evaluatedLedger } from "../../../support/evaluated-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

const ROWS = "A1 | 甲 | | 20 | | 10\nA2 | 乙 | | 5 | | 5\nA3 | 丙 | | 30 | 30 | 0\nA4 | 丁 | | 2 | | 1";

describe("indicator-coverage", () => {
  it("lists in one finding the projects without indicators, but none that has neither budget nor execution", () => {
    const ledger = evaluatedLedger("A1 | | 产出 | 场次 | 5 | 90 | 90", { rows: ROWS });
    expect(findingsOf(rule, ledger).map(({ message }) => message)).toEqual([
      "工作表“绩效指标”中没有以下2个项目的绩效指标，请核对是否漏填：乙、丁。",
    ]);
    expect(tallyOf(rule, ledger)).toEqual({ checked: 3, passed: 1, failed: 2, unverifiable: 0 });
  });

  it("asks for nothing in a workbook without the sheet", () => {
    const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 5");
    expect(tallyOf(rule, ledger)).toMatchObject({ checked: 0 });
  });

  it("asks for those of a project that only spent, or whose figures cannot be read", () => {
    const rows = "A1 | 甲 | | 20 | | 10\nA2 | 乙 | | 0 | | 5\nA3 | 丙 | | 待定 | | 0\nA4 | 丁 | | 0 | | 0";
    const ledger = evaluatedLedger("A1 | | 产出 | 场次 | 5 | 90 | 90", { rows });
    expect(findingsOf(rule, ledger).map(({ message }) => message)).toEqual([
      "工作表“绩效指标”中没有以下2个项目的绩效指标，请核对是否漏填：乙、丙。",
    ]);
  });

  it("names 20 of them and shows 200", () => {
    const rows = Array.from({ length: 202 }, (_, index) => `A${index + 1} | 项目${index + 1} | | 5 | | 5`);
    const ledger = evaluatedLedger("A1 | | 产出 | 场次 | 5 | 90 | 90", { rows: rows.join("\n") });
    const [finding] = findingsOf(rule, ledger);
    expect(finding!.message).toMatch(/、项目21等201个项目。$/);
    expect(finding!.at).toHaveLength(200);
  });
});
