import { cellAt, type Cell, type CellRef } from "../workbook/cell";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { AnyField } from "./field-names";
import type { NamedField } from "./find-blocks";
import type { OddityLog } from "./oddity-log";

/** What stands behind a single-cell name; at is absent for a constant. */
export interface SingleCell {
  readonly cell: Cell;
  readonly at: CellRef | undefined;
  readonly sheet: number | undefined;
}

/**
 * The cell of a single-cell name: that of the given sheet if asked for, else the workbook's, else the first sheet's.
 * A merged cell is its top left one.
 */
export function singleCell(
  workbook: WorkbookSnapshot,
  names: readonly NamedField[],
  field: AnyField,
  log: OddityLog,
  sheet?: number,
): SingleCell | undefined {
  const scopes = names
    .filter((name) => name.field === field && (sheet === undefined || name.scope === sheet))
    .sort((a, b) => a.scope - b.scope);
  const name = scopes[0];
  if (!name) return undefined;
  const { target } = name;
  if (target.kind === "fault") {
    log.add("error", field, [], target.fault === "broken" ? "#REF!" : name.name);
    return undefined;
  }
  if (target.kind === "constant") {
    const cell = { value: target.value, format: "General", formula: undefined, notCalculated: false };
    return { cell, at: undefined, sheet: undefined };
  }
  const { top: row, left: column } = target.area;
  return {
    cell: cellAt(workbook, target.sheet, row, column),
    at: { sheet: workbook.sheets[target.sheet]!.name, row, column },
    sheet: target.sheet,
  };
}
