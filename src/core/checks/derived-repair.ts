import { originOf, originsOf, unitOfColumn } from "../ledger/origin";
import type { AmountField, RateField } from "../ledger/fields";
import type { Ledger, MoneyUnit, RateColumn } from "../ledger/ledger";
import type { Amount } from "../numbers/amount";
import { convertUnit } from "../numbers/money-unit";
import { formatRate } from "../numbers/format-amount";
import { cellAt, type CellRef } from "../workbook/cell";
import type { Change } from "./finding";

/** The formula in a cell, without "="; undefined where the cell is typed. */
export function formulaAt(ledger: Ledger, at: CellRef): string | undefined {
  const sheet = ledger.workbook.sheets.findIndex(({ name }) => name === at.sheet);
  return sheet < 0 ? undefined : cellAt(ledger.workbook, sheet, at.row, at.column).formula;
}

/** What to write into a typed amount cell of a project, in the unit of its own sheet. */
export function amountChange(ledger: Ledger, field: AmountField, project: number, amount: Amount): Change[] {
  const at = originOf(ledger, field, project);
  const block = ledger.blocks[ledger.projects.block[project]!];
  const unit = block ? unitOfColumn(block, field) : ledger.heading.unit;
  return at ? [changeOfAmount(ledger, at, amount, unit)] : [];
}

/** One amount cell, written as a number in that unit; the amount itself is in the heading's unit. */
export function changeOfAmount(
  ledger: Ledger,
  at: CellRef,
  amount: Amount,
  unit: MoneyUnit = ledger.heading.unit,
): Change {
  const own = convertUnit(amount, ledger.heading.unit, unit);
  return { cells: [{ at, value: own.toString(), shown: own.toString() }] };
}

/** One rate cell, written the way its column holds rates: 0.9133, 91.33 or the text 91.33%. */
export function changeOfRate(
  at: CellRef,
  rate: Amount,
  decimals: number,
  convention: RateColumn["convention"],
): Change {
  const shown = formatRate(rate, decimals);
  const values = {
    fraction: () => rate.shifted(-2).toString(),
    percent: () => rate.toString(),
    text: () => shown,
  };
  return { cells: [{ at, value: values[convention](), shown }] };
}

/** Cells of a project in these fields, in that order, as far as the workbook has them. */
export function cellsOf(
  ledger: Ledger,
  fields: readonly (AmountField | RateField)[],
  project: number,
): CellRef[] {
  return fields.flatMap((field) => originsOf(ledger, field, project));
}
