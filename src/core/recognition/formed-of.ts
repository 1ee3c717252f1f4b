import { tallyOf, type FigureRelations, type RowTest, type Tally } from "./figure-relations";

/** Columns whose figures are formed of a budget and of what was spent. */
export interface FormedColumns {
  readonly spent: readonly number[];
  readonly rates: readonly number[];
  readonly balances: readonly number[];
}

/** In how many of the rows that can tell all rates and balances are formed of a budget. */
export function formedOf(
  budget: number,
  { spent, rates, balances }: FormedColumns,
  rows: readonly number[],
  figures: FigureRelations,
): Tally {
  const tests: readonly RowTest[] = [
    ...rates.map((rate) => figures.rate(spent, [budget], [], rate)),
    ...balances.map((balance) => figures.sum([budget], spent, balance)),
  ];
  return tallyOf(rows, (row) => {
    const told = tests.flatMap((test) => test(row) ?? []);
    return told.length > 0 ? !told.includes(false) : undefined;
  });
}
