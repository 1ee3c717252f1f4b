import type { Heading } from "../ledger/ledger";
import { percentage } from "./execution-rate";
import { isKnown, type ProjectFigures } from "./project-figures";
import { countRun, isApproved, total, withPositive } from "./project-groups";
import type { ReportRun } from "./report-document";
import { join, joinWith, money, say, type KnownFigure } from "./runs";
import { MOST_IN_A_SENTENCE, sentence } from "./sentence-parts";

type Projects = readonly ProjectFigures[];

/** What was spent of the full-year budget, which projects spent nothing, and the approved and added ones apart. */
export function executionParagraph(
  { cutoffDate }: Heading,
  projects: Projects,
  section: string,
): ReportRun[] {
  const until = cutoffDate ? `截至${cutoffDate}，` : "";
  const execution = total(projects, "execution", "实际支出合计");
  // While one execution is unknown, so is how many projects spent anything.
  if (!isKnown(execution)) return say`${until}实际支出${money(execution, section)}。`;
  const rate = percentage(execution, total(projects, "fullYear", "全年预算合计"));
  if (nothingSpent(projects, execution))
    return say`${until}各项目均未发生支出${rate ? say`，预算执行率${rate}` : ""}。`;
  return join([
    say`${until}执行项目${countRun(withPositive(projects, "execution"))}个，实际支出${money(execution, section)}`,
    rate ? say`，预算执行率${rate}` : "",
    "。",
    idleSentence(projects.filter(isIdle)),
    kindSentence(projects, section),
  ]);
}

function isIdle({ execution }: ProjectFigures): boolean {
  return execution.amount?.isZero() === true;
}

function nothingSpent(projects: Projects, { amount }: KnownFigure): boolean {
  return amount.isZero() && projects.every(isIdle);
}

function idleSentence(idle: Projects): ReportRun[] {
  if (idle.length === 0) return [];
  const names = idle.flatMap(({ name }) => (name ? [name] : []));
  const listed = names.length === idle.length && names.length <= MOST_IN_A_SENTENCE;
  return say`未发生支出的项目${countRun(idle)}个${listed ? `，为${names.join("、")}` : ""}。`;
}

/** Each rate over its own projects. */
function kindSentence(projects: Projects, section: string): ReportRun[] {
  const approved = projects.filter(isApproved);
  const added = projects.filter((project) => !isApproved(project));
  if (approved.length === 0 || added.length === 0) return [];
  const share = percentage(total(approved, "execution", ""), total(approved, "initial", ""));
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

function addedLabel(added: Projects): string {
  return withPositive(added, "increase").length === added.length ? "年中追加的项目" : "年初未安排预算的项目";
}

function kindClause(label: string, projects: Projects, section: string): ReportRun[] {
  const execution = total(projects, "execution", "实际支出");
  const fullYear = total(projects, "fullYear", "全年预算");
  const rate = percentage(execution, fullYear);
  const budget = isKnown(fullYear) ? say`全年预算${money(fullYear, section)}` : [];
  const spent = projects.every(isIdle)
    ? [say`${label}未发生支出`, budget]
    : [
        say`${label}执行${countRun(withPositive(projects, "execution"))}个`,
        budget,
        say`实际支出${money(execution, section)}`,
      ];
  return joinWith("，", [...spent, rate ? say`预算执行率${rate}` : []]);
}
