import type { Comparison } from "../comparison/comparison";
import type { CellRef } from "../workbook/cell";

export type Severity = "error" | "warning" | "note";

/** 勾稽不符 · 待核实 · 待说明 · 提示 */
export type FindingKind = "mismatch" | "verify" | "explain" | "hint";

export const CAUSES = [
  "unit",
  "shift",
  "truncated",
  "rounded-up",
  "denominator",
  "population",
  "complement",
  "inverted",
  "sign",
  "rounded",
  "digits",
  "row-omitted",
  "row-twice",
  "subtotal-counted",
  "range-short",
  "uses-incomplete",
  "none",
] as const;
export type Cause = (typeof CAUSES)[number];

export type Verdict = "exact" | "within-rounding" | "worst-case" | "violated" | "undefined";

/** A cell with what to write into it: value follows the cell's own convention, shown is what people read. */
export interface CellChange {
  readonly at: CellRef;
  /** Plain number such as 0.9133, or a text where the column holds texts. */
  readonly value: string;
  readonly shown: string;
}

/** Cells that change together; the entries of a list of changes exclude one another. */
export interface Change {
  readonly cells: readonly CellChange[];
}

export interface Finding {
  /** Of rule, project, role and stated figures, never of addresses: survives row inserts and sorting. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly kind: FindingKind;
  /** Project name, verbatim; absent for findings about totals or the workbook. */
  readonly project?: string;
  /** First the cell that is most likely wrong, then the others of the relation. */
  readonly at: readonly CellRef[];
  /** As people read it, with unit. */
  readonly stated?: string;
  readonly expected?: string;
  readonly cause: Cause;
  /** Causes that explain it equally well. */
  readonly rivals: readonly Cause[];
  /** One full Chinese sentence with the arithmetic in it. */
  readonly message: string;
  /** For derived cells only, never a live formula. */
  readonly repairs: readonly Change[];
  /** For source figures: what would make the arithmetic agree; information, never a button. */
  readonly alternatives: readonly Change[];
}

/** What a run looked at, so that silence can be told from not having looked. */
export interface Tally {
  readonly checked: number;
  readonly passed: number;
  readonly failed: number;
  readonly unverifiable: number;
}

export interface CheckResult {
  /** In a fixed order: by severity, then rule list, then reading order. At most 10,000; see findingCount. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
  readonly tally: Tally;
  readonly tallyByRule: ReadonlyMap<string, Tally>;
  /** What each rule of the list says, by its id, in the list's order, those switched off too. */
  readonly statements: ReadonlyMap<string, string>;
  /** The denominator and recovery basis that the checks worked with, and whether the workbook declares them. */
  readonly bases: Bases;
  /** Where the ledger was compared with a system's export. */
  readonly comparison?: Comparison;
}

export interface Bases {
  readonly rateBasis: "全年预算" | "年初预算";
  readonly rateBasisDeclared: boolean;
  readonly recoveryBasis: "年终收回" | "年中收回";
  readonly recoveryBasisDeclared: boolean;
}
