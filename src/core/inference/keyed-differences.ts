import type { FigureCell } from "../ledger/figure-table";
import type { KeyedDifference } from "../ledger/keyed-sums";
import { Amount, sum } from "../numbers/amount";
import { convertUnit } from "../numbers/money-unit";
import { areOfOneKind } from "./figure-kinds";
import { statedOf, totalOf, unitsOf, type KeyedPair, type KeyedRelation } from "./keyed-relation";
import type { KeyColumn, MoneyColumn } from "./keyed-tables";

/**
 * What is told of a relation. Rows that come to less are no slip where another table has the rest, nor where the figure
 * is the sum of all rows of another table, nor where rows lack a key: they may be of any.
 */
export function keyedDifferences(
  relation: KeyedRelation,
  isWholeElsewhere: boolean,
  columns: readonly KeyColumn[],
): readonly KeyedDifference[] {
  const isOpen = isWholeElsewhere || hasKeylessFigures(relation);
  const isTold = (key: string): boolean =>
    !isShort(relation, key) || !(isOpen || hasRest(relation, key, columns));
  const strays = straysOf(relation);
  const missing = relation.missing.length === 1 ? relation.missing.filter(isTold) : [];
  const misspelt = missing.flatMap((key) => {
    const same = strays.filter((stray) => totalOf(relation, stray)?.equals(statedOf(relation, key)!));
    return same.length === 1 ? [[key, same[0]!] as const] : [];
  });
  const [sole, ...more] = strays.filter((stray) => misspelt.every(([, own]) => own !== stray));
  return [
    ...relation.failing.filter(isTold).map((key) => differenceOf(relation, key)),
    ...missing.map((key) => {
      const writtenAs = misspelt.find(([own]) => own === key)?.[1];
      return differenceOf(relation, key, writtenAs);
    }),
    ...(sole !== undefined && more.length === 0 ? [differenceOf(relation, sole)] : []),
  ];
}

function isShort(relation: KeyedPair, key: string): boolean {
  return totalOf(relation, key)!.compare(statedOf(relation, key)!) < 0;
}

function hasKeylessFigures({ many: { table, keyless }, added: { column } }: KeyedPair): boolean {
  return keyless.some((row) => table.stated(row, column)?.isZero() === false);
}

/** Whether rows of another table make up what the rows of a key lack. */
function hasRest(relation: KeyedRelation, key: string, columns: readonly KeyColumn[]): boolean {
  const { one, stated, many } = relation;
  const lacking = statedOf(relation, key)!.minus(totalOf(relation, key)!);
  return columns.some((other) => {
    if (other.table === one.table || other.table === many.table || !other.rows.has(key)) return false;
    return other.money.some((added) => {
      if (!areOfOneKind(stated.kind, added.kind)) return false;
      return totalOf({ one, stated, many: other, added }, key)?.equals(lacking) === true;
    });
  });
}

/** Keys with a figure that the table of one row a key lacks, where they are codes of the form of all of its keys. */
function straysOf(relation: KeyedPair): readonly string[] {
  const { one, many } = relation;
  const forms = new Set([...one.rows.keys()].map(formOf));
  const [form, ...others] = forms;
  if (form === undefined || others.length > 0 || !form.includes("9")) return [];
  return [...many.rows.keys()].filter(
    (key) => formOf(key) === form && !one.rows.has(key) && totalOf(relation, key)?.isZero() === false,
  );
}

/** ht9999-999 of ht2024-005. */
function formOf(key: string): string {
  return key.replace(/\d/g, "9");
}

function differenceOf(relation: KeyedRelation, key: string, writtenAs?: string): KeyedDifference {
  const { one, stated, many, added, held } = relation;
  const row = one.rows.get(key)?.[0];
  const rows = many.rows.get(writtenAs ?? key) ?? [];
  const [unit, detailUnit] = unitsOf(relation);
  const details = rows.map((index) => cellOf(many, added, index));
  const total = sum(details.map(({ amount }) => amount!));
  const amount = statedOf(relation, key);
  const shown = one.shown.get(key) ?? many.shown.get(key)!;
  const excess = totalOf(relation, key)!.minus(amount ?? Amount.zero);
  const own = unit === "" || detailUnit === "" ? excess : convertUnit(excess, unit, detailUnit);
  const twice = amount && own.isPositive() ? twiceIn(relation, rows, own) : undefined;
  return {
    key: shown,
    sheetName: one.table.view.snapshot.name,
    detailSheet: many.table.view.snapshot.name,
    ...(row !== undefined && { stated: cellOf(one, stated, row) }),
    unit,
    ...(writtenAs !== undefined && { writtenAs: many.shown.get(writtenAs)! }),
    details,
    detailUnit,
    sum: total,
    detailHeader: added.header,
    isPerhapsPartial: stated.kind.isPaid && excess.isNegative(),
    ...(twice && { twice }),
    held,
  };
}

function cellOf({ table, column: keyed }: KeyColumn, money: MoneyColumn, row: number): FigureCell {
  const amount = table.amount(row, money.column)!;
  const line = table.rows[row]!.row;
  const key = table.view.text(line, keyed) ?? "";
  return {
    label: `第${line + 1}行${key === "" ? "" : `“${key}”`}的${money.header}`,
    at: table.view.ref(line, table.columns[money.column]!.column),
    amount,
  };
}

/** The two of the rows that state so much whose other cells are most alike, the later one first. */
function twiceIn(
  { many, added }: KeyedPair,
  rows: readonly number[],
  excess: Amount,
): readonly [FigureCell, FigureCell] | undefined {
  const same = rows.filter((row) => many.table.amount(row, added.column)!.equals(excess));
  let best: { readonly later: number; readonly former: number; readonly alike: number } | undefined;
  same.forEach((later, index) => {
    for (const former of same.slice(0, index)) {
      const alike = alikeIn(many, later, former);
      if (!best || alike > best.alike) best = { later, former, alike };
    }
  });
  return best && [cellOf(many, added, best.later), cellOf(many, added, best.former)];
}

/** How many texts two rows share. */
function alikeIn({ table: { view, rows } }: KeyColumn, one: number, other: number): number {
  const [top, bottom] = [rows[one]!.row, rows[other]!.row];
  return Array.from({ length: view.snapshot.columnCount }, (_, column) => column).filter((column) => {
    const text = view.text(top, column);
    return text !== undefined && text === view.text(bottom, column);
  }).length;
}
