import { cellAt } from "../../src/core/workbook/cell";
import { formatAddress } from "../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";

/** What a snapshot says, without how its host holds it: two hosts that read the same workbook give the same. */
export function snapshotContent({ sheets, names, ...workbook }: WorkbookSnapshot): object {
  return {
    fileName: workbook.fileName,
    sheets: sheets.map(({ name, visibility, isProtected, merges, tables, comments }, index) => ({
      name,
      visibility,
      isProtected,
      merges,
      tables,
      comments,
      cells: cellsOf({ sheets, names, ...workbook }, index),
    })),
    names: names
      .filter(({ name }) => !name.startsWith("_xlnm."))
      .map(
        ({ name, formula, hidden, sheet }) => `${sheet ?? ""}!${name}=${formula}${hidden ? " hidden" : ""}`,
      )
      .sort(),
  };
}

function cellsOf(workbook: WorkbookSnapshot, sheet: number): Record<string, object> {
  const cells: Record<string, object> = {};
  const { rowCount, columnCount } = workbook.sheets[sheet]!;
  for (let row = 0; row < rowCount; row++)
    for (let column = 0; column < columnCount; column++) {
      const { value, format, formula } = cellAt(workbook, sheet, row, column);
      if (value.kind === "blank" && formula === undefined) continue;
      const shown = value.kind === "blank" ? "" : String(value.value);
      cells[formatAddress(row, column)] = { kind: value.kind, value: shown, format, formula };
    }
  return cells;
}
