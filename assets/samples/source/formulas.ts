import type { Formula, Sheet } from "./sheet";

/** Formulas as a bureau writes them, each with the value that Excel stores: the IEEE double of its last save. */

export function sumDown(sheet: Sheet, column: string, first: number, last: number): Formula {
  let value = 0;
  for (let row = first; row <= last; row++) value += sheet.numberAt(`${column}${row}`);
  return { formula: `SUM(${column}${first}:${column}${last})`, value };
}

export function sumOf(sheet: Sheet, addresses: readonly string[]): Formula {
  return {
    formula: addresses.join("+"),
    value: addresses.reduce((sum, address) => sum + sheet.numberAt(address), 0),
  };
}

/** 全年预算数 = 年初预算数 + 调增数 − 调减数 */
export function fullYearBudget(sheet: Sheet, initial: string, increase: string, decrease?: string): Formula {
  const base = sheet.numberAt(initial) + sheet.numberAt(increase);
  return decrease === undefined
    ? { formula: `${initial}+${increase}`, value: base }
    : { formula: `${initial}+${increase}-${decrease}`, value: base - sheet.numberAt(decrease) };
}

export function difference(sheet: Sheet, from: string, less: string): Formula {
  return { formula: `${from}-${less}`, value: sheet.numberAt(from) - sheet.numberAt(less) };
}

export function quotient(sheet: Sheet, numerator: string, denominator: string): Formula {
  return {
    formula: `${numerator}/${denominator}`,
    value: sheet.numberAt(numerator) / sheet.numberAt(denominator),
  };
}

/** Rounded to 0.01%, blank where the denominator is zero and the formula guards against it. */
export function roundedRate(sheet: Sheet, numerator: string, denominator: string, guarded: boolean): Formula {
  const { formula, value } = quotient(sheet, numerator, denominator);
  const rounded = `ROUND(${formula},4)`;
  if (!guarded) return { formula: rounded, value: roundedAsExcel(Number(value)) };
  return {
    formula: `IF(${denominator}=0,"",${rounded})`,
    value: sheet.numberAt(denominator) === 0 ? "" : roundedAsExcel(Number(value)),
  };
}

/** Half away from zero on the 15 decimal digits that Excel shows: ROUND(176.69/200,4) is 0.8835. */
function roundedAsExcel(value: number): number {
  return Number(`${Math.round(Number(`${value.toPrecision(15)}e4`))}e-4`);
}
