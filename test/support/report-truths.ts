import type { Bases } from "../../src/core/checks/finding";
import type { Ledger } from "../../src/core/ledger/ledger";
import { Amount, sum } from "../../src/core/numbers/amount";
import { convertUnit } from "../../src/core/numbers/money-unit";
import { quotient } from "../../src/core/numbers/quotient";
import { runsOf, type ReportDocument, type ReportFigure } from "../../src/core/report/report-document";

/** Every figure of a report but its year. */
export function figuresIn({ blocks }: ReportDocument): readonly ReportFigure[] {
  return blocks
    .flatMap(runsOf)
    .filter((run) => run.kind === "figure" && run.key !== "year") as ReportFigure[];
}

/** The projects whose cells a figure names. */
export function projectsBehind(ledger: Ledger, { from }: ReportFigure): readonly number[] {
  const rows = new Set(from.map(({ row }) => row));
  return [...ledger.projects.row.keys()].filter((project) => rows.has(ledger.projects.row[project]!));
}

/** Every text that figures over these projects may truly print, worked out from the source columns alone. */
export function truths(
  ledger: Ledger,
  rows: readonly number[],
  recoveryBasis: Bases["recoveryBasis"],
): Set<string> {
  const { amounts, projectCount } = ledger.projects;
  const read = (field: keyof typeof amounts, project: number): Amount =>
    convertUnit(amounts[field]?.at(project) ?? Amount.zero, ledger.heading.unit, "万元");
  const total = (field: keyof typeof amounts): Amount => sum(rows.map((project) => read(field, project)));
  // A negative increase is told as a decrease, and the other way about.
  const raised = rows.map((project) => positive(read("increase", project), read("decrease", project)));
  const cut = rows.map((project) => positive(read("decrease", project), read("increase", project)));
  const recovered = total("recovered");
  const lowered = recoveryBasis === "年中收回" ? sum(cut).plus(recovered) : sum(cut);
  const net = total("increase").minus(total("decrease"));
  const adjusted = total("initialBudget").plus(net);
  const fullYear = recoveryBasis === "年中收回" ? adjusted.minus(recovered) : adjusted;
  const execution = total("execution");
  const balance = fullYear.minus(execution);
  // What is recovered lowers either the budget or the balance: the rest of it is the same.
  const unlisted = (project: number): Amount => {
    const rest = read("initialBudget", project)
      .plus(read("increase", project))
      .minus(read("decrease", project))
      .minus(read("execution", project))
      .minus(read("recovered", project))
      .minus(read("carriedForward", project));
    return rest.isNegative() ? Amount.zero : rest;
  };
  const figures = [
    total("initialBudget"),
    sum(raised),
    sum(cut),
    lowered,
    recovered,
    total("carriedForward"),
    fullYear,
    execution,
    balance,
    balance.negated(),
    sum(rows.map(unlisted)),
  ].map(printed);
  const rates = [
    ...[fullYear, total("initialBudget")].map((whole) => [execution, whole] as const),
    [balance, fullYear] as const,
    ...[raised, cut].flatMap((parts) => parts.map((part) => [part, sum(parts)] as const)),
  ].flatMap(([part, whole]) =>
    whole.isPositive() ? [`${quotient(part.shifted(2), whole, 2).toFixed(2)}%`] : [],
  );
  const count = rows.reduce((all, project) => all + projectCount[project]!, 0);
  return new Set([...figures, ...rates, String(count)]);
}

/** Two decimals, more only where two would print an amount as nothing. */
function printed(amount: Amount): string {
  const vanishes = !amount.isZero() && amount.rounded(2).isZero();
  return amount.toFixed(vanishes ? amount.decimals() : 2);
}

/** The one amount with what the other takes from its opposite, as far as it is more than nothing. */
function positive(own: Amount, other: Amount): Amount {
  const kept = own.isNegative() ? Amount.zero : own;
  return other.isNegative() ? kept.minus(other) : kept;
}
