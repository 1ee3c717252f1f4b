import { Amount } from "../numbers/amount";
import type { AmountColumn } from "../numbers/amount-column";
import { finestDecimals, noiseCut, withoutBinaryNoise } from "../numbers/binary-noise";
import { convertUnit, unitShift, type MoneyUnit } from "../numbers/money-unit";
import { parseFigure } from "../numbers/parse-figure";
import { formatArea } from "../workbook/address";
import type { Cell } from "../workbook/cell";
import { isDateFormat, shownText } from "../workbook/shown-text";
import { CellKind, FORMULA_FLAG } from "../workbook/snapshot";
import type { BlockReading } from "./block-reading";
import type { AmountField, ColumnField } from "./fields";
import type { OddityLog } from "./oddity-log";

const LARGEST_SCALE = 15;
/** More 元 than any budget holds, and beyond what cells keep to the 分. */
const TOO_LARGE = Amount.of("1e16");
/** No scaled integer below this is too large in any unit. */
const SURELY_MONEY = 1e8;

/** Copies one amount column of a block into the ledger's; whatever is no plain number becomes an oddity or an absent entry. */
export function readAmounts(
  block: BlockReading,
  field: AmountField,
  target: AmountColumn,
  unit: MoneyUnit,
  log: OddityLog,
  isBlankOdd: (project: number) => boolean,
): void {
  const { cells, rows, first } = block;
  const column = cells.column(field);
  const merged = mergedRows(block, field, log);
  const isDate = cells.workbook.numberFormats.map(isDateFormat);
  const plain = new PlainFigures(block.unitOf(field), unit);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    if (column && (column.kinds[row]! & ~FORMULA_FLAG) === CellKind.number && !isDate[column.formats[row]!])
      if (plain.copy(column.mantissas[row]!, column.scales[row]!, target, first + index)) continue;
    const project = first + index;
    const amount = amountOf(block, field, row, unit, log, project);
    if (amount) target.set(project, amount);
    else if (!merged.has(row) && isBlankOdd(project) && cells.cell(field, row).value.kind === "blank")
      if (!cells.cell(field, row).notCalculated)
        log.add("blank", field, [cells.ref(field, row)], "", project);
  }
}

/** Figures of one unit that need no object on their way into a column of another: nearly all of them. */
class PlainFigures {
  private readonly shift: number;
  private readonly toYuan: number;
  private readonly finest: number;

  constructor(
    private readonly from: MoneyUnit,
    to: MoneyUnit,
  ) {
    this.shift = unitShift(from, to);
    this.toYuan = unitShift(from, "元");
    this.finest = finestDecimals(from);
  }

  /** False, and nothing copied, where the figure has to be looked at in detail. */
  copy(mantissa: number, scale: number, target: AmountColumn, index: number): boolean {
    const isSmall = scale <= this.finest && mantissa < SURELY_MONEY && mantissa > -SURELY_MONEY;
    // No safe integer with decimals down to 元 is too large, and none that ends at 0.01元 has noise.
    if (isSmall || (scale >= this.toYuan && scale <= this.finest))
      return this.put(mantissa, scale, target, index);
    const cut = scale <= LARGEST_SCALE ? noiseCut(mantissa, scale, this.from) : undefined;
    return cut !== undefined && this.put(cut, this.finest, target, index);
  }

  private put(mantissa: number, ownScale: number, target: AmountColumn, index: number): boolean {
    const scale = ownScale - this.shift;
    if (scale < 0 || scale > LARGEST_SCALE) return false;
    target.setScaled(index, mantissa, scale);
    return true;
  }
}

/** The amount of one cell in that unit; undefined and an oddity where it holds none. */
export function amountOf(
  block: BlockReading,
  field: AmountField,
  row: number,
  unit: MoneyUnit,
  log: OddityLog,
  project?: number,
): Amount | undefined {
  const { cells } = block;
  const cell = cells.cell(field, row);
  const { value } = cell;
  const own = block.unitOf(field);
  if (value.kind === "text") {
    const reading = parseFigure(value.value);
    if (reading.kind === "nil") return undefined;
    const at = cells.ref(field, row);
    if (reading.kind === "text" || reading.unit === "%") {
      log.add("text", field, [at], value.value, project);
      return undefined;
    }
    // A zero that a sum leaves out changes nothing.
    if (!reading.amount.isZero()) log.addTextFigure(field, at, value.value);
    return convertUnit(reading.amount, reading.unit ?? own, unit);
  }
  if (value.kind === "number" && !isDateFormat(cell.format)) {
    if (isMoney(value.value, own)) return convertUnit(withoutBinaryNoise(value.value, own), own, unit);
    log.add("too-large", field, [cells.ref(field, row)], shownIn(block, cell), project);
    return undefined;
  }
  reportUnreadable(block, field, row, cell, log, project);
  return undefined;
}

/** No safe integer reaches the limit, so that decimals enough for 分 in any unit tell without arithmetic. */
function isMoney(value: Amount, unit: MoneyUnit): boolean {
  const scaled = value.scaled();
  if (scaled && (scaled.scale >= unitShift(unit, "元") || Math.abs(scaled.mantissa) < SURELY_MONEY))
    return true;
  return convertUnit(value, unit, "元").abs().compare(TOO_LARGE) < 0;
}

/** Errors, booleans, dates and formulas without a stored value where a figure belongs; a blank is silent. */
export function reportUnreadable(
  block: BlockReading,
  field: ColumnField,
  row: number,
  cell: Cell,
  log: OddityLog,
  project?: number,
): void {
  const at = block.cells.ref(field, row);
  const { kind } = cell.value;
  if (cell.notCalculated) log.addNotCalculated(field, at);
  else if (kind === "error" || kind === "boolean") log.add(kind, field, [at], shownIn(block, cell), project);
  else if (kind === "number") log.add("date", field, [at], shownIn(block, cell), project);
}

/** Rows whose cell is covered by a merge over several project rows; each such merge is odd once. */
export function mergedRows(block: BlockReading, field: ColumnField, log: OddityLog): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const area of block.cells.tallMerges(field)) {
    const projects = block.projectsBetween(area.top, area.bottom);
    if (projects.length < 2) continue;
    for (let row = area.top + 1; row <= area.bottom; row++) covered.add(row);
    log.add("merged", field, [block.cells.ref(field, area.top)], formatArea(area), projects[0]!);
  }
  return covered;
}

function shownIn(block: BlockReading, cell: Cell): string {
  return shownText(cell.value, cell.format, block.cells.workbook.date1904);
}
