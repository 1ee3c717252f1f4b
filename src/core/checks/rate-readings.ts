import type { Amount } from "../numbers/amount";
import { formatFigure } from "../numbers/format-amount";
import type { FormulatedReading } from "./describe-rate";
import { budgetFields } from "./effective-budget";
import type { AmountField } from "../ledger/fields";
import { amountOf, type LedgerFacts } from "./ledger-facts";
import type { RateReadings } from "./rate-check";
import { money } from "./words";

/** What stands above the line: what was spent, or what was left. */
export type RateKind = "spent" | "left";

/** Figures of a project that its rates are made of; without its column a figure is nothing, and not rounded either. */
export function rateNeeds({ bases, columns }: LedgerFacts): readonly AmountField[] {
  const isOnInitial = bases.rateBasis === "年初预算";
  const budget: readonly AmountField[] = isOnInitial ? ["initialBudget"] : budgetFields(bases.recoveryBasis);
  return ["execution", ...budget.filter((field) => field === "initialBudget" || columns[field])];
}

/**
 * The readings of a project's rate by the basis in force. With no initial budget the share of it is not formed and
 * the full-year budget is taken; with no full-year budget either, there is no rate.
 */
export function projectReadings(
  facts: LedgerFacts,
  project: number,
  kind: RateKind,
  basis: LedgerFacts["bases"]["rateBasis"],
): RateReadings | undefined {
  const spent = amountOf(facts, "execution", project);
  const initial = amountOf(facts, "initialBudget", project);
  const budget = facts.budgets.at(project);
  const stated = facts.columns.fullYearBudget?.at(project);
  const recovered = amountOf(facts, "recovered", project);
  const read = (denominator: Amount | undefined, name: string): FormulatedReading[] =>
    denominator && !denominator.isZero() ? [readingOf(facts, spent, denominator, name, kind)] : [];
  const finer = finerReading(facts, project, kind, basis);
  const byInitial = read(initial, "年初预算数");
  const byBudget = read(budget, "全年预算数");
  const byStated = stated && budget && !stated.equals(budget) ? read(stated, "表列全年预算数") : [];
  const byNet = recovered.isZero() ? [] : read(budget?.minus(recovered), "扣除收回数后的全年预算数");
  if (basis === "年初预算" && byInitial[0])
    return { declared: byInitial[0], asStated: [], others: [...byBudget, ...byStated, ...byNet], ...finer };
  if (!byBudget[0]) return undefined;
  return { declared: byBudget[0], asStated: byStated, others: [...byInitial, ...byNet], ...finer };
}

function finerReading(
  facts: LedgerFacts,
  project: number,
  kind: RateKind,
  basis: LedgerFacts["bases"]["rateBasis"],
): Pick<RateReadings, "finer"> {
  const isOnInitial = basis === "年初预算" && !amountOf(facts, "initialBudget", project).isZero();
  const [field, name] = isOnInitial
    ? (["initialBudget", "年初预算数"] as const)
    : (["fullYearBudget", "全年预算数"] as const);
  const spent = facts.finer.execution?.at(project);
  const denominator = facts.finer[field]?.at(project);
  if (!spent || !denominator || denominator.isZero()) return {};
  return { finer: readingOf(facts, spent, denominator, name, kind) };
}

/** One reading with its arithmetic written out. */
export function readingOf(
  facts: LedgerFacts,
  spent: Amount,
  denominator: Amount,
  name: string,
  kind: RateKind,
): FormulatedReading {
  const words = `${name}${money(facts.ledger, denominator)}`;
  const formula =
    kind === "spent"
      ? `执行数${money(facts.ledger, spent)}÷${words}`
      : `（${name}${formatFigure(denominator)}－执行数${formatFigure(spent)}）÷${formatFigure(denominator)}`;
  const numerator = kind === "spent" ? spent : denominator.minus(spent);
  return { numerator, denominator, denominatorWords: words, formula };
}
