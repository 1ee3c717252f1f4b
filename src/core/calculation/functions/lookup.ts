import { Amount } from "../../numbers/amount";
import type { CellValue } from "../../workbook/cell";
import type { Area } from "../../workbook/snapshot";
import type { Call, SheetFunction } from "../call";
import { calculatedValue, usedPart } from "../cell-source";
import { areEqual, compareValues } from "../compare-values";
import { CellError, Uncalculable } from "../uncalculable";
import { number, type AreaValue, type Scalar, type Value } from "../values";
import { textMatcher } from "./criterion";

/** How many cells into the line the key stands, from 0. Throws #N/A. */
function find(call: Call, key: Scalar, line: AreaValue, order: 0 | 1 | -1): number {
  if (key.kind === "blank") return find(call, { kind: "number", value: Amount.zero }, line, order);
  const used = usedPart(call.source, line);
  call.source.demand(line.sheet, used);
  const isDown = line.area.left === line.area.right;
  const count = isDown ? used.bottom - used.top + 1 : used.right - used.left + 1;
  const cells = call.source.column(line.sheet, used.left);
  const at = (index: number): CellValue =>
    isDown
      ? calculatedValue(cells, used.top + index)
      : calculatedValue(call.source.column(line.sheet, used.left + index), used.top);
  const found = order === 0 ? findEqual(key, count, at) : findNearest(key, count, at, order);
  if (found < 0) throw new CellError("#N/A");
  return found;
}

function findEqual(key: Scalar, count: number, at: (index: number) => CellValue): number {
  const matches = key.kind === "text" ? textMatcher(key.value) : undefined;
  for (let index = 0; index < count; index++) {
    const value = at(index);
    if (value.kind !== key.kind) continue;
    if (matches ? matches((value as { value: string }).value) : areEqual(key, value as Scalar)) return index;
  }
  return -1;
}

/**
 * The last value not beyond the key. Excel searches by halves, so that its answer on a line without order is chance:
 * such a line is refused.
 */
function findNearest(key: Scalar, count: number, at: (index: number) => CellValue, order: 1 | -1): number {
  let found = -1;
  let last: Scalar | undefined;
  for (let index = 0; index < count; index++) {
    const value = at(index);
    if (value.kind !== key.kind) continue;
    const each = value as Scalar;
    if (last && compareValues(each, last) * order < 0) throw new Uncalculable();
    last = each;
    if (compareValues(each, key) * order <= 0) found = index;
  }
  return found;
}

function match(call: Call): Value {
  call.expect(2, 3);
  const key = call.scalar(0);
  const line = call.area(1);
  if (!isLine(line.area)) throw new CellError("#N/A");
  const order = call.whole(2, 1);
  return number(Amount.of(String(find(call, key, line, order === 0 ? 0 : order > 0 ? 1 : -1) + 1)));
}

function verticalLookup(call: Call): Value {
  call.expect(3, 4);
  const key = call.scalar(0);
  const { sheet, area } = call.area(1);
  const column = call.whole(2);
  if (column < 1) throw new CellError("#VALUE!");
  if (area.left + column - 1 > area.right) throw new CellError("#REF!");
  const isNearest = call.count < 4 || call.truth(3);
  const line: AreaValue = { kind: "area", sheet, area: { ...area, right: area.left } };
  const row = area.top + find(call, key, line, isNearest ? 1 : 0);
  const place = { top: row, bottom: row, left: area.left + column - 1, right: area.left + column - 1 };
  return { kind: "area", sheet, area: place };
}

function isLine({ top, bottom, left, right }: Area): boolean {
  return top === bottom || left === right;
}

export const LOOKUP: Readonly<Record<string, SheetFunction>> = {
  MATCH: match,
  VLOOKUP: verticalLookup,
};
