import type { MoneyUnit } from "../numbers/money-unit";
import type { ProposedField } from "./proposal";
import type { Table } from "./table";
import { unitNoted, unitNotes } from "./unit-notes";

/** A table's unit, where it was taken from, and the units that are possible where it could not be told. */
export interface TableUnit {
  readonly unit: MoneyUnit | undefined;
  readonly from: string;
  readonly rivals: readonly MoneyUnit[];
}

/** Notes below a table stand in its last lines. */
const FOOT_ROWS = 8;

/** What headers and notes say; nothing where neither does. */
export function statedUnit(table: Table, fields: readonly ProposedField[]): TableUnit {
  const money = fields.filter(({ field }) => isMoney(field));
  const inHeaders = [...new Set(money.flatMap(({ unit }) => unit ?? []))];
  const areAllHeaded = money.length > 0 && money.every(({ unit }) => unit !== undefined);
  if (areAllHeaded && inHeaders.length === 1)
    return { unit: inHeaders[0], from: `表头“${money[0]!.header}”`, rivals: [] };
  if (areAllHeaded) {
    const unit = mostFrequent(money.flatMap(({ unit: own }) => own ?? []));
    return { unit, from: "表头逐列注明", rivals: [] };
  }
  const noted = notedUnit(table);
  if (noted) return noted;
  const beside = [...new Set(table.columns.flatMap(({ unit }) => unit ?? []))];
  if (inHeaders.length === 0 && beside.length === 1) {
    const from = table.columns.find(({ unit }) => unit !== undefined)!;
    return { unit: beside[0], from: `同表的表头“${from.header}”`, rivals: [] };
  }
  if (inHeaders.length === 1) {
    const from = money.find(({ unit }) => unit !== undefined)!;
    return { unit: inHeaders[0], from: `同表的表头“${from.header}”`, rivals: [] };
  }
  return { unit: undefined, from: "", rivals: inHeaders };
}

function mostFrequent(units: readonly MoneyUnit[]): MoneyUnit | undefined {
  const count = (unit: MoneyUnit): number => units.filter((each) => each === unit).length;
  return [...new Set(units)].sort((a, b) => count(b) - count(a))[0];
}

function isMoney(field: string): boolean {
  return [
    "initialBudget",
    "increase",
    "decrease",
    "recovered",
    "carriedForward",
    "fullYearBudget",
    "execution",
    "balance",
    "amount",
  ].includes(field);
}

/** The note nearest above the headers; between two on one line, the one over the table's own columns. */
function notedUnit({ view, band, floor, lastRow, left, right }: Table): TableUnit | undefined {
  const own = unitNotes(view, floor, band.top - 1);
  const above = own.length > 0 ? own : unitNotes(view, Math.max(0, floor - 400), floor - 1).slice(-1);
  const nearest = above.filter(({ row }) => row === above.at(-1)?.row);
  const inside = nearest.filter(({ column }) => left <= column && column <= right);
  const candidates = inside.length > 0 ? inside : nearest;
  const units = [...new Set(candidates.map(({ unit }) => unit))];
  if (units.length > 1) return { unit: undefined, from: "", rivals: units };
  if (units.length === 1) return { unit: units[0], from: candidates[0]!.place, rivals: [] };
  const [foot] = unitNotes(view, lastRow + 1, Math.min(view.snapshot.rowCount - 1, lastRow + FOOT_ROWS));
  if (foot) return { unit: foot.unit, from: foot.place, rivals: [] };
  const named = unitNoted(view.snapshot.name);
  return named && { unit: named, from: `工作表名“${view.snapshot.name}”`, rivals: [] };
}
