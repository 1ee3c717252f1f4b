import { balanceClause } from "./balance-clause";
import { budgetClause } from "./budget-clause";
import { executionRate } from "./execution-rate";
import type { LowExecution } from "./low-execution";
import { isKnown, projectCount, type ProjectFigures } from "./project-figures";
import type { ReportRun } from "./report-document";
import { join, joinWith, say } from "./runs";
import type { Teller } from "./teller";
import { asClause, asSentence, purposeClause, purposeOf } from "./told-text";

/**
 * One project as a numbered paragraph: aim, outcome, purpose, budget and its adjustment, execution and rate, balance and
 * its uses, reason. Every clause is whole or left out; what the ledger does not say is not said.
 */
export function projectParagraph(
  teller: Teller,
  project: ProjectFigures,
  ordinal: number,
  limit: LowExecution,
): ReportRun[] {
  const target = asClause(project.text("target"));
  const outcome = asClause(project.text("outcome"));
  return join([
    numbered(ordinal, project.name),
    project.name ? asSentence(project.name) : say`${teller.placeholder("项目名称")}。`,
    target ? teller.tell("项目目标", { 绩效目标: asSentence(target) }) : "",
    outcome ? teller.tell("项目完成", { 完成情况: asSentence(outcome) }) : "",
    purposeSentence(teller, project),
    say`${figures(teller, project)}。`,
    reasonSentence(teller, project, limit),
  ]);
}

/** Before a name that begins with a digit a blank keeps 10. and 2020年 from being read as one number. */
function numbered(ordinal: number, name: string | undefined): string {
  return /^[\d０-９]/u.test(name ?? "") ? `${ordinal}. ` : `${ordinal}.`;
}

function figures(teller: Teller, project: ProjectFigures): ReportRun[] {
  return joinWith("；", [
    joinWith("，", [several(teller, project), budgetClause(teller, project)]),
    joinWith("，", [executionClause(teller, project), startless(balanceClause(teller, project))]),
  ]);
}

/** Uses listed beside no balance begin with their own comma. */
function startless(runs: readonly ReportRun[]): ReportRun[] {
  const [first, ...rest] = runs;
  return first?.kind === "text"
    ? join([{ ...first, text: first.text.replace(/^，/u, "") }, rest])
    : [...runs];
}

/** One row may stand for several projects. */
function several(teller: Teller, project: ProjectFigures): ReportRun[] {
  return project.count === 1 ? [] : teller.tell("项目多个", { 项目个数: projectCount(project) });
}

function executionClause(teller: Teller, project: ProjectFigures): ReportRun[] {
  const { execution, fullYear } = project;
  const spent = execution.amount?.isZero()
    ? teller.tell("项目未支出", {})
    : teller.tell("项目支出", { 实际支出: execution });
  const rate = executionRate(project);
  if (rate) return joinWith("，", [spent, teller.tell("项目执行率", { 预算执行率: rate })]);
  if (!isKnown(fullYear) || !isKnown(execution)) return spent;
  return joinWith("，", [spent, teller.tell(fullYear.amount.isZero() ? "项目零预算" : "项目负预算", {})]);
}

function purposeSentence(teller: Teller, project: ProjectFigures): ReportRun[] {
  const purpose = purposeOf(project.text("purpose"));
  // A purpose that only repeats the name says nothing.
  if (purpose) return repeatsName(purpose, project.name) ? [] : say`${asSentence(purposeClause(purpose))}`;
  // Asked for only where the bureau's own sheet has a place for it.
  return project.tells("purpose") ? say`主要用途：${teller.placeholder("资金的主要用途")}。` : [];
}

/** The same words, whatever the brackets at the end of the name add. */
function repeatsName(purpose: string, name: string | undefined): boolean {
  return purpose === name || purpose === name?.replace(/(?:（[^（）]*）|\([^()]*\))$/u, "").trim();
}

function reasonSentence(teller: Teller, project: ProjectFigures, limit: LowExecution): ReportRun[] {
  const reason = asClause(project.text("reason"));
  if (reason) return teller.tell("项目原因", { 原因: asSentence(reason) });
  if (!limit.needsReason(project)) return [];
  const wanted = teller.placeholder(`预算执行率低于${limit.words}的原因`);
  return teller.sentence("项目原因", { 原因: wanted });
}
