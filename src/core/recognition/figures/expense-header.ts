import { spaceless } from "../../numbers/spaceless";
import { headedColumns, type HeadPath } from "../headed-columns";
import { isColumnLine } from "../header-band";
import type { SheetView } from "../sheet-view";
import { isOfWhich, unnumbered, wordsAt } from "./header-words";

/** The three that make up “三公”经费 by its definition, as headers write them. */
const ITEMS = { abroad: /因公出国/, cars: /公务用车/, reception: /公务接待/ } as const;
const TOTAL = /^(?:["“”]?三公["“”]?(?:经费)?(?:支出)?)?(?:合计|总计|总额|小计)$/;
const SUBTOTAL = /^(?:小计|合计)$/;
/** Headers of counts and rates, which are no money. */
export const NO_MONEY = /批次|人次|人数|数量|辆|团组|个数|率|%|比例|比重|幅度/;
const HEADER_WITHIN = 12;
const MOST_HEADER_ROWS = 4;

/** Rows of the headers, the lowest with words, and the first of figures. */
export interface ExpenseHeader {
  readonly top: number;
  readonly words: number;
  readonly firstRow: number;
}

/** An item of the header: one column, or 小计 over several. */
export interface ExpenseItem {
  readonly label: string;
  readonly column: number;
  readonly leaves: readonly { readonly label: string; readonly column: number }[];
}

/** 合计 and its three items, standing once or under 预算数, 决算数 and the like. */
export interface ExpenseSection {
  readonly prefix: string;
  readonly total: number;
  /** All three, or those two that a body has: many never send anybody abroad. */
  readonly items: readonly ExpenseItem[];
  readonly lacksItem: boolean;
}

/** Where the headers of a “三公”经费表 stand; undefined where none of its items is named. */
export function expenseHeader(view: SheetView): ExpenseHeader | undefined {
  for (let row = 0; row < Math.min(view.snapshot.rowCount, HEADER_WITHIN); row++) {
    const words = wordsOfRow(view, row);
    const isAnchor =
      words.length > 2 &&
      Object.values(ITEMS).filter((item) => words.some((each) => item.test(each))).length >= 2;
    if (!isAnchor) continue;
    let firstRow = row + 1;
    while (firstRow < view.snapshot.rowCount && !isFiguresRow(view, firstRow)) firstRow += 1;
    let last = firstRow - 1;
    while (last > row && isColumnLine(view, last)) last -= 1;
    while (last > row && wordsOfRow(view, last).length < 2) last -= 1;
    if (last - row >= MOST_HEADER_ROWS) return undefined;
    return { top: hasParents(view, row) ? row - 1 : row, words: last, firstRow };
  }
  return undefined;
}

function wordsOfRow(view: SheetView, row: number): readonly string[] {
  const words: string[] = [];
  for (let column = 0; column < view.snapshot.columnCount; column++) {
    const text = wordsAt(view, row, column);
    if (text !== "") words.push(text);
  }
  return words;
}

function isFiguresRow(view: SheetView, row: number): boolean {
  if (isColumnLine(view, row)) return false;
  for (let column = 1; column < view.snapshot.columnCount; column++)
    if (view.isNumber(row, column) || view.figure(row, column)) return true;
  return false;
}

/** 预算数 and 决算数 over some of the columns each; a title goes over all. */
function hasParents(view: SheetView, row: number): boolean {
  if (row === 0) return false;
  const merges = view
    .mergesAcross(row - 1, row - 1)
    .filter(({ left, right }) => right > left && right - left + 1 < view.snapshot.columnCount - 1);
  return merges.some(({ top, left }) => /[预决]算数|上年|本年|\d{4}年|增减/.test(wordsAt(view, top, left)));
}

