import type { FigureCell, FigureSum } from "../../ledger/figure-table";
import { isColumnLine } from "../header-band";
import type { SheetView } from "../sheet-view";
import type { FigureReader } from "./figure-reader";
import { isOfWhich, numberingOf, unnumbered, wordsAt } from "./header-words";
import { numberedHalf } from "./numbered-sides";
import {
  CARRIED,
  isFilledRow,
  kindsSum,
  MONEY_KIND,
  type AmountColumn,
  type Half,
  type Side,
  type SideRow,
} from "./statement-sides";

const HEADER_WITHIN = 15;
const LABELS = /^(?:(?:收入|支出)?(?:项目|科目)|收入|支出)(?:\(.*\))?$/;
const AMOUNTS =
  /^(?:20\d\d年度?)?(?:金额|决算数|预算数|年初预算数|调整预算数|全年预算数|本年决算数?|全年决算数|合计|小计)(?:\(.*\))?$/;
const ROW_NUMBERS = /^(?:行次|栏次|序号)$/;
const SUM = { 收入: /^(?:本年)?收入合计$/, 支出: /^(?:本年)?支出合计$/ } as const;
const GRAND = /^(?:收入|支出)?总计$/;
/** Lines below those carried over that only break one of them down. */
const BROKEN_DOWN =
  /^(?:基本支出结转|项目支出结转(?:和结余)?|经营结余|(?:交纳|缴纳)所得税|提取职工福利基金|转入事业基金|一般公共预算(?:财政拨款)?|政府性基金预算(?:财政拨款)?|国有资本经营预算(?:财政拨款)?)$/;
const NOTE = /^(?:注|备注|说明|填报|制表|审核|单位负责人|财务负责人)/;

/**
 * The sums of a 收入支出总表 (layout L5), income left and expenditure right: 本年合计 of its lines, 总计 with what is
 * carried over, 合计 of the kinds of money beside one another, and both 总计 the same. Undefined where a line has no
 * certain place.
 */
export function incomeExpenditureSums(reader: FigureReader): readonly FigureSum[] | undefined {
  const header = headerOf(reader.view);
  if (!header) return undefined;
  const [income, expenditure] = header.sides.map((side) => half(reader, header.row + 1, side));
  if (!income || !expenditure) return undefined;
  const both = samePairs(header.sides).flatMap(([left, right]): FigureSum[] => {
    const [one, other] = [income.grands[left], expenditure.grands[right]];
    return one && other ? [{ kind: "equal", whole: other, parts: [one] }] : [];
  });
  return [...income.sums, ...expenditure.sums, ...both];
}

/** 项目 · 金额 · 项目 · 金额, with 行次 between or without; several columns of amounts where each says what it is. */
function headerOf(
  view: SheetView,
): { readonly row: number; readonly sides: readonly [Side, Side] } | undefined {
  for (let row = 0; row < Math.min(view.snapshot.rowCount, HEADER_WITHIN); row++) {
    const heads: AmountColumn[] = [];
    for (let column = 0; column < view.snapshot.columnCount; column++) {
      const words = wordsAt(view, row, column);
      if (words !== "" && !ROW_NUMBERS.test(words)) heads.push({ column, words });
    }
    const labels = heads.filter(({ words }) => LABELS.test(words));
    const [left, right] = labels;
    if (labels.length !== 2 || !left || left !== heads[0] || !right) continue;
    const at = heads.indexOf(right);
    const [income, expenditure] = [heads.slice(1, at), heads.slice(at + 1)];
    const areAmounts = (columns: readonly AmountColumn[]): boolean =>
      columns.length > 0 && columns.every(({ words }) => AMOUNTS.test(words) || MONEY_KIND.test(words));
    if (!areAmounts(income) || !areAmounts(expenditure)) continue;
    return {
      row,
      sides: [
        { word: "收入", labels: left.column, amounts: income },
        { word: "支出", labels: right.column, amounts: expenditure },
      ],
    };
  }
  return undefined;
}

