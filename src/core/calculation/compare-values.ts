import { compareNumbers } from "./arithmetic";
import { Amount } from "../numbers/amount";
import { Uncalculable } from "./uncalculable";
import type { Scalar } from "./values";

const RANK = { number: 0, blank: 0, text: 1, boolean: 2 } as const;

/** As "=" and "<" compare: numbers before texts before TRUE and FALSE; a blank is 0, "" or FALSE, as the other is. */
export function compareValues(left: Scalar, right: Scalar): number {
  const one = filled(left, right);
  const other = filled(right, left);
  if (one.kind === "number" && other.kind === "number") return compareNumbers(one.value, other.value);
  if (one.kind === "text" && other.kind === "text") return compareTexts(one.value, other.value);
  if (one.kind === "boolean" && other.kind === "boolean") return Number(one.value) - Number(other.value);
  return RANK[one.kind] - RANK[other.kind];
}

/** Whether they are equal; never depends on the order of texts. */
export function areEqual(left: Scalar, right: Scalar): boolean {
  const one = filled(left, right);
  const other = filled(right, left);
  if (one.kind === "text" && other.kind === "text") return folded(one.value) === folded(other.value);
  return compareValues(one, other) === 0;
}

/** Case does not matter. */
export function folded(text: string): string {
  return text.toLowerCase();
}

/** The order of plain letters and digits is the same everywhere; that of other texts depends on the computer. */
export function compareTexts(left: string, right: string): number {
  const [one, other] = [folded(left), folded(right)];
  if (one === other) return 0;
  if (!/^[a-z0-9]*$/.test(one + other)) throw new Uncalculable();
  return one < other ? -1 : 1;
}

function filled(value: Scalar, beside: Scalar): Scalar {
  if (value.kind !== "blank") return value;
  if (beside.kind === "text") return { kind: "text", value: "" };
  if (beside.kind === "boolean") return { kind: "boolean", value: false };
  return { kind: "number", value: Amount.zero };
}
