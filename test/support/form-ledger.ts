import { checkWorkbook } from "../../src/app/check-workbook";
import type { Ledger } from "../../src/core/ledger/ledger";
import { buildWorkbook } from "./build-workbook";
import { literalCells } from "./literal-cells";

/** The ledger of a workbook whose only sheet 自评表 holds these literal rows; it must be recognised without a question. */
export function formLedger(rows: string): Ledger {
  const lines = rows
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const workbook = buildWorkbook([{ name: "自评表", rows: lines.map(literalCells) }], [], {
    fileName: "自评表.xlsx",
  });
  const outcome = checkWorkbook(workbook);
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.ledger;
}
