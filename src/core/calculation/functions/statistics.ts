import { Amount } from "../../numbers/amount";
import { ExactTotal } from "../../numbers/exact-total";
import { valueIn } from "../../workbook/cell";
import { CellKind, type CellColumn } from "../../workbook/snapshot";
import { divide, multiply } from "../arithmetic";
import type { Call, SheetFunction } from "../call";
import { visitCells } from "../cell-source";
import { CellError, Uncalculable } from "../uncalculable";
import { number, numberOf, type AreaValue, type Value } from "../values";

/** Leaves cells out; given their place. */
type Omits = (sheet: number, row: number, column: number) => boolean;

/** Numbers of an argument list: those of areas, and every single value as a number. Throws the first error met. */
function eachNumber(
  call: Call,
  from: number,
  take: (mantissa: number, scale: number, amount: () => Amount) => void,
  omits?: Omits,
): void {
  for (let index = from; index < call.count; index++) {
    const value = call.value(index);
    if (value.kind === "area") {
      visitCells(call.source, value, (cells, row, kind, column) => {
        if (omits?.(value.sheet, row, column)) return;
        if (kind === CellKind.error) throw errorIn(cells, row);
        if (kind === CellKind.number)
          take(cells.mantissas[row]!, cells.scales[row]!, () => amountIn(cells, row));
      });
    } else {
      const amount = numberOf(value);
      const scaled = amount.scaled();
      take(scaled?.mantissa ?? NaN, scaled?.scale ?? 0, () => amount);
    }
  }
}

function totalOf(call: Call, from: number, omits?: Omits): { readonly sum: Amount; readonly count: number } {
  const total = new ExactTotal();
  let count = 0;
  eachNumber(
    call,
    from,
    (mantissa, scale, amount) => {
      count += 1;
      if (Number.isNaN(mantissa)) total.addAmount(amount());
      else total.add(mantissa, scale);
    },
    omits,
  );
  return { sum: total.sum(), count };
}

function average(call: Call, from: number, omits?: Omits): Amount {
  const { sum, count } = totalOf(call, from, omits);
  return divide(sum, Amount.of(String(count)));
}

function extreme(call: Call, from: number, sign: 1 | -1, omits?: Omits): Amount {
  let found: Amount | undefined;
  eachNumber(
    call,
    from,
    (_mantissa, _scale, amount) => {
      const each = amount();
      if (!found || each.compare(found) === sign) found = each;
    },
    omits,
  );
  return found ?? Amount.zero;
}

function product(call: Call, from: number, omits?: Omits): Amount {
  let result: Amount | undefined;
  eachNumber(
    call,
    from,
    (_mantissa, _scale, amount) => (result = result ? multiply(result, amount()) : amount()),
    omits,
  );
  return result ?? Amount.zero;
}

function countOf(call: Call, from: number, isAny: boolean, omits?: Omits): Amount {
  let count = 0;
  for (let index = from; index < call.count; index++) {
    const value = call.value(index);
    if (value.kind === "area")
      visitCells(call.source, value, (_cells, row, kind, column) => {
        if ((isAny || kind === CellKind.number) && !omits?.(value.sheet, row, column)) count += 1;
      });
    else if (isAny || isNumeric(value)) count += 1;
  }
  return Amount.of(String(count));
}

function isNumeric(value: Exclude<Value, AreaValue>): boolean {
  try {
    numberOf(value);
    return true;
  } catch (error) {
    if (error instanceof CellError) return false;
    throw error;
  }
}

/** SUBTOTAL(9, …) and 109: other subtotals are left out, and from 101 on hidden rows. */
function subtotal(call: Call): Value {
  if (call.count < 2) throw new Uncalculable();
  const code = call.whole(0);
  const isWithoutHidden = code > 100;
  const { source } = call;
  const hidden = new Map<number, ReadonlySet<number>>();
  const isHidden = (sheet: number, row: number): boolean => {
    const rows = hidden.get(sheet) ?? new Set(source.hiddenRows(sheet));
    hidden.set(sheet, rows);
    return rows.has(row);
  };
  const omits: Omits = (sheet, row, column) => {
    if (isHidden(sheet, row)) {
      if (isWithoutHidden) return true;
      throw new Uncalculable(); // whether a filter hides the row, which leaves it out, is not told
    }
    return source.isSubtotal(sheet, row, column);
  };
  for (let index = 1; index < call.count; index++) call.area(index);
  switch (isWithoutHidden ? code - 100 : code) {
    case 1:
      return number(average(call, 1, omits));
    case 2:
      return number(countOf(call, 1, false, omits));
    case 3:
      return number(countOf(call, 1, true, omits));
    case 4:
      return number(extreme(call, 1, 1, omits));
    case 5:
      return number(extreme(call, 1, -1, omits));
    case 6:
      return number(product(call, 1, omits));
    case 9:
      return number(totalOf(call, 1, omits).sum);
    default:
      throw new Uncalculable();
  }
}

function amountIn(cells: CellColumn, row: number): Amount {
  return Amount.ofScaled(cells.mantissas[row]!, cells.scales[row]!);
}

function errorIn(cells: CellColumn, row: number): CellError {
  return new CellError(String((valueIn(cells, row) as { value: unknown }).value));
}

export const STATISTICS: Readonly<Record<string, SheetFunction>> = {
  SUM: (call) => number(totalOf(call, 0).sum),
  AVERAGE: (call) => number(average(call, 0)),
  MIN: (call) => number(extreme(call, 0, -1)),
  MAX: (call) => number(extreme(call, 0, 1)),
  COUNT: (call) => number(countOf(call, 0, false)),
  COUNTA: (call) => number(countOf(call, 0, true)),
  SUBTOTAL: subtotal,
};
