import type { FigureSum } from "../../ledger/figure-table";
import { headedColumns, type HeadPath } from "../headed-columns";
import { isColumnLine } from "../header-band";
import type { SheetView } from "../sheet-view";
import type { FigureReader } from "./figure-reader";
import {
  comparisonSums,
  holdMostly,
  totalRowSums,
  type FigureColumn,
  type FigureRow,
} from "./comparison-rows";
import { isOfWhich, mergedWordsAt, unnumbered, wordsAt } from "./header-words";

/** The three that make up “三公”经费 by its definition, as headers write them. */
const ITEMS = { abroad: /因公出国/, cars: /公务用车/, reception: /公务接待/ } as const;
const TOTAL = /^(?:“?三公”?经费)?(?:合计|总计|总额|小计)$/;
const SUBTOTAL = /^(?:小计|合计)$/;
/** Headers of counts and rates, which are no money. */
const NO_MONEY = /批次|人次|人数|数量|辆|团组|个数|率|%|比例|比重|幅度/;
const HEADER_WITHIN = 12;
const MOST_HEADER_ROWS = 4;
const FEWEST_HEADERS = 2;

interface Header {
  readonly top: number;
  readonly words: number;
  readonly firstRow: number;
}

/** An item of the header: one column, or 小计 over several. */
interface Item {
  readonly label: string;
  readonly column: number;
  readonly leaves: readonly { readonly label: string; readonly column: number }[];
}

/** 合计 and its three items, standing once or under 预算数, 决算数 and the like. */
interface Section {
  readonly prefix: string;
  readonly total: number;
  readonly items: readonly Item[];
}

/**
 * The sums of a “三公”经费表 whose columns are 合计 and its three items (layout L6): 小计 of what stands under the same
 * header, 合计 of the items, 决算对比 of two other rows. Undefined where a column has no certain place among them.
 */
export function publicExpenseSums(reader: FigureReader): readonly FigureSum[] | undefined {
  const { view } = reader;
  const header = headerOf(view);
  const sections = header && sectionsOf(view, header);
  if (!sections) return undefined;
  const rows = rowsOf(reader, header.firstRow, sections.flatMap(columnsOf));
  if (!rows || rows.length === 0) return undefined;
  return [
    ...rows.flatMap((row) => sections.map((section) => totalOf(reader, row, section))),
    ...sections.flatMap((section) =>
      section.items.flatMap((item) => subtotalsOf(reader, rows, section, item)),
    ),
    ...comparisonSums(reader, rows),
    ...totalRowSums(reader, rows),
  ];
}

function columnsOf({ prefix, total, items }: Section): readonly FigureColumn[] {
  return [
    { column: total, label: `${prefix}合计` },
    ...items.flatMap(({ label, column, leaves }) => [
      { column, label: `${prefix}${subtotalWords(label, leaves)}` },
      ...leaves.map((leaf) => ({ column: leaf.column, label: `${prefix}${label}${leaf.label}` })),
    ]),
  ];
}

function subtotalWords(label: string, leaves: Item["leaves"]): string {
  return leaves.length > 0 ? `${label}小计` : label;
}

function headerOf(view: SheetView): Header | undefined {
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

function sectionsOf(view: SheetView, header: Header): readonly Section[] | undefined {
  const paths = headedColumns(view, { ...header, bottom: header.words }).map(({ column, texts }) => ({
    column,
    texts: texts.map((text) => text.normalize("NFKC").replace(/\s/g, "")),
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
  const sections: Section[] = [];
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

function sectionOf(prefix: string, columns: readonly Omit<HeadPath, "row">[]): Section | undefined {
  const totals = columns.filter(({ texts }) => texts.length === 1 && TOTAL.test(unnumbered(texts[0]!)));
  if (totals.length !== 1) return undefined;
  const items: Item[] = [];
  for (const pattern of Object.values(ITEMS)) {
    const own = columns.filter(({ texts }) => pattern.test(texts[0]!));
    const item = itemOf(own);
    if (!item) return undefined;
    items.push(item);
  }
  const count = items.reduce((sum, { leaves }) => sum + (leaves.length === 0 ? 1 : leaves.length + 1), 1);
  return count === columns.length ? { prefix, total: totals[0]!.column, items } : undefined;
}

/** One column, or 小计 with at least two more under the same header. */
function itemOf(columns: readonly Omit<HeadPath, "row">[]): Item | undefined {
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

/** undefined where words in the columns of figures begin another table. */
function rowsOf(
  reader: FigureReader,
  firstRow: number,
  columns: readonly FigureColumn[],
): readonly FigureRow[] | undefined {
  const { view } = reader;
  const left = Math.min(...columns.map(({ column }) => column));
  const rows: FigureRow[] = [];
  for (let row = firstRow; row < view.snapshot.rowCount; row++) {
    if (isColumnLine(view, row)) continue;
    if (!columns.some(({ column }) => reader.isFilled(row, column))) {
      const words = columns.filter(({ column }) => !reader.isEmpty(row, column)).length;
      if (words >= FEWEST_HEADERS) return undefined;
      continue;
    }
    const labels: string[] = [];
    for (let column = 0; column < left; column++) {
      const words = mergedWordsAt(view, row, column);
      if (words !== "" && words !== labels.at(-1)) labels.push(words);
    }
    const label = labels.join("");
    if (NO_MONEY.test(label)) continue;
    rows.push({ row, label: label === "" ? `第${row + 1}行` : label, columns });
  }
  return rows;
}

function totalOf(
  reader: FigureReader,
  { row, label }: FigureRow,
  { prefix, total, items }: Section,
): FigureSum {
  return {
    kind: "sum",
    whole: reader.whole(row, total, `${label}的${prefix}合计`),
    parts: items.map((item) => reader.cell(row, item.column, subtotalWords(item.label, item.leaves))),
  };
}

/** 购置 and 运行 are all of a 公务用车; of others the figures must show in most rows that nothing is left out. */
function subtotalsOf(
  reader: FigureReader,
  rows: readonly FigureRow[],
  { prefix }: Section,
  { label: item, column, leaves }: Item,
): readonly FigureSum[] {
  if (leaves.length === 0) return [];
  const sums = rows.map(({ row, label }): FigureSum => ({
    kind: "sum",
    whole: reader.whole(row, column, `${label}的${prefix}${item}小计`),
    parts: leaves.map((leaf) => reader.cell(row, leaf.column, leaf.label)),
  }));
  const isDefined = leaves.length === 2 && leaves.every(({ label }) => /购置|运行/.test(label));
  return isDefined || holdMostly(sums) ? sums : [];
}
