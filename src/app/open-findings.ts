import type { Finding } from "../core/checks/finding";
import type { CheckedFinding, CheckedWorkbook } from "./check-workbook";

/** Findings that still ask for something: what is 已核实 is left out. */
export function openFindings(checked: CheckedWorkbook): readonly CheckedFinding[] {
  return checked.findings.filter((finding) => !finding.verified);
}

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly verified: number;
  readonly checked: number;
  readonly passed: number;
  readonly unverifiable: number;
}

/** Counts for the result line; severities count open findings only. */
export function summarise(checked: CheckedWorkbook): Summary {
  const open = openFindings(checked);
  const count = (severity: Finding["severity"]): number =>
    open.filter((finding) => finding.severity === severity).length;
  const { tally } = checked.result;
  return {
    errors: count("error"),
    warnings: count("warning"),
    notes: count("note"),
    verified: checked.findings.length - open.length,
    checked: tally.checked,
    passed: tally.passed,
    unverifiable: tally.unverifiable,
  };
}
