import type { Severity } from "../../core/checks/finding";

/** How a marked cell looks while its mark is there; #RRGGBB. Legible in print and for colour-blind readers. */
export interface MarkStyle {
  readonly fill: string;
  readonly font: string;
}

export const MARK_STYLES: Readonly<Record<Severity, MarkStyle>> = {
  error: { fill: "#FFC7CE", font: "#9C0006" },
  warning: { fill: "#FFEB9C", font: "#7F6000" },
  note: { fill: "#DDEBF7", font: "#1F4E78" },
};

/** Formula of the conditional format, without "=": always true, and recognisably ours in a file and in Excel alike. */
export function markFormula(severity: Severity): string {
  return `N("heji:${severity}")=0`;
}

const OURS = /^\s*=?\s*N\(\s*"heji:(error|warning|note)"\s*\)\s*=\s*0\s*$/i;

/** Whether a conditional format's formula, with or without "=", is one of ours. */
export function isMarkFormula(formula: string): boolean {
  return OURS.test(formula);
}
