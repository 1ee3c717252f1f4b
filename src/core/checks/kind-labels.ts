import type { FindingKind } from "./finding";

/** The order and the words in which findings are shown on every surface. */
export const KIND_LABELS: readonly (readonly [FindingKind, string])[] = [
  ["mismatch", "勾稽不符"],
  ["verify", "待核实"],
  ["explain", "待说明"],
  ["hint", "提示"],
];
