import { checkWorkbook } from "../../src/app/check-workbook";
import type { Ledger } from "../../src/core/ledger/ledger";
import { buildWorkbook } from "./build-workbook";
import { literalCells } from "./literal-cells";

/** The ledger of a workbook of sheets with literal rows; it must be recognised without a question. */
export function ledgerOfSheets(sheets: Readonly<Record<string, string>>): Ledger {
  const specs = Object.entries(sheets).map(([name, rows]) => ({
    name,
    rows: rows
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .map(literalCells),
  }));
  const outcome = checkWorkbook(buildWorkbook(specs, [], { fileName: "自评表.xlsx" }));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.ledger;
}

/** The same where the only sheet is a form. */
export function ledgerOfForm(rows: string): Ledger {
  return ledgerOfSheets({ 自评表: rows });
}
