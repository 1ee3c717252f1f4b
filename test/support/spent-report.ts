import type { Bases } from "../../src/core/checks/finding";
import { buildReport } from "../../src/core/report/build-report";
import type { ReportDocument } from "../../src/core/report/report-document";
import { ledgerOf } from "./build-ledger";

const BASES: Bases = {
  rateBasis: "全年预算",
  rateBasisDeclared: true,
  recoveryBasis: "年终收回",
  recoveryBasisDeclared: true,
};

/** The report on projects 项目甲, 项目乙, … each with what it spent of 100; from the eleventh on 项目11, 项目12, … */
export function spentReport(...spent: readonly string[]): ReportDocument {
  const table = spent.map(
    (amount, index) => `项目${"甲乙丙丁戊己庚辛壬癸"[index] ?? index + 1} | 100 | ${amount}`,
  );
  return buildReport(
    ledgerOf(["项目名称 | 年初预算数 | 全年执行数", ...table].join("\n"), {
      heading: { bureauName: "青禾区信息局", budgetYear: 2020 },
    }),
    BASES,
  );
}
