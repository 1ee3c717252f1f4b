import { spaceless } from "../numbers/spaceless";
import { isDateFormat } from "../workbook/shown-text";
import { cellAt } from "../workbook/cell";
import { isColumnLine } from "../recognition/header-band";
import type { SheetView } from "../recognition/sheet-view";
import { countsPoints } from "./counted-columns";
import { downMerged } from "./down-merged";
import { foldedTables } from "./folded-tables";
import { isNil, PlainTable, type PlainColumn, type PlainRow } from "./plain-table";
import { placeOf } from "./row-words";
import { lastHeaderWord } from "../recognition/last-header-word";

/** Larger sheets hold lists of a system, whose own sums the ledger's rules look at. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 60;
const FEWEST_ROWS = 2;
const YEAR = /^(?:19|20)\d\d$/;
const HEADER_ROWS = 4;
/** Figures that count or name, and do not measure. */
const NO_MEASURE =
  /序号|编号|编码|代码|代号|行次|栏次|年度$|年份|日期|时间|电话|账号|文号|凭证|身份证|排名|名次|邮编|^№$|^月份?$/;
/** 进度款 is money. */
const SHARE = /%|率|占比|比例|比重|幅度|进度(?!款)/;
/** 执行率 over 按可用资金 and 按本年预算. */
const SHARES_BELOW = /(?:率|占比|比例|比重)(?:[(（][^()（）·]*[)）])?·/;
/** Columns of codes and names of 科目; in the middle of a table they begin another beside it. */
const SUBJECTS =
  /^(?:(?:功能|经济)?(?:分类)?科目(?:编码|代码|名称)|(?:支出)?(?:功能|经济)分类(?:科目)?(?:编码|代码|名称)?)$/;
/** Where it stands again behind figures, another table begins beside the first. */
const NUMBERING = /^(?:序号|编号|№)$/;
/** Lines of bureau, unit and date above a table. */
const NOTE = /单位\s*[::]|填报|编制|制表|日期\s*[::]|年\s*\d{1,2}\s*月\s*\d/;

interface Stretch {
  readonly rows: readonly number[];
  readonly top: number;
}

/** The tables of a sheet, from top to bottom and left to right. */
export function findPlainTables(view: SheetView): readonly PlainTable[] {
  const { rowCount, columnCount } = view.snapshot;
  if (rowCount > MOST_ROWS) return [];
  const width = Math.min(columnCount, MOST_COLUMNS);
  return stretchesOf(view, width).flatMap((stretch) => foldedTables(view, tablesOf(view, stretch, width)));
}

/** Rows of figures without a new header between them. */
function stretchesOf(view: SheetView, width: number): readonly Stretch[] {
  const stretches: { rows: number[]; top: number }[] = [];
  let current: { rows: number[]; top: number; figures: number[] } | undefined;
  let headers = new Set<string>();
  let floor = 0;
  for (let row = 0; row < view.snapshot.rowCount; row++) {
    if (isColumnLine(view, row) || isYearLine(view, row)) continue;
    const figures = columnsWhere(width, (column) => isFigure(view, row, column));
    if (figures.length > 0) {
      if (!current) {
        current = { rows: [], top: floor, figures: new Array<number>(width).fill(0) };
        headers = new Set(
          Array.from({ length: Math.min(HEADER_ROWS, row - floor) }, (_, index) =>
            wordsOf(view, row - 1 - index, width),
          ),
        );
        stretches.push(current);
      }
      current.rows.push(row);
      for (const column of figures) current.figures[column]! += 1;
      continue;
    }
    if (!current) continue;
    const { rows } = current;
    const usual = columnsWhere(width, (column) => current!.figures[column]! * 2 > rows.length);
    const words = usual.filter((column) => isWords(view, row, column));
    if (words.length === 0 || words.length * 2 < usual.length) continue;
    if (isSectionLine(view, row, width) && usual.length > 1) continue;
    if (headers.has(wordsOf(view, row, width))) continue;
    floor = rows.at(-1)! + 1;
    current = undefined;
  }
  return stretches;
}

/** 二、特定目标类 between the rows of a table: the words of a header stand side by side. */
function isSectionLine(view: SheetView, row: number, width: number): boolean {
  const filled = columnsWhere(
    width,
    (column) => view.text(row, column) !== undefined || view.isNumber(row, column),
  );
  return filled.length === 1 && isWords(view, row, filled[0]!);
}

/** A header of years: 2021, 2022, 2023 beside words. */
function isYearLine(view: SheetView, row: number): boolean {
  let years = 0;
  let words = 0;
  for (let column = 0; column < view.snapshot.columnCount; column++) {
    const figure = view.figure(row, column);
    if (!figure) words += Number(view.text(row, column) !== undefined);
    else if (YEAR.test(figure.amount.toString())) years += 1;
    else return false;
  }
  return years >= 2 && words > 0;
}

function columnsWhere(width: number, test: (column: number) => boolean): number[] {
  return Array.from({ length: width }, (_, column) => column).filter(test);
}

/** All words of a row; a header that is repeated on the next page has the same. */
function wordsOf(view: SheetView, row: number, width: number): string {
  return Array.from({ length: width }, (_, column) => view.text(row, column) ?? "").join("|");
}

function isWords(view: SheetView, row: number, column: number): boolean {
  const text = view.text(row, column);
  return text !== undefined && !isNil(text) && view.figure(row, column) === undefined;
}

