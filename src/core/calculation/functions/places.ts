import { Amount } from "../../numbers/amount";
import { LAST_COLUMN, LAST_ROW } from "../../workbook/address";
import type { Area } from "../../workbook/snapshot";
import type { Call, SheetFunction } from "../call";
import { CellError, Uncalculable } from "../uncalculable";
import { number, type AreaValue, type Value } from "../values";

function offset(call: Call): Value {
  call.expect(3, 5);
  const { sheet, area } = call.area(0);
  const top = area.top + call.whole(1);
  const left = area.left + call.whole(2);
  const height = call.whole(3, area.bottom - area.top + 1);
  const width = call.whole(4, area.right - area.left + 1);
  if (height < 1 || width < 1) throw new CellError("#REF!");
  return onSheet(sheet, { top, left, bottom: top + height - 1, right: left + width - 1 });
}

/** INDEX(area, row, column); 0 means the whole column or row, and of a single row the second argument is the column. */
function index(call: Call): Value {
  call.expect(2, 3);
  const { sheet, area } = call.area(0);
  const first = call.whole(1);
  const isAlongRow = area.top === area.bottom && call.count === 2;
  const row = isAlongRow ? 0 : first;
  const column = isAlongRow ? first : call.whole(2, 0);
  if (row < 0 || column < 0) throw new CellError("#VALUE!");
  if (area.top + row - 1 > area.bottom || area.left + column - 1 > area.right) throw new CellError("#REF!");
  return onSheet(sheet, {
    top: row === 0 ? area.top : area.top + row - 1,
    bottom: row === 0 ? area.bottom : area.top + row - 1,
    left: column === 0 ? area.left : area.left + column - 1,
    right: column === 0 ? area.right : area.left + column - 1,
  });
}

function onSheet(sheet: number, area: Area): AreaValue {
  if (area.top < 0 || area.left < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN)
    throw new CellError("#REF!");
  return { kind: "area", sheet, area };
}

function measure(of: (area: Area) => number): SheetFunction {
  return (call) => {
    call.expect(1);
    return number(Amount.of(String(of(call.area(0).area))));
  };
}

/** ROW() is the formula's own; ROW(A5) that of the reference, which must be one. */
function ordinal(own: (call: Call) => number, of: (area: Area) => readonly [number, number]): SheetFunction {
  return (call) => {
    call.expect(0, 1);
    if (call.count === 0) return number(Amount.of(String(own(call) + 1)));
    const [first, last] = of(call.area(0).area);
    if (first !== last) throw new Uncalculable();
    return number(Amount.of(String(first + 1)));
  };
}

export const PLACES: Readonly<Record<string, SheetFunction>> = {
  OFFSET: offset,
  INDEX: index,
  ROWS: measure(({ top, bottom }) => bottom - top + 1),
  COLUMNS: measure(({ left, right }) => right - left + 1),
  ROW: ordinal(
    ({ evaluation }) => evaluation.place.row,
    ({ top, bottom }) => [top, bottom],
  ),
  COLUMN: ordinal(
    ({ evaluation }) => evaluation.place.column,
    ({ left, right }) => [left, right],
  ),
};
