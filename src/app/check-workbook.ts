import type { CheckResult, Finding } from "../core/checks/finding";
import { judgedRemarks } from "../core/inference/judged-remarks";
import { factsOf, type LedgerFacts } from "../core/checks/ledger-facts";
import { reconcileFacts, type Reconciliation } from "../core/checks/reconciliation";
import { assembleLedger } from "../core/comparison/assemble-ledger";
import { readExport } from "../core/comparison/read-export";
import { repeatedPayments } from "../core/comparison/repeated-payments";
import { sheetLists } from "../core/comparison/sheet-lists";
import type { SystemExport } from "../core/comparison/system-export";
import { UnusableWorkbook } from "../core/ledger/unusable";
import { joinedResults } from "../core/checks/join-results";
import { checkFacts } from "../core/checks/run-checks";
import type { Ledger } from "../core/ledger/ledger";
import { checkBureauForms } from "./bureau-forms";
import {
  readBesideFigures,
  readTables,
  readWhateverTheAnswer,
  withTableArithmetic,
  type TablesRead,
} from "../core/inference/read-tables";
import { hasColumnNames } from "../core/ledger/find-blocks";
import { readLedger } from "../core/ledger/read-ledger";
import { secrecyMark } from "../core/ledger/secrecy";
import { assemblyRemarks } from "../core/recognition/assembly";
import { readFigures, statementsBeside } from "../core/recognition/figures/figure-tables";
import { layoutOfMapping } from "../core/recognition/layout-of-mapping";
import type { Mapping } from "../core/recognition/mapping";
import { faultOfMapping } from "../core/recognition/mapping-fault";
import { mappingOfProposal } from "../core/recognition/mapping-of-proposal";
import { openQuestion } from "../core/recognition/open-question";
import { recognise } from "../core/recognition/recognise";
import type { Proposal } from "../core/recognition/proposal";
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
  /** How the workbook was read where its names did not tell; absent where they did. */
  readonly mapping?: Mapping;
  /** What was recognised, where nobody gave the mapping. */
  readonly proposal?: Proposal;
  /**
   * Present where only the sums of tables were judged: nothing to report on. isAsked: because a question is open, not
   * because no projects are listed.
   */
  readonly figures?: { readonly remarks: readonly string[]; readonly isAsked?: true };
}

export type CheckOutcome =
  | { readonly kind: "checked"; readonly checked: CheckedWorkbook }
  /**
   * message: a Chinese sentence that says what is missing and what to do. proposal: what was recognised, where the
   * sentence asks how the workbook is to be read. certain: what is known of its sums, however that is answered.
   */
  | {
      readonly kind: "unusable";
      readonly message: string;
      readonly proposal?: Proposal;
      readonly certain?: CheckedWorkbook;
    };

/**
 * The main job: reads the ledger out of a workbook, runs every check, reconciles; with a finance system's export,
 * compares the two. A mapping that is given goes before the workbook's names. Pure.
 */
export function checkWorkbook(
  workbook: WorkbookSnapshot,
  against?: WorkbookSnapshot,
  mapping?: Mapping,
): CheckOutcome {
  const given = readingWay(workbook, mapping);
  const proposal = given.kind === "way" ? given.way.proposal : given.proposal;
  const figures = !against && proposal && readFigures(workbook, proposal);
  if (figures && figures.kind === "figures") return checkedTables(readBesideFigures(figures));
  if (given.kind === "unusable") {
    const tables = !against && !figures && proposal && readTables(workbook, proposal);
    if (tables) return checkedTables(tables);
    const isAsked = !against && given.proposal !== undefined && given.proposal.questions.length > 0;
    return figures || (isAsked ? withCertain(given, workbook) : given);
  }
  const way = given.way;
  const reading = readLedger(workbook, way.mapping && layoutOfMapping(workbook, way.mapping));
  if (reading.kind === "unusable") return reading;
  const exported = against && readExport(against);
  if (exported?.kind === "unusable") return exported;
  const reckoning = reckon(reading.ledger, exported?.exported, way.mapping);
  if (reckoning.kind === "unusable") return reckoning;
  const forms = checkBureauForms(workbook, (sheet) => readsSheet(reading.ledger, way.mapping, sheet));
  return { kind: "checked", checked: { ...checkedFacts(reckoning.facts, forms), ...way } };
}

