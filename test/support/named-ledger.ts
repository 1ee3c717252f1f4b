import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import type { Ledger } from "../../src/core/ledger/ledger";
import { readLedger } from "../../src/core/ledger/read-ledger";
import { buildWorkbook, type CellSpec, type SheetSpec } from "./build-workbook";

/**
 * The ledger of a workbook whose first sheet, 表, bears names that its first row spells out. prepared: what is done to
 * the workbook before it is read.
 */
export function namedLedger(
  rows: readonly (readonly CellSpec[])[],
  further: readonly SheetSpec[] = [],
  prepared: (workbook: WorkbookSnapshot) => WorkbookSnapshot = (workbook) => workbook,
): Ledger {
  const names = rows[0]!.map((name, at) => {
    const letter = "ABCDEFGH"[at]!;
    return [String(name), `表!$${letter}$1:$${letter}$${rows.length}`] as const;
  });
  const reading = readLedger(prepared(buildWorkbook([{ name: "表", rows }, ...further], names)));
  if (reading.kind === "unusable") throw new Error(reading.message);
  return reading.ledger;
}
