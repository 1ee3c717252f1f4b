import { labelKind } from "../ledger/row-label";
import { nameKeyOf } from "../ledger/project-identity";
import type { Amount } from "../numbers/amount";
import type { FoundBlock } from "./found-block";
import type { MappedField } from "./mapping";

const COMPARED: readonly MappedField[] = ["initialBudget", "fullYearBudget", "execution", "increase"];
/** Digits that differ by a unit count as the same figure: 元, 千元, 万元. */
export const SHIFTS = [0, 4, -4, 1, -1, 3, -3] as const;

/** Whether two tables of the same projects give them the same figures, in whatever unit, for most of them. */
export function restates(one: FoundBlock, other: FoundBlock): boolean {
  const fields = COMPARED.filter(
    (field) => columnOf(one, field) !== undefined && columnOf(other, field) !== undefined,
  );
  const figures = figuresByName(other, fields);
  let same = 0;
  let tested = 0;
  for (const [name, own] of figuresByName(one, fields)) {
    const theirs = figures.get(name);
    if (!theirs) continue;
    own.forEach((amount, index) => {
      const match = theirs[index]!;
      if (amount.isZero() && match.isZero()) return;
      tested += 1;
      if (SHIFTS.some((shift) => isSame(amount, match, shift))) same += 1;
    });
  }
  return tested > 0 && same * 2 >= tested;
}

/** A figure that was carried into another unit was often rounded to fit it. */
function isSame(one: Amount, other: Amount, shift: number): boolean {
  if (shift === 0) return one.equals(other);
  return (
    one.shifted(shift).rounded(other.decimals()).equals(other) ||
    other.shifted(-shift).rounded(one.decimals()).equals(one)
  );
}

/** The figures of each project in these columns, by its name without blanks and width. */
export function figuresByName(
  { table, ...block }: FoundBlock,
  fields: readonly MappedField[],
): Map<string, Amount[]> {
  const found = new Map<string, Amount[]>();
  const name = columnOf({ table, ...block }, "projectName");
  if (name === undefined) return found;
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const text = table.view.text(row, name);
    if (!text || labelKind(text) !== "plain") continue;
    const amounts = fields.map((field) => table.view.amount(row, columnOf({ table, ...block }, field)!));
    found.set(nameKeyOf(text), amounts);
  }
  return found;
}

export function columnOf({ fields }: FoundBlock, field: MappedField): number | undefined {
  return fields.find((each) => each.field === field)?.column;
}
