import { sourceName } from "./budget-clause";
import { percentage } from "./execution-rate";
import { isKnown, isRestated } from "./project-figures";
import type { ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import { join, type Figure } from "./runs";
import { sentence, split } from "./sentence-parts";
import type { Teller } from "./teller";

/** What was added and taken off during the year, the largest of each named, and the full-year budget it led to. */
export function adjustmentParagraph(teller: Teller, all: ProjectGroup): ReportRun[] {
  const carried = all.total("carriedOver");
  const increase = all.total("increase");
  const decrease = all.total("decrease");
  const recovered = all.total("recoveredMidYear");
  const result = isKnown(all.fullYear) ? teller.sentence("调整后", { 全年预算: all.fullYear }) : [];
  const begun = carried.amount?.isZero() ? [] : sentence(carriedClause(teller, carried, all));
  if ([increase, decrease, recovered].every(({ amount }) => amount?.isZero())) {
    if (all.projects.some(isRestated)) return join([begun, result]);
    // A workbook without any budget does not say that none was changed.
    const unchanged = isKnown(all.fullYear) ? teller.sentence("未调整", {}) : "";
    return join([begun, unchanged, begun.length > 0 ? result : ""]);
  }
  return join([
    begun,
    increase.amount?.isZero()
      ? teller.sentence("未调增", {})
      : sentence(increaseClause(teller, increase, all.withPositive("increase"))),
    decrease.amount?.isZero() ? "" : sentence(decreaseClause(teller, decrease, all.withPositive("decrease"))),
    recovered.amount?.isZero()
      ? ""
      : sentence(amountClause(teller, "收回", recovered, all.withPositive("recoveredMidYear"))),
    result,
  ]);
}

function carriedClause(teller: Teller, carried: Figure, all: ProjectGroup): ReportRun[] {
  return isKnown(carried)
    ? teller.tell("结转", { 项目个数: all.withPositive("carriedOver").count(), 金额: carried })
    : join(["上年结转资金", teller.placeholder("上年结转合计（工作簿中缺数）"), "万元"]);
}

function increaseClause(teller: Teller, increase: Figure, increased: ProjectGroup): ReportRun[] {
  const lead = amountClause(teller, "调增", increase, increased);
  if (!isKnown(increase)) return lead;
  const bySource = increased.by("source", ({ source }) => sourceName(source), "未注明来源的资金");
  return join([
    lead,
    split(teller, "调增其中", bySource, (group) => group.total("increase")),
    fromOneSource(teller, increased, bySource),
    top(teller, "调增", increased, "increase"),
  ]);
}

/** Of a single project its own paragraph tells where the money comes from. */
function fromOneSource(teller: Teller, { projects }: ProjectGroup, bySource: readonly ProjectGroup[]) {
  const isTold = projects.length > 1 && bySource.length === 1 && projects[0]!.source !== undefined;
  return isTold ? teller.tell("调增全部", { 名称: bySource[0]!.label }) : [];
}

function decreaseClause(teller: Teller, decrease: Figure, decreased: ProjectGroup): ReportRun[] {
  const lead = amountClause(teller, "调减", decrease, decreased);
  return isKnown(decrease) ? join([lead, top(teller, "调减", decreased, "decrease")]) : lead;
}

/** 年中调增预算989.66万元，涉及项目11个; without a count while one of the parts is unknown. */
function amountClause(
  teller: Teller,
  pattern: "调增" | "调减" | "收回",
  figure: Figure,
  group: ProjectGroup,
): ReportRun[] {
  return isKnown(figure)
    ? teller.tell(pattern, { 项目个数: group.count(), 金额: figure })
    : join([`年中${pattern}预算`, teller.placeholder(`${pattern}合计（工作簿中缺数）`), "万元"]);
}

/** Named one by one up to here, then counted. */
const MOST_NAMED = 3;

/** ；调减金额最大的项目是甲，调减3000.00万元，占调减总额的91.75%; of several with the same amount, each. */
function top(
  teller: Teller,
  word: "调增" | "调减",
  group: ProjectGroup,
  amount: "increase" | "decrease",
): ReportRun[] {
  const largest = group.largest(amount);
  const [one] = largest;
  const names = largest.flatMap(({ name }) => name ?? []);
  if (!one || names.length < largest.length) return [];
  if (group.projects.length === 1) return teller.tell("调整一项", { 项目名称: names[0]! });
  const isOneEach = group.projects.every(({ count }) => count === 1);
  if (isOneEach && largest.length === group.projects.length)
    return teller.tell("调整相同", { 金额: one[amount] });
  const share = percentage(one[amount], group.total(amount), {
    key: `${one.key}.${amount}-share`,
    what: `占${word}总额的比例`,
    subject: one.subject,
  });
  if (!share) return [];
  const told = { 项目名称: listed(names), 金额: one[amount], 比例: share };
  return teller.tell(largest.length > 1 ? `${word}并列` : `${word}最大`, told);
}

function listed(names: readonly string[]): string {
  const rest = names.length > MOST_NAMED ? `等${names.length}个项目` : "";
  return names.slice(0, MOST_NAMED).join("、") + rest;
}
