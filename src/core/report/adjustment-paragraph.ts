import { sourceName } from "./budget-clause";
import { isKnown, type ProjectFigures } from "./project-figures";
import { countRun, groupBy, largest, total, withPositive } from "./project-groups";
import type { ReportRun } from "./report-document";
import { join, money, say, type Figure } from "./runs";
import { sentence, split } from "./sentence-parts";

type Projects = readonly ProjectFigures[];

/** What was added and taken off during the year, the largest of each named, and the full-year budget it led to. */
export function adjustmentParagraph(projects: Projects, section: string): ReportRun[] {
  const increase = total(projects, "increase", "追加合计");
  const decrease = total(projects, "decrease", "调减合计");
  const recovered = total(projects, "recoveredMidYear", "收回合计");
  const fullYear = total(projects, "fullYear", "全年预算合计");
  const result = isKnown(fullYear) ? say`调整后全年预算${money(fullYear, section)}` : [];
  if ([increase, decrease, recovered].every(({ amount }) => amount?.isZero()))
    return projects.some(({ fullYearStated }) => fullYearStated) ? sentence(result) : say`年中未调整预算。`;
  return join([
    increase.amount?.isZero()
      ? "年中未追加预算。"
      : sentence(increaseClause(increase, withPositive(projects, "increase"), section)),
    decrease.amount?.isZero()
      ? ""
      : sentence(decreaseClause(decrease, withPositive(projects, "decrease"), section)),
    recovered.amount?.isZero()
      ? ""
      : sentence(amountClause("收回", recovered, withPositive(projects, "recoveredMidYear"), section)),
    sentence(result),
  ]);
}

function increaseClause(increase: Figure, increased: Projects, section: string): ReportRun[] {
  const lead = amountClause("追加", increase, increased, section);
  if (!isKnown(increase)) return lead;
  const bySource = groupBy(increased, ({ source }) => sourceName(source), "未注明来源的资金");
  return join([
    lead,
    split("，其中", bySource, (group) => money(total(group, "increase", "追加金额"), section)),
    top("追加", increased, "increase", section),
  ]);
}

function decreaseClause(decrease: Figure, decreased: Projects, section: string): ReportRun[] {
  const lead = amountClause("调减", decrease, decreased, section);
  return isKnown(decrease) ? join([lead, top("调减", decreased, "decrease", section)]) : lead;
}

/** 年中追加项目11个，追加金额989.66万元; without the count while one of the amounts is unknown. */
function amountClause(word: string, figure: Figure, projects: Projects, section: string): ReportRun[] {
  const amount = say`${word}金额${money(figure, section)}`;
  return isKnown(figure) ? say`年中${word}项目${countRun(projects)}个，${amount}` : say`年中${amount}`;
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
