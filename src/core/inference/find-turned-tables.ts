import { spaceless } from "../numbers/spaceless";
import { readHeaderText } from "../ledger/header-text";
import type { HeaderMeaning } from "../ledger/header-words";
import type { SheetView } from "../recognition/sheet-view";
import { countsPoints } from "./counted-columns";
import { PlainTable, type PlainColumn } from "./plain-table";
import { placeOf } from "./row-words";
import { TurnedView, type TurnedLine } from "./turned-view";

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 60;
/** Labels stand this near to the left edge. */
const LABEL_COLUMNS = 3;
const FEWEST_LABELS = 3;
const FEWEST_NAMES = 3;

const BUDGETS: readonly HeaderMeaning[] = ["initialBudget", "fullYearBudget", "adjusted", "budget"];
const FIGURES: readonly HeaderMeaning[] = [
  ...BUDGETS,
  "increase",
  "decrease",
  "net",
  "recovered",
  "carriedForward",
  "execution",
  "executionRate",
  "balance",
  "balanceRate",
];
/** 加：追加, 二、全年预算数. */
const BEFORE = /^(?:[加减其中]{1,2}[::]|[＋+－=＝-]|[一二三四五六七八九十\d]{1,2}[、.])/;
const PERCENT = /率|占比|比例|比重|进度|%/;
/** Over numbers of the rows, which measure nothing. */
const NUMBERING = /^(?:行次|栏次|序号|行号|编号)$/;

/** A table that names its figures down a column and projects, sources or the like across. */
interface Turned {
  readonly top: number;
  readonly labels: readonly string[];
  readonly labelColumn: number;
  readonly names: readonly { readonly column: number; readonly name: string }[];
}

/** Tables of one sheet whose rows are amounts: what they show of themselves, they show down their columns. */
export interface TurnedTable {
  readonly table: PlainTable;
  /** Sheet rows of the figures; other readings of the sheet leave them alone. */
  readonly rows: ReadonlySet<number>;
  readonly top: number;
}

/** Tables turned by a right angle; those of the same labels, one below the other, are one. */
export function findTurnedTables(view: SheetView): readonly TurnedTable[] {
  if (view.snapshot.rowCount > MOST_ROWS) return [];
  const alike = new Map<string, Turned[]>();
  for (const turned of turnedOn(view)) {
    const key = [turned.labelColumn, ...turned.labels].join("|");
    alike.set(key, [...(alike.get(key) ?? []), turned]);
  }
  return [...alike.values()].map((tables) => tableOf(view, tables));
}

function turnedOn(view: SheetView): readonly Turned[] {
  for (let column = 0; column < Math.min(LABEL_COLUMNS, view.snapshot.columnCount); column++) {
    const found = turnedAlong(view, column);
    if (found.length > 0) return found;
  }
  return [];
}

function turnedAlong(view: SheetView, labelColumn: number): readonly Turned[] {
  const found: Turned[] = [];
  for (let row = 1; row < view.snapshot.rowCount; row++) {
    if (meaningAt(view, row, labelColumn) === undefined) continue;
    const labels: string[] = [];
    const meanings: HeaderMeaning[] = [];
    const top = row;
    for (; row < view.snapshot.rowCount; row++) {
      const label = view.text(row, labelColumn);
      if (label === undefined || !hasFigures(view, row, labelColumn)) break;
      labels.push(spaceless(label));
      meanings.push(...[meaningAt(view, row, labelColumn) ?? []].flat());
    }
    const names = namesAbove(view, top, labels.length, labelColumn);
    const isTurned =
      new Set(meanings).size >= FEWEST_LABELS &&
      meanings.length * 2 > labels.length &&
      meanings.some((each) => BUDGETS.includes(each)) &&
      meanings.includes("execution");
    if (isTurned && names.length >= FEWEST_NAMES) found.push({ top, labels, labelColumn, names });
  }
  return found;
}

function meaningAt(view: SheetView, row: number, column: number): HeaderMeaning | undefined {
  const text = spaceless(view.text(row, column));
  return text === undefined ? undefined : (figureMeaning(text) ?? figureMeaning(text.replace(BEFORE, "")));
}

function figureMeaning(text: string): HeaderMeaning | undefined {
  const meaning = readHeaderText(text)?.word?.meaning;
  return meaning && FIGURES.includes(meaning) ? meaning : undefined;
}

function hasFigures(view: SheetView, row: number, labelColumn: number): boolean {
  for (let column = labelColumn + 1; column < Math.min(view.snapshot.columnCount, MOST_COLUMNS); column++)
    if (view.figure(row, column)) return true;
  return false;
}

/** The words right above the figures; amounts there make a table of two sides, of which neither names anything. */
function namesAbove(view: SheetView, top: number, rows: number, labelColumn: number): Turned["names"] {
  const names: { column: number; name: string }[] = [];
  for (let column = labelColumn + 1; column < Math.min(view.snapshot.columnCount, MOST_COLUMNS); column++) {
    const name = view.text(top - 1, column);
    const figures = Array.from({ length: rows }, (_, row) => view.figure(top + row, column)).filter(Boolean);
    if (name === undefined) {
      if (figures.length > 0) return [];
      continue;
    }
    if (NUMBERING.test(spaceless(name))) continue;
    if (view.figure(top - 1, column) || figureMeaning(name)) return [];
    if (figures.length > 0) names.push({ column, name });
  }
  return names;
}

function tableOf(view: SheetView, tables: readonly Turned[]): TurnedTable {
  const [{ labels, top }] = tables as [Turned];
  const lines = tables.flatMap((each) =>
    each.names.map(({ column, name }): TurnedLine & { readonly name: string } => ({
      column,
      name,
      top: each.top,
    })),
  );
  const turned = new TurnedView(view, lines, labels.length);
  const columns = labels.flatMap((header, column): PlainColumn[] =>
    countsPoints(header) ? [] : [{ column, header, isPercent: PERCENT.test(header) }],
  );
  return {
    table: new PlainTable(
      turned,
      lines.map(({ name }, row) => ({ row, ...placeOf([name]), depth: 0 })),
      columns,
    ),
    rows: new Set(tables.flatMap((each) => labels.map((_, row) => each.top + row))),
    top,
  };
}
