import { Amount, sum } from "../numbers/amount";
import { AMOUNT_FIELDS, type AmountField } from "./fields";
import type { FundRow } from "./fund-rows";

type Amounts = FundRow["amounts"];

/** How the columns of a whole and its parts agree. */
export interface SumAgreement {
  /** Columns in which the whole and a part state something. */
  readonly stated: number;
  /** Those in which the parts are more than the whole. */
  readonly exceeding: number;
  /** The columns that fail, by how much they speak against the reading. */
  readonly faults: number;
}

/** The index of the sum itself among the rows. */
export const SUM = -1;
/** Amounts are rounded to these decimals of the form's unit or finer ones, as the form's own figures show. */
const COARSEST_DECIMALS = 2;
/** Rows that fall short of their whole speak less against a reading than rows that exceed it. */
const EXCEEDS = 2;
const FALLS_SHORT = 1;
/** One column that agrees may do so by chance. */
const FEWEST_EQUAL = 2;
/** A figure may be wrong in a row that all other columns show to be a sum. */
const MOST_WRONG = 1;

/** What the figures of a form say of which rows make up which. shift: by which they were converted from its unit. */
export class FundArithmetic {
  private readonly decimals: number;

  constructor(
    private readonly rows: readonly Amounts[],
    private readonly totals: Amounts,
    private readonly shift: number,
  ) {
    const all = [totals, ...rows].flatMap((amounts) => Object.values(amounts));
    this.decimals = Math.max(COARSEST_DECIMALS, ...all.map((amount) => amount.shifted(-shift).decimals()));
  }

  /** areSome: the rows say of themselves that they are 其中, and need not be all. */
  agreement(whole: number, parts: readonly number[], areSome = false): SumAgreement {
    const rests = this.restsOf(whole, parts);
    const tolerance = Amount.ofScaled(parts.length + 1, this.decimals).shifted(this.shift);
    const failing = rests.filter((rest) => rest.abs().compare(tolerance) > 0);
    const exceeding = failing.filter((rest) => rest.isNegative()).length;
    const short = areSome ? 0 : failing.length - exceeding;
    const faults = exceeding * EXCEEDS + short * FALLS_SHORT;
    return { stated: rests.length, exceeding, faults };
  }

  /** Rows that state what two or more right below them add up to, in nearly all columns; for each row its whole. */
  nestedBySums(): readonly number[] {
    const parents = this.rows.map(() => SUM);
    let below: readonly number[] = [];
    for (let row = this.rows.length - 1; row >= 0; row--) {
      const parts = this.partsRightBelow(row, below);
      for (const part of parts) parents[part] = row;
      below = [row, ...below.slice(parts.length)];
    }
    return parents;
  }

  /** Of the rows below that are parts of none, as many as agree best, the fewest of equals. */
  private partsRightBelow(row: number, below: readonly number[]): readonly number[] {
    let best: readonly number[] = [];
    let fewest = MOST_WRONG + 1;
    for (let count = 2; count <= below.length; count++) {
      const parts = below.slice(0, count);
      const rests = this.restsOf(row, parts, (stated) => !stated.isZero());
      const wrong = rests.filter((rest) => !rest.isZero()).length;
      if (wrong < fewest && rests.length - wrong >= FEWEST_EQUAL) [best, fewest] = [parts, wrong];
    }
    return best;
  }

  private restsOf(
    whole: number,
    parts: readonly number[],
    counts: (stated: Amount) => boolean = () => true,
  ): readonly Amount[] {
    const stated = whole === SUM ? this.totals : this.rows[whole]!;
    return AMOUNT_FIELDS.flatMap((field: AmountField) => {
      const amounts = parts.flatMap((part) => this.rows[part]![field] ?? []);
      const amount = stated[field];
      return amount && counts(amount) && amounts.length > 0 ? [amount.minus(sum(amounts))] : [];
    });
  }
}

/**
 * More than the whole in most columns: not a figure or two is wrong, but parts of parts were taken for parts. Wrong
 * figures fall short as often as they exceed.
 */
export function exceedsMostly({ stated, exceeding }: SumAgreement): boolean {
  return exceeding > 1 && exceeding * 2 > stated;
}
