import type { FigureCell, FigureSum } from "../ledger/figure-table";
import type { Ledger } from "../ledger/ledger";
import type { BrokenSum, SumBasis, TableArithmetic } from "../ledger/table-arithmetic";
import type { MoneyUnit } from "../numbers/money-unit";
import { sheetViews } from "../recognition/recognise";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { supportOfAlike } from "./alike-tables";
import { readCells, type IsRead, type ReadElsewhere } from "./cells-read";
import { columnSums, type Support } from "./column-sums";
import { cumulativeRows } from "./cumulative-rows";
import { exceedingParts } from "./exceeding-parts";
import { countsPoints, countsThings } from "./counted-columns";
import { findPlainTables } from "./find-plain-tables";
import { findTurnedTables } from "./find-turned-tables";
import { alongRow, downColumn, reckon, usualDecimals, type FoundSum } from "./law";
import type { PlainTable } from "./plain-table";
import { progressGaps } from "./progress-gaps";
import { rowLaws } from "./row-laws";
import { runningLaws } from "./running-laws";
import { isScoreHeader, scoreSums } from "./score-sums";
import { ratesOf } from "./table-rates";
import { unitAbove } from "./table-unit";
import { isShareHeader, wholeShares } from "./whole-shares";
import { columnWords, rowWords } from "./table-words";

const MONEY_DECIMALS = 2;
const FEWEST_EXACT = 5;

/** A row and a column, by index. */
type Place = readonly [row: number, column: number];

/** A law in one line of the table, as the cells that it is about. */
interface Instance {
  readonly whole: Place;
  readonly parts: readonly Place[];
  readonly taken: readonly Place[];
  readonly held: number;
  readonly fails: boolean;
  readonly basis?: SumBasis;
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
  const tables = sheetViews(workbook).flatMap((view) => {
    if (statements.has(view.snapshot.name)) return [];
    const isRead = readCells(ledger, view.snapshot.name);
    const turned = findTurnedTables(view);
    const isTurned = ({ rows }: PlainTable): boolean =>
      rows.some(({ row }) => turned.some((each) => each.rows.has(row)));
    return [
      ...findPlainTables(view).flatMap((table) =>
        isTurned(table) ? [] : [{ table, top: table.rows[0]!.row }],
      ),
      ...turned,
    ].map((each) => ({ ...each, view, isRead }));
  });
  const alike = supportOfAlike(tables.map(({ table }) => table));
  return tables.flatMap(({ table, top, view, isRead }) => {
    const unit = unitAbove(view, top) ?? heading?.unit ?? "";
    const found = arithmeticOf(table, top, unit, isRead, alike(table));
    return [found ?? [], progressGaps(table, top) ?? []].flat();
  });
}

function arithmeticOf(
  table: PlainTable,
  firstRow: number,
  unit: MoneyUnit | "",
  isRead: IsRead,
  alike: Support,
): TableArithmetic | undefined {
  const decimals = decimalsOf(table);
  const sums = columnSums(table, decimals, alike);
  const { rates, judgedRates } = ratesOf(table, sums, decimals, isRead);
  const isToldOf = (column: number): boolean =>
    rates.some(({ at }) => at.column === table.columns[column]!.column);
  const instances = [
    ...instancesDown([...sums, ...scoreSums(table)]),
    ...instancesAlong(table, decimals),
    ...instancesRunning(table, decimals),
    ...instancesCumulated(table, decimals),
    ...instancesOfShares(table, sums).filter(({ whole: [, column] }) => !isToldOf(column)),
  ];
  const isOwn = ([row, column]: Place): boolean => {
    const at = table.view.ref(table.rows[row]!.row, table.columns[column]!.column);
    return isRead(at.row, at.column);
  };
  const foreign = instances.filter((each) => !placesOf(each).every(isOwn));
  const wrong = foreign.filter(({ fails }) => fails);
  const touched = new Set(wrong.flatMap(placesOf).map(String));
  const near = instances.filter(
    (each) => !each.fails && placesOf(each).some((place) => touched.has(String(place))),
  );
  const parts = exceedingParts(table, isRead);
  if (foreign.length + judgedRates + parts.exceeding.length === 0) return undefined;
  const isCounted =
    wrong.length > 0 && wrong.every(({ whole: [, column] }) => isNoMoney(table.columns[column]!.header));
  return {
    sheetName: table.view.snapshot.name,
    firstRow,
    unit: isCounted ? "" : unit,
    judgedSums: foreign.length,
    judgedRates,
    broken: wrong.map((each): BrokenSum => ({
      ...sumOf(table, each),
      held: each.held,
      ...(each.basis && { basis: each.basis }),
    })),
    near: near.map((each) => sumOf(table, each)),
    rates,
    ...(parts.judged > 0 && { parts }),
  };
}

