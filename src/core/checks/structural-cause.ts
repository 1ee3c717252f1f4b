import type { AmountField } from "../ledger/fields";
import type { Ledger, SumRow } from "../ledger/ledger";
import { Amount, sum } from "../numbers/amount";
import type { AmountColumn } from "../numbers/amount-column";
import type { Explanation } from "./likely-cause";
import { summedAreas } from "./sum-formula";
import { membersOf } from "./sum-members";

const MOST_NAMED_ROWS = 3;
const TWO = Amount.of("2");

/**
 * What in the structure of a sum explains its residual (stated − members): a row left out, counted twice or
 * added with the wrong sign, a subtotal counted as an item, a range that stops short. Linear in the members.
 */
export function structuralCauses(
  ledger: Ledger,
  row: SumRow,
  field: AmountField,
  column: AmountColumn,
  residual: Amount,
  formula: string | undefined,
): readonly Explanation[] {
  const members = [...membersOf(row)].filter((member) => column.has(member));
  const areas = formula === undefined ? undefined : summedAreas(formula);
  if (areas) {
    const missed = members.filter((member) => !areas.some((area) => isInside(ledger, member, area)));
    return missed.length > 0 && amountOf(column, missed).negated().equals(residual)
      ? [missed.length === 1 ? omitted(ledger, missed) : rangeShort(ledger, missed)]
      : countedSubtotals(ledger, row, field, residual);
  }
  const rowsOf = (amount: Amount): number[] =>
    members.filter((member) => column.at(member)!.equals(amount) && !amount.isZero());
  const found: Explanation[] = [];
  const left = rowsOf(residual.negated());
  if (left.length > 0) found.push(omitted(ledger, left));
  else {
    const tail = tailThatGives(column, members, residual.negated());
    if (tail) found.push(rangeShort(ledger, tail));
  }
  const doubled = rowsOf(residual);
  if (doubled.length > 0)
    found.push({ cause: "row-twice", clause: `${rowWords(ledger, doubled)}重复加计（恰为该行金额）` });
  found.push(...countedSubtotals(ledger, row, field, residual));
  if (found.length === 0) {
    const turned = members.filter((member) => column.at(member)!.times(TWO).negated().equals(residual));
    if (turned.length > 0 && !residual.isZero())
      found.push({ cause: "sign", clause: `${rowWords(ledger, turned)}加减方向相反` });
  }
  return found;
}

function isInside(ledger: Ledger, project: number, area: { top: number; bottom: number }): boolean {
  const row = ledger.projects.row[project]!;
  return row >= area.top && row <= area.bottom;
}

function omitted(ledger: Ledger, projects: readonly number[]): Explanation {
  return { cause: "row-omitted", clause: `漏加${rowWords(ledger, projects)}（恰为该行金额）` };
}

function rangeShort(ledger: Ledger, projects: readonly number[]): Explanation {
  const rows = projects.map((project) => ledger.projects.row[project]! + 1);
  const words = `第${Math.min(...rows)}行至第${Math.max(...rows)}行`;
  return { cause: "range-short", clause: `求和范围不全，未包含${words}中的${projects.length}行` };
}

/** "第16行", or "第16行或第20行" where several rows have that amount. */
function rowWords(ledger: Ledger, projects: readonly number[]): string {
  const rows = projects.map((project) => `第${ledger.projects.row[project]! + 1}行`);
  const named = rows.slice(0, MOST_NAMED_ROWS).join("或");
  return rows.length > MOST_NAMED_ROWS ? `${named}等${rows.length}行之一` : named;
}

function amountOf(column: AmountColumn, projects: readonly number[]): Amount {
  return sum(projects.map((project) => column.at(project)!));
}

/** The shortest run of two or more first or last rows that sums to the amount. */
function tailThatGives(
  column: AmountColumn,
  members: readonly number[],
  amount: Amount,
): readonly number[] | undefined {
  if (amount.isZero()) return undefined;
  for (const rows of [[...members].reverse(), members]) {
    let total = Amount.zero;
    for (let taken = 1; taken < rows.length; taken++) {
      total = total.plus(column.at(rows[taken - 1]!)!);
      if (taken > 1 && total.equals(amount)) return rows.slice(0, taken);
    }
  }
  return undefined;
}

/** One other subtotal of the same sheet, or all of them, among the items. */
function countedSubtotals(
  ledger: Ledger,
  row: SumRow,
  field: AmountField,
  residual: Amount,
): readonly Explanation[] {
  const others = ledger.sums.filter(
    (other) =>
      other !== row && other.block === row.block && other.kind === "subtotal" && other.amounts[field],
  );
  const one = others.find((other) => other.amounts[field]!.equals(residual));
  if (one) return [{ cause: "subtotal-counted", clause: `把第${one.row + 1}行“${one.label}”当作明细加计` }];
  const all = sum(others.map((other) => other.amounts[field]!));
  return others.length > 1 && all.equals(residual)
    ? [{ cause: "subtotal-counted", clause: "把各小计行当作明细加计" }]
    : [];
}
