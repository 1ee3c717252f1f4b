import { balanceClause } from "./balance-clause";
import { budgetClause } from "./budget-clause";
import { executionRate, isBelowThreshold } from "./execution-rate";
import { isKnown, projectCount, type ProjectFigures } from "./project-figures";
import type { ReportRun } from "./report-document";
import { join, joinWith, money, placeholder, say } from "./runs";
import { asClause, asSentence, purposeClause, purposeOf } from "./told-text";

/**
 * One project as a numbered paragraph: aim and purpose, budget and its adjustment, execution and rate, balance and its
 * uses, reason. Every clause is whole or left out; what the ledger does not say is not said.
 */
export function projectParagraph(project: ProjectFigures, ordinal: number, section: string): ReportRun[] {
  return join([
    `${ordinal}.`,
    project.name ? asSentence(project.name) : say`${placeholder("项目名称", section)}。`,
    told("绩效目标：", project.text("target")),
    purposeSentence(project, section),
    say`${figures(project, section)}。`,
    told("完成情况：", project.text("outcome")),
    reasonSentence(project, section),
  ]);
}

function figures(project: ProjectFigures, section: string): ReportRun[] {
  return joinWith("；", [
    joinWith("，", [several(project), budgetClause(project, section)]),
    joinWith("，", [executionClause(project, section), balanceClause(project, section)]),
  ]);
}

/** One row may stand for several projects. */
function several(project: ProjectFigures): ReportRun[] {
  return project.count === 1 ? [] : say`本项合计${projectCount(project)}个项目`;
}

function executionClause(project: ProjectFigures, section: string): ReportRun[] {
  const { execution, fullYear } = project;
  const spent = execution.amount?.isZero() ? say`全年未发生支出` : say`实际支出${money(execution, section)}`;
  const rate = executionRate(project);
  if (rate) return say`${spent}，预算执行率${rate}`;
  if (!isKnown(fullYear) || !isKnown(execution)) return spent;
  return say`${spent}，${fullYear.amount.isZero() ? "因全年预算为零" : "因全年预算为负数"}，不计算预算执行率`;
}

function purposeSentence(project: ProjectFigures, section: string): ReportRun[] {
  const purpose = purposeOf(project.text("purpose"));
  // A purpose that only repeats the name says nothing.
  if (purpose) return purpose === project.name ? [] : say`${asSentence(purposeClause(purpose))}`;
  // Asked for only where the bureau's own sheet has a place for it.
  return project.tells("purpose") ? say`主要用途：${placeholder("资金的主要用途", section)}。` : [];
}

function reasonSentence(project: ProjectFigures, section: string): ReportRun[] {
  const reason = asClause(project.text("reason"));
  if (reason) return say`原因说明：${asSentence(reason)}`;
  if (!isBelowThreshold(project)) return [];
  return say`原因说明：${placeholder("预算执行率低于90%的原因", section)}。`;
}

function told(label: string, text: string | undefined): ReportRun[] {
  const clause = asClause(text);
  return clause ? say`${label}${asSentence(clause)}` : [];
}
