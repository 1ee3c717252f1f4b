import { isFormSum, readFormLabel } from "../ledger/form-labels";
import { labelKind } from "../ledger/row-label";
import { TextCells } from "../workbook/text-cells";
import { anchorRows, isFigureMeaning, type HeaderReader } from "./anchor-rows";
import { beginsBlock } from "./block-start";
import { readColumn, type ReadColumn } from "./column-meaning";
import { bandAround, type HeaderBand } from "./header-band";
import { headedColumns } from "./headed-columns";
import type { SheetView } from "./sheet-view";
import { splitTables } from "./split-tables";
import type { Table } from "./table";

/** Where a self-evaluation form goes on to its goals and indicators, no figures of a budget follow. */
const STOP =
  /^(?:年度总体目标|总体目标|年度绩效目标|绩效指标|[一二三]级指标|预期目标|年度目标|项目年度目标.*|绩效目标)$/;
const STOP_COLUMNS = 4;
/** A header is no sign for nothing, such as — or 无. */
const HEADER_WORDS = /\p{Script=Han}{2}|20\d\d年/u;
const FEWEST_HEADERS = 2;
const MOST_LOOKED_BACK = 200;
/** What stands at the end of a header line and changes from page to page. */
const PAGE = /第[\d一二三四五六七八九十]+页|共[\d一二三四五六七八九十]+页|[（(]?续表?[)）]?\d*$/g;

interface Head {
  readonly band: HeaderBand;
  readonly tables: readonly (readonly ReadColumn[])[];
}

/** All tables of a sheet that have figures under headers, from top to bottom and left to right. */
export function findTables(view: SheetView, reader: HeaderReader): readonly Table[] {
  const stops = stopRows(view);
  const heads = headsOf(view, reader, stops);
  return heads.flatMap(({ band, tables }, index) => {
    const floor = titleRows(view, { band, tables }, heads[index - 1]).from;
    const next = heads[index + 1]?.band.top ?? view.snapshot.rowCount;
    const stop = stops.find((row) => row > band.bottom && row < next) ?? next;
    return tables.flatMap((columns, position): Table[] => {
      const left = position === 0 ? 0 : columns[0]!.column;
      const right = (tables[position + 1]?.[0]?.column ?? view.snapshot.columnCount) - 1;
      const end = Math.min(stop - 1, listEnd(view, band, left, right) ?? Infinity);
      const firstRow = band.bottom + 1;
      const other = foreignHeader(view, columns, firstRow, end);
      const lastRow = lastFilled(view, columns, firstRow, other === undefined ? end : other - 1);
      if (lastRow === undefined) return [];
      const below = other !== undefined && { below: other };
      return [{ view, band, columns, firstRow, lastRow, floor, left, right, ...below }];
    });
  });
}

/**
 * A header that stands again over the same columns after a page break begins no new table, unless a total closed the
 * former, a form ends before it and another begins, or it stands under a title of its own.
 */
function headsOf(view: SheetView, reader: HeaderReader, stops: readonly number[]): readonly Head[] {
  const heads: Head[] = [];
  let below = 0;
  for (const anchor of anchorRows(view, reader)) {
    if (anchor < below) continue;
    const band = bandAround(view, reader, anchor, below);
    below = band.bottom + 1;
    const columns = headedColumns(view, band).map((path) => readColumn(path, reader));
    const tables = splitTables(columns, tableEdges(view, band));
    if (tables.length === 0) continue;
    const former = heads.at(-1);
    const isAnew =
      former &&
      (startsForm(view, former, band) ||
        stopsBetween(stops, former.band, band) ||
        beginsBlock(view, titleRows(view, former, heads.at(-2)), titleRows(view, { band, tables }, former)));
    if (former && !isAnew && isRepeated(former, tables) && !endsInTotal(view, former.tables.flat(), band.top))
      continue;
    heads.push({ band, tables });
  }
  return heads;
}

/** The rows between the last figures of the table above and the header. */
function titleRows(view: SheetView, { band }: Head, above: Head | undefined): { from: number; to: number } {
  const figures = above ? figureColumns(above.tables.flat()) : [];
  const least = above ? above.band.bottom + 1 : 0;
  let from = band.top;
  while (from > least && !figures.some((column) => isFilled(view, from - 1, column))) from -= 1;
  return { from, to: band.top - 1 };
}

/**
 * Both begin with 年度资金总额 and the like: two forms one below the other. 年度预算数 may stand over their labels and
 * pass for the first figures.
 */
function startsForm(view: SheetView, former: Head, band: HeaderBand): boolean {
  const firstFigure = Math.min(...figureColumns(former.tables.flat()));
  return [former.band, band].every(({ bottom }) => {
    for (let column = 0; column <= firstFigure; column++) {
      const text = view.text(bottom + 1, column);
      if (text !== undefined && isFormSum(readFormLabel(text).bare)) return true;
    }
    return false;
  });
}

function stopsBetween(stops: readonly number[], former: HeaderBand, next: HeaderBand): boolean {
  return stops.some((row) => row > former.bottom && row < next.top);
}

function isRepeated(former: Head, tables: Head["tables"]): boolean {
  const [above, below] = [former.tables.flat(), tables.flat()];
  return (
    above.length === below.length &&
    above.every((one, index) => one.column === below[index]!.column && saysTheSame(one, below[index]!))
  );
}

/** The same meaning or words but for the number of the page; 单位/地区 over a page says what 地区 said on the page before. */
function saysTheSame(one: ReadColumn, other: ReadColumn): boolean {
  if (one.word && other.word) return one.word.meaning === other.word.meaning;
  const [a, b] = [one, other].map(({ header }) => header.replace(PAGE, "")) as [string, string];
  if (a === b) return true;
  const isFigure = [one, other].some(({ word }) => word && isFigureMeaning(word.meaning));
  return !isFigure && a.length > 1 && b.length > 1 && (a.includes(b) || b.includes(a));
}

