import { fieldLabel } from "../ledger/field-names";
import type { ExplainedField } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import { originOf } from "../ledger/origin";
import { formatRate } from "../numbers/format-amount";
import { computedRate } from "../numbers/stated-rate";
import { amountOf, type LedgerFacts } from "./ledger-facts";
import { lacksDate, listedDocuments } from "./listed-documents";
import { canBeLow, isLow, lowRate } from "./low-execution";
import { reasonLimitOf, type ReasonLimit } from "./reason-limit";
import { FIELD_WORDS, money } from "./words";

/** One thing that an office has to write, or has written. */
export interface WantedExplanation {
  readonly project: number;
  readonly field: ExplainedField;
  /** 未完成原因（预算执行率88.35%，低于90%）: begins with the field's name, by which the filled list is read. */
  readonly matter: string;
  /** What stands in the workbook, or came back on the list. */
  readonly given: string | undefined;
}

/**
 * Every project with a low 预算执行率 and every adjustment without document or date, in reading order; also what the
 * list has given although it is no longer asked for, so that nothing that was written is lost.
 */
export function explanationsWanted(facts: LedgerFacts): readonly WantedExplanation[] {
  const { ledger } = facts;
  const limit = reasonLimitOf(ledger.heading);
  const { projects } = ledger.explained;
  const listed: Listed = {
    reason: new Set(projects.reason),
    adjustmentDocument: new Set(projects.adjustmentDocument),
    adjustmentDate: new Set(projects.adjustmentDate),
  };
  const wanted: WantedExplanation[] = [];
  for (let project = 0; project < ledger.projects.count; project++) {
    const add = (field: ExplainedField, matter: string | undefined): void => {
      if (matter === undefined) return;
      const given = ledger.projects.texts[field]?.[project]?.trim() || undefined;
      wanted.push({ project, field, matter: `${fieldLabel(field)}（${matter}）`, given });
    };
    add("reason", reasonMatter(facts, listed, project, limit));
    add("adjustmentDocument", adjustmentMatter(facts, listed, "adjustmentDocument", project));
    if (originOf(ledger, "adjustmentDate", project))
      add("adjustmentDate", adjustmentMatter(facts, listed, "adjustmentDate", project));
  }
  return wanted;
}

/** Projects whose text came back on the list. */
type Listed = Readonly<Record<ExplainedField, ReadonlySet<number>>>;

function reasonMatter(
  facts: LedgerFacts,
  listed: Listed,
  project: number,
  limit: ReasonLimit,
): string | undefined {
  if (canBeLow(facts, project, limit) && isLow(facts, project, limit))
    return `预算执行率${lowRate(facts, project, limit)}，低于${limit.words}`;
  if (!listed.reason.has(project)) return undefined;
  const budget = facts.budgets.at(project);
  if (!budget || budget.isZero()) return "现已无须说明";
  const rate = computedRate(amountOf(facts, "execution", project), budget, 2);
  return `预算执行率现为${formatRate(rate)}，已无须说明`;
}

const ADJUSTMENTS = ["increase", "decrease"] as const;

/** Only where the workbook's own cell is blank. */
function adjustmentMatter(
  facts: LedgerFacts,
  listed: Listed,
  field: "adjustmentDocument" | "adjustmentDate",
  project: number,
): string | undefined {
  const { ledger } = facts;
  const isGiven = listed[field].has(project);
  if (!isGiven && ledger.projects.texts[field]?.[project]?.trim()) return undefined;
  if (!isGiven && isListed(ledger, field, project)) return undefined;
  const adjustments = ADJUSTMENTS.flatMap((each) => {
    const amount = amountOf(facts, each, project);
    return amount.isZero() ? [] : [FIELD_WORDS[each] + money(ledger, amount)];
  });
  if (adjustments.length > 0) return adjustments.join("、");
  return isGiven ? "现已无调整数" : undefined;
}

/** Whether 调整明细 tells what the ledger's own cell does not. */
function isListed(ledger: Ledger, field: "adjustmentDocument" | "adjustmentDate", project: number): boolean {
  if (field === "adjustmentDate") return !lacksDate(ledger, project);
  return listedDocuments(ledger, project)?.missing.length === 0;
}
