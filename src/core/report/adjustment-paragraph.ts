import { sourceName } from "./budget-clause";
import { isKnown } from "./project-figures";
import type { ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import { join, money, say, type Figure } from "./runs";
import { sentence, split } from "./sentence-parts";

/** What was added and taken off during the year, the largest of each named, and the full-year budget it led to. */
export function adjustmentParagraph(all: ProjectGroup, section: string): ReportRun[] {
  const increase = all.total("increase");
  const decrease = all.total("decrease");
  const recovered = all.total("recoveredMidYear");
  const { fullYear } = all;
  const result = isKnown(fullYear) ? say`调整后全年预算${money(fullYear, section)}` : [];
  if ([increase, decrease, recovered].every(({ amount }) => amount?.isZero()))
    return all.projects.some(({ fullYearStated }) => fullYearStated)
      ? sentence(result)
      : say`年中未调整预算。`;
  return join([
    increase.amount?.isZero()
      ? "年中未追加预算。"
      : sentence(increaseClause(increase, all.withPositive("increase"), section)),
    decrease.amount?.isZero()
      ? ""
      : sentence(decreaseClause(decrease, all.withPositive("decrease"), section)),
    recovered.amount?.isZero()
      ? ""
      : sentence(amountClause("收回", recovered, all.withPositive("recoveredMidYear"), section)),
    sentence(result),
  ]);
}

function increaseClause(increase: Figure, increased: ProjectGroup, section: string): ReportRun[] {
  const lead = amountClause("追加", increase, increased, section);
  if (!isKnown(increase)) return lead;
  const bySource = increased.by("source", ({ source }) => sourceName(source), "未注明来源的资金");
  return join([
    lead,
    split("，其中", bySource, (group) => money(group.total("increase"), section)),
    top("追加", increased, "increase", section),
  ]);
}

function decreaseClause(decrease: Figure, decreased: ProjectGroup, section: string): ReportRun[] {
  const lead = amountClause("调减", decrease, decreased, section);
  return isKnown(decrease) ? join([lead, top("调减", decreased, "decrease", section)]) : lead;
}

/** 年中追加项目11个，追加金额989.66万元; without the count while one of the amounts is unknown. */
function amountClause(word: string, figure: Figure, group: ProjectGroup, section: string): ReportRun[] {
  const amount = say`${word}金额${money(figure, section)}`;
  return isKnown(figure) ? say`年中${word}项目${group.count()}个，${amount}` : say`年中${amount}`;
}

/** ；调减金额最大的项目是甲，调减3000.00万元. */
function top(
  word: string,
  group: ProjectGroup,
  amount: "increase" | "decrease",
  section: string,
): ReportRun[] {
  const one = group.largest(amount);
  if (!one?.name) return [];
  return group.projects.length === 1
    ? say`，项目为${one.name}`
    : say`；${word}金额最大的项目是${one.name}，${word}${money(one[amount], section)}`;
}
