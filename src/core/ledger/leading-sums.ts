import type { BlockReading } from "./block-reading";
import { agreeingFields } from "./agreeing-fields";
import type { ProjectTable, SumRow } from "./ledger";

/** One figure may agree by chance. */
const FEWEST = 2;

/**
 * Subtotals that stand before their details although another row of the block does not say so: 业务工作类小计 between
 * 基本建设类 and 补助补贴类, which lead theirs without the word. None of its figures is that of the rows above, and
 * several are that of the rows down to the next sum.
 */
export function withLeadingSums(
  readings: readonly BlockReading[],
  sums: readonly (readonly SumRow[])[],
  amounts: ProjectTable["amounts"],
): readonly (readonly SumRow[])[] {
  return sums.map((own, index) => {
    const reading = readings[index]!;
    return own.map((sum) => {
      const { kind, members, row } = sum;
      if (kind !== "subtotal" || !("from" in members)) return sum;
      const from = reading.first + reading.indexFrom(row);
      const next = reading.marked.find((each) => each.row > row)?.row ?? Infinity;
      const below = { from, to: reading.first + reading.indexFrom(next) - 1 };
      if (members.to >= from || below.to < below.from) return sum;
      const isLeading =
        agreeingFields(sum, members, amounts) === 0 && agreeingFields(sum, below, amounts) >= FEWEST;
      return isLeading ? { ...sum, members: below } : sum;
    });
  });
}