/** Which columns of both sides state the same 总计: the only ones, those headed alike, or the left one and 合计. */
function samePairs([income, expenditure]: readonly [Side, Side]): readonly (readonly [number, number])[] {
  const words = ({ amounts }: Side): readonly string[] => amounts.map((amount) => amount.words);
  const [left, right] = [words(income), words(expenditure)];
  if (left.length === 1 && (right.length === 1 || /^(?:合计|小计)$/.test(right[0]!))) return [[0, 0]];
  return left.join("|") === right.join("|") ? left.map((_, index) => [index, index] as const) : [];
}

function half(reader: FigureReader, firstRow: number, side: Side): Half | undefined {
  const { word, amounts } = side;
  const rows = rowsOf(reader, firstRow, side);
  if (!rows) return undefined;
  const totals = rows.filter(({ label }) => SUM[word].test(unnumbered(label)));
  const grands = rows.filter(({ label }) => GRAND.test(unnumbered(label)));
  const [total] = totals;
  const [grand] = grands;
  if (!total && grand && grands.length === 1) return numberedHalf(reader, rows, grand, side);
  if (!total || totals.length > 1 || grands.length > 1 || (grand && grand.row < total.row)) return undefined;
  const lines = linesAbove(rows.filter(({ row }) => row < total.row));
  const after = rows.filter(({ row }) => row > total.row && row !== grand?.row);
  const carried = carriedLines(reader, after, side, grand?.row ?? Infinity);
  if (!lines || !carried) return undefined;
  const of = ({ words }: AmountColumn): string => (amounts.length > 1 ? `的${words}` : "");
  const cell = ({ row, label }: SideRow, amount: AmountColumn): FigureCell =>
    reader.cell(row, amount.column, unnumbered(label));
  const whole = ({ row, label }: SideRow, amount: AmountColumn): FigureCell => {
    const named = unnumbered(label) === "总计" ? `${word}总计` : unnumbered(label);
    return reader.whole(row, amount.column, `${named}${of(amount)}`);
  };
  const wholes = amounts.map((amount) => (grand ? whole(grand, amount) : undefined));
  const down = amounts.flatMap((amount, index): FigureSum[] => {
    const all = wholes[index];
    const parts = [total, ...carried].map((row) => cell(row, amount));
    return [
      { kind: "sum", whole: whole(total, amount), parts: lines.map((line) => cell(line, amount)) },
      ...(all ? [{ kind: "sum" as const, whole: all, parts }] : []),
    ];
  });
  const across = rows.flatMap((row) => kindsSum(reader, row, amounts));
  return { sums: [...down, ...across], grands: wholes.flatMap((all) => all ?? []) };
}

/** The rows that bear an amount or a label; undefined where an amount has no label. */
function rowsOf(
  reader: FigureReader,
  firstRow: number,
  { labels, amounts }: Side,
): readonly SideRow[] | undefined {
  const { view } = reader;
  const rows: SideRow[] = [];
  for (let row = firstRow; row < view.snapshot.rowCount; row++) {
    if (isColumnLine(view, row)) continue;
    const label = wordsAt(view, row, labels);
    if (NOTE.test(label)) break;
    if (label !== "") rows.push({ row, label });
    else if (holdsAmount(reader, row, amounts)) return undefined;
  }
  return rows;
}

/** Anything but 0, which printed forms put into rows that are not used. */
function holdsAmount(reader: FigureReader, row: number, amounts: readonly AmountColumn[]): boolean {
  return amounts.some(({ column }) => reader.cell(row, column, "").amount?.isZero() !== true);
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
  { amounts }: Side,
  grandRow: number,
): readonly SideRow[] | undefined {
  const filled = rows.filter(({ row }) => isFilledRow(reader, row, amounts));
  const own = filled.filter(({ label }) => !isOfWhich(label) && !BROKEN_DOWN.test(unnumbered(label)));
  return own.every(({ row, label }) => CARRIED.test(unnumbered(label)) && row < grandRow) ? own : undefined;
}
