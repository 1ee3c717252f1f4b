import type { Severity } from "../core/checks/finding";
import { comparisonSheet } from "../core/report/comparison-sheet";
import { explanationSheet } from "../core/report/explanation-sheet";
import { findingsSheet } from "../core/report/findings-sheet";
import { reconciliationSheet } from "../core/report/reconciliation-sheet";
import { reportSheet } from "../core/report/report-sheet";
import { selfEvaluationSheet } from "../core/report/self-evaluation-sheet";
import type { CellRef } from "../core/workbook/cell";
import {
  FINAL_MODE,
  REPORT_MODE,
  type Annotation,
  type AnnotationParts,
  type Mark,
  type NewComment,
} from "./annotation";
import type { CheckedFinding, CheckedWorkbook } from "./check-workbook";
import { composeReport } from "./compose-report";
import { HostError } from "./host-error";
import { NO_PROJECTS } from "./no-projects";
import { openFindings } from "./open-findings";
import { refuseUnfinished } from "./refuse-unfinished";
import { resultLine } from "./result-line";

/** Comments beyond these would bury a sheet; 核对结果 lists every finding. */
const MOST_COMMENTS = 200;

const GRAVITY: readonly Severity[] = ["error", "warning", "note"];

/**
 * What a check leaves in the workbook: marks and comments for what is open, and the sheets. Throws HostError
 * "unsupported" with the list of what is open where a 报送版 is asked for and must not be written.
 */
export function composeAnnotation(checked: CheckedWorkbook, parts: AnnotationParts): Annotation {
  const open = openFindings(checked);
  const { memory } = checked.ledger.workbook;
  const isFinal = parts.sheets && parts.isFinal === true;
  const kept = Object.entries(memory?.settings ?? {}).filter(([key]) => key !== REPORT_MODE);
  return {
    marks: parts.marks ? marksOf(open) : [],
    comments: parts.marks ? commentsOf(open) : [],
    sheets: parts.sheets ? sheetsOf(checked, isFinal) : [],
    memory: {
      version: 1,
      verified: memory?.verified ?? [],
      settings: Object.fromEntries([...kept, ...(isFinal ? [[REPORT_MODE, FINAL_MODE] as const] : [])]),
    },
  };
}

function sheetsOf(checked: CheckedWorkbook, isFinal: boolean): Annotation["sheets"] {
  const { ledger, result, findings, reconciliation } = checked;
  if (checked.figures) {
    if (isFinal) throw new HostError("unsupported", NO_PROJECTS);
    return [findingsSheet(ledger, result, findings, resultLine(checked))];
  }
  const report = composeReport(checked);
  if (isFinal) refuseUnfinished(report);
  const mode = isFinal ? "final" : "working";
  const selfEvaluation = selfEvaluationSheet(ledger, result.bases, report.document, mode);
  return [
    findingsSheet(ledger, result, findings, resultLine(checked)),
    ...(result.comparison ? [comparisonSheet(ledger, result.bases, result.comparison)] : []),
    reconciliationSheet(ledger, result.bases, reconciliation),
    ...present(explanationSheet(ledger, result.bases, mode)),
    reportSheet(ledger, result.bases, report.document, mode),
    ...present(selfEvaluation),
  ];
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

/** The first cell of a finding is the one most likely wrong: only that one is marked, once, with its gravest finding. */
function marksOf(findings: readonly CheckedFinding[]): readonly Mark[] {
  const marked = new Set<string>();
  return GRAVITY.map((severity) => {
    const cells: CellRef[] = [];
    for (const { at, severity: own } of findings) {
      const cell = at[0];
      if (own !== severity || !cell || marked.has(keyOf(cell))) continue;
      marked.add(keyOf(cell));
      cells.push(cell);
    }
    return { severity, cells };
  }).filter(({ cells }) => cells.length > 0);
}

/** One comment a cell, with the sentences of all its findings. */
function commentsOf(findings: readonly CheckedFinding[]): readonly NewComment[] {
  const byCell = new Map<string, { at: CellRef; sentences: string[] }>();
  for (const { at, message } of findings.slice(0, MOST_COMMENTS)) {
    const cell = at[0];
    if (!cell) continue;
    const entry = byCell.get(keyOf(cell));
    if (entry) entry.sentences.push(message);
    else byCell.set(keyOf(cell), { at: cell, sentences: [message] });
  }
  return [...byCell.values()].map(({ at, sentences }) => ({ at, text: sentences.join("\n") }));
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}\n${row}\n${column}`;
}
