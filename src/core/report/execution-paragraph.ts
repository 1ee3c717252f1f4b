import { sourceName } from "./budget-clause";
import { chineseDate } from "./chinese-date";
import { executionRate, shareOfInitial } from "./execution-rate";
import { isKnown, type ProjectFigures } from "./project-figures";
import { isAdded, isApproved, type ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import { join, joinWith } from "./runs";
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
    return sentence(join([teller.tell(all.isSingle ? "一项未支出" : "均未支出", { 截至: until }), rate]));
  const approved = all.where("approved", "年初批复的项目", isApproved);
  const carried = all.where(
    "carried",
    "只有上年结转资金的项目",
    (project) => !isApproved(project) && !isAdded(project),
  );
  const added = all.where("added", "年中追加的项目", isAdded);
  return join([
    teller.tell("执行", {
      截至: until,
      项目个数: all.withPositive("execution").count(),
      实际支出: execution,
    }),
    rate,
    added.isEmpty && carried.isEmpty ? shareClause(teller, approved) : [],
    "。",
    idleSentence(teller, all.where("idle", "未发生支出的项目", isIdle)),
    kindSentence(teller, approved, carried, added),
    sourceSentence(teller, all.withPositive("execution")),
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
      listed ? teller.tell("未支出名单", { 项目名称: listOf(names) }) : [],
    ]),
  );
}

/** Names that are lists themselves need a stronger mark between them. */
function listOf(names: readonly string[]): string {
  return names.join(names.some((name) => /[、，]/u.test(name)) ? "；" : "、");
}

/** Each rate over its own projects. */
function kindSentence(
  teller: Teller,
  approved: ProjectGroup,
  carried: ProjectGroup,
  added: ProjectGroup,
): ReportRun[] {
  const kinds = [approved, carried, added].filter(({ isEmpty }) => !isEmpty);
  if (kinds.length < 2 || !kinds.every(({ fullYear }) => isKnown(fullYear))) return [];
  const clauses: ReportRun[][] = [
    approved.isEmpty
      ? []
      : join([kindClause(teller, "批复执行", "批复未执行", approved), shareClause(teller, approved)]),
    carried.isEmpty ? [] : kindClause(teller, "结转执行", "结转未执行", carried),
    added.isEmpty ? [] : kindClause(teller, "追加执行", "追加未执行", added),
  ];
  return join([
    joinWith(
      "；",
      clauses.filter(({ length }) => length > 0),
    ),
    "。",
  ]);
}

/** Beside the one rate, over the same projects; left out where the budget never changed and both are one figure. */
function shareClause(teller: Teller, approved: ProjectGroup): ReportRun[] {
  const { initial, fullYear, projects } = approved;
  const isUnchanged = isKnown(initial) && isKnown(fullYear) && initial.amount.equals(fullYear.amount);
  const share = isUnchanged || projects.every(isIdle) ? undefined : shareOfInitial(approved);
  return share ? teller.tell("占批复比例", { 比例: share }) : [];
}

/** 按资金来源分，本级资金执行项目24个、实际支出2015.42万元，…; nothing where there is one source or none is told. */
function sourceSentence(teller: Teller, spent: ProjectGroup): ReportRun[] {
  const groups = spent.by("source", ({ source }) => sourceName(source), "未注明来源的资金");
  if (groups.length < 2 || groups.length > MOST_IN_A_SENTENCE) return [];
  const parts = groups.map((group) =>
    teller.tell("执行一项", { 名称: group.label, 项目个数: group.count(), 金额: group.execution }),
  );
  return teller.sentence("执行来源", { 分类: joinWith("，", parts) });
}

function kindClause(
  teller: Teller,
  spent: "批复执行" | "结转执行" | "追加执行",
  unspent: "批复未执行" | "结转未执行" | "追加未执行",
  group: ProjectGroup,
): ReportRun[] {
  const clause = group.projects.every(isIdle)
    ? teller.tell(unspent, { 项目总数: group.count(), 全年预算: group.fullYear })
    : teller.tell(spent, {
        项目总数: group.count(),
        项目个数: group.withPositive("execution").count(),
        全年预算: group.fullYear,
        实际支出: group.execution,
      });
  return join([clause, rateClause(teller, group)]);
}