/** beside: what was found in forms that are no part of the ledger. */
function checkedFacts(facts: LedgerFacts, beside: readonly CheckResult[] = []): CheckedWorkbook {
  const { ledger } = facts;
  const result = joinedResults(checkFacts(facts), beside);
  const notes = new Map(ledger.workbook.memory?.verified.map((note) => [note.finding, note]));
  const findings = result.findings.map((finding) => ({
    ...finding,
    verified: notes.get(finding.id) ?? null,
  }));
  return { ledger, result, findings, reconciliation: reconcileFacts(facts) };
}

/** Sums that can be judged though no project is listed. */
function checkedTables({ ledger, remarks }: TablesRead): CheckOutcome {
  return { kind: "checked", checked: { ...checkedFacts(factsOf(ledger)), figures: { remarks } } };
}

function withCertain(
  asked: Extract<CheckOutcome, { kind: "unusable" }>,
  workbook: WorkbookSnapshot,
): CheckOutcome {
  const tables = readWhateverTheAnswer(workbook);
  if (!tables) return asked;
  const { ledger, remarks } = tables;
  const certain = { ...checkedFacts(factsOf(ledger)), figures: { remarks, isAsked: true as const } };
  return { ...asked, certain };
}

/** By names where they are, else as the given mapping says, else by what is recognised. */
function readingWay(
  workbook: WorkbookSnapshot,
  mapping: Mapping | undefined,
):
  | { readonly kind: "way"; readonly way: Pick<CheckedWorkbook, "mapping" | "proposal"> }
  | Extract<CheckOutcome, { kind: "unusable" }> {
  if (mapping) {
    const fault = faultOfMapping(workbook, mapping);
    return fault === undefined ? { kind: "way", way: { mapping } } : { kind: "unusable", message: fault };
  }
  if (hasColumnNames(workbook) || secrecyMark(workbook)) return { kind: "way", way: {} };
  const proposal = recognise(workbook);
  const question = openQuestion(proposal);
  if (question !== undefined) return { kind: "unusable", message: question, proposal };
  return { kind: "way", way: { mapping: mappingOfProposal(proposal), proposal } };
}

function reckon(
  ledger: Ledger,
  exported: SystemExport | undefined,
  mapping: Mapping | undefined,
): { readonly kind: "facts"; readonly facts: LedgerFacts } | Extract<CheckOutcome, { kind: "unusable" }> {
  try {
    const lists = mapping && sheetLists(ledger.workbook, mapping);
    const beside = { ...(exported && { exported }), ...(lists && { lists }) };
    const whole = mapping ? assembleLedger(ledger, mapping) : ledger;
    const statements = statementsBeside(ledger.workbook, (sheet) => readsSheet(ledger, mapping, sheet));
    const repeated = mapping ? repeatedPayments(ledger.workbook, mapping) : [];
    const complete = {
      ...whole,
      ...(statements.length > 0 && { figureTables: statements }),
      ...(repeated.length > 0 && { repeatedPayments: repeated }),
    };
    const judged = withTableArithmetic(complete, (sheet, column) => isMapped(mapping, sheet, column));
    return { kind: "facts", facts: factsOf(judged, undefined, beside) };
  } catch (error) {
    if (error instanceof UnusableWorkbook) return { kind: "unusable", message: error.message };
    throw error;
  }
}

/** What lists are not compared by: 结余 and 结转下年 of a table of what is left. */
const NOT_COMPARED: readonly string[] = ["balance", "carriedForward"];

function isMapped(mapping: Mapping | undefined, sheet: string, column: number): boolean {
  return (
    mapping?.blocks.some(
      (block) =>
        block.sheet === sheet &&
        Object.entries(block.columns).some(
          ([field, mapped]) => mapped?.column === column && !NOT_COMPARED.includes(field),
        ),
    ) === true
  );
}

function readsSheet(ledger: Ledger, mapping: Mapping | undefined, sheet: string): boolean {
  return (
    mapping?.blocks.some((block) => block.sheet === sheet) === true ||
    ledger.blocks.some(({ sheetName }) => sheetName === sheet)
  );
}

/** What people should know of how the workbook was read, Chinese sentences. */
export function remarksOf({ ledger, mapping, proposal, figures }: CheckedWorkbook): readonly string[] {
  if (figures) return figures.remarks;
  const read = proposal ? judgedRemarks(proposal, ledger) : mapping ? assemblyRemarks(mapping) : [];
  return [...read, ...(ledger.assembled?.remarks ?? [])];
}

/** Of these, what figures were put together from; none where every figure stands in the ledger's own sheets. */
export function assembledRemarks({ ledger, mapping }: CheckedWorkbook): readonly string[] {
  return [...(mapping ? assemblyRemarks(mapping) : []), ...(ledger.assembled?.remarks ?? [])];
}
