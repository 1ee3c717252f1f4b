import type { FigureSum } from "../../ledger/figure-table";
import { Amount, sum } from "../../numbers/amount";
import type { FigureReader } from "./figure-reader";

/** A column that holds amounts, as people call it: 公务用车小计. */
export interface FigureColumn {
  readonly column: number;
  readonly label: string;
}

/** A row of figures with its label, and the columns that hold its amounts. */
export interface FigureRow {
  readonly row: number;
  readonly label: string;
  readonly columns: readonly FigureColumn[];
}

const COMPARISON = /对比|增减|相比|差额|比(?:上年|预算|年初)/;
const LEAST_HOLDING = 2;

/**
 * 决算对比 and the like: the difference of two other rows. Which two, nothing says but the figures: the pair is taken
 * that most columns follow, where it is more than half of those that say anything and no other pair comes near.
 */
export function comparisonSums(reader: FigureReader, rows: readonly FigureRow[]): readonly FigureSum[] {
  return rows
    .filter(({ label }) => COMPARISON.test(label))
    .flatMap((row) => {
      const others = rows.filter((each) => each !== row && !COMPARISON.test(each.label));
      return differences(reader, row, others);
    });
}

const TOTAL = /^(?:合计|总计|总额)$/;

/**
 * 合计 below or above the rows of several bureaus. As rows may as well be years, the figures must bear it out in most
 * columns.
 */
export function totalRowSums(reader: FigureReader, rows: readonly FigureRow[]): readonly FigureSum[] {
  const totals = rows.filter(({ label }) => TOTAL.test(label));
  const [total] = totals;
  const others = rows.filter((row) => row !== total);
  const isApart = total === rows[0] || total === rows.at(-1);
  if (!total || totals.length > 1 || !isApart || others.length < 2) return [];
  if (others.some(({ label }) => COMPARISON.test(label) || /小计|其中/.test(label))) return [];
  const sums = total.columns.map(({ column, label: words }): FigureSum => ({
    kind: "sum",
    whole: reader.whole(total.row, column, `${total.label}行的${words}`),
    parts: others.map(({ row, label }) => reader.cell(row, column, label)),
  }));
  return holdMostly(sums) ? sums : [];
}

/** Whether most of the sums that have anything to add up are right, but for a last digit a part. */
export function holdMostly(sums: readonly FigureSum[]): boolean {
  const telling = sums.filter(({ parts }) => parts.some(({ amount }) => amount && !amount.isZero()));
  const holding = telling.filter(({ whole, parts }) => {
    const amounts = parts.flatMap(({ amount }) => amount ?? []);
    const residual = whole.amount?.minus(sum(amounts)).abs();
    return residual !== undefined && residual.compare(Amount.ofScaled(parts.length, 2)) <= 0;
  });
  return holding.length * 2 > telling.length;
}

function differences(
  reader: FigureReader,
  result: FigureRow,
  others: readonly FigureRow[],
): readonly FigureSum[] {
  const fitting = /决算/.test(result.label) ? others.filter(({ label }) => /决算/.test(label)) : others;
  const pairs = fitting.flatMap((first) =>
    fitting.filter((second) => second !== first).map((second) => ({ first, second })),
  );
  const counted = pairs
    .map((pair) => ({ ...pair, ...countHolding(reader, result, pair.first, pair.second) }))
    .sort((a, b) => b.holding - a.holding);
  const [best, next] = counted;
  if (!best || best.holding < LEAST_HOLDING || best.holding * 2 <= best.telling) return [];
  if (next && next.holding === best.holding) return [];
  return result.columns.map(({ column, label: words }) => ({
    kind: "sum",
    whole: reader.whole(result.row, column, `${result.label}的${words}`),
    parts: [reader.cell(best.first.row, column, best.first.label)],
    taken: [reader.cell(best.second.row, column, best.second.label)],
  }));
}

/** Columns with anything in them, and those of them where the difference is the result, but for a last digit. */
function countHolding(
  reader: FigureReader,
  result: FigureRow,
  first: FigureRow,
  second: FigureRow,
): { readonly telling: number; readonly holding: number } {
  const spare = Amount.ofScaled(1, 2);
  let telling = 0;
  let holding = 0;
  for (const { column } of result.columns) {
    const [own, left, right] = [result, first, second].map(({ row }) => reader.cell(row, column, "").amount);
    if (!own || !left || !right || [own, left, right].every((amount) => amount.isZero())) continue;
    telling += 1;
    if (left.minus(right).minus(own).abs().compare(spare) <= 0) holding += 1;
  }
  return { telling, holding };
}
