import type { CheckResult } from "../core/checks/finding";
import { runChecks } from "../core/checks/run-checks";
import { RULESET } from "../core/checks/ruleset";
import { readLedger } from "../core/ledger/read-ledger";
import { layoutOfMapping } from "../core/recognition/layout-of-mapping";
import { mappingOfProposal } from "../core/recognition/mapping-of-proposal";
import { recognise } from "../core/recognition/recognise";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";

/** A form is a page. */
const MOST_ROWS = 200;
/** What a form states by itself; what is asked of projects, reasons and documents, is asked of the ledger. */
const OWN_RULES = /^(?:fund-|form-)|^(?:execution-rate|full-year-budget|balance)$/;

/**
 * What the forms of the bureau as a whole state wrongly by their own figures: 部门整体支出自评表 beside a list of
 * projects is none of them and counts nowhere. isRead: whether the ledger or its lists stand on that sheet.
 */
export function checkBureauForms(
  workbook: WorkbookSnapshot,
  isRead: (sheet: string) => boolean,
): readonly CheckResult[] {
  const rules = RULESET.filter(({ id }) => OWN_RULES.test(id));
  return workbook.sheets.flatMap(({ name, visibility, rowCount }, index) => {
    if (visibility !== "visible" || rowCount === 0 || rowCount > MOST_ROWS || isRead(name)) return [];
    const alone = aloneIn(workbook, index);
    const proposal = recognise(alone);
    const areForms = proposal.blocks.every(({ role, form }) => role === "ledger" && form && !form.nameAt);
    if (proposal.blocks.length === 0 || !areForms || proposal.questions.length > 0) return [];
    const reading = readLedger(alone, layoutOfMapping(alone, mappingOfProposal(proposal)));
    return reading.kind === "ledger" ? [ofSheet(name, runChecks(reading.ledger, rules))] : [];
  });
}

/** Forms of one bureau may state the same wrongly: the sheet tells their findings apart. */
function ofSheet(sheet: string, result: CheckResult): CheckResult {
  return { ...result, findings: result.findings.map((each) => ({ ...each, id: `${each.id}|${sheet}` })) };
}

/** The workbook as if no other sheet were there; the others keep their places. */
function aloneIn(workbook: WorkbookSnapshot, sheet: number): WorkbookSnapshot {
  const sheets = workbook.sheets.map((each, index) =>
    index === sheet ? each : { ...each, visibility: "hidden" as const },
  );
  return { ...workbook, sheets };
}
