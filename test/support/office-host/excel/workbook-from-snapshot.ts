import { cellAt } from "../../../../src/core/workbook/cell";
import { type SheetSnapshot, type WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { writeMemory } from "../../../../src/hosts/shared/memory-part";
import { BookState, type SheetState, formulaPlace } from "./book-state";
import { CellError, type StoredValue } from "./cell-store";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;
const HIDDEN_BUILT_IN_NAME = /^_xlnm\._|^_xlfn\.|^_xlpm\./;

/** Opens what a host read in the emulated Excel: the same cells, names, comments and memory. */
export function workbookFromSnapshot(snapshot: WorkbookSnapshot): BookState {
  const book = new BookState(snapshot.fileName);
  const places = new Map<number, SheetState>();
  snapshot.sheets.forEach((sheet, index) => {
    if (!sheet.hasCells) return; // chart sheets are not among Excel's worksheets
    const state = book.addSheet(sheet.name);
    places.set(index, state);
    fillSheet(book, state, snapshot, index);
  });
  book.active = book.sheets.find(({ visibility }) => visibility === "Visible");
  for (const { name, sheet, formula, hidden } of snapshot.names) {
    const owner = sheet === undefined ? undefined : places.get(sheet);
    if (HIDDEN_BUILT_IN_NAME.test(name) || (sheet !== undefined && !owner)) continue;
    book.names.push({
      name: name.replace(/^_xlnm\./, ""),
      formula: `=${formula}`,
      visible: !hidden,
      ...(owner && { sheet: owner }),
    });
  }
  if (snapshot.memory) book.xmlParts.push({ id: book.newId(), xml: writeMemory(snapshot.memory) });
  return book;
}

function fillSheet(book: BookState, state: SheetState, snapshot: WorkbookSnapshot, index: number): void {
  const sheet = snapshot.sheets[index]!;
  state.visibility = VISIBILITY[sheet.visibility];
  state.isProtected = sheet.isProtected;
  fillCells(book, state, snapshot, index);
  state.merges = [...sheet.merges];
  for (const row of sheet.hiddenRows) state.hiddenRows.add(row);
  for (const column of sheet.hiddenColumns) state.hiddenColumns.add(column);
  state.tables = sheet.tables.map(({ name, area, headerRows, totalsRows, columns }) => ({
    id: book.newId(),
    name,
    area,
    showHeaders: headerRows > 0,
    showTotals: totalsRows > 0,
    columns: [...columns],
  }));
  for (const { row, column, author, text } of sheet.comments)
    book.comments.push({
      id: book.newId(),
      content: text,
      author,
      sheet: state,
      row,
      column,
      replies: [],
    });
}

function fillCells(book: BookState, state: SheetState, snapshot: WorkbookSnapshot, index: number): void {
  const sheet: SheetSnapshot = snapshot.sheets[index]!;
  sheet.columns.forEach((cells, column) => {
    if (!cells) return;
    for (let row = 0; row < cells.kinds.length; row++) {
      const { value, format, formula } = cellAt(snapshot, index, row, column);
      if (value.kind === "blank" && formula === undefined && format === "General") continue;
      const stored: StoredValue =
        value.kind === "number"
          ? value.value.toCell()
          : value.kind === "error"
            ? new CellError(value.value)
            : value.kind === "blank"
              ? ""
              : value.value;
      const written = formula === undefined ? undefined : `=${formula}`;
      state.cells.put(row, column, stored, written);
      state.cells.setNumberFormat(row, column, format);
      if (written !== undefined && !(stored instanceof CellError))
        book.knownResults.set(formulaPlace(state, row, column) + written, stored);
    }
  });
}
