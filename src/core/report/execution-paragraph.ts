import { chineseDate } from "./chinese-date";
import { executionRate, shareOfInitial } from "./execution-rate";
import { isKnown, type ProjectFigures } from "./project-figures";
import { isApproved, type ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import { join } from "./runs";
import { MOST_IN_A_SENTENCE, sentence } from "./sentence-parts";
import type { Teller } from "./teller";

/** What was spent of the full-year budget, which projects spent nothing, and the approved and added ones apart. */
export function executionParagraph(teller: Teller, all: ProjectGroup): ReportRun[] {
  const { cutoffDate } = teller.heading;
  const until = cutoffDate ? `截至${chineseDate(cutoffDate)}，` : "";
  const { execution } = all;
  // While one execution is unknown, so is how many projects spent anything.
  if (!isKnown(execution))
    return join([until, "实际支出", teller.placeholder("实际支出合计（工作簿中缺数）"), "万元。"]);
  const rate = rateClause(teller, all);
  if (execution.amount.isZero() && all.projects.every(isIdle))
    return sentence(join([teller.tell("均未支出", { 截至: until }), rate]));
  return join([
    teller.tell("执行", {
      截至: until,
      项目个数: all.withPositive("execution").count(),
      实际支出: execution,
    }),
    rate,
    "。",
    idleSentence(teller, all.where("idle", "未发生支出的项目", isIdle)),
    kindSentence(teller, all),
  ]);
}

function isIdle({ execution }: ProjectFigures): boolean {
  return execution.amount?.isZero() === true;
}

function rateClause(teller: Teller, group: ProjectGroup): ReportRun[] {
  const rate = executionRate(group);
  return rate ? teller.tell("执行率", { 预算执行率: rate }) : [];
}

function idleSentence(teller: Teller, idle: ProjectGroup): ReportRun[] {
  if (idle.isEmpty) return [];
  const names = idle.projects.flatMap(({ name }) => (name ? [name] : []));
  const listed = names.length === idle.projects.length && names.length <= MOST_IN_A_SENTENCE;
  return sentence(
    join([
      teller.tell("未支出项目", { 项目个数: idle.count() }),
      listed ? teller.tell("未支出名单", { 项目名称: names.join("、") }) : [],
    ]),
  );
}

/** Each rate over its own projects. */
function kindSentence(teller: Teller, all: ProjectGroup): ReportRun[] {
  const approved = all.where("approved", "年初批复的项目", isApproved);
  const added = all.where("added", "年初未安排预算的项目", (project) => !isApproved(project));
  if (approved.isEmpty || added.isEmpty || !isKnown(approved.fullYear) || !isKnown(added.fullYear)) return [];
  const share = shareOfInitial(approved);
  return join([
    kindClause(teller, "批复执行", "批复未执行", approved),
    share ? teller.tell("占批复比例", { 比例: share }) : [],
    "；",
    kindClause(teller, "追加执行", "追加未执行", added),
    "。",
  ]);
}

function kindClause(
  teller: Teller,
  spent: "批复执行" | "追加执行",
  unspent: "批复未执行" | "追加未执行",
  group: ProjectGroup,
): ReportRun[] {
  const clause = group.projects.every(isIdle)
    ? teller.tell(unspent, { 全年预算: group.fullYear })
    : teller.tell(spent, {
        项目个数: group.withPositive("execution").count(),
        全年预算: group.fullYear,
        实际支出: group.execution,
      });
  return join([clause, rateClause(teller, group)]);
}
