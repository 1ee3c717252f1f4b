import type { AmountField } from "../ledger/fields";
import type { OfficeFigure, OfficeRow, OfficeSummary } from "../ledger/office-summary";
import { Amount, sum } from "../numbers/amount";
import { convertUnit } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";
import { finerSum } from "./finer-figures";
import type { LedgerFacts } from "./ledger-facts";
import { sumVerdict } from "./verdict";

/** What a column of 分科室汇总 states; adjustment: 调增 less 调减, where one of the two sides does not part them. */
export type OfficeField = AmountField | "adjustment" | "projectCount";

/** A figure of 分科室汇总 held against the projects of its office. */
export interface JudgedFigure {
  readonly field: OfficeField;
  readonly row: OfficeRow;
  readonly isTotal: boolean;
  readonly stated: Amount;
  readonly at: readonly CellRef[];
  /** What the projects come to. */
  readonly expected: Amount;
  /** Of the total: what the rows above it come to. */
  readonly above?: Amount;
  readonly verdict: ReturnType<typeof sumVerdict>;
}

export interface JudgedColumn {
  readonly field: OfficeField;
  /** Those that can be judged. */
  readonly figures: readonly JudgedFigure[];
  readonly unverifiable: number;
}

/** All columns of a 分科室汇总 that the ledger has figures for. */
export function judgedColumns(facts: LedgerFacts, summary: OfficeSummary): readonly JudgedColumn[] {
  return officeFields(facts, summary).map((field) => judgedColumn(facts, summary, field));
}

function officeFields({ columns }: LedgerFacts, { fields, rows }: OfficeSummary): readonly OfficeField[] {
  const has = (field: AmountField): boolean => fields.includes(field);
  const areParted = has("increase") && has("decrease") && columns.increase && columns.decrease;
  const isChanged = (has("increase") || has("decrease")) && (columns.increase ?? columns.decrease);
  const own = fields.filter((field) => {
    if (field === "increase" || field === "decrease") return areParted;
    if (field === "fullYearBudget" || field === "balance") return true;
    return columns[field] !== undefined;
  });
  return [
    ...own,
    ...(isChanged && !areParted ? ["adjustment" as const] : []),
    ...(rows.some(({ count }) => count) ? ["projectCount" as const] : []),
  ];
}

function judgedColumn(facts: LedgerFacts, summary: OfficeSummary, field: OfficeField): JudgedColumn {
  const all = [...summary.rows, ...(summary.total ? [summary.total] : [])];
  const stated = all.map((row) => statedIn(row, field));
  const inOwnUnit = (amount: Amount): Amount =>
    field === "projectCount" ? amount : convertUnit(amount, facts.ledger.heading.unit, summary.unit);
  const decimals = Math.max(
    0,
    ...stated.flatMap((figure) => (figure?.value ? inOwnUnit(figure.value).decimals() : [])),
  );
  const figures: JudgedFigure[] = [];
  let unverifiable = 0;
  for (const [index, row] of all.entries()) {
    const figure = stated[index];
    if (!figure) continue;
    const expected = figure.value && expectedOf(facts, field, row.projects);
    if (!figure.value || !expected) {
      unverifiable += 1;
      continue;
    }
    const isTotal = row === summary.total;
    const above = isTotal ? sumOf(stated.slice(0, summary.rows.length)) : undefined;
    const finer =
      field === "adjustment" || field === "projectCount" ? undefined : finerSum(facts, field, row.projects);
    const verdicts = [expected, above, finer]
      .flatMap((each) => each ?? [])
      .map((each) =>
        inOwnUnit(figure.value!).equals(inOwnUnit(each).rounded(decimals))
          ? "exact"
          : sumVerdict(figure.value!.minus(each), row.projects.length, facts.precision),
      );
    figures.push({
      field,
      row,
      isTotal,
      stated: figure.value,
      at: figure.at,
      expected,
      ...(above && { above }),
      verdict: verdicts.includes("exact")
        ? "exact"
        : (verdicts.find((each) => each !== "violated") ?? "violated"),
    });
  }
  return { field, figures, unverifiable };
}

interface Stated {
  readonly value?: Amount;
  readonly at: readonly CellRef[];
}

const TAKEN_OFF: readonly OfficeField[] = ["decrease", "recovered", "carriedForward"];

function statedIn({ amounts, count }: OfficeRow, field: OfficeField): Stated | undefined {
  const single = (figure: OfficeFigure | undefined): Stated | undefined =>
    figure && { at: [figure.at], ...(figure.value && { value: figure.value }) };
  if (field === "projectCount") return single(count);
  if (field !== "adjustment") {
    const own = single(amounts[field]);
    return own?.value && TAKEN_OFF.includes(field) ? { ...own, value: own.value.abs() } : own;
  }
  const { increase, decrease } = amounts;
  const known = [increase, decrease].flatMap((figure) => figure ?? []);
  if (known.length === 0) return undefined;
  const at = known.map((figure) => figure.at);
  if (known.some(({ value }) => !value)) return { at };
  return { at, value: (increase?.value ?? Amount.zero).minus(decrease?.value?.abs() ?? Amount.zero) };
}

function sumOf(stated: readonly (Stated | undefined)[]): Amount | undefined {
  const values = stated.flatMap((figure) => figure ?? []).map(({ value }) => value);
  return values.every((value) => value !== undefined) ? sum(values) : undefined;
}

/** Undefined where a project's figure cannot be read. */
export function expectedOf(
  { ledger, columns, budgets, balances, unreadable }: LedgerFacts,
  field: OfficeField,
  projects: readonly number[],
): Amount | undefined {
  const amounts = projects.map((project): Amount | undefined => {
    const own = (each: AmountField): Amount | undefined =>
      unreadable.any([each], project) ? undefined : (columns[each]?.at(project) ?? Amount.zero);
    switch (field) {
      case "projectCount":
        return unreadable.any([field], project)
          ? undefined
          : Amount.ofScaled(ledger.projects.projectCount[project]!, 0);
      case "adjustment": {
        const [increase, decrease] = [own("increase"), own("decrease")];
        return increase && decrease?.negated().plus(increase);
      }
      case "fullYearBudget":
      case "balance":
        return unreadable.any([field], project)
          ? undefined
          : (columns[field]?.at(project) ?? (field === "balance" ? balances : budgets).at(project));
      default:
        return own(field);
    }
  });
  return amounts.every((amount) => amount !== undefined) ? sum(amounts) : undefined;
}
