/**
 * How fine the ledger's figures are, and whether they are exact or rounded copies of finer ones. One number's own
 * decimals never say: 234 and 150 are amounts of a ledger that works in 0.01.
 */
export interface Precision {
  /** Decimals of the last place in which amounts may be rounded; absent where they are not (元). */
  readonly decimals?: number;
  /** So many sums hold to the last digit that rounded figures could not have brought it about. */
  readonly sumsAreExact: boolean;
  /** The same beyond all doubt: only then a rate has to agree with the figures as they stand. */
  readonly ratesAreExact: boolean;
  /** Sums miss by a last digit often enough to show that the figures were rounded one by one. */
  readonly areRoundedCopies: boolean;
}
