import { sum, type Amount } from "../numbers/amount";
import { unitShift, type MoneyUnit } from "../numbers/money-unit";
import type { Cell } from "../workbook/cell";
import { shownText } from "../workbook/shown-text";
import { isNilText } from "./block-cells";
import type { BlockReading } from "./block-reading";
import { AMOUNT_FIELDS, type AmountField } from "./fields";
import type { FormLabel } from "./form-labels";
import type { LabelledRow } from "./fund-divisions";
import type { FundDivision, FundRow, StatedFundRate } from "./fund-rows";
import type { ProjectTable } from "./ledger";
import type { OddityLog } from "./oddity-log";
import { rateFormat, type RateConvention } from "./rate-convention";
import { amountOf, reportUnreadable } from "./read-amounts";
import { rateOfCell } from "./read-rates";

type Amounts = FundRow["amounts"];

/** A sheet row that says where money comes from. */
export interface SourceRow {
  readonly row: number;
  readonly label: FormLabel;
}

/** Reads what the rows of sources of one block state. bareRates: how a rate without % is meant. */
export class FundReader {
  private readonly fields: readonly AmountField[];

  constructor(
    private readonly block: BlockReading,
    private readonly projects: ProjectTable,
    private readonly unit: MoneyUnit,
    private readonly bareRates: RateConvention,
    private readonly log: OddityLog,
  ) {
    this.fields = AMOUNT_FIELDS.filter((field) => block.cells.has(field));
  }

  /** By which amounts are converted from the block's unit. */
  get shift(): number {
    return unitShift(this.block.unit, this.unit);
  }

  rows(rows: readonly SourceRow[], project: number): readonly LabelledRow[] {
    return rows.map(({ row, label }) => ({ label, fund: this.fundOf(row, label, project) }));
  }

  /** What the row of the project states, as far as it could be read. */
  totals(project: number): Amounts {
    const totals: Partial<Record<AmountField, Amount>> = {};
    for (const field of this.fields) {
      const amount = this.projects.amounts[field]?.at(project);
      if (amount) totals[field] = amount;
    }
    return totals;
  }

  reportBlankWhole({ project, whole, parts }: FundDivision, funds: readonly FundRow[]): void {
    const { cells } = this.block;
    const amounts = whole === undefined ? this.totals(project) : funds[whole]!.amounts;
    const row = whole === undefined ? this.projects.row[project]! : funds[whole]!.row;
    for (const field of this.fields) {
      const cell = cells.cell(field, row);
      if (amounts[field] || !isNothing(cell)) continue;
      if (sum(parts.flatMap((part) => funds[part]!.amounts[field] ?? [])).isZero()) continue;
      const at = cells.ref(field, row);
      const isTold = this.log.oddities.some(({ at: [told] }) => told?.row === row && isSameCell(told, at));
      if (isTold) continue;
      const text = cell.value.kind === "text" ? cell.value.value : "";
      this.log.add("blank", field, [at], text, whole === undefined ? project : undefined);
    }
  }

  private fundOf(row: number, label: FormLabel, project: number): FundRow {
    const { amounts, unread } = this.amountsOf(row);
    const rate = this.rateOf(row, this.bareRates);
    return {
      project,
      block: this.block.index,
      row,
      label: label.bare,
      amounts,
      ...(rate !== undefined && rate !== "unread" && { executionRate: rate }),
      unread: rate === "unread" ? [...unread, "executionRate"] : unread,
    };
  }

  private amountsOf(row: number): { amounts: Amounts; unread: AmountField[] } {
    const amounts: Partial<Record<AmountField, Amount>> = {};
    const unread: AmountField[] = [];
    for (const field of this.fields) {
      const amount = amountOf(this.block, field, row, this.unit, this.log);
      if (amount) amounts[field] = amount;
      else if (!isNothing(this.block.cells.cell(field, row))) unread.push(field);
    }
    return { amounts, unread };
  }

  private rateOf(row: number, convention: RateConvention): StatedFundRate | "unread" | undefined {
    const { cells } = this.block;
    if (!cells.has("executionRate")) return undefined;
    const cell = cells.cell("executionRate", row);
    if (isNothing(cell)) return undefined;
    const rate = rateOfCell(cell, convention);
    if (rate === "nil") return undefined;
    if (typeof rate !== "string") return { ...rate, convention: ownConvention(cell, convention) };
    if (rate === "text")
      this.log.add(
        "text",
        "executionRate",
        [cells.ref("executionRate", row)],
        shownText(cell.value, cell.format, cells.workbook.date1904),
      );
    else reportUnreadable(this.block, "executionRate", row, cell, this.log);
    return "unread";
  }
}

function isSameCell(a: { sheet: string; column: number }, b: { sheet: string; column: number }): boolean {
  return a.sheet === b.sheet && a.column === b.column;
}

/** Blank, or a mark that says that there is nothing. */
function isNothing({ value, notCalculated }: Cell): boolean {
  return value.kind === "blank" ? !notCalculated : value.kind === "text" && isNilText(value.value);
}

function ownConvention({ value, format }: Cell, bare: RateConvention): RateConvention {
  if (value.kind === "text") return "text";
  return rateFormat(format).convention ?? bare;
}
