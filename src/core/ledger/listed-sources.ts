import { textAt } from "./block-cells";
import type { BlockReading } from "./block-reading";
import { isSourceLabel, readFormLabel } from "./form-labels";
import type { SourceRow } from "./fund-reader";
import { sourceColumn } from "./source-column";

/** A project of a list and the rows below it that say where its money comes from. */
export interface ListedSources {
  /** Index into the ledger's projects. */
  readonly project: number;
  /** From top to bottom, with those that gave no money. */
  readonly rows: readonly SourceRow[];
}

/** The projects of a list whose row is 年度资金总额, with 财政资金, 其中：上级补助 and 其他资金 below it. */
export function listedSources(block: BlockReading): readonly ListedSources[] {
  const { cells, rows, first, marked } = block;
  const listed = new Set(rows);
  const owners = new Set(
    block.partRows.flatMap(({ of, isSource }) => (isSource && listed.has(of) ? [of] : [])),
  );
  const column = sourceColumn(cells);
  const texts = column === undefined ? undefined : cells.sheet.columns[column];
  if (owners.size === 0 || !texts) return [];
  const sums = new Set(marked.map(({ row }) => row));
  const above = new Map<number, number>();
  for (const { of, row } of block.partRows) if (row < of && !above.has(of)) above.set(of, row);
  const { bottom } = cells.area("projectName")!;
  return [...owners].map((owner) => {
    const index = block.indexFrom(owner);
    const begun = above.get(owner);
    const next = begun === undefined ? (rows[index + 1] ?? bottom + 1) : owner;
    const found: SourceRow[] = [];
    for (let row = begun ?? owner + 1; row < next && !sums.has(row); row++) {
      const isText = textAt(texts, row) !== undefined;
      const label = readFormLabel(isText ? texts.strings[texts.mantissas[row]!]! : "");
      if (!isSourceLabel(label)) break;
      found.push({ row, label });
    }
    return { project: first + index, rows: found };
  });
}
