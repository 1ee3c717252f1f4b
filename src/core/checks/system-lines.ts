import type { Comparison, ComparisonLine } from "../comparison/comparison";
import type { Subject } from "../comparison/system-export";
import type { AmountField } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import { originOf, originsOf } from "../ledger/origin";
import { formatMoney } from "../numbers/format-amount";
import type { CellRef } from "../workbook/cell";
import { money } from "./words";

/** What a subject is called, and which paper decides. */
export const SUBJECT_WORDS: Readonly<Record<Subject, { readonly figure: string; readonly proof: string }>> = {
  execution: { figure: "执行数", proof: "支付凭证" },
  budget: { figure: "全年预算数", proof: "批复和指标文" },
  initialBudget: { figure: "年初预算数", proof: "年初批复" },
  adjustment: { figure: "净调整数（调增－调减）", proof: "指标文" },
  recovered: { figure: "收回数", proof: "额度收回通知" },
};

/** Where a ledger without the figure's own column has it, best first. */
const PLACES: Readonly<Record<Subject, readonly AmountField[]>> = {
  execution: ["execution"],
  budget: ["fullYearBudget", "initialBudget", "increase"],
  initialBudget: ["initialBudget"],
  adjustment: ["increase", "decrease", "fullYearBudget"],
  recovered: ["recovered"],
};

export function ledgerCells(ledger: Ledger, { subject, projects }: ComparisonLine): readonly CellRef[] {
  return projects.flatMap((project) => {
    const field = PLACES[subject].find((each) => originsOf(ledger, each, project).length > 0);
    if (field) return originsOf(ledger, field, project);
    return originOf(ledger, "projectName", project) ?? [];
  });
}

/** The export's figure with its rows, in its own unit and in the ledger's: 第3、5行合计1370500.00元，即137.05万元. */
export function systemFigure(ledger: Ledger, comparison: Comparison, line: ComparisonLine): string {
  const unit = comparison.columns.find(({ subject }) => subject === line.subject)!.unit;
  const many = line.rows.length > 1;
  const isListed = line.rows.length > 3 || (many && line.cells !== undefined);
  const rows = isListed ? `${line.rows.length}行` : `第${line.rows.join("、")}行`;
  const own = formatMoney(line.exported!, unit);
  const converted = unit === ledger.heading.unit ? "" : `，即${money(ledger, line.system!)}`;
  return `${rows}${many ? "合计" : ""}${own}${converted}`;
}
