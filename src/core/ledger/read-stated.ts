import type { Amount } from "../numbers/amount";
import { columnSum } from "../numbers/column-arithmetic";
import { withoutBinaryNoise } from "../numbers/binary-noise";
import { convertUnit, type MoneyUnit } from "../numbers/money-unit";
import { parseFigure } from "../numbers/parse-figure";
import type { CellRef } from "../workbook/cell";
import { decimalsShown, isDateFormat, shownText } from "../workbook/shown-text";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { NamedField } from "./find-blocks";
import { STATED_TOTALS, type StatedTotalField } from "./fields";
import type { StatedFigure } from "./ledger";
import type { OddityLog } from "./oddity-log";
import { conventionOf, namesItsUnit, rateFormat, type RateConvention } from "./rate-convention";
import { wholeNumber } from "./read-counts";
import { rateOfCell, type Amounts } from "./read-rates";
import { singleCell, type SingleCell } from "./single-cells";

/** The totals that single cells state: counts, amounts in the ledger's unit, a rate in percentage points. */
export function readStated(
  workbook: WorkbookSnapshot,
  names: readonly NamedField[],
  amounts: Amounts,
  unit: MoneyUnit,
  unitOfSheet: (sheet: number | undefined) => MoneyUnit,
  log: OddityLog,
): Readonly<Partial<Record<StatedTotalField, StatedFigure>>> {
  const stated: Partial<Record<StatedTotalField, StatedFigure>> = {};
  for (const field of STATED_TOTALS) {
    const single = singleCell(workbook, names, field, log);
    if (!single || single.cell.value.kind === "blank") {
      if (single?.cell.notCalculated && single.at) log.addNotCalculated(field, single.at);
      continue;
    }
    const figure = figureOf(field, single, amounts, unit, unitOfSheet(single.sheet));
    if (figure === "nil") continue;
    if (figure && single.at) stated[field] = { ...figure, at: single.at };
    else reportOdd(workbook, field, single, log);
  }
  return stated;
}

type Figure = Omit<StatedFigure, "at">;

function figureOf(
  field: StatedTotalField,
  single: SingleCell,
  amounts: Amounts,
  unit: MoneyUnit,
  ownUnit: MoneyUnit,
): Figure | "nil" | undefined {
  const { cell } = single;
  if (field === "overallRate") {
    const convention = rateConvention(single, amounts);
    const rate = rateOfCell(cell, convention);
    return typeof rate === "string" ? (rate === "nil" ? "nil" : undefined) : { ...rate, convention };
  }
  if (field === "approvedProjectCount" || field === "executedProjectCount") {
    const value = wholeNumber(cell);
    return value && { value, decimals: 0 };
  }
  const { value } = cell;
  if (value.kind === "number" && !isDateFormat(cell.format)) {
    const own = withoutBinaryNoise(value.value, ownUnit);
    const typed = Math.max(own.decimals(), decimalsShown(cell.format) ?? 0);
    return inUnit(own, typed, ownUnit, unit);
  }
  const reading = value.kind === "text" ? parseFigure(value.value) : undefined;
  if (reading?.kind === "nil") return "nil";
  if (reading?.kind !== "figure" || reading.unit === "%") return undefined;
  return inUnit(reading.amount, reading.decimals, reading.unit ?? ownUnit, unit);
}

function inUnit(amount: Amount, decimals: number, from: MoneyUnit, to: MoneyUnit): Figure {
  const value = convertUnit(amount, from, to);
  return { value, decimals: from === to ? decimals : value.decimals() };
}

function rateConvention({ cell }: SingleCell, amounts: Amounts): RateConvention {
  const { value } = cell;
  if (value.kind === "text") return namesItsUnit(value.value) ? "text" : "percent";
  const { convention } = rateFormat(cell.format);
  if (convention || value.kind !== "number" || !amounts.execution) return convention ?? "fraction";
  const execution = columnSum(amounts.execution);
  const initial = amounts.initialBudget && columnSum(amounts.initialBudget);
  const denominators = [amounts.fullYearBudget && columnSum(amounts.fullYearBudget), initial];
  const candidates = denominators.flatMap((denominator) =>
    denominator ? [[execution, denominator] as const] : [],
  );
  return conventionOf([{ stated: value.value, candidates }]);
}

function reportOdd(
  workbook: WorkbookSnapshot,
  field: StatedTotalField,
  { cell, at }: SingleCell,
  log: OddityLog,
): void {
  const refs: readonly CellRef[] = at ? [at] : [];
  const { kind } = cell.value;
  const text = shownText(cell.value, cell.format, workbook.date1904);
  if (kind === "error" || kind === "boolean") log.add(kind, field, refs, text);
  else if (kind === "number")
    log.add(isDateFormat(cell.format) ? "date" : "fraction-count", field, refs, text);
  else log.add("text", field, refs, text);
}
