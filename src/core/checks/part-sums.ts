import type { Part } from "../ledger/ledger";
import { Amount } from "../numbers/amount";

/** All rows below one figure that are its parts, in one column. */
export interface PartSum {
  readonly parts: readonly Part[];
  readonly sum: Amount;
}

/**
 * The sums of the rows under 其中, whole by whole and column by column, where the rows are all of its parts: in at
 * least one column they are exactly the whole. Columns that one of the rows leaves blank are left out.
 */
export function partSums(parts: readonly Part[]): readonly PartSum[] {
  const wholes = new Map<string, Part[]>();
  for (const part of parts) {
    if (part.at.row === part.wholeAt.row) continue;
    const key = `${part.wholeAt.sheet} ${part.wholeAt.row}`;
    wholes.set(key, [...(wholes.get(key) ?? []), part]);
  }
  return [...wholes.values()].flatMap(sumsOfWhole);
}

function sumsOfWhole(parts: readonly Part[]): readonly PartSum[] {
  const rows = new Set(parts.map(({ at }) => at.row)).size;
  if (rows < 2) return [];
  const sums = [...new Set(parts.map(({ field }) => field))].flatMap((field): PartSum[] => {
    const own = parts.filter((part) => part.field === field);
    if (own.length < rows) return [];
    return [{ parts: own, sum: own.reduce((sum, { amount }) => sum.plus(amount), Amount.zero) }];
  });
  const isWhole = ({ parts: own, sum }: PartSum): boolean => !sum.isZero() && sum.equals(own[0]!.whole);
  return sums.some(isWhole) ? sums : [];
}
