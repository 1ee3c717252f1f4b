import type { KeyedSums } from "../ledger/keyed-sums";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { readCells, type ReadElsewhere } from "./cells-read";
import { areOfOneKind } from "./figure-kinds";
import { keyedDifferences } from "./keyed-differences";
import { keyedRelation, type KeyedPair, type KeyedRelation } from "./keyed-relation";
import { keyColumns, type KeyColumn, type MoneyColumn } from "./keyed-tables";
import type { IsListed } from "./restated-projects";

const FEWEST_KEYS = 4;
/** Workbooks of hundreds of forms have more; they list nothing. */
const MOST_PAIRS = 10_000;

/**
 * Where one table has a row a key, a ledger of contracts or 按供应商汇总, and a table of another sheet several rows a key,
 * what was paid: of two columns of the same kind of money nearly all figures are the sums of the rows of their key, so
 * that the others have to be. isListed: as of restatedProjects.
 */
export function keyedSums(
  workbook: WorkbookSnapshot,
  ledger: ReadElsewhere,
  isListed: IsListed = () => false,
): KeyedSums {
  const columns = keyColumns(workbook, FEWEST_KEYS);
  const relations = chosen(
    pairsOf(columns)
      .flatMap((pair) => keyedRelation(pair) ?? [])
      .filter((relation) => apartIn(relation) === 0 || !fitsElsewhere(relation))
      .filter((relation) => !isReadElsewhere(ledger, isListed, relation)),
  );
  const differences = relations.flatMap((relation) => {
    const isWhole = relations.some(
      (other) => other !== relation && other.stated === relation.stated && apartIn(other) === 0,
    );
    return keyedDifferences(relation, isWhole, columns);
  });
  const held = relations.reduce((count, relation) => count + relation.held, 0);
  const tables = relations.flatMap(({ one, many }) => [one.table, many.table]);
  const sheetNames = [...new Set(tables.map(({ view }) => view.snapshot.name))];
  return { judged: held + differences.length, sheetNames, differences };
}

/** Columns in which each key stands once, beside those of other sheets in which the same stand more than once. */
function pairsOf(columns: readonly KeyColumn[]): readonly KeyedPair[] {
  const isOnce = ({ rows }: KeyColumn): boolean => [...rows.values()].every(({ length }) => length === 1);
  const once = columns.filter(isOnce);
  const several = columns.filter((each) => !isOnce(each));
  if (once.length * several.length > MOST_PAIRS) return [];
  return once.flatMap((one) =>
    several.flatMap((many) => {
      const isBeside = one.table.view.snapshot.name !== many.table.view.snapshot.name;
      return isBeside && sharedKeys(one, many) >= FEWEST_KEYS ? moneyPairs(one, many) : [];
    }),
  );
}

function moneyPairs(one: KeyColumn, many: KeyColumn): readonly KeyedPair[] {
  return one.money.flatMap((stated) =>
    many.money.flatMap((added) =>
      areOfOneKind(stated.kind, added.kind) ? [{ one, stated, many, added }] : [],
    ),
  );
}

function sharedKeys(one: KeyColumn, many: KeyColumn): number {
  return [...one.rows.keys()].filter((key) => many.rows.has(key)).length;
}

/** The ledger's own rules hold its lists against each other. */
function isReadElsewhere(
  ledger: ReadElsewhere,
  isListed: IsListed,
  { one, stated, many, added }: KeyedPair,
): boolean {
  return [
    { ...one, money: stated },
    { ...many, money: added },
  ].every(({ table, rows, money }) => {
    const { name } = table.view.snapshot;
    const column = table.columns[money.column]!.column;
    const isRead = readCells(ledger, name);
    return (
      isListed(name, column) || [...rows.values()].every(([row]) => isRead(table.rows[row!]!.row, column))
    );
  });
}

/**
 * Whether another column of either table agrees throughout, whatever it is called: what 指标金额 comes to in most projects,
 * 指标可用总额 may come to in all.
 */
function fitsElsewhere({ one, stated, many, added }: KeyedRelation): boolean {
  const agrees = (pair: KeyedPair): boolean => {
    const relation = keyedRelation(pair);
    return relation !== undefined && apartIn(relation) === 0;
  };
  return (
    others(many, added).some((other) => agrees({ one, stated, many, added: other })) ||
    others(one, stated).some((other) => agrees({ one, stated: other, many, added }))
  );
}

/** The other columns of figures, as if they were of the same money. */
function others({ table }: KeyColumn, money: MoneyColumn): readonly MoneyColumn[] {
  return table.columns.flatMap(({ isPercent }, column) =>
    isPercent || column === money.column ? [] : [{ ...money, column }],
  );
}

/** Of two tables, each column with that of the other with which most agrees. Where two agree as little, neither. */
function chosen(relations: readonly KeyedRelation[]): readonly KeyedRelation[] {
  const sorted = [...relations].sort((a, b) => apartIn(a) - apartIn(b) || b.held - a.held);
  const kept: KeyedRelation[] = [];
  const doubtful = new Set<KeyedRelation>();
  for (const each of sorted) {
    const rivals = kept.filter((other) => areRivals(each, other));
    if (rivals.length === 0) kept.push(each);
    for (const rival of rivals) {
      const isOtherColumn = each.stated !== rival.stated || each.added !== rival.added;
      if (isOtherColumn && apartIn(each) === apartIn(rival) && each.held === rival.held) doubtful.add(rival);
    }
  }
  return kept.filter((each) => apartIn(each) === 0 || !doubtful.has(each));
}

function areRivals(a: KeyedRelation, b: KeyedRelation): boolean {
  if (a.one.table !== b.one.table || a.many.table !== b.many.table) return false;
  return a.stated === b.stated || a.added === b.added;
}

function apartIn({ failing, missing }: KeyedRelation): number {
  return failing.length + missing.length;
}
