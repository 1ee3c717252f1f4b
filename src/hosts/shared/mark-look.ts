import type { Severity } from "../../core/checks/finding";

/** How a marked cell looks, and the always true formula by which its conditional format is recognised as ours. */
export interface MarkLook {
  readonly severity: Severity;
  /** Without "=". */
  readonly formula: string;
  /** RRGGBB of the fill. */
  readonly fill: string;
}

/** Gravest first. The fills differ by a shade from Excel's own presets, so that theirs are never taken for ours. */
export const MARK_LOOKS: readonly MarkLook[] = [
  { severity: "error", formula: 'N("heji:error")=0', fill: "FFC7CF" },
  { severity: "warning", formula: 'N("heji:warning")=0', fill: "FFE79B" },
  { severity: "note", formula: 'N("heji:note")=0', fill: "DCEBF8" },
];

/** True for the formula of a mark, however a program has spaced it. */
export function isMarkFormula(formula: string): boolean {
  const bare = formula.replace(/^=|\s/g, "").toLowerCase();
  return MARK_LOOKS.some((look) => look.formula.toLowerCase() === bare);
}