/** 合计 and its items, once or several times; undefined where a column has no certain place among them. */
export function expenseSections(
  view: SheetView,
  header: ExpenseHeader,
): readonly ExpenseSection[] | undefined {
  const paths = headedColumns(view, { ...header, bottom: header.words }).map(({ column, texts }) => ({
    column,
    texts: texts.map((text) => spaceless(text)),
  }));
  const known = paths.filter(({ texts }) => texts.some(isOwnWord));
  const first = known[0]?.column;
  if (first === undefined) return undefined;
  for (let column = first; column < view.snapshot.columnCount; column++)
    if (!known.some((each) => each.column === column) && holdsFigures(view, column, header.firstRow))
      return undefined;
  const byPrefix = new Map<string, { column: number; texts: readonly string[] }[]>();
  for (const { column, texts } of known) {
    const at = texts.findIndex(isOwnWord);
    const prefix = texts.slice(0, at).join("·");
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), { column, texts: texts.slice(at) }]);
  }
  const sections: ExpenseSection[] = [];
  for (const [prefix, columns] of byPrefix) {
    if (NO_MONEY.test(prefix)) return undefined;
    const section = sectionOf(prefix, columns);
    if (!section) return undefined;
    sections.push(section);
  }
  return sections;
}

function isOwnWord(text: string): boolean {
  return TOTAL.test(unnumbered(text)) || Object.values(ITEMS).some((item) => item.test(text));
}

function holdsFigures(view: SheetView, column: number, firstRow: number): boolean {
  for (let row = firstRow; row < view.snapshot.rowCount; row++) if (view.isNumber(row, column)) return true;
  return false;
}

function sectionOf(prefix: string, columns: readonly Omit<HeadPath, "row">[]): ExpenseSection | undefined {
  const totals = columns.filter(({ texts }) => texts.length === 1 && TOTAL.test(unnumbered(texts[0]!)));
  if (totals.length !== 1) return undefined;
  const items: ExpenseItem[] = [];
  let lacking = 0;
  for (const pattern of Object.values(ITEMS)) {
    const own = columns.filter(({ texts }) => pattern.test(texts[0]!));
    const found = itemsOf(own);
    if (found) items.push(...found);
    else if (own.length === 0) lacking += 1;
    else return undefined;
  }
  if (lacking > 1) return undefined;
  const count = items.reduce((sum, { leaves }) => sum + (leaves.length === 0 ? 1 : leaves.length + 1), 1);
  return count === columns.length
    ? { prefix, total: totals[0]!.column, items, lacksItem: lacking > 0 }
    : undefined;
}

/** One item; 公务用车 may stand as 购置 and 运行 side by side without a 小计. */
function itemsOf(columns: readonly Omit<HeadPath, "row">[]): readonly ExpenseItem[] | undefined {
  const [bought, run] = [/^[^运]*购置(?:费|支出)?$/, /运行(?:维护)?(?:费|支出)?$/].map((pattern) =>
    columns.find(({ texts }) => texts.length === 1 && pattern.test(texts[0]!)),
  );
  if (columns.length === 2 && bought && run && bought !== run)
    return columns.map(({ texts, column }) => ({ label: unnumbered(texts[0]!), column, leaves: [] }));
  const item = itemOf(columns);
  return item && [item];
}

/** One column, or 小计 with at least two more under the same header. */
function itemOf(columns: readonly Omit<HeadPath, "row">[]): ExpenseItem | undefined {
  const [first, ...more] = columns;
  if (!first || columns.some(({ texts }) => texts[0] !== first.texts[0])) return undefined;
  const label = unnumbered(first.texts[0]!);
  if (more.length === 0)
    return first.texts.length === 1 ? { label, column: first.column, leaves: [] } : undefined;
  if (columns.some(({ texts }) => texts.length !== 2 || isOfWhich(texts[1]!) || NO_MONEY.test(texts[1]!)))
    return undefined;
  const subtotals = columns.filter(({ texts }) => SUBTOTAL.test(texts[1]!));
  if (subtotals.length !== 1 || columns.length < 3) return undefined;
  return {
    label,
    column: subtotals[0]!.column,
    leaves: columns
      .filter((column) => column !== subtotals[0])
      .map(({ texts, column }) => ({ label: texts[1]!, column })),
  };
}
