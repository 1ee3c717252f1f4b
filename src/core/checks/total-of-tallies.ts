import type { Tally } from "./finding";

/** Tallies added up, figure by figure. */
export function totalOf(tallies: readonly Tally[]): Tally {
  const total = { checked: 0, passed: 0, failed: 0, unverifiable: 0 };
  for (const tally of tallies) {
    total.checked += tally.checked;
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.unverifiable += tally.unverifiable;
  }
  return total;
}
