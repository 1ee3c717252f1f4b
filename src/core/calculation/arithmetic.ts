import { Amount } from "../numbers/amount";
import { quotient } from "../numbers/quotient";
import { CELL_DIGITS, leadingPlaces, significant } from "../numbers/significant";
import { CellError, Uncalculable } from "./uncalculable";

/** Digits of a quotient between two steps: enough that a cell's 15 are right whatever follows. */
const WORKING_DIGITS = 30;
/** Larger powers are not what budgets are made of. */
const LARGEST_POWER = 400;

export function add(left: Amount, right: Amount): Amount {
  return withoutRemnant(left.plus(right), left);
}

export function subtract(left: Amount, right: Amount): Amount {
  return withoutRemnant(left.minus(right), left);
}

export function multiply(left: Amount, right: Amount): Amount {
  return working(left.times(right));
}

/** Throws #DIV/0!. */
export function divide(left: Amount, right: Amount): Amount {
  const divisor = leadingPlaces(right);
  if (divisor === undefined) throw new CellError("#DIV/0!");
  const dividend = leadingPlaces(left);
  if (dividend === undefined) return Amount.zero;
  return quotient(left, right, Math.max(0, WORKING_DIGITS - (dividend - divisor)));
}

/** Whole powers, multiplied out. Throws #NUM! for 0^0, #DIV/0! for 0^-1, Uncalculable for a root. */
export function power(base: Amount, exponent: Amount): Amount {
  const times = significant(exponent);
  if (times.decimals() > 0 || times.abs().compare(Amount.of(String(LARGEST_POWER))) > 0)
    throw new Uncalculable();
  if (base.isZero() && !times.isPositive()) throw new CellError(times.isZero() ? "#NUM!" : "#DIV/0!");
  let result = Amount.of("1");
  for (let count = Math.abs(times.toCell()); count > 0; count--) result = working(result.times(base));
  return times.isNegative() ? divide(Amount.of("1"), result) : result;
}

/** −1, 0 or 1 at the 15 digits that cells are compared by. */
export function compareNumbers(left: Amount, right: Amount): number {
  return significant(left).compare(significant(right));
}

/** 1/3*3−1 is 0 and not the quotient's cut tail, as spreadsheets settle it. */
function withoutRemnant(result: Amount, operand: Amount): Amount {
  if (result.scaled() || result.isZero()) return result;
  const left = leadingPlaces(result)!;
  return left < (leadingPlaces(operand) ?? left) - CELL_DIGITS ? Amount.zero : working(result);
}

function working(result: Amount): Amount {
  return result.scaled() ? result : significant(result, WORKING_DIGITS);
}