/** Whether the last row of figures above that row is a total, so that what follows is a table of its own. */
function endsInTotal(view: SheetView, columns: readonly ReadColumn[], top: number): boolean {
  const figures = figureColumns(columns);
  for (let row = top - 1; row >= Math.max(0, top - MOST_LOOKED_BACK); row--) {
    if (!figures.some((column) => view.figure(row, column))) continue;
    for (let column = 0; column < figures[0]!; column++) {
      const text = view.text(row, column);
      if (text !== undefined && ["total", "sum"].includes(labelKind(text))) return true;
    }
    return false;
  }
  return false;
}

/**
 * The first row below a total whose cells are words where the table has figures, with figures below them: the header of
 * something else, such as 应归档（份） and 页数 of the files handed in, or of a narrower table of stations and visits.
 */
function foreignHeader(
  view: SheetView,
  columns: readonly ReadColumn[],
  firstRow: number,
  lastRow: number,
): number | undefined {
  const own = columns.filter(({ word }) => word && isFigureMeaning(word.meaning));
  if (own.length === 0) return undefined;
  const isClosed = (row: number): boolean => own.length > 1 && endsInTotal(view, columns, row);
  const rows = own.flatMap(({ column }): number[] => {
    const cells = view.snapshot.columns[column];
    if (!cells) return [];
    const texts = new TextCells(cells.kinds);
    for (let row = texts.from(firstRow); row < lastRow; row = texts.from(row + 1))
      if (isForeign(view, own, row) && (isClosed(row) || standsApart(view, own, row))) return [row];
    return [];
  });
  return rows.length > 0 ? Math.min(...rows) : undefined;
}

/** Below a row without figures, such as the title of the next table, and one that is blank. */
function standsApart(view: SheetView, own: readonly ReadColumn[], header: number): boolean {
  let isBlank = false;
  for (let row = header - 1; row > 0 && !own.some(({ column }) => view.figure(row, column)); row--)
    isBlank ||= view.isRowBlank(row);
  return isBlank;
}

/** Words and no figure where the table has figures, and below most of the row's words numbers. */
function isForeign(view: SheetView, own: readonly ReadColumn[], row: number): boolean {
  const areWords = own.every(({ column, header }) => {
    const text = view.text(row, column)?.replace(/\s/g, "") ?? "";
    return (
      view.isBlank(row, column) || (HEADER_WORDS.test(text) && text !== header && !view.figure(row, column))
    );
  });
  if (!areWords) return false;
  let [worded, numbers] = [0, 0];
  for (let column = 0; column < view.snapshot.columnCount; column++) {
    if (!HEADER_WORDS.test(view.text(row, column) ?? "")) continue;
    worded += 1;
    if (view.isNumber(row + 1, column)) numbers += 1;
  }
  return worded >= FEWEST_HEADERS && numbers * 2 >= worded;
}

/** Where Excel tables with these headers begin. */
function tableEdges(view: SheetView, band: HeaderBand): ReadonlySet<number> {
  const own = view.snapshot.tables.filter(({ area }) => area.top >= band.top && area.top <= band.bottom);
  return new Set(own.map(({ area }) => area.left));
}

/** The last row of an Excel table whose headers stand between those columns. */
function listEnd(view: SheetView, band: HeaderBand, left: number, right: number): number | undefined {
  return view.snapshot.tables.find(
    ({ area }) =>
      area.top <= band.bottom &&
      band.words <= area.bottom &&
      area.top >= band.top &&
      area.left <= right &&
      left <= area.right,
  )?.area.bottom;
}

function lastFilled(
  view: SheetView,
  columns: readonly ReadColumn[],
  firstRow: number,
  limit: number,
): number | undefined {
  const figures = figureColumns(columns);
  const serials = columns.filter(({ word }) => word?.meaning === "serial").map(({ column }) => column);
  const codes = columns.filter(({ word }) => word?.meaning === "projectCode").map(({ column }) => column);
  for (let row = limit; row >= firstRow; row--) {
    if (figures.some((column) => isFilled(view, row, column))) return row;
    if (serials.some((column) => view.isNumber(row, column))) return row;
    if (codes.some((column) => /\d{4}/.test(view.text(row, column) ?? ""))) return row;
  }
  return undefined;
}

/** A figure, or several that ran into one another, such as 64.864.864.8100%. */
function isFilled(view: SheetView, row: number, column: number): boolean {
  if (view.isNumber(row, column) || view.figure(row, column)) return true;
  return /^\d[\d.,%\s]*$/.test(view.text(row, column)?.normalize("NFKC") ?? "");
}

function figureColumns(columns: readonly ReadColumn[]): readonly number[] {
  return columns.flatMap(({ column, word }) => (word && isFigureMeaning(word.meaning) ? [column] : []));
}

function stopRows(view: SheetView): readonly number[] {
  const rows: number[] = [];
  for (let column = 0; column < Math.min(STOP_COLUMNS, view.snapshot.columnCount); column++) {
    const cells = view.snapshot.columns[column];
    if (!cells || cells.strings.length > 5000) continue;
    const stops = cells.strings.map((text) => text.length < 20 && STOP.test(text.replace(/\s/g, "")));
    if (!stops.some(Boolean)) continue;
    for (let row = 0; row < cells.kinds.length; row++)
      if (view.text(row, column) !== undefined && stops[cells.mantissas[row]!]) rows.push(row);
  }
  return rows.sort((a, b) => a - b);
}
