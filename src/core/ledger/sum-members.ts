import type { BlockReading } from "./block-reading";
import type { MarkedRow } from "./told-rows";

export interface SumMembers {
  readonly row: number;
  readonly label: string;
  readonly kind: "subtotal" | "total";
  /** Ledger indexes, inclusive; from > to where it sums nothing. */
  readonly from: number;
  readonly to: number;
}

/**
 * Which projects a subtotal sums, by where it stands: those since the last subtotal or section, or, where the
 * block's first subtotal comes before any project, those that follow; a numbered one those below its number. A total
 * sums its whole block, a running sum what stands above it. Where the figures told what a row sums, that goes before its place.
 */
export function sumMembers(block: BlockReading): readonly SumMembers[] {
  const marked = withOneTotal(block);
  const first = block.first;
  const end = first + block.rows.length - 1;
  const isLeading = leads(block, marked);
  const members: SumMembers[] = [];
  let since = first;
  let sinceUpper = first;
  let told: { readonly from: number; readonly to: number } | undefined;
  marked.forEach((each, index) => {
    const below = first + block.indexFrom(each.row);
    const { row, label, sums } = each;
    const sum = (kind: "subtotal" | "total", from: number, to: number): unknown =>
      members.push({ row, label, kind, from, to });
    if (each.kind === "section") since = below;
    else if (sums) {
      told = { from: first + block.indexFrom(sums.top), to: first + block.indexFrom(sums.bottom + 1) - 1 };
      sum(each.kind === "total" ? "total" : "subtotal", told.from, told.to);
      since = below;
    } else if (each.kind === "total") sum("total", first, end);
    else if (each.kind === "running") sum("subtotal", first, below - 1);
    else if (each.through !== undefined)
      sum("subtotal", below, first + block.indexFrom(each.through + 1) - 1);
    else if (isLeading) {
      const next = marked.slice(index + 1).find(({ kind }) => kind !== "total" && kind !== "running");
      sum("subtotal", below, next ? first + block.indexFrom(next.row) - 1 : end);
    } else {
      // What 303 above states of its own rows, 人员经费合计 below does not state again: it is of 301 and 303.
      const isStated = since >= below || (told?.from === since && told.to === below - 1);
      const from = isStated ? sinceUpper : since;
      sum("subtotal", from, below - 1);
      if (isStated) sinceUpper = below;
      since = below;
    }
  });
  return members;
}

/** Of several 合计 in a block the one after the last project is the total, the others sum a part. */
function withOneTotal(block: BlockReading): readonly MarkedRow[] {
  const totals = block.marked.filter(({ kind, sums }) => kind === "total" && !sums);
  if (totals.length < 2) return block.marked;
  const isInner = ({ row }: MarkedRow): boolean => {
    const above = block.indexFrom(row);
    return above > 0 && above < block.rows.length;
  };
  const last = totals.at(-1);
  return block.marked.map((each) =>
    each.kind === "total" && !each.sums && each !== last && isInner(each)
      ? { ...each, kind: "subtotal" }
      : each,
  );
}

/** Whether subtotals stand before their details, as in 温州市合计, then its counties. */
function leads(block: BlockReading, marked: readonly MarkedRow[]): boolean {
  const subtotal = marked.findIndex(({ kind, sums }) => kind === "subtotal" && !sums);
  if (subtotal < 0) return false;
  const row = marked[subtotal]!.row;
  return block.indexFrom(row) === 0;
}
