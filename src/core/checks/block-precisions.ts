import type { Ledger } from "../ledger/ledger";
import { AmountColumn } from "../numbers/amount-column";
import { unitShift, type MoneyUnit } from "../numbers/money-unit";
import type { AmountColumns } from "./amount-columns";
import type { Bases } from "./finding";
import type { Precision } from "./figure-precision";
import { wholeOf } from "./fund-rows";
import { precisionOf } from "./precision";
import { printedDecimals } from "./printed-decimals";

/** Forms show so many decimals of 万元 as a rule; fewer in every figure of one say that it was rounded to them. */
const USUAL_DECIMALS = 2;

export interface Precisions {
  /** Of the figures in the ledger's own unit. */
  readonly own: Precision;
  readonly ofBlocks: readonly Precision[];
}

/**
 * How fine the figures of each block are. Those in another unit than the ledger's are judged by themselves: a list in
 * 万元 is a rounded copy or not, whatever finer figures in 元 stand in forms beside it, and these are exact all the same.
 */
export function precisionsOf(
  ledger: Ledger,
  columns: AmountColumns,
  recoveryBasis: Bases["recoveryBasis"],
): Precisions {
  const byUnit = new Map<MoneyUnit, Precision>();
  const inUnit = (unit: MoneyUnit): Precision => {
    const known = byUnit.get(unit);
    if (known) return known;
    const part = partIn(unit, ledger, columns);
    const precision = precisionOf(part.ledger, part.columns, recoveryBasis, unit);
    byUnit.set(unit, precision);
    return precision;
  };
  const own = inUnit(ledger.heading.unit);
  const ofBlocks = ledger.blocks.map(({ form, unit }, block) => {
    const isLarger = unitShift(unit, ledger.heading.unit) > 0;
    return form && isLarger && own.decimals === undefined
      ? precisionOfForm(ledger, block, own)
      : inUnit(unit);
  });
  return { own, ofBlocks };
}

/**
 * A form in 万元 with the usual decimals beside lists in 元 is rounded to the place that it prints, though figures in 元
 * are exact.
 */
function precisionOfForm(ledger: Ledger, block: number, own: Precision): Precision {
  const { blocks, heading } = ledger;
  const shift = unitShift(blocks[block]!.unit, heading.unit);
  const isDeclared = heading.roundingBasis === "逐分相符";
  if (isDeclared || printedDecimals(ledger, block, shift) > USUAL_DECIMALS) return own;
  return {
    decimals: USUAL_DECIMALS - shift,
    sumsAreExact: false,
    ratesAreExact: false,
    areRoundedCopies: false,
  };
}

/** What the ledger's blocks in one unit hold. */
function partIn(
  unit: MoneyUnit,
  ledger: Ledger,
  columns: AmountColumns,
): { readonly ledger: Ledger; readonly columns: AmountColumns } {
  const { blocks, divisions, funds, projects, sums } = ledger;
  const isIn = (block: number): boolean => blocks[block]!.unit === unit;
  if (blocks.every((block) => block.unit === unit)) return { ledger, columns };
  const own: Record<string, AmountColumn> = {};
  for (const [field, column] of Object.entries(columns)) {
    own[field] = new AmountColumn(column.length);
    for (let row = 0; row < column.length; row++)
      if (isIn(projects.block[row]!)) own[field].copy(row, column, row);
  }
  const part = {
    ...ledger,
    sums: sums.filter(({ block }) => isIn(block)),
    divisions: divisions.filter((division) => isIn(wholeOf(ledger, division).block)),
    // Left in their places, because divisions name them by these.
    funds: funds.map((fund) => (isIn(fund.block) ? fund : { ...fund, amounts: {} })),
  };
  return { ledger: part, columns: own };
}
