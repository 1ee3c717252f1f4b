import type { EvaluatedProject, Indicator } from "../evaluation/evaluation";
import { USUAL_POINTS } from "../evaluation/execution-score";
import { shownScore } from "../evaluation/same-score";
import type { Amount } from "../numbers/amount";
import { sum } from "../numbers/amount";
import type { CellRef } from "../workbook/cell";
import { amountOf, type LedgerFacts } from "./ledger-facts";
import { projectName } from "./words";

/** Cells of one finding beyond these lead nowhere new. */
const MOST_CELLS = 50;

/** The projects for which the sheet 绩效指标 has indicators. */
export function evaluatedProjects({ evaluation }: LedgerFacts): readonly EvaluatedProject[] {
  return evaluation?.projects.filter(({ indicators }) => indicators.length > 0) ?? [];
}

export function evaluatedName({ ledger }: LedgerFacts, { members }: EvaluatedProject): string {
  return projectName(ledger, members[0]!);
}

/** Who is asked to supply what is missing. */
export function officeOf({ ledger }: LedgerFacts, { members }: EvaluatedProject): string {
  const offices = ledger.projects.texts.responsibleOffice;
  return members.map((row) => offices?.[row]).find((office) => office !== undefined) ?? "责任科室";
}

/** Full-year budget and execution over all its rows; undefined where one of them cannot be formed. */
export function evaluatedAmounts(
  facts: LedgerFacts,
  { members }: EvaluatedProject,
): { readonly budget: Amount; readonly execution: Amount } | undefined {
  if (!members.every((row) => facts.balances.has(row))) return undefined;
  return {
    budget: sum(members.map((row) => facts.budgets.at(row)!)),
    execution: sum(members.map((row) => amountOf(facts, "execution", row))),
  };
}

/** 分值 of the execution: 10 where the sheet does not give it; undefined where it gives something else than a figure. */
export function executionPoints({ execution }: EvaluatedProject): Amount | undefined {
  const cell = execution?.points;
  return !cell || cell.shown === "" ? USUAL_POINTS : cell.value;
}

/** Sum of the points of all indicators; undefined where one has none. */
export function indicatorPoints({ indicators }: EvaluatedProject): Amount | undefined {
  const values = indicators.map(({ points }) => points?.value);
  return values.every((value) => value !== undefined) ? sum(values) : undefined;
}

/** Those cells of the indicators that the sheet has, not too many. */
export function cellsOfIndicators(
  indicators: readonly Indicator[],
  cell: (indicator: Indicator) => CellRef | undefined,
): readonly CellRef[] {
  return indicators.flatMap((indicator) => cell(indicator) ?? []).slice(0, MOST_CELLS);
}

/** 9.5分: a score as people read it. */
export function scoreWords(score: Amount): string {
  return `${shownScore(score)}分`;
}
