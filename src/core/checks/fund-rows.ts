import { AMOUNT_FIELDS, type AmountField, type RateField } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import type { FundDivision, FundRow } from "../ledger/fund-rows";
import { readFormLabel } from "../ledger/form-labels";
import type { Amount } from "../numbers/amount";
import { sum } from "../numbers/amount";
import { cellAt, type CellRef } from "../workbook/cell";
import { money } from "./words";

/** A sentence bears so many parts with their amounts. */
const MOST_PARTS = 6;

/** The cell of a fund's figure; undefined where the form has no such column. */
export function fundRef(
  ledger: Ledger,
  { block, row }: Pick<FundRow, "block" | "row">,
  field: AmountField | RateField,
): CellRef | undefined {
  const { columns, sheetName } = ledger.blocks[block]!;
  const column = columns[field];
  return column === undefined ? undefined : { sheet: sheetName, row, column };
}

/** What a division makes up, as a row: its own fund, or the row of the project's sum. */
export function wholeOf(
  ledger: Ledger,
  { project, whole }: FundDivision,
): Pick<FundRow, "block" | "row" | "label"> {
  if (whole !== undefined) return ledger.funds[whole]!;
  const block = ledger.projects.block[project]!;
  const row = ledger.projects.row[project]!;
  return { block, row, label: labelAt(ledger, block, row) };
}

/** Undefined where the whole is blank or cannot be read. */
export function wholeAmount(
  ledger: Ledger,
  { project, whole }: FundDivision,
  field: AmountField,
): Amount | undefined {
  if (whole !== undefined) return ledger.funds[whole]!.amounts[field];
  return ledger.projects.amounts[field]?.at(project);
}

/** All of the whole is listed: a row takes up the rest, or several parts add up to it in another column. */
export function dividesWhole(ledger: Ledger, division: FundDivision): boolean {
  return division.isComplete || equalsIn(ledger, division, 2);
}

/** Whether so many parts or more add up to the whole in one of the columns. */
export function equalsIn(ledger: Ledger, division: FundDivision, fewestParts: number): boolean {
  return AMOUNT_FIELDS.some((field) => {
    const stated = wholeAmount(ledger, division, field);
    const amounts = division.parts.flatMap((part) => ledger.funds[part]!.amounts[field] ?? []);
    const filled = amounts.filter((amount) => !amount.isZero());
    return stated !== undefined && filled.length >= fewestParts && stated.equals(sum(amounts));
  });
}

/** Whether the row has any amount. */
export function isFilled({ amounts }: FundRow): boolean {
  return Object.values(amounts).some((amount) => !amount.isZero());
}

/** The one part that is blank here though its row has figures elsewhere. */
export function missingPart(parts: readonly FundRow[], field: AmountField): FundRow | undefined {
  const missing = parts.filter((part) => !part.amounts[field] && isFilled(part));
  return missing.length === 1 ? missing[0] : undefined;
}

/** 当年财政拨款100.00万元＋上年结转资金20.00万元. */
export function partsInWords(ledger: Ledger, parts: readonly FundRow[], field: AmountField): string {
  const filled = parts.filter(({ amounts }) => amounts[field] && !amounts[field].isZero());
  if (filled.length === 0) return "所列各项之和";
  if (filled.length > MOST_PARTS) return `所列${filled.length}项之和`;
  return filled
    .map(({ label, amounts }, index) => {
      const amount = amounts[field]!;
      const sign = amount.isNegative() ? "－" : index === 0 ? "" : "＋";
      return `${sign}${label}${money(ledger, amount.abs())}`;
    })
    .join("");
}

function labelAt(ledger: Ledger, block: number, row: number): string {
  const { sheet, columns } = ledger.blocks[block]!;
  const { value } = cellAt(ledger.workbook, sheet, row, columns.projectName!);
  return value.kind === "text" ? readFormLabel(value.value).bare : "年度资金总额";
}
