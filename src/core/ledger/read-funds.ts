import type { Amount } from "../numbers/amount";
import { sum } from "../numbers/amount";
import type { MoneyUnit } from "../numbers/money-unit";
import { parseFigure } from "../numbers/parse-figure";
import type { Cell } from "../workbook/cell";
import { shownText } from "../workbook/shown-text";
import { isNilText, textAt } from "./block-cells";
import type { BlockReading } from "./block-reading";
import { AMOUNT_FIELDS, type AmountField } from "./fields";
import { isFormSum, readFormLabel, type FormLabel } from "./form-labels";
import { divisionsOf, type LabelledRow } from "./fund-divisions";
import type { FundDivision, FundRow, Ledger, ProjectTable, StatedFundRate } from "./ledger";
import type { OddityLog } from "./oddity-log";
import { conventionOf, namesItsUnit, rateFormat, type RateConvention } from "./rate-convention";
import { amountOf, reportUnreadable } from "./read-amounts";
import { hasPercentHeader, rateOfCell } from "./read-rates";

type Amounts = FundRow["amounts"];

/**
 * What the forms among the blocks state of the sources of their projects' money, and which rows add up to which. A
 * whole that is blank while its parts are not is odd, whatever the field.
 */
export function readFunds(
  blocks: readonly BlockReading[],
  projects: ProjectTable,
  unit: MoneyUnit,
  log: OddityLog,
): Pick<Ledger, "funds" | "divisions"> {
  const funds: FundRow[] = [];
  const divisions: FundDivision[] = [];
  for (const block of blocks) {
    const { form } = block.cells.source;
    if (!form) continue;
    const reader = new FormReader(block, projects, unit, log);
    const rows = reader.rows();
    const first = funds.length;
    funds.push(...rows.map(({ fund }) => fund));
    const own = divisionsOf(rows, reader.totals()).map(({ whole, parts, isComplete }) => ({
      project: block.first,
      ...(whole !== undefined && { whole: first + whole }),
      parts: parts.map((part) => first + part),
      isComplete,
    }));
    divisions.push(...own);
    for (const division of own) reader.reportBlankWhole(division, funds);
  }
  return { funds, divisions };
}

class FormReader {
  private readonly fields: readonly AmountField[];

  constructor(
    private readonly block: BlockReading,
    private readonly projects: ProjectTable,
    private readonly unit: MoneyUnit,
    private readonly log: OddityLog,
  ) {
    this.fields = AMOUNT_FIELDS.filter((field) => block.cells.has(field));
  }

  /** The rows of the form but that of its sum, from top to bottom. */
  rows(): readonly LabelledRow[] {
    const { cells } = this.block;
    const { top, bottom } = cells.area("projectName")!;
    const found: { row: number; label: FormLabel; amounts: Amounts; unread: AmountField[] }[] = [];
    for (let row = top; row <= bottom; row++) {
      const label = this.labelOf(row);
      if (row === cells.source.form!.totalRow || label.bare === "" || isFormSum(label.bare)) continue;
      found.push({ row, label, ...this.amountsOf(row) });
    }
    const convention = this.convention(found);
    return found.map(({ row, label, amounts, unread }) => {
      const rate = this.rateOf(row, convention);
      return {
        label,
        fund: {
          project: this.block.first,
          block: this.block.index,
          row,
          label: label.bare,
          amounts,
          ...(rate !== undefined && rate !== "unread" && { executionRate: rate }),
          unread: rate === "unread" ? [...unread, "executionRate"] : unread,
        },
      };
    });
  }

  /** What the row of the sum states, as far as it could be read. */
  totals(): Amounts {
    const totals: Partial<Record<AmountField, Amount>> = {};
    for (const field of this.fields) {
      const amount = this.projects.amounts[field]?.at(this.block.first);
      if (amount) totals[field] = amount;
    }
    return totals;
  }

  reportBlankWhole({ whole, parts }: FundDivision, funds: readonly FundRow[]): void {
    const { cells, first } = this.block;
    const amounts = whole === undefined ? this.totals() : funds[whole]!.amounts;
    const row = whole === undefined ? cells.source.form!.totalRow : funds[whole]!.row;
    for (const field of this.fields) {
      const cell = cells.cell(field, row);
      if (amounts[field] || !isNothing(cell)) continue;
      if (sum(parts.flatMap((part) => funds[part]!.amounts[field] ?? [])).isZero()) continue;
      const at = cells.ref(field, row);
      const isTold = this.log.oddities.some(({ at: [told] }) => told?.row === row && isSameCell(told, at));
      if (isTold) continue;
      const text = cell.value.kind === "text" ? cell.value.value : "";
      this.log.add("blank", field, [at], text, whole === undefined ? first : undefined);
    }
  }

  /** A cell of its own for 其中 puts the name of the source right of it. */
  private labelOf(row: number): FormLabel {
    const { cells } = this.block;
    const { left } = cells.area("projectName")!;
    const raw = (column: number): string => {
      const texts = cells.sheet.columns[column];
      return texts && textAt(texts, row) !== undefined ? texts.strings[texts.mantissas[row]!]! : "";
    };
    const own = readFormLabel(raw(left));
    const isFigure = this.fields.some((field) => cells.area(field)!.left === left + 1);
    if (own.bare !== "" || isFigure) return own;
    const beside = readFormLabel(raw(left + 1));
    return { ...beside, isOfWhich: beside.isOfWhich || own.isOfWhich };
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

  /** How a rate without % is meant: as the header says, else as the rows' own figures tell. */
  private convention(rows: readonly { row: number; amounts: Amounts }[]): RateConvention {
    const { cells } = this.block;
    if (!cells.has("executionRate")) return "fraction";
    if (hasPercentHeader(this.block, "executionRate")) return "percent";
    const all = [{ row: cells.source.form!.totalRow, amounts: this.totals() }, ...rows];
    return conventionOf(
      all.flatMap(({ row, amounts }) => {
        const stated = bareRate(cells.cell("executionRate", row));
        const { execution, fullYearBudget, initialBudget } = amounts;
        if (!stated || !execution) return [];
        const candidates = [fullYearBudget, initialBudget].flatMap((budget) =>
          budget ? [[execution, budget] as const] : [],
        );
        return [{ stated, candidates }];
      }),
    );
  }
}

function isSameCell(a: { sheet: string; column: number }, b: { sheet: string; column: number }): boolean {
  return a.sheet === b.sheet && a.column === b.column;
}

/** Blank, or a mark that says that there is nothing. */
function isNothing({ value, notCalculated }: Cell): boolean {
  return value.kind === "blank" ? !notCalculated : value.kind === "text" && isNilText(value.value);
}

/** A rate that neither its format nor its text explains. */
function bareRate({ value, format }: Cell): Amount | undefined {
  if (value.kind === "number") return rateFormat(format).convention ? undefined : value.value;
  if (value.kind !== "text" || namesItsUnit(value.value)) return undefined;
  const reading = parseFigure(value.value);
  return reading.kind === "figure" ? reading.amount : undefined;
}

function ownConvention({ value, format }: Cell, bare: RateConvention): RateConvention {
  if (value.kind === "text") return "text";
  return rateFormat(format).convention ?? bare;
}
