import { labelKind } from "../ledger/row-label";
import { Amount, sum } from "../numbers/amount";
import type { FoundBlock } from "./found-block";
import type { MappedField } from "./mapping";
import { columnOf, SHIFTS } from "./restatement";

const COMPARED: readonly MappedField[] = ["initialBudget", "fullYearBudget", "execution"];
/** Amounts in 万元 show so many decimals as a rule, though a total may end in zeros. */
const USUAL_DECIMALS = 2;

/**
 * Whether a table by 科目 comes to what a list of named projects comes to, in one of the amounts that both state: it
 * tells of the same money once more.
 */
export function comesToSame(statement: FoundBlock, ledger: FoundBlock): boolean {
  if (statement === ledger || ledger.form || ledger.role !== "ledger" || !ledger.isNamed) return false;
  return COMPARED.some((field) => {
    const [one, other] = [totalOf(statement, field), totalOf(ledger, field)];
    if (!one || !other || one.total.isZero() || other.total.isZero()) return false;
    return SHIFTS.some((shift) => agree(one, other, shift));
  });
}

interface Total {
  readonly total: Amount;
  readonly rows: number;
}

/** In one unit to the last digit; in two, the larger may add up figures that were rounded one by one. */
function agree(one: Total, other: Total, shift: number): boolean {
  if (shift === 0) return one.total.equals(other.total);
  const [fine, coarse] = shift < 0 ? [one, other] : [other, one];
  const shown = Math.max(USUAL_DECIMALS, coarse.total.decimals());
  const gap = fine.total.shifted(-Math.abs(shift)).minus(coarse.total).abs();
  return gap.shifted(shown).compare(Amount.ofScaled(Math.max(1, coarse.rows), 0).times(HALF)) <= 0;
}

const HALF = Amount.of("0.5");

/** As its last row of a sum states it; where it has none, what its rows add up to. */
function totalOf(block: FoundBlock, field: MappedField): Total | undefined {
  const column = columnOf(block, field);
  const name = columnOf(block, "projectName");
  if (column === undefined || name === undefined) return undefined;
  const { view, firstRow, lastRow, left } = block.table;
  const amounts: Amount[] = [];
  let stated: Amount | undefined;
  for (let row = firstRow; row <= lastRow; row++) {
    const figure = view.figure(row, column)?.amount;
    if (!figure) continue;
    const kinds: string[] = [];
    for (let label = left; label <= Math.max(name, left); label++) {
      const text = view.text(row, label);
      if (text !== undefined) kinds.push(labelKind(text));
    }
    if (kinds.includes("sum") || kinds.includes("total")) stated = figure;
    else if (kinds.every((kind) => kind === "plain")) amounts.push(figure);
  }
  return amounts.length === 0 ? undefined : { total: stated ?? sum(amounts), rows: amounts.length };
}
