import type { Heading } from "../ledger/ledger";
import { percentage } from "./execution-rate";
import { isKnown, type ProjectFigures } from "./project-figures";
import { countRun, groupBy, isApproved, largest, total, withPositive } from "./project-groups";
import { sourceName } from "./budget-clause";
import type { ReportRun } from "./report-document";
import { join, joinWith, money, placeholder, say } from "./runs";

type Projects = readonly ProjectFigures[];

/** Beyond so many groups or names a sentence stops being one. */
const MOST_IN_A_SENTENCE = 8;

/** 一（一）: what was approved, how it changed, what was spent, what is left. One paragraph each. */
export function overview(heading: Heading, projects: Projects, section: string): ReportRun[][] {
  return [
    approvedParagraph(heading, projects.filter(isApproved), section),
    adjustmentParagraph(projects, section),
    executionParagraph(heading, projects, section),
    balanceParagraph(projects, section),
  ].filter((runs) => runs.length > 0);
}

/** 昆明市某某局（以下简称“某某局”）. */
function bureau({ bureauName, bureauShortName }: Heading, section: string): ReportRun[] {
  if (!bureauName) return [placeholder("单位名称", section)];
  return bureauShortName && bureauShortName !== bureauName
    ? say`${bureauName}（以下简称“${bureauShortName}”）`
    : say`${bureauName}`;
}

export function yearRun({ budgetYear, at }: Heading, section: string): ReportRun {
  return budgetYear === undefined
    ? placeholder("预算年度", section)
    : { kind: "figure", text: String(budgetYear), from: at.budgetYear ? [at.budgetYear] : [] };
}

function approvedParagraph(heading: Heading, approved: Projects, section: string): ReportRun[] {
  const lead = say`${bureau(heading, section)}${yearRun(heading, section)}年度`;
  if (approved.length === 0) return say`${lead}部门预算年初未批复项目。`;
  const amount = total(approved, "initial", "年初批复金额");
  const byYear = groupBy(
    approved,
    ({ fundingYear }) => fundingYear && `${yearName(fundingYear)}项目`,
    "其他项目",
  );
  const byOffice = groupBy(approved, (project) => project.text("approvalOffice"), "未注明科室的项目");
  return join([
    say`${lead}部门预算年初批复项目${countRun(approved)}个，批复金额${money(amount, section)}`,
    split("，其中", byYear, (group) => money(total(group, "initial", "批复金额"), section)),
    "。",
    sentence(
      split("按批复科室分，", byOffice, (group) => money(total(group, "initial", "批复金额"), section)),
    ),
  ]);
}

function yearName(year: NonNullable<ProjectFigures["fundingYear"]>): string {
  return year === "当年" ? "当年预算" : "上年结转";
}

/** ，其中甲7个、3441.95万元，乙9个、1113.60万元; empty where there is nothing to split. */
function split(
  lead: string,
  groups: ReturnType<typeof groupBy>,
  amount: (projects: Projects) => readonly ReportRun[],
): ReportRun[] {
  if (groups.length < 2 || groups.length > MOST_IN_A_SENTENCE) return [];
  const parts = groups.map(
    ({ label, projects }) => say`${label}${countRun(projects)}个、${amount(projects)}`,
  );
  return say`${lead}${joinWith("，", parts)}`;
}

function sentence(runs: readonly ReportRun[]): ReportRun[] {
  return runs.length > 0 ? say`${runs}。` : [];
}

function adjustmentParagraph(projects: Projects, section: string): ReportRun[] {
  const increased = withPositive(projects, "increase");
  const decreased = withPositive(projects, "decrease");
  const recovered = withPositive(projects, "recoveredMidYear");
  const fullYear = say`调整后全年预算${money(total(projects, "fullYear", "全年预算合计"), section)}`;
  if (increased.length + decreased.length + recovered.length === 0)
    return projects.some(({ fullYearStated }) => fullYearStated) ? sentence(fullYear) : say`年中未调整预算。`;
  return join([
    sentence(increaseSentence(projects, increased, section)),
    sentence(decreaseSentence(projects, decreased, section)),
    recovered.length > 0
      ? say`年中收回项目${countRun(recovered)}个，收回金额${money(total(projects, "recoveredMidYear", "收回合计"), section)}。`
      : [],
    sentence(fullYear),
  ]);
}

