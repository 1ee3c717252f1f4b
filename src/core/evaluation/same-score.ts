import type { Amount } from "../numbers/amount";

/** A score of more decimals is what a formula leaves unrounded, as a page shows it too; nobody types it. */
const MOST_TYPED_DECIMALS = 6;
/** Binary arithmetic leaves its noise far beyond these. */
const MEANT_DECIMALS = 6;
const SHOWN_DECIMALS = 4;

/** Whether a score is a formula's, not rounded: 6.666666666666667. */
export function isUnrounded(score: Amount): boolean {
  return score.decimals() > MOST_TYPED_DECIMALS;
}

/** Whether two scores are the same but for what binary arithmetic adds to those that formulas leave unrounded. */
export function isSameScore(one: Amount, other: Amount): boolean {
  if (one.equals(other)) return true;
  return (
    (isUnrounded(one) || isUnrounded(other)) &&
    one.rounded(MEANT_DECIMALS).equals(other.rounded(MEANT_DECIMALS))
  );
}

/** As people read it: a formula's score to the place to which scores are ever given. */
export function shownScore(score: Amount): string {
  return (isUnrounded(score) ? score.rounded(SHOWN_DECIMALS) : score).toString();
}
