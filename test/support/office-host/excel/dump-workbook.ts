import { type Area, formatArea } from "./addresses";
import type { BookState, SheetState } from "./book-state";
import { CellError } from "./cell-store";

/** Everything that a workbook holds, formats included, as plain data that tests compare and diff. */
export function dumpWorkbook(book: BookState): object {
  return {
    isStructureProtected: book.isStructureProtected,
    sheets: book.sheets.map((sheet) => dumpSheet(sheet)),
    names: book.names.map(({ name, formula, visible, sheet }) => ({
      name,
      formula,
      visible,
      sheet: sheet?.name,
    })),
    comments: book.comments.map(({ content, author, sheet, row, column, replies }) => ({
      at: `${sheet.name}!${formatArea({ top: row, left: column, bottom: row, right: column })}`,
      author,
      content,
      replies: replies.map((reply) => reply.content),
    })),
    xmlParts: book.xmlParts.map(({ xml }) => xml),
  };
}

function dumpSheet(sheet: SheetState): object {
  const areas = (list: readonly Area[]): string[] => list.map((area) => formatArea(area));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    isProtected: sheet.isProtected,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    cells: dumpCells(sheet),
    merges: areas(sheet.merges),
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    conditionalFormats: sheet.conditionalFormats.map(({ id: _, areas: list, ...format }) => ({
      ...format,
      areas: areas(list),
    })),
    tables: sheet.tables.map(({ id: _, area, ...table }) => ({ ...table, area: formatArea(area) })),
    charts: sheet.charts.map(({ id: _, source, ...chart }) => ({ ...chart, source: formatArea(source) })),
    frozen: sheet.frozen && formatArea(sheet.frozen),
    notes: [...sheet.notes],
    page: structuredCopy(sheet.page),
  };
}

function dumpCells(sheet: SheetState): Record<string, object> {
  const cells: Record<string, object> = {};
  const used = sheet.cells.used(false);
  if (!used) return cells;
  for (let row = used.top; row <= used.bottom; row++)
    for (let column = used.left; column <= used.right; column++) {
      const value = sheet.cells.value(row, column);
      const cell = {
        value: value instanceof CellError ? { error: value.text } : value,
        formula: sheet.cells.formula(row, column),
        numberFormat: sheet.cells.numberFormat(row, column),
        style: sheet.cells.style(row, column),
        link: sheet.cells.link(row, column),
      };
      const isBare =
        cell.value === "" &&
        cell.formula === undefined &&
        cell.numberFormat === "General" &&
        cell.link === undefined &&
        Object.keys(cell.style).length === 0;
      if (!isBare) cells[formatArea({ top: row, left: column, bottom: row, right: column })] = cell;
    }
  return cells;
}

const structuredCopy = (value: object): object => JSON.parse(JSON.stringify(value)) as object;
