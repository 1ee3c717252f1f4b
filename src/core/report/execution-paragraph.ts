import type { Heading } from "../ledger/ledger";
import { executionRate, shareOfInitial } from "./execution-rate";
import { isKnown, type ProjectFigures } from "./project-figures";
import { isApproved, type ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import { join, joinWith, money, say, type KnownFigure } from "./runs";
import { MOST_IN_A_SENTENCE, sentence } from "./sentence-parts";

/** What was spent of the full-year budget, which projects spent nothing, and the approved and added ones apart. */
export function executionParagraph({ cutoffDate }: Heading, all: ProjectGroup, section: string): ReportRun[] {
  const until = cutoffDate ? `截至${cutoffDate}，` : "";
  const { execution } = all;
  // While one execution is unknown, so is how many projects spent anything.
  if (!isKnown(execution)) return say`${until}实际支出${money(execution, section)}。`;
  const rate = executionRate(all);
  if (nothingSpent(all, execution))
    return say`${until}各项目均未发生支出${rate ? say`，预算执行率${rate}` : ""}。`;
  return join([
    say`${until}执行项目${all.withPositive("execution").count()}个，实际支出${money(execution, section)}`,
    rate ? say`，预算执行率${rate}` : "",
    "。",
    idleSentence(all.where("idle", "未发生支出的项目", isIdle)),
    kindSentence(all, section),
  ]);
}

function isIdle({ execution }: ProjectFigures): boolean {
  return execution.amount?.isZero() === true;
}

function nothingSpent({ projects }: ProjectGroup, { amount }: KnownFigure): boolean {
  return amount.isZero() && projects.every(isIdle);
}

function idleSentence(idle: ProjectGroup): ReportRun[] {
  if (idle.isEmpty) return [];
  const names = idle.projects.flatMap(({ name }) => (name ? [name] : []));
  const listed = names.length === idle.projects.length && names.length <= MOST_IN_A_SENTENCE;
  return say`未发生支出的项目${idle.count()}个${listed ? `，为${names.join("、")}` : ""}。`;
}

/** Each rate over its own projects. */
function kindSentence(all: ProjectGroup, section: string): ReportRun[] {
  const approved = all.where("approved", "年初批复的项目", isApproved);
  const added = all.where("added", "年中追加的项目", (project) => !isApproved(project));
  if (approved.isEmpty || added.isEmpty) return [];
  const share = shareOfInitial(approved);
  return sentence(
    joinWith("；", [
      joinWith("，", [
        kindClause("年初批复的项目", approved, section),
        share ? say`占年初批复数的比例为${share}` : [],
      ]),
      kindClause(addedLabel(added), added, section),
    ]),
  );
}

function addedLabel(added: ProjectGroup): string {
  return added.withPositive("increase").projects.length === added.projects.length
    ? "年中追加的项目"
    : "年初未安排预算的项目";
}

function kindClause(label: string, group: ProjectGroup, section: string): ReportRun[] {
  const { execution, fullYear } = group;
  const rate = executionRate(group);
  const budget = isKnown(fullYear) ? say`全年预算${money(fullYear, section)}` : [];
  const spent = group.projects.every(isIdle)
    ? [say`${label}未发生支出`, budget]
    : [
        say`${label}执行${group.withPositive("execution").count()}个`,
        budget,
        say`实际支出${money(execution, section)}`,
      ];
  return joinWith("，", [...spent, rate ? say`预算执行率${rate}` : []]);
}
