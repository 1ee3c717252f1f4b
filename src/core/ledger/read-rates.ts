import { sum, type Amount } from "../numbers/amount";
import { AmountColumn } from "../numbers/amount-column";
import { parseFigure } from "../numbers/parse-figure";
import { cutHalfUp } from "../numbers/scaled-integer";
import type { Cell } from "../workbook/cell";
import { CellKind, FORMULA_FLAG, KIND_MASK } from "../workbook/snapshot";
import { textAt, type BlockCells } from "./block-cells";
import type { BlockReading } from "./block-reading";
import type { AmountField, RateField } from "./fields";
import type { RateColumn } from "./ledger";
import { formContradictsPercent, rateConventionOfForm } from "./form-rate-convention";
import type { OddityLog } from "./oddity-log";
import {
  conventionOf,
  contradictsPercent,
  headerSaysPercent,
  namesItsUnit,
  rateFormat,
  type RateConvention,
  type RateEvidence,
  type RateFormat,
} from "./rate-convention";
import { mergedRows, reportUnreadable } from "./read-amounts";

/** A live formula's quotient is a binary double: beyond these decimals of the fraction stands noise. */
const DECIMALS_OF_FORMULA = 12;
const LARGEST_SCALE = 15;
/** Rows that are asked when nothing but the figures can tell the convention. */
const MOST_EVIDENCE = 200;
const HEADER_ROWS = 4;

export type Amounts = Readonly<Partial<Record<AmountField, AmountColumn>>>;

/** A rate in percentage points as a cell states it. */
export interface StatedRateCell {
  readonly value: Amount;
  readonly decimals: number;
  readonly wrongUnit?: string;
}

/**
 * The rates of one field over all blocks. Each block follows its own convention; the column bears the first one's.
 * conventions: how each block's bare figures are read.
 */
export function readRates(
  blocks: readonly BlockReading[],
  field: RateField,
  count: number,
  amounts: Amounts,
  log: OddityLog,
): { readonly column: RateColumn; readonly conventions: ReadonlyMap<number, RateConvention> } {
  const values = new AmountColumn(count);
  const decimals = new Uint8Array(count);
  const wrongUnits = new Map<number, string>();
  const conventions = new Map<number, RateConvention>();
  let written: RateConvention | undefined;
  for (const block of blocks) {
    if (!block.cells.has(field)) continue;
    const formats = block.cells.workbook.numberFormats.map(rateFormat);
    const convention = blockConvention(block, field, formats, amounts);
    written ??= convention.written;
    conventions.set(block.index, convention.bare);
    fillRates(block, field, formats, convention.bare, { values, decimals, wrongUnits }, log);
  }
  return { column: { values, decimals, wrongUnits, convention: written ?? "fraction" }, conventions };
}

function fillRates(
  block: BlockReading,
  field: RateField,
  formats: readonly RateFormat[],
  convention: RateConvention,
  target: { values: AmountColumn; decimals: Uint8Array; wrongUnits: Map<number, string> },
  log: OddityLog,
): void {
  const { cells, rows, first } = block;
  const column = cells.column(field);
  if (!column) return;
  mergedRows(block, field, log);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    const kind = column.kinds[row] ?? 0;
    if (kind === CellKind.blank) continue;
    const format = formats[column.formats[row]!]!;
    if ((kind & KIND_MASK) === CellKind.number && format.convention === "fraction") {
      let mantissa = column.mantissas[row]!;
      let scale = column.scales[row]! - 2;
      if (kind & FORMULA_FLAG && scale > DECIMALS_OF_FORMULA - 2 && scale <= LARGEST_SCALE) {
        mantissa = cutHalfUp(mantissa, scale - DECIMALS_OF_FORMULA + 2);
        scale = DECIMALS_OF_FORMULA - 2;
        for (; scale > 0 && mantissa % 10 === 0; scale--) mantissa /= 10;
      }
      if (scale >= 0 && scale <= LARGEST_SCALE) {
        target.values.setScaled(first + index, mantissa, scale);
        target.decimals[first + index] = scale > format.decimals ? scale : format.decimals;
        continue;
      }
    }
    const rate = rateAt(block, field, row, convention, log, first + index, format);
    if (!rate) continue;
    target.values.set(first + index, rate.value);
    target.decimals[first + index] = rate.decimals;
    if (rate.wrongUnit) target.wrongUnits.set(first + index, rate.wrongUnit);
  }
}

/** The rate of one cell; undefined, and an oddity, where it holds none. format: what its number format says, if known. */
export function rateAt(
  block: BlockReading,
  field: RateField,
  row: number,
  convention: RateConvention,
  log: OddityLog,
  project?: number,
  format?: RateFormat,
): StatedRateCell | undefined {
  const cell = block.cells.cell(field, row);
  const rate = rateOfCell(cell, convention, format);
  if (rate === "text") log.add("text", field, [block.cells.ref(field, row)], textOf(cell), project);
  else if (rate === "unreadable") reportUnreadable(block, field, row, cell, log, project);
  return typeof rate === "string" ? undefined : rate;
}

