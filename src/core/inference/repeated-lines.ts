import type { Ledger } from "../ledger/ledger";
import type { RepeatedLine } from "../ledger/repeated-line";
import { sheetViews } from "../recognition/recognise";
import type { SheetView } from "../recognition/sheet-view";
import { cellAt } from "../workbook/cell";
import { shownText } from "../workbook/shown-text";
import { findPlainTables } from "./find-plain-tables";
import type { PlainTable } from "./plain-table";

const MOST_ROWS = 2_000;
const MOST_COLUMNS = 40;
/** Fewer rows do not show that a column tells them apart. */
const FEWEST = 5;
const CODE = /^[A-Za-z]{0,4}[-\dA-Za-z]{5,}$/;
const FEWEST_FIGURES = 2;
/** Three digits or more, leading and closing zeros aside. */
const DIGITS = /[1-9](?:\.?\d)*\.?\d\.?[1-9]/;
/** 科目编码 is a code of many rows. */
const MOST_REPEATED = 2;

/**
 * Rows that are the same as one above them in every column but that of their number, in lists that the ledger does not
 * read and whose rows bear a code that no two others share; without one, rows that stand right below each other.
 */
export function repeatedLines(
  workbook: Ledger["workbook"],
  ledger: Pick<Ledger, "blocks">,
): readonly RepeatedLine[] {
  const read = new Set(ledger.blocks.map(({ sheetName }) => sheetName));
  return sheetViews(workbook).flatMap((view) => {
    if (read.has(view.snapshot.name) || view.snapshot.rowCount > MOST_ROWS) return [];
    return findPlainTables(view).flatMap((table) => repeatedIn(view, table));
  });
}

function repeatedIn(view: SheetView, table: PlainTable): readonly RepeatedLine[] {
  const rows = table.rows.flatMap(({ isTotal, row, label }) => (isTotal ? [] : [{ row, label }]));
  const width = Math.min(view.snapshot.columnCount, MOST_COLUMNS);
  if (rows.length < FEWEST) return [];
  const shown = rows.map(({ row }) =>
    Array.from({ length: width }, (_, column) => {
      const { value, format } = cellAt(view.workbook, view.sheet, row, column);
      return shownText(value, format, view.workbook.date1904).trim();
    }),
  );
  const serial = Array.from({ length: width }, (_, column) => column).find((column) =>
    shown.every((cells, index) => cells[column] === String(index + 1)),
  );
  const key = (cells: readonly string[]): string => cells.filter((_, column) => column !== serial).join("\n");
  const first = new Map<string, number>();
  const pairs = shown.flatMap((cells, index) => {
    const former = first.get(key(cells));
    if (former !== undefined) return [{ index, former }];
    first.set(key(cells), index);
    return [];
  });
  if (pairs.length === 0 || pairs.length > MOST_REPEATED) return [];
  const figures = new Set(table.columns.map(({ column }) => column));
  const code = Array.from({ length: width }, (_, column) => column).find(
    (column) =>
      !figures.has(column) &&
      shown.every((cells) => CODE.test(cells[column]!)) &&
      new Set(shown.map((cells) => cells[column])).size === rows.length - pairs.length,
  );
  const isPlain = ({ index, former }: { index: number; former: number }): boolean =>
    rows[index]!.row === rows[former]!.row + 1 && statesFigures(view, rows[index]!.row, width, serial);
  return pairs.flatMap((pair) => {
    if (code === undefined && !isPlain(pair)) return [];
    const [own, former] = [rows[pair.index]!, rows[pair.former]!];
    const column = code ?? shown[pair.index]!.findIndex((text, at) => at !== serial && text !== "");
    return [
      {
        ...(code !== undefined && { code: shown[pair.index]![code]! }),
        name: own.label.split(" ").at(-1)!,
        at: view.ref(own.row, column),
        first: view.ref(former.row, column),
      },
    ];
  });
}

/** Several figures of so many digits are no chance where the row right above states them under the same name. */
function statesFigures(view: SheetView, row: number, width: number, serial: number | undefined): boolean {
  const figures = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const { value } = cellAt(view.workbook, view.sheet, row, column);
    return column !== serial && value.kind === "number" && DIGITS.test(value.value.toString());
  });
  return figures.length >= FEWEST_FIGURES;
}
