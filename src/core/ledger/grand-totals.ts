import { agreeingFields } from "./agreeing-fields";
import type { BlockReading } from "./block-reading";
import type { ProjectTable, SumRow } from "./ledger";
import { labelKind } from "./row-label";

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Of blocks one below the other on a sheet the last may bear the total of them all, and of two halves side by side the
 * left one: where more of its columns are the sum of all blocks than of its own, or its own block has a sum already.
 */
export function withGrandTotals(
  readings: readonly BlockReading[],
  sums: readonly (readonly SumRow[])[],
  amounts: ProjectTable["amounts"],
): readonly (readonly SumRow[])[] {
  return sums.map((own, index) => {
    const reading = readings[index]!;
    if (reading.rows.length === 0) return own;
    const block: Span = { from: reading.first, to: reading.first + reading.rows.length - 1 };
    const sides: Span = { from: block.from, to: lastBeside(readings, index) };
    const all: Span = { from: firstAbove(readings, index), to: block.to };
    return own.map((sum, place) => {
      if (!covers(sum, block)) return sum;
      const closes = place === own.length - 1 && sum.row > reading.rows.at(-1)!;
      if (closes && sides.to > block.to) {
        const isOfBoth = agreeingFields(sum, sides, amounts) > 0 && agreeingFields(sum, block, amounts) === 0;
        if (isOfBoth) return { ...sum, kind: "total" as const, members: sides };
      }
      if (isRunning(sum)) return runningOn(sum, block, [all, { from: 0, to: block.to }], amounts);
      if (sum.kind !== "total" || all.from === block.from) return sum;
      const lead = agreeingFields(sum, all, amounts) - agreeingFields(sum, block, amounts);
      const isSummed = own.some((other) => other !== sum && covers(other, block));
      return lead > 0 || (lead === 0 && isSummed) ? { ...sum, members: all } : sum;
    });
  });
}

/** 累计 at the end of a page that is a block or a sheet of its own: of all pages up to it where their figures say so. */
function runningOn(
  sum: SumRow,
  block: Span,
  wider: readonly Span[],
  amounts: ProjectTable["amounts"],
): SumRow {
  const own = agreeingFields(sum, block, amounts);
  const found = wider.find((span) => span.from < block.from && agreeingFields(sum, span, amounts) > own);
  return found ? { ...sum, members: found } : sum;
}

function isRunning({ label }: SumRow): boolean {
  return labelKind(label) === "running";
}

/** The last project of the block right of it under the same header; its own last one where there is none. */
function lastBeside(readings: readonly BlockReading[], index: number): number {
  const [own, next] = [readings[index]!, readings[index + 1]];
  const [area, other] = [own.cells.area("projectName"), next?.cells.area("projectName")];
  const isBeside =
    next !== undefined &&
    next.cells.source.sheet === own.cells.source.sheet &&
    !next.cells.source.form &&
    area?.top === other?.top &&
    area!.left < other!.left;
  const last = isBeside ? next : own;
  return last.first + last.rows.length - 1;
}

/** The first project of the blocks above it on the same sheet that name their projects in the same column. */
function firstAbove(readings: readonly BlockReading[], index: number): number {
  const { cells, first } = readings[index]!;
  const place = cells.area("projectName")?.left;
  const above = readings
    .slice(0, index)
    .filter(
      (other) =>
        other.cells.source.sheet === cells.source.sheet &&
        !other.cells.source.form &&
        other.cells.area("projectName")?.left === place,
    );
  return above[0]?.first ?? first;
}

function covers({ members }: SumRow, { from, to }: Span): boolean {
  return "from" in members && members.from === from && members.to === to;
}
