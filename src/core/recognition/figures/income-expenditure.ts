import type { FigureCell, FigureSum } from "../../ledger/figure-table";
import { isColumnLine } from "../header-band";
import type { SheetView } from "../sheet-view";
import type { FigureReader } from "./figure-reader";
import { isOfWhich, numberingOf, unnumbered, wordsAt } from "./header-words";

/** One of the two halves: what its rows are called, and its amounts. */
interface Side {
  readonly word: "收入" | "支出";
  readonly labels: number;
  readonly amounts: number;
}

interface SideRow {
  readonly row: number;
  readonly label: string;
}

const HEADER_WITHIN = 15;
const LABELS = /^(?:项目|科目|收入|支出)(?:\(.*\))?$/;
const AMOUNTS = /^(?:金额|决算数|预算数|本年决算数?|全年决算数|合计)(?:\(.*\))?$/;
const ROW_NUMBERS = /^(?:行次|栏次|序号)$/;
const SUM = { 收入: /^(?:本年)?收入合计$/, 支出: /^(?:本年)?支出合计$/ } as const;
const GRAND = /^(?:收入|支出)?总计$/;
/** Lines of the official form 公开01表 between 本年合计 and 总计, and those that only break one of them down. */
const CARRIED =
  /^(?:用事业基金弥补收支差额|使用非财政拨款结余(?:\(含专用结余\))?|使用专用结余|(?:上年|年初)(?:财政拨款)?结转(?:和|与|及)?(?:结余)?|结余分配|年末(?:财政拨款)?结转(?:和|与|及)?(?:结余)?|结转下年)$/;
const BROKEN_DOWN =
  /^(?:基本支出结转|项目支出结转(?:和结余)?|经营结余|(?:交纳|缴纳)所得税|提取职工福利基金|转入事业基金|一般公共预算(?:财政拨款)?|政府性基金预算(?:财政拨款)?|国有资本经营预算(?:财政拨款)?)$/;
const NOTE = /^(?:注|备注|说明|填报|制表|审核|单位负责人|财务负责人)/;

/**
 * The sums of a 收入支出总表 (layout L5), income left and expenditure right: 本年合计 of its lines, 总计 with what is
 * carried over, and both 总计 the same. Undefined where a line has no certain place.
 */
export function incomeExpenditureSums(reader: FigureReader): readonly FigureSum[] | undefined {
  const header = headerOf(reader.view);
  if (!header) return undefined;
  const halves = header.sides.map((side) => half(reader, header.row + 1, side));
  const [income, expenditure] = halves;
  if (!income || !expenditure) return undefined;
  const both: readonly FigureSum[] =
    income.grand && expenditure.grand
      ? [{ kind: "equal", whole: expenditure.grand, parts: [income.grand] }]
      : [];
  return [...income.sums, ...expenditure.sums, ...both];
}

/** 项目 · 金额 · 项目 · 金额, with 行次 between or without, and no other column. */
function headerOf(
  view: SheetView,
): { readonly row: number; readonly sides: readonly [Side, Side] } | undefined {
  for (let row = 0; row < Math.min(view.snapshot.rowCount, HEADER_WITHIN); row++) {
    const heads: { column: number; words: string }[] = [];
    for (let column = 0; column < view.snapshot.columnCount; column++) {
      const words = wordsAt(view, row, column);
      if (words !== "" && !ROW_NUMBERS.test(words)) heads.push({ column, words });
    }
    const [left, first, right, second] = heads;
    if (heads.length !== 4 || !left || !first || !right || !second) continue;
    if (![left, right].every(({ words }) => LABELS.test(words))) continue;
    if (![first, second].every(({ words }) => AMOUNTS.test(words))) continue;
    const side = (word: Side["word"], labels: number, amounts: number): Side => ({ word, labels, amounts });
    return {
      row,
      sides: [side("收入", left.column, first.column), side("支出", right.column, second.column)],
    };
  }
  return undefined;
}

interface Half {
  readonly sums: readonly FigureSum[];
  readonly grand?: FigureCell;
}

function half(reader: FigureReader, firstRow: number, { word, labels, amounts }: Side): Half | undefined {
  const rows = rowsOf(reader, firstRow, labels, amounts);
  if (!rows) return undefined;
  const totals = rows.filter(({ label }) => SUM[word].test(unnumbered(label)));
  const grands = rows.filter(({ label }) => GRAND.test(unnumbered(label)));
  const [total] = totals;
  const [grand] = grands;
  if (!total || totals.length > 1 || grands.length > 1 || (grand && grand.row < total.row)) return undefined;
  const lines = linesAbove(rows.filter(({ row }) => row < total.row));
  const after = rows.filter(({ row }) => row > total.row && row !== grand?.row);
  const carried = carriedLines(reader, after, amounts, grand?.row ?? Infinity);
  if (!lines || !carried) return undefined;
  const cell = ({ row, label }: SideRow): FigureCell => reader.cell(row, amounts, unnumbered(label));
  const whole = ({ row, label }: SideRow, named: string): FigureCell =>
    reader.whole(row, amounts, `${named}${unnumbered(label)}`);
  const sums: FigureSum[] = [{ kind: "sum", whole: whole(total, ""), parts: lines.map(cell) }];
  if (!grand) return { sums };
  const all = whole(grand, /^总计$/.test(unnumbered(grand.label)) ? `${word}` : "");
  return {
    sums: [...sums, { kind: "sum", whole: all, parts: [cell(total), ...carried.map(cell)] }],
    grand: all,
  };
}

/** The rows that bear an amount or a label; undefined where an amount has no label. */
function rowsOf(
  reader: FigureReader,
  firstRow: number,
  labels: number,
  amounts: number,
): readonly SideRow[] | undefined {
  const { view } = reader;
  const rows: SideRow[] = [];
  for (let row = firstRow; row < view.snapshot.rowCount; row++) {
    if (isColumnLine(view, row)) continue;
    const label = wordsAt(view, row, labels);
    if (NOTE.test(label)) break;
    if (label !== "") rows.push({ row, label });
    else if (!reader.isEmpty(row, amounts)) return undefined;
  }
  return rows;
}

/** The lines of the first level: all numbered as the first is, or none; those numbered otherwise break one down. */
function linesAbove(rows: readonly SideRow[]): readonly SideRow[] | undefined {
  const lines = rows.filter(({ label }) => !isOfWhich(label));
  const first = lines[0] && numberingOf(lines[0].label);
  if (first === undefined) return undefined;
  const others = lines.filter(({ label }) => numberingOf(label) !== first);
  if (others.length === 0) return lines;
  const isBelow = ({ label }: SideRow): boolean =>
    first === "chinese" && ["bracketed", "arabic"].includes(numberingOf(label));
  return others.every(isBelow) ? lines.filter((line) => !others.includes(line)) : undefined;
}

/** What 总计 adds to 本年合计; a line that is neither of the form nor empty makes it uncertain. */
function carriedLines(
  reader: FigureReader,
  rows: readonly SideRow[],
  amounts: number,
  grandRow: number,
): readonly SideRow[] | undefined {
  const filled = rows.filter(({ row }) => !reader.isEmpty(row, amounts));
  const own = filled.filter(({ label }) => !isOfWhich(label) && !BROKEN_DOWN.test(unnumbered(label)));
  return own.every(({ row, label }) => CARRIED.test(unnumbered(label)) && row < grandRow) ? own : undefined;
}
