import { POWERS } from "../numbers/scaled-integer";
import { CellKind, KIND_MASK, type CellColumn } from "../workbook/snapshot";
import type { RowFigures } from "./row-figures";
import type { DoubtfulRow } from "./told-rows";

/** A section of more projects bears a label or a number. */
const MOST_MEMBERS = 200;
/** Figures of fewer digits than these meet by chance. */
const FEW_DIGITS = 3;
const MOST_DECIMALS = 6;

/**
 * Projects that state, in every column, exactly what two or more right below or right above them add up to. Figures so
 * short that they may meet by chance do not count, but where `isBorneOut` says that something else bears them out.
 */
export function neighbourSums(
  figures: RowFigures,
  rows: Uint32Array,
  isBorneOut = false,
): readonly DoubtfulRow[] {
  if (rows.length < 3) return [];
  const values = probe(figures, rows);
  if (!values) return [];
  const isSigned = hasNegative(values);
  const found: DoubtfulRow[] = [];
  let taken = -1;
  for (let index = 0; index < rows.length; index++) {
    const stated = values[index]!;
    if (!(stated > 0) || index <= taken) continue;
    const below = runOf(values, index, 1, rows.length - 1, isSigned);
    const above = below === undefined ? runOf(values, index, -1, taken + 1, isSigned) : undefined;
    const [first, last] =
      below !== undefined ? [index + 1, below] : above !== undefined ? [above, index - 1] : [0, -1];
    if (last < first) continue;
    const members = [...rows.subarray(first, last + 1)];
    if (!isTellingSum(figures, rows[index]!, members, isBorneOut)) continue;
    found.push({ row: rows[index]!, top: members[0]!, bottom: members.at(-1)! });
    taken = Math.max(index, last);
  }
  return found;
}

/** The far end of the run of two or more that adds up to the value at an index; undefined where none does. */
function runOf(
  values: Float64Array,
  index: number,
  step: 1 | -1,
  end: number,
  isSigned: boolean,
): number | undefined {
  const stated = values[index]!;
  let sum = 0;
  for (
    let at = index + step, count = 1;
    (end - at) * step >= 0 && count <= MOST_MEMBERS;
    at += step, count++
  ) {
    sum += values[at]!;
    if (sum === stated && count > 1) return at;
    if (sum > stated && !isSigned) return undefined;
  }
  return undefined;
}

/** Every column agrees, and they hold different figures or long ones. */
function isTellingSum(
  figures: RowFigures,
  row: number,
  members: readonly number[],
  isBorneOut: boolean,
): boolean {
  const { equal, tested } = figures.sumOf(row, members);
  if (equal === 0 || equal < tested) return false;
  if (isBorneOut) return true;
  const stated = figures.columns.flatMap((column) => figures.at(row, column) ?? []);
  const different = new Set(
    stated.filter((amount) => !amount.isZero()).map((amount) => amount.abs().toString()),
  );
  const isLong = [...different].some((text) => text.replace(/\D|^0+|0+$/g, "").length >= FEW_DIGITS);
  return isLong && (different.size > 1 || members.length > 2);
}

/** The fullest column of the rows as whole numbers of its finest decimal, 0 where blank; exact. */
function probe(figures: RowFigures, rows: Uint32Array): Float64Array | undefined {
  let fullest: CellColumn | undefined;
  let most = 0;
  for (const column of figures.columns) {
    let count = 0;
    for (let index = 0; index < rows.length; index++) if (column.kinds[rows[index]!]) count += 1;
    if (count > most) [fullest, most] = [column, count];
  }
  if (!fullest) return undefined;
  const values = new Float64Array(rows.length);
  const scales = new Uint8Array(rows.length);
  let finest = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    let mantissa = fullest.mantissas[row]!;
    let scale = fullest.scales[row]!;
    // A plain number, as in nearly every row of a long list, needs no object.
    const isNumber = ((fullest.kinds[row] ?? 0) & KIND_MASK) === CellKind.number;
    if (!isNumber || scale < 0 || scale > MOST_DECIMALS) {
      const scaled = figures.at(row, fullest)?.scaled();
      if (!scaled || scaled.scale > MOST_DECIMALS) continue;
      ({ mantissa, scale } = scaled);
    }
    values[index] = mantissa;
    scales[index] = scale;
    if (scale > finest) finest = scale;
  }
  for (let index = 0; index < values.length; index++) {
    values[index]! *= POWERS[finest - scales[index]!]!;
    if (!Number.isSafeInteger(values[index])) return undefined;
  }
  return values;
}

function hasNegative(values: Float64Array): boolean {
  for (let index = 0; index < values.length; index++) if (values[index]! < 0) return true;
  return false;
}