function isNoMoney(header: string): boolean {
  return countsThings(header) || countsPoints(header) || isScoreHeader(header) || isShareHeader(header);
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

function instancesDown(sums: readonly FoundSum[]): readonly Instance[] {
  return sums.flatMap(({ law, holding, failing, basis }) =>
    [...holding, ...failing].map((column) => ({
      whole: [law.whole, column] as const,
      parts: law.parts.map((row): Place => [row, column]),
      taken: [],
      held: holding.length,
      fails: failing.includes(column),
      ...(basis && { basis }),
    })),
  );
}

function instancesAlong(table: PlainTable, decimals: number): readonly Instance[] {
  return rowLaws(table, decimals).flatMap(({ law, tally: { holding, failing } }) => {
    const isFailing = new Set(failing);
    return [...holding, ...failing].map((row) => ({
      whole: [row, law.whole] as const,
      parts: law.parts.map((column): Place => [row, column]),
      taken: law.taken.map((column): Place => [row, column]),
      held: holding.length,
      fails: isFailing.has(row),
    }));
  });
}

function instancesRunning(table: PlainTable, decimals: number): readonly Instance[] {
  return runningLaws(table, decimals).flatMap(({ running, added, taken, holding, failing }) => {
    const isFailing = new Set(failing);
    return [...holding, ...failing].map((step) => ({
      whole: [step.row, running] as const,
      parts: [[step.from, running] as const, ...(added === undefined ? [] : [[step.row, added] as const])],
      taken: taken === undefined ? [] : [[step.row, taken] as const],
      held: holding.length,
      fails: isFailing.has(step),
    }));
  });
}

function instancesCumulated(table: PlainTable, decimals: number): readonly Instance[] {
  const found = cumulativeRows(table, decimals);
  const held = found.filter(({ holds }) => holds).length;
  return found.map(({ row, base, column, until, holds }) => ({
    whole: [row, column] as const,
    parts: until.map((each): Place => [base, each]),
    taken: [],
    held,
    fails: !holds,
  }));
}

function instancesOfShares(table: PlainTable, sums: readonly FoundSum[]): readonly Instance[] {
  return wholeShares(table, sums).map(({ column, law, holds }) => ({
    whole: [law.whole, column] as const,
    parts: law.parts.map((row): Place => [row, column]),
    taken: [],
    held: 1,
    fails: !holds,
  }));
}

function placesOf({ whole, parts, taken }: Instance): readonly Place[] {
  return [whole, ...parts, ...taken];
}

function sumOf(table: PlainTable, { whole, parts, taken }: Instance): FigureSum {
  const cell = (place: Place): FigureCell => {
    const [row, column] = place;
    const amount = table.amount(row, column);
    const words = [
      ...(row === whole[0] && place !== whole ? [] : [rowWords(table, row)]),
      ...(column === whole[1] && place !== whole && row !== whole[0] ? [] : [columnWords(table, column)]),
    ];
    return {
      label: words.join("的"),
      at: table.view.ref(table.rows[row]!.row, table.columns[column]!.column),
      ...(amount && { amount }),
    };
  };
  return {
    kind: "sum",
    whole: cell(whole),
    parts: parts.map(cell),
    ...(taken.length > 0 && { taken: taken.map(cell) }),
  };
}
