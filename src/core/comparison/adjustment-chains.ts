import type { AdjustmentChain, ChainLink } from "../ledger/assembled";
import type { Ledger } from "../ledger/ledger";
import { Amount, sum } from "../numbers/amount";
import { withoutBinaryNoise } from "../numbers/binary-noise";
import { convertUnit } from "../numbers/money-unit";
import type { MappedBlock } from "../recognition/mapping";
import { joinList } from "./join-list";
import type { ListRow } from "./list-rows";

/** The adjustments of every project whose list states 调整前 and 调整后, each following the one before it. */
export function chainsOf(ledger: Ledger, journals: readonly MappedBlock[]): readonly AdjustmentChain[] {
  const rowsOf = new Map<number, ListRow[]>();
  for (const block of journals.filter(({ columns }) => columns.budgetBefore && columns.budgetAfter))
    for (const { projects, rows } of joinList(ledger, block, "more"))
      if (projects.length === 1) rowsOf.set(projects[0]!, [...(rowsOf.get(projects[0]!) ?? []), ...rows]);
  return [...rowsOf].flatMap(([project, rows]) => {
    const links = inOrder(rows).map(linkOf);
    return links.every((link) => link !== undefined) && links.length > 0 ? [{ project, links }] : [];
  });
}

/** Undefined where a figure is missing or cannot be read. */
function linkOf({ parts, before, after }: ListRow): ChainLink | undefined {
  const [first] = parts;
  if (!first || !after || after.amount === "unreadable" || before?.amount === "unreadable") return undefined;
  const { unit } = after;
  const changes = parts.map(({ field, amount, unit: own }) => {
    if (amount === "unreadable") return undefined;
    const change = convertUnit(withoutBinaryNoise(amount, own), own, unit);
    return field === "increase" ? change : change.negated();
  });
  if (!changes.every((change) => change !== undefined)) return undefined;
  const stated = before ?? { amount: Amount.zero, unit, at: after.at };
  return {
    unit,
    change: sum(changes),
    changeAt: parts.map(({ at }) => at),
    before: {
      amount: convertUnit(withoutBinaryNoise(stated.amount as Amount, stated.unit), stated.unit, unit),
      at: stated.at,
    },
    after: { amount: withoutBinaryNoise(after.amount, unit), at: after.at },
  };
}

/**
 * By day, rows of one day so that each goes on from where the last one ended; without days as they stand, or the other
 * way round where more of them follow one another then.
 */
function inOrder(rows: readonly ListRow[]): readonly ListRow[] {
  const reversed = [...rows].reverse();
  if (rows.some(({ day }) => day === undefined)) return followed(reversed) > followed(rows) ? reversed : rows;
  const waiting = [...rows].sort((a, b) => a.day! - b.day!);
  const ordered: ListRow[] = [];
  while (waiting.length > 0) {
    const last = ordered.at(-1);
    const sameDay = waiting.filter(({ day }) => day === waiting[0]!.day);
    const next =
      sameDay.find((row) => last && follows(last, row)) ??
      sameDay.find((row) => !sameDay.some((other) => other !== row && follows(other, row))) ??
      waiting[0]!;
    waiting.splice(waiting.indexOf(next), 1);
    ordered.push(next);
  }
  return ordered;
}

function followed(rows: readonly ListRow[]): number {
  return rows.filter((row, index) => index > 0 && follows(rows[index - 1]!, row)).length;
}

function follows({ after }: ListRow, { before }: ListRow): boolean {
  return (
    after?.amount instanceof Amount && before?.amount instanceof Amount && after.amount.equals(before.amount)
  );
}
