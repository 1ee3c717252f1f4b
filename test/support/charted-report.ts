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

/** A report with a chart of funds by year; each project got 100, and spent what is told as "当年 95", or " 95" where the year is not told. */
export function chartedReport(...projects: readonly string[]): ReportDocument {
  const table = projects.map((told, index) => {
    const [year, spent] = told.split(" ");
    return `项目${"甲乙丙丁"[index]!} | ${year!} | 100 | ${spent!}`;
  });
  return buildReport(
    ledgerOf(["项目名称 | 资金年度 | 年初预算数 | 全年执行数", ...table].join("\n"), {
      heading: { bureauName: "青禾区信息局", budgetYear: 2020 },
    }),
    BASES,
  );
}
