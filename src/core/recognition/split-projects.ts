import { labelKind } from "../ledger/row-label";
import { nameKeyOf } from "../ledger/project-identity";
import { Amount } from "../numbers/amount";
import type { FoundBlock } from "./found-block";
import type { MappedField } from "./mapping";
import { columnOf, SHIFTS } from "./restatement";

const COMPARED: readonly MappedField[] = ["initialBudget", "fullYearBudget", "execution", "increase"];

const SUMS: readonly string[] = ["subtotal", "sum", "total"];

/** What the rows of a project come to, and how many they are. */
interface Added {
  readonly amounts: readonly Amount[];
  readonly rows: number;
}

/**
 * Whether a table lists the money of another's projects in several rows each, by document or source, which add up to
 * what the other states of most of them: then it is the same money, and the other is its summary.
 */
export function splitsProjectsOf(one: FoundBlock, other: FoundBlock): boolean {
  const fields = COMPARED.filter(
    (field) => columnOf(one, field) !== undefined && columnOf(other, field) !== undefined,
  );
  const theirs = addedByName(other, fields);
  if ([...theirs.values()].some(({ rows }) => rows > 1)) return false;
  let [same, tested, split] = [0, 0, 0];
  for (const [name, own] of addedByName(one, fields)) {
    const match = theirs.get(name);
    if (!match) continue;
    own.amounts.forEach((amount, index) => {
      const stated = match.amounts[index]!;
      if (amount.isZero() && stated.isZero()) return;
      tested += 1;
      if (!SHIFTS.some((shift) => isRoundedSum(amount.shifted(shift), stated, own.rows))) return;
      same += 1;
      split += Number(own.rows > 1);
    });
  }
  return split > 1 && same * 3 >= tested * 2;
}

/** Each of the rows, and what is stated of all, may be rounded to the place in which that is printed. */
function isRoundedSum(added: Amount, stated: Amount, rows: number): boolean {
  const gap = added.minus(stated).abs();
  return gap.compare(Amount.ofScaled(5 * rows + 5, Math.max(2, stated.decimals()) + 1)) <= 0;
}

/** Whether a row is the sum of its project's by what stands in another text column: 第一中学 | 小计. */
function isSumBeside({ table: { view, left, right } }: FoundBlock, row: number): boolean {
  for (let column = left; column <= right && !view.isNumber(row, column); column++) {
    const text = view.text(row, column);
    if (text !== undefined && SUMS.includes(labelKind(text))) return true;
  }
  return false;
}

/** A name in a cell that is merged over several rows is that of each, as lists beside the ledger are read. */
function addedByName(block: FoundBlock, fields: readonly MappedField[]): ReadonlyMap<string, Added> {
  const { view, firstRow, lastRow } = block.table;
  const name = columnOf(block, "projectName");
  const added = new Map<string, Added>();
  if (name === undefined) return added;
  const tops = new Map(
    view
      .mergesAcross(firstRow, lastRow)
      .filter(({ left, right }) => left <= name && name <= right)
      .flatMap(({ top, bottom }) =>
        Array.from({ length: bottom - top + 1 }, (_, index) => [top + index, top] as const),
      ),
  );
  for (let row = firstRow; row <= lastRow; row++) {
    const text = view.text(tops.get(row) ?? row, name);
    if (!text || labelKind(text) !== "plain" || isSumBeside(block, row)) continue;
    const figures = fields.map((field) => view.amount(row, columnOf(block, field)!));
    const former = added.get(nameKeyOf(text));
    added.set(nameKeyOf(text), {
      amounts: figures.map((amount, index) => amount.plus(former?.amounts[index] ?? Amount.zero)),
      rows: (former?.rows ?? 0) + 1,
    });
  }
  return added;
}
