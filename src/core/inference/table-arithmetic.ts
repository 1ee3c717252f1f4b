import type { FigureCell, FigureSum } from "../ledger/figure-table";
import type { Ledger } from "../ledger/ledger";
import type { BrokenSum, TableArithmetic } from "../ledger/table-arithmetic";
import type { MoneyUnit } from "../numbers/money-unit";
import type { SheetView } from "../recognition/sheet-view";
import { sheetViews } from "../recognition/recognise";
import { unitNotes } from "../recognition/unit-notes";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { readCells, type IsRead, type ReadElsewhere } from "./cells-read";
import { columnSums } from "./column-sums";
import { findPlainTables } from "./find-plain-tables";
import { alongRow, downColumn, reckon, usualDecimals, type Law, type Look } from "./law";
import type { PlainTable } from "./plain-table";
import { rowLaws } from "./row-laws";
import { ratesOf } from "./table-rates";
import { columnWords, rowWords } from "./table-words";

const COUNTS = /个数|人数|数量|户数|人次|次数|件数|宗数|套数|面积/;
const MONEY_DECIMALS = 2;
const FEWEST_EXACT = 5;
/** A note of the unit stands so near above the figures. */
const HEAD_ROWS = 12;

/** One law in one line of a table: a row for laws along rows, a column for those down columns. */
interface Instance {
  readonly law: Law;
  readonly line: number;
  readonly isDown: boolean;
  readonly held: number;
}

/**
 * The arithmetic that the tables of a workbook show of themselves, where the ledger does not read all of its figures:
 * there its own rules speak. Where nothing says in what unit a table is, it is in the ledger's.
 */
export function tableArithmetic(
  workbook: WorkbookSnapshot,
  {
    figureTables = [],
    heading,
    ...ledger
  }: ReadElsewhere & Pick<Ledger, "figureTables"> & { heading?: Ledger["heading"] },
): readonly TableArithmetic[] {
  const statements = new Set(figureTables.map(({ sheetName }) => sheetName));
  return sheetViews(workbook).flatMap((view) => {
    const { name } = view.snapshot;
    if (statements.has(name)) return [];
    const read = readCells(ledger, name);
    return findPlainTables(view).flatMap((table) => {
      const unit = unitOf(view, table) ?? heading?.unit ?? "";
      return arithmeticOf(table, unit, read) ?? [];
    });
  });
}

function unitOf(view: SheetView, { rows }: PlainTable): MoneyUnit | undefined {
  const notes = unitNotes(view, rows[0]!.row - HEAD_ROWS, rows[0]!.row - 1);
  const units = new Set(notes.map(({ unit }) => unit));
  return units.size === 1 ? [...units][0] : notes.at(-1)?.unit;
}

function arithmeticOf(table: PlainTable, unit: MoneyUnit | "", isRead: IsRead): TableArithmetic | undefined {
  const decimals = decimalsOf(table);
  const sums = columnSums(table, decimals);
  const down = sums.flatMap(({ law, holding, failing }) =>
    [...holding, ...failing].map((line): Instance & { readonly fails: boolean } => ({
      law,
      line,
      isDown: true,
      held: holding.length,
      fails: failing.includes(line),
    })),
  );
  const along = rowLaws(table, decimals).flatMap(({ law, tally: { holding, failing } }) => {
    const isFailing = new Set(failing);
    return [...holding, ...failing].map((line) => ({
      law,
      line,
      isDown: false,
      held: holding.length,
      fails: isFailing.has(line),
    }));
  });
  const foreign = [...down, ...along].filter(
    ({ law, line, isDown }) =>
      !cellsOf(table, law, line, isDown).every(([row, column]) => isRead(row, column)),
  );
  const wrong = foreign.filter(({ fails }) => fails);
  const touched = new Set(
    wrong.flatMap(({ law, line, isDown }) =>
      cellsOf(table, law, line, isDown).map(([row, column]) => `${row} ${column}`),
    ),
  );
  const near = [...down, ...along].filter(
    ({ fails, law, line, isDown }) =>
      !fails && cellsOf(table, law, line, isDown).some(([row, column]) => touched.has(`${row} ${column}`)),
  );
  const { rates, judgedRates } = ratesOf(table, sums, decimals, isRead);
  if (foreign.length + judgedRates === 0) return undefined;
  const isCounted =
    wrong.length > 0 && wrong.every(({ law, line, isDown }) => counts(table, law, line, isDown));
  return {
    sheetName: table.view.snapshot.name,
    unit: isCounted ? "" : unit,
    judgedSums: foreign.length,
    judgedRates,
    broken: wrong.map((each): BrokenSum => ({ ...sumOf(table, each), held: each.held })),
    near: near.map((each) => sumOf(table, each)),
    rates,
  };
}

/**
 * The place in which sums of the table may miss by rounding. Figures that happen to need no decimals are not rounded:
 * where nothing that adds up misses at all, the last place is that of the money.
 */
function decimalsOf(table: PlainTable): number {
  const usual = usualDecimals(table);
  if (usual >= MONEY_DECIMALS) return usual;
  const residuals = [
    ...columnSums(table, usual).flatMap(({ law, holding }) =>
      holding.map((line) => table.stated(law.whole, line)!.minus(reckon(law, line, downColumn(table))!)),
    ),
    ...rowLaws(table, usual).flatMap(({ law, tally: { holding } }) =>
      holding.map((line) => table.stated(line, law.whole)!.minus(reckon(law, line, alongRow(table))!)),
    ),
  ];
  return residuals.length >= FEWEST_EXACT && residuals.every((each) => each.isZero())
    ? MONEY_DECIMALS
    : usual;
}

function counts(table: PlainTable, law: Law, line: number, isDown: boolean): boolean {
  return COUNTS.test(table.columns[isDown ? line : law.whole]!.header);
}

function cellsOf(
  table: PlainTable,
  law: Law,
  line: number,
  isDown: boolean,
): readonly (readonly [number, number])[] {
  return [law.whole, ...law.parts, ...law.taken].map((term) => {
    const [row, column] = isDown ? [term, line] : [line, term];
    return [table.rows[row]!.row, table.columns[column]!.column];
  });
}

function sumOf(table: PlainTable, { law, line, isDown }: Instance): FigureSum {
  const look: Look = isDown ? downColumn(table) : alongRow(table);
  const cell = (term: number, isWhole = false): FigureCell => {
    const [row, column] = isDown ? [term, line] : [line, term];
    const label = isWhole
      ? `${rowWords(table, row)}的${columnWords(table, column)}`
      : isDown
        ? rowWords(table, row)
        : columnWords(table, column);
    const amount = look(line, term);
    return {
      label,
      at: table.view.ref(table.rows[row]!.row, table.columns[column]!.column),
      ...(amount && { amount }),
    };
  };
  return {
    kind: "sum",
    whole: cell(law.whole, true),
    parts: law.parts.map((term) => cell(term)),
    ...(law.taken.length > 0 && { taken: law.taken.map((term) => cell(term)) }),
  };
}