function increaseSentence(projects: Projects, increased: Projects, section: string): ReportRun[] {
  if (increased.length === 0) return say`年中未追加预算`;
  const bySource = groupBy(increased, ({ source }) => sourceName(source), "未注明来源的资金");
  return join([
    say`年中追加项目${countRun(increased)}个，追加金额${money(total(projects, "increase", "追加合计"), section)}`,
    split("，其中", bySource, (group) => money(total(group, "increase", "追加金额"), section)),
    top("追加", increased, "increase", section),
  ]);
}

function decreaseSentence(projects: Projects, decreased: Projects, section: string): ReportRun[] {
  if (decreased.length === 0) return [];
  return join([
    say`年中调减项目${countRun(decreased)}个，调减金额${money(total(projects, "decrease", "调减合计"), section)}`,
    top("调减", decreased, "decrease", section),
  ]);
}

/** ；调减金额最大的项目是甲，调减3000.00万元. */
function top(
  word: string,
  projects: Projects,
  amount: "increase" | "decrease",
  section: string,
): ReportRun[] {
  const one = largest(projects, amount);
  if (!one?.name) return [];
  return projects.length === 1
    ? say`，项目为${one.name}`
    : say`；${word}金额最大的项目是${one.name}，${word}${money(one[amount], section)}`;
}

function executionParagraph({ cutoffDate }: Heading, projects: Projects, section: string): ReportRun[] {
  const executed = withPositive(projects, "execution");
  const idle = projects.filter(({ execution }) => execution.amount?.isZero());
  const execution = total(projects, "execution", "实际支出合计");
  const rate = percentage(execution, total(projects, "fullYear", "全年预算合计"));
  const until = cutoffDate ? `截至${cutoffDate}，` : "";
  // While one execution is unknown, so is how many projects spent anything.
  if (!isKnown(execution)) return say`${until}实际支出${money(execution, section)}。`;
  const names = idle.flatMap(({ name }) => (name ? [name] : []));
  return join([
    until,
    say`执行项目${countRun(executed)}个，实际支出${money(execution, section)}`,
    rate ? say`，预算执行率${rate}` : [],
    "。",
    idle.length > 0 ? say`未发生支出的项目${countRun(idle)}个` : [],
    idle.length > 0 && names.length === idle.length && names.length <= MOST_IN_A_SENTENCE
      ? `，为${names.join("、")}`
      : "",
    idle.length > 0 ? "。" : "",
    kindSentence(projects, section),
  ]);
}

/** The approved and the added projects apart, each rate over its own projects. */
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
  return joinWith("，", [
    say`${label}执行${countRun(withPositive(projects, "execution"))}个`,
    isKnown(fullYear) ? say`全年预算${money(fullYear, section)}` : [],
    say`实际支出${money(execution, section)}`,
    rate ? say`预算执行率${rate}` : [],
  ]);
}

function balanceParagraph(projects: Projects, section: string): ReportRun[] {
  const left = withPositive(projects, "balance");
  const over = projects.filter(({ balance }) => balance.amount?.isNegative());
  return join([
    left.length > 0 ? leftSentence(projects, left, section) : "年末无结余。",
    over.length > 0
      ? say`实际支出大于全年预算的项目${countRun(over)}个，差额合计${money(negated(over), section)}。`
      : [],
  ]);
}

function leftSentence(projects: Projects, left: Projects, section: string): ReportRun[] {
  const balance = total(left, "balance", "结余合计");
  const recovered = total(projects, "recoveredAtEnd", "年终收回合计");
  const carried = total(projects, "carriedForward", "结转下年合计");
  const uses = joinWith("、", [
    recovered.amount?.isZero() ? [] : say`年终收回${money(recovered, section)}`,
    carried.amount?.isZero() ? [] : say`结转下年${money(carried, section)}`,
  ]);
  const used =
    isKnown(recovered) &&
    isKnown(carried) &&
    recovered.amount.plus(carried.amount).compare(balance.amount!) <= 0;
  return join([
    say`年末结余合计${money(balance, section)}`,
    uses.length > 0 ? say`，${used ? "其中" : "另列"}${uses}` : "",
    "。",
  ]);
}

function negated(over: Projects): ReturnType<typeof total> {
  const { amount, ...rest } = total(over, "balance", "差额");
  return { ...rest, amount: amount?.negated() };
}
