import type { Amount } from "../numbers/amount";

/** A score of more decimals is what a formula leaves unrounded, as a page shows it too; nobody types it. */
const MOST_TYPED_DECIMALS = 6;
/** Binary arithmetic leaves its noise of a score below 100 beyond these: 7.000000000000001. */
const NOISELESS_DECIMALS = 12;
const SHOWN_DECIMALS = 4;

/** Whether a score is a formula's, not rounded: 6.666666666666667. */
export function isUnrounded(score: Amount): boolean {
  return score.decimals() > MOST_TYPED_DECIMALS;
}

/** A score or its points without what binary arithmetic leaves; 6.666666666667 stays a formula's. */
export function withoutScoreNoise(score: Amount): Amount {
  return score.decimals() > NOISELESS_DECIMALS ? score.rounded(NOISELESS_DECIMALS) : score;
}

/**
 * Whether two scores are the same but for what formulas leave unrounded: a difference that a sentence would call 0分
 * is none.
 */
export function isSameScore(one: Amount, other: Amount): boolean {
  if (one.equals(other)) return true;
  return (isUnrounded(one) || isUnrounded(other)) && one.minus(other).rounded(SHOWN_DECIMALS).isZero();
}

/** Whether a score is higher than its points, or than another score, by more than binary arithmetic adds. */
export function isScoreAbove(one: Amount, other: Amount): boolean {
  return one.compare(other) > 0 && !isSameScore(one, other);
}

/** As people read it: a formula's score to the place to which scores are ever given. */
export function shownScore(score: Amount): string {
  return (isUnrounded(score) ? score.rounded(SHOWN_DECIMALS) : score).toString();
}
