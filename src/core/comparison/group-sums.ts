import { sum, type Amount } from "../numbers/amount";
import type { ExportRow } from "./system-export";

const FEWEST_GROUPS = 2;

/**
 * The rows without those that bear no code or number where all others do and that state, each, what the rows below it
 * up to the next come to: 水资源科 before its projects is the sum of an office, and no project that the ledger lacks.
 * One that does not add up leaves all of them what they seem.
 */
export function withoutGroupSums(
  rows: readonly ExportRow[],
  isNumbered: (row: ExportRow) => boolean,
): readonly ExportRow[] {
  const groups: { readonly head: ExportRow; readonly members: ExportRow[] }[] = [];
  for (const row of rows) {
    if (!isNumbered(row)) groups.push({ head: row, members: [] });
    else if (groups.length === 0) return rows;
    else groups.at(-1)!.members.push(row);
  }
  if (groups.length < FEWEST_GROUPS) return rows;
  if (!groups.some(({ members }) => members.length > 1)) return rows;
  if (!groups.every(({ head, members }) => isSum(head, members))) return rows;
  return groups.flatMap(({ members }) => members);
}

function isSum({ amounts }: ExportRow, members: readonly ExportRow[]): boolean {
  return amounts.every((stated, index) => {
    const parts: Amount[] = [];
    for (const member of members) {
      const amount = member.amounts[index];
      if (amount === "unreadable") return false;
      if (amount) parts.push(amount);
    }
    if (stated === undefined) return parts.length === 0;
    return stated !== "unreadable" && parts.length > 0 && sum(parts).equals(stated);
  });
}
