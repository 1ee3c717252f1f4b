import type { FigureSum } from "../../ledger/figure-table";
import { isColumnLine } from "../header-band";
import {
  comparisonSums,
  holdMostly,
  totalRowSums,
  type FigureColumn,
  type FigureRow,
} from "./comparison-rows";
import {
  expenseHeader,
  expenseSections,
  NO_MONEY,
  type ExpenseItem,
  type ExpenseSection,
} from "./expense-header";
import type { FigureReader } from "./figure-reader";
import { mergedWordsAt } from "./header-words";

const FEWEST_HEADERS = 2;

/**
 * The sums of a “三公”经费表 whose columns are 合计 and its three items (layout L6): 小计 of what stands under the same
 * header, 合计 of the items, 决算对比 of two other rows. Undefined where a column has no certain place among them.
 */
export function publicExpenseSums(reader: FigureReader): readonly FigureSum[] | undefined {
  const { view } = reader;
  const header = expenseHeader(view);
  const sections = header && expenseSections(view, header);
  if (!sections) return undefined;
  const rows = rowsOf(reader, header.firstRow, sections.flatMap(columnsOf));
  if (!rows || rows.length === 0) return undefined;
  return [
    ...sections.flatMap((section) => totalsOf(reader, rows, section)),
    ...sections.flatMap((section) =>
      section.items.flatMap((item) => subtotalsOf(reader, rows, section, item)),
    ),
    ...comparisonSums(reader, rows),
    ...totalRowSums(reader, rows),
  ];
}

function columnsOf({ prefix, total, items }: ExpenseSection): readonly FigureColumn[] {
  return [
    { column: total, label: `${prefix}合计` },
    ...items.flatMap(({ label, column, leaves }) => [
      { column, label: `${prefix}${subtotalWords(label, leaves)}` },
      ...leaves.map((leaf) => ({ column: leaf.column, label: `${prefix}${label}${leaf.label}` })),
    ]),
  ];
}

function subtotalWords(label: string, leaves: ExpenseItem["leaves"]): string {
  return leaves.length > 0 ? `${label}小计` : label;
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

/** Where an item has no column, the figures must show in most rows that nothing of it is in the 合计. */
function totalsOf(
  reader: FigureReader,
  rows: readonly FigureRow[],
  section: ExpenseSection,
): readonly FigureSum[] {
  const sums = rows.map((row) => totalOf(reader, row, section));
  return section.lacksItem && !holdMostly(sums) ? [] : sums;
}

function totalOf(
  reader: FigureReader,
  { row, label }: FigureRow,
  { prefix, total, items }: ExpenseSection,
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
  { prefix }: ExpenseSection,
  { label: item, column, leaves }: ExpenseItem,
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
