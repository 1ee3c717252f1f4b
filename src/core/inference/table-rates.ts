import type { FigureCell } from "../ledger/figure-table";
import type { BrokenRate, TableArithmetic } from "../ledger/table-arithmetic";
import type { FoundSum } from "./law";
import type { PlainTable } from "./plain-table";
import { ratioLaws, shareLaws, statedRate } from "./ratio-laws";
import { columnWords, rowWords } from "./table-words";

/** Rates of two columns, and shares of a total; where a column is both, it is a rate. */
export function ratesOf(
  table: PlainTable,
  sums: readonly FoundSum[],
  decimals: number,
  isRead: (row: number, column: number) => boolean,
): Pick<TableArithmetic, "rates" | "judgedRates"> {
  const ratios = ratioLaws(table, decimals);
  const shares = shareLaws(table, sums, decimals).filter(
    ({ rate }) => !ratios.some((law) => law.rate === rate),
  );
  const terms = [
    ...ratios.flatMap(({ rate, numerator, denominator, isFraction, holding, failing }) =>
      failing.map((row): RateTerms => ({
        ...{ rate, isFraction, held: holding.length },
        over: [row, numerator],
        under: [row, denominator],
      })),
    ),
    ...shares.flatMap(({ rate, amount, isFraction, holding, failing }) =>
      failing.map(({ row, total }): RateTerms => ({
        ...{ rate, isFraction, held: holding.length },
        over: [row, amount],
        under: [total, amount],
      })),
    ),
  ];
  const judgedRates = [...ratios, ...shares].reduce(
    (sum, law) => sum + law.holding.length + law.failing.length,
    0,
  );
  const isOwn = ({ rate, over, under }: RateTerms): boolean =>
    [[over[0], rate] as const, over, under].every(([row, column]) => {
      const at = table.view.ref(table.rows[row]!.row, table.columns[column]!.column);
      return isRead(at.row, at.column);
    });
  return { judgedRates, rates: terms.filter((each) => !isOwn(each)).map((each) => rateOf(table, each)) };
}

/** A rate, and the row and column of what is divided by what. */
interface RateTerms {
  readonly rate: number;
  readonly isFraction: boolean;
  readonly held: number;
  readonly over: readonly [number, number];
  readonly under: readonly [number, number];
}

function rateOf(table: PlainTable, { rate, isFraction, held, over, under }: RateTerms): BrokenRate {
  const [row] = over;
  const cell = ([at, column]: readonly [number, number]): FigureCell => ({
    label: at === row ? columnWords(table, column) : `${rowWords(table, at)}的${columnWords(table, column)}`,
    at: table.view.ref(table.rows[at]!.row, table.columns[column]!.column),
    amount: table.amount(at, column)!,
  });
  return {
    label: `${rowWords(table, row)}的${columnWords(table, rate)}`,
    at: table.view.ref(table.rows[row]!.row, table.columns[rate]!.column),
    stated: statedRate(table, row, rate, isFraction)!,
    convention: isFraction ? "fraction" : "percent",
    numerator: cell(over),
    denominator: cell(under),
    held,
  };
}
