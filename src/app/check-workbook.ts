import type { CheckResult, Finding } from "../core/checks/finding";
import { reconcile, type Reconciliation } from "../core/checks/reconciliation";
import { runChecks } from "../core/checks/run-checks";
import type { Ledger } from "../core/ledger/ledger";
import { readLedger } from "../core/ledger/read-ledger";
import type { VerifiedNote, WorkbookSnapshot } from "../core/workbook/snapshot";

/** A finding with the checker's note, if 已核实 was said of it; such a finding is listed but does not count. */
export interface CheckedFinding extends Finding {
  readonly verified: VerifiedNote | null;
}

export interface CheckedWorkbook {
  readonly ledger: Ledger;
  readonly result: CheckResult;
  /** result.findings, each with its note. */
  readonly findings: readonly CheckedFinding[];
  readonly reconciliation: Reconciliation;
}

export type CheckOutcome =
  | { readonly kind: "checked"; readonly checked: CheckedWorkbook }
  /** message: a Chinese sentence that says what is missing and what to do. */
  | { readonly kind: "unusable"; readonly message: string };

/** The main job: reads the ledger out of a workbook, runs every check, reconciles. Pure. */
export function checkWorkbook(workbook: WorkbookSnapshot): CheckOutcome {
  const reading = readLedger(workbook);
  if (reading.kind === "unusable") return reading;
  const { ledger } = reading;
  const result = runChecks(ledger);
  const notes = new Map(workbook.memory?.verified.map((note) => [note.finding, note]));
  const findings = result.findings.map((finding) => ({
    ...finding,
    verified: notes.get(finding.id) ?? null,
  }));
  return {
    kind: "checked",
    checked: { ledger, result, findings, reconciliation: reconcile(ledger, result.bases) },
  };
}

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
