import { FormulaRuns } from "../../../src/core/calculation/formula-runs";
import type { CellEntry } from "../../../src/core/calculation/entry";
import { recalculate, type Recalculated } from "../../../src/core/calculation/recalculate";
import { Amount } from "../../../src/core/numbers/amount";
import { formatAddress, parseAddress } from "../../../src/core/workbook/address";
import { cellAt } from "../../../src/core/workbook/cell";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

function entryOf(content: string | number): CellEntry {
  if (typeof content === "number") return { kind: "number", value: Amount.of(String(content)) };
  if (content === "") return { kind: "blank" };
  return content.startsWith("=")
    ? { kind: "formula", formula: content.slice(1) }
    : { kind: "text", value: content };
}

/** The workbook after edits by address ("B2", "B2@1" on the second sheet); a text with "=" is a formula. */
export function edited(
  workbook: WorkbookSnapshot,
  edits: Readonly<Record<string, string | number>>,
  runs = FormulaRuns.of(workbook),
): Recalculated {
  return recalculate(
    workbook,
    runs,
    Object.entries(edits).map(([place, content]) => {
      const [address, sheet = "0"] = place.split("@") as [string, string?];
      return { sheet: Number(sheet), ...parseAddress(address)!, entry: entryOf(content) };
    }),
  );
}

/** The value of a cell as text; 未重算 where it has none. */
export function shown(workbook: WorkbookSnapshot, address: string, sheet = 0): string {
  const { row, column } = parseAddress(address)!;
  const { value, notCalculated } = cellAt(workbook, sheet, row, column);
  return notCalculated ? "未重算" : value.kind === "blank" ? "" : String(value.value);
}

export const places = (cells: Recalculated["recalculated"]): string[] =>
  cells.map(({ sheet, row, column }) => `${formatAddress(row, column)}${sheet > 0 ? `@${sheet}` : ""}`);

export function oneSheet(
  rows: readonly (readonly CellSpec[])[],
  names: readonly [string, string][] = [],
): WorkbookSnapshot {
  return buildWorkbook([{ name: "表", rows }], names);
}