function isFigure(view: SheetView, row: number, column: number): boolean {
  if (view.isNumber(row, column)) return !isDateFormat(cellAt(view.workbook, view.sheet, row, column).format);
  return view.text(row, column) !== undefined && view.figure(row, column) !== undefined;
}

/** Tables beside each other begin where a column of words names rows anew, 合计 among them. */
function tablesOf(view: SheetView, stretch: Stretch, width: number): readonly PlainTable[] {
  const { rows, top } = stretch;
  const headed = new HeaderWords(view, top, rows[0]!);
  const merged = downMerged(view);
  const columns: PlainColumn[] = [];
  const starts: number[] = [];
  for (let column = 0; column < width; column++) {
    const figures = rows.filter((row) => isFigure(view, row, column));
    const words = rows.filter((row) => isWords(view, row, column));
    const header = headed.of(column);
    const isApart = columns.length > 0 && columns.at(-1)!.column > (starts.at(-1) ?? -1);
    const isAnew = NUMBERING.test(header) && headed.of(starts.at(-1) ?? 0) === header;
    const begins = isAnew || SUBJECTS.test(lastHeaderWord(header));
    if (isApart && figures.length + words.length > 1 && begins) {
      starts.push(column);
      continue;
    }
    if (figures.length <= words.length) {
      if (words.length > 0 && isApart && namesRows(view, words, column, header)) starts.push(column);
      continue;
    }
    if (NO_MEASURE.test(lastHeaderWord(header)) || isSerial(view, figures, column)) continue;
    const isPercent =
      figures.some((row) => view.figure(row, column)?.isPercent) ||
      (SHARE.test(lastHeaderWord(header)) && !countsPoints(lastHeaderWord(header))) ||
      SHARES_BELOW.test(header);
    columns.push({ column, header, isPercent });
  }
  const bounds = [0, ...starts, width];
  return bounds.slice(0, -1).flatMap((left, index) => {
    const right = bounds[index + 1]!;
    const own = columns.filter(({ column }) => left <= column && column < right);
    if (own.length === 0) return [];
    const first = own[0]!.column;
    const listed = rows.flatMap((row): PlainRow[] => {
      if (!own.some(({ column }) => isFigure(view, row, column))) return [];
      const texts = columnsWhere(width, (column) => left <= column && column < first).map(
        (column) =>
          view.text(row, column) ?? merged.get(`${row} ${column}`) ?? codeAt(view, row, column, headed),
      );
      return [{ row, ...placeOf(texts) }];
    });
    return listed.length < FEWEST_ROWS ? [] : [new PlainTable(view, listed, own)];
  });
}

/** A code that is held as a number: 2010301 under 科目编码. */
function codeAt(view: SheetView, row: number, column: number, headed: HeaderWords): string {
  return view.isNumber(row, column) && SUBJECTS.test(lastHeaderWord(headed.of(column)))
    ? (view.figure(row, column)?.amount.toString() ?? "")
    : "";
}

function namesRows(view: SheetView, words: readonly number[], column: number, header: string): boolean {
  if (
    /^(?:科目|项目|名称|单位|部门|科室|支出|项目名称|支出功能分类.*|项目\(.*\))$/.test(lastHeaderWord(header))
  )
    return true;
  return words.some((row) => placeOf([view.text(row, column)!]).isTotal);
}

/** 1, 2, 3 … down a column that no header names. */
function isSerial(view: SheetView, rows: readonly number[], column: number): boolean {
  if (rows.length < 3) return false;
  let previous = 0;
  for (const row of rows) {
    const amount = view.figure(row, column)?.amount;
    const value = amount && amount.decimals() === 0 ? amount.toCell() : Number.NaN;
    if (!(value === previous + 1 || value === 1)) return false;
    previous = value;
  }
  return true;
}

/** The words above a column, parents first; a title over the whole sheet and a note of the unit are none. */
class HeaderWords {
  private readonly lines: readonly number[];

  constructor(
    private readonly view: SheetView,
    top: number,
    firstRow: number,
  ) {
    const lines: number[] = [];
    const isUnderSection = firstRow > top && isSectionLine(view, firstRow - 1, view.snapshot.columnCount);
    for (let row = firstRow - 1 - Number(isUnderSection); row >= top && lines.length < HEADER_ROWS; row--) {
      if (isColumnLine(view, row)) continue;
      if (!this.isHeader(row)) break;
      lines.unshift(row);
    }
    this.lines = lines;
  }

  of(column: number): string {
    const words: string[] = [];
    for (const row of this.lines) {
      const area = this.view
        .mergesAcross(row, row)
        .find(({ left, right }) => left <= column && column <= right);
      const [top, left] = [area?.top ?? row, area?.left ?? column];
      const year = this.view.figure(top, left)?.amount.toString();
      const text = year ?? spaceless(this.view.text(top, left));
      if (text !== undefined && text !== words.at(-1)) words.push(text);
    }
    return words.join("·");
  }

  private isHeader(row: number): boolean {
    let texts = 0;
    for (let column = 0; column < this.view.snapshot.columnCount; column++) {
      const text = this.view.text(row, column);
      if (text !== undefined && !NOTE.test(text.normalize("NFKC"))) texts += 1;
    }
    return texts >= 2 || this.view.mergesAcross(row, row).some(({ top }) => top < row);
  }
}
