import { parseReference } from "./address";

/** Whether two formulas of names say the same: Excel drops apostrophes that a sheet's name does not need. */
export function isSameReference(one: string, other: string): boolean {
  const [a, b] = [one, other].map((formula) => parseReference(formula.replace(/^=/, "")));
  if (!a || !b) return one.replace(/^=/, "") === other.replace(/^=/, "");
  return JSON.stringify(a) === JSON.stringify(b);
}