/** Cell type, number format and text tell what a rate cell means; the convention only where they do not. */
export function rateOfCell(
  cell: Cell,
  convention: RateConvention,
  known?: RateFormat,
): StatedRateCell | "nil" | "text" | "unreadable" {
  const { value } = cell;
  if (value.kind === "text") {
    const reading = parseFigure(value.value);
    if (reading.kind === "nil") return "nil";
    if (reading.kind === "text") return "text";
    const isFraction = reading.unit === undefined && convention === "fraction";
    const wrongUnit = reading.unit === "%" ? undefined : reading.unit;
    return {
      value: isFraction ? reading.amount.shifted(2) : reading.amount,
      decimals: Math.max(0, reading.decimals - (isFraction ? 2 : 0)),
      ...(wrongUnit && { wrongUnit }),
    };
  }
  const format = known ?? rateFormat(cell.format);
  if (value.kind !== "number" || format.isDate) return "unreadable";
  const isFraction = (format.convention ?? convention) === "fraction";
  const shown = isFraction && format.convention === undefined ? format.decimals - 2 : format.decimals;
  const points = isFraction ? value.value.shifted(2) : value.value;
  const kept = cell.formula === undefined ? points : points.rounded(DECIMALS_OF_FORMULA - 2);
  return {
    value: kept,
    decimals: Math.max(0, shown, kept.decimals()),
    ...(format.wrongUnit && { wrongUnit: format.wrongUnit }),
  };
}

interface BlockConvention {
  /** How most cells write a rate; text where they say % in words. */
  readonly written: RateConvention;
  /** How a figure is meant that neither its format nor its text explains. */
  readonly bare: RateConvention;
}

/** What formats and words of the cells, the header and the figures of the rows say. */
function blockConvention(
  block: BlockReading,
  field: RateField,
  formats: readonly RateFormat[],
  amounts: Amounts,
): BlockConvention {
  const { cells, rows, first } = block;
  const column = cells.column(field);
  if (!column) return { written: "fraction", bare: "fraction" };
  const votes = { fraction: 0, percent: 0, text: 0 };
  const open: number[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    const kind = (column.kinds[row] ?? 0) & KIND_MASK;
    if (kind === CellKind.number) {
      const said = formats[column.formats[row]!]!.convention;
      if (said) votes[said] += 1;
      else if (open.length < MOST_EVIDENCE) open.push(index);
    } else if (kind === CellKind.text) {
      const text = textAt(column, row) ?? "";
      if (namesItsUnit(text)) votes.text += 1;
      else if (open.length < MOST_EVIDENCE && parseFigure(text).kind === "figure") open.push(index);
    }
  }
  const undecided = open.length > votes.fraction + votes.percent + votes.text;
  const isText = votes.text > 0 && votes.text >= votes.fraction + votes.percent;
  if (!undecided && !isText) {
    const said = votes.percent > votes.fraction ? "percent" : "fraction";
    return { written: said, bare: said };
  }
  const evidence = (): readonly RateEvidence[] =>
    open.flatMap((index) => evidenceOf(block, field, index, first + index, amounts));
  const isForm = cells.source.form !== undefined && field === "executionRate";
  const isHeadedPercent = (): boolean =>
    hasPercentHeader(block.cells, field, block.rows[0] ?? 0) &&
    !(isForm ? formContradictsPercent(cells) : contradictsPercent(evidence()));
  const isPercent = open.length === 0 || isHeadedPercent();
  const told = (): RateConvention => (isForm ? rateConventionOfForm(cells) : conventionOf(evidence()));
  const bare = isPercent ? "percent" : told();
  return { written: undecided ? bare : "text", bare };
}

/** Whether a header right above that row says that the column holds percentage points. */
export function hasPercentHeader(cells: BlockCells, field: RateField, top: number): boolean {
  const column = cells.column(field);
  for (let row = Math.max(0, top - HEADER_ROWS); row < top; row++)
    if (headerSaysPercent(textAt(column, row) ?? "")) return true;
  return false;
}

function evidenceOf(
  block: BlockReading,
  field: RateField,
  index: number,
  project: number,
  amounts: Amounts,
): readonly RateEvidence[] {
  const { value } = block.cells.cell(field, block.rows[index]!);
  const reading = value.kind === "text" ? parseFigure(value.value) : undefined;
  const stated =
    value.kind === "number" ? value.value : reading?.kind === "figure" ? reading.amount : undefined;
  const execution = amounts.execution?.at(project);
  if (!stated || !execution) return [];
  const initial = amounts.initialBudget?.at(project);
  const fullYear = amounts.fullYearBudget?.at(project) ?? adjusted(initial, amounts, project);
  const candidates = [fullYear, initial].flatMap((denominator) =>
    denominator
      ? [[field === "executionRate" ? execution : denominator.minus(execution), denominator] as const]
      : [],
  );
  return [{ stated, candidates }];
}

function adjusted(initial: Amount | undefined, amounts: Amounts, project: number): Amount | undefined {
  const granted = [initial, amounts.carriedOver?.at(project), amounts.increase?.at(project)].flatMap(
    (amount) => amount ?? [],
  );
  const base = granted.length > 0 ? sum(granted) : undefined;
  const decrease = amounts.decrease?.at(project);
  return base && decrease ? base.minus(decrease) : base;
}

function textOf(cell: Cell): string {
  return cell.value.kind === "text" ? cell.value.value : "";
}
