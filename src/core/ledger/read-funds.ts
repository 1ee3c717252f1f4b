import type { Amount } from "../numbers/amount";
import { sum } from "../numbers/amount";
import { unitShift, type MoneyUnit } from "../numbers/money-unit";
import type { Cell } from "../workbook/cell";
import { shownText } from "../workbook/shown-text";
import { isNilText, textAt } from "./block-cells";
import type { BlockReading } from "./block-reading";
import { AMOUNT_FIELDS, type AmountField } from "./fields";
import { isFormSum, isLeftOver, readFormLabel, type FormLabel } from "./form-labels";
import { divisionsOf, type LabelledRow } from "./fund-divisions";
import type { Ledger, ProjectTable } from "./ledger";
import type { BesideForm, FundDivision, FundRow, StatedFundRate } from "./fund-rows";
import type { OddityLog } from "./oddity-log";
import { codeKey, identityInName } from "./project-identity";
import { formContradictsPercent, rateConventionOfForm } from "./form-rate-convention";
import { rateFormat, type RateConvention } from "./rate-convention";
import { amountOf, reportUnreadable } from "./read-amounts";
import { hasPercentHeader, rateOfCell } from "./read-rates";

type Amounts = FundRow["amounts"];

/**
 * What forms state of the sources of their projects' money, and which rows add up to which: of the forms among the
 * ledger's own blocks, and of those beside it. A whole that is blank while its parts are not is odd, whatever the field.
 */
export function readFunds(
  blocks: readonly BlockReading[],
  beside: readonly BlockReading[],
  projects: ProjectTable,
  unit: MoneyUnit,
  log: OddityLog,
): Pick<Ledger, "funds" | "divisions" | "besideForms"> {
  const funds: FundRow[] = [];
  const divisions: FundDivision[] = [];
  const besideForms: BesideForm[] = [];
  const add = (reader: FormReader, project: number, total: number | undefined): void => {
    const rows = reader.rows(project);
    const first = funds.length;
    funds.push(...rows.map(({ fund }) => fund));
    const totals = total === undefined ? reader.totals() : funds[total]!.amounts;
    for (const { whole, parts, isComplete } of divisionsOf(rows, totals, reader.shift)) {
      const of = whole === undefined ? total : first + whole;
      const division = {
        project,
        ...(of !== undefined && { whole: of }),
        parts: parts.map((part) => first + part),
        isComplete,
      };
      divisions.push(division);
      reader.reportBlankWhole(division, funds);
    }
  };
  for (const block of blocks)
    if (block.cells.source.form) add(new FormReader(block, projects, unit, log), block.first, undefined);
  for (const block of beside) {
    const members = membersNamed(projects, block.cells.source.form!.name);
    if (members.length === 0) continue;
    const reader = new FormReader(block, projects, unit, log);
    const total = funds.length;
    funds.push(reader.totalRow(members[0]!));
    besideForms.push({ block: block.index, members, total });
    add(reader, members[0]!, total);
  }
  return { funds, divisions, besideForms };
}

/** The rows that bear the name, or the code that stands before it: a project may have one for each of its funds. */
function membersNamed({ count, texts }: ProjectTable, written: string): readonly number[] {
  const { code, nameKey } = identityInName(written);
  const rows = Array.from({ length: count }, (_, row) => row);
  const byCode = rows.filter((row) => {
    const own = texts.projectCode?.[row];
    return code !== undefined && own !== undefined && codeKey(own) === code;
  });
  if (byCode.length > 0) return byCode;
  return rows.filter((row) => identityInName(texts.projectName?.[row] ?? "").nameKey === nameKey);
}

class FormReader {
  private readonly fields: readonly AmountField[];
  private readonly bareRates: RateConvention;

  constructor(
    private readonly block: BlockReading,
    private readonly projects: ProjectTable,
    private readonly unit: MoneyUnit,
    private readonly log: OddityLog,
  ) {
    this.fields = AMOUNT_FIELDS.filter((field) => block.cells.has(field));
    this.bareRates = this.bareConvention();
  }

  /** The rows of the form but that of its sum, from top to bottom. */
  rows(project: number): readonly LabelledRow[] {
    return this.labelled()
      .filter(({ row }) => row !== this.form.totalRow)
      .map(({ row, label }) => ({ label, fund: this.fundOf(row, label, project) }));
  }

  /** The row of the sum as a row like the others. */
  totalRow(project: number): FundRow {
    const { totalRow } = this.form;
    return this.fundOf(totalRow, this.labelOf(totalRow), project);
  }

  /** By which amounts are converted from the form's unit. */
  get shift(): number {
    return unitShift(this.block.unit, this.unit);
  }

  private get form(): NonNullable<BlockReading["cells"]["source"]["form"]> {
    return this.block.cells.source.form!;
  }

  private labelled(): readonly { readonly row: number; readonly label: FormLabel }[] {
    const { top, bottom } = this.block.cells.area("projectName")!;
    const { totalRow } = this.form;
    const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index)
      .map((row) => ({ row, label: this.labelOf(row) }))
      .filter(({ row, label: { bare } }) => row === totalRow || (bare !== "" && !isFormSum(bare)));
    // 结余 below a sum that closes its rows is what is left of it; below 年度资金总额 it is a source.
    const isClosed = rows.some(({ row }) => row < totalRow);
    return isClosed ? rows.filter(({ row, label }) => row <= totalRow || !isLeftOver(label.bare)) : rows;
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
  private bareConvention(): RateConvention {
    const { cells } = this.block;
    if (!cells.has("executionRate")) return "fraction";
    if (hasPercentHeader(cells, "executionRate", this.form.totalRow) && !formContradictsPercent(cells))
      return "percent";
    return rateConventionOfForm(cells);
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
