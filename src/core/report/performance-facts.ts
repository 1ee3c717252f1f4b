import { percentage } from "./execution-rate";
import type { LowExecution } from "./low-execution";
import { isKnown, type ProjectFigures } from "./project-figures";
import type { ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import { joinWith } from "./runs";
import type { Teller } from "./teller";
import { asClause } from "./told-text";

/** 四（一）: what was left of the budget, as a share. Nothing while a figure is unknown or more was spent than budgeted. */
export function economyFact(teller: Teller, all: ProjectGroup): ReportRun[] {
  const balance = all.total("balance");
  if (!isKnown(balance) || balance.amount.isNegative()) return [];
  const rate = percentage(balance, all.fullYear, { key: "all.balance-rate", what: "结余率" });
  if (!rate) return [];
  const figures = { 全年预算: all.fullYear, 实际支出: all.execution };
  return balance.amount.isZero()
    ? teller.sentence("经济性无结余", figures)
    : teller.sentence("经济性", { ...figures, 结余: balance, 结余率: rate });
}

/** 四（二）: how many projects reached which rate. Projects without a rate are in none of the three. */
export function efficiencyFact(teller: Teller, all: ProjectGroup, limit: LowExecution): ReportRun[] {
  if (all.projects.some(({ execution, fullYear }) => !isKnown(execution) || !isKnown(fullYear))) return [];
  const full = all.where("full", "预算执行率达到100%的项目", (project) => isFull(project));
  const low = all.where("low", `预算执行率低于${limit.words}的项目`, limit.isLow);
  const middle = all.where(
    "middle",
    "其余项目",
    (project) => Boolean(project.fullYear.amount?.isPositive()) && !isFull(project) && !limit.isLow(project),
  );
  const parts = joinWith("，", [
    full.isEmpty ? [] : teller.tell("执行足额", { 项目个数: full.count() }),
    middle.isEmpty ? [] : teller.tell("执行居中", { 界限: limit.words, 项目个数: middle.count() }),
    low.isEmpty ? [] : teller.tell("执行不足", { 界限: limit.words, 项目个数: low.count() }),
  ]);
  return parts.length > 0 ? teller.sentence("执行分档", { 分类: parts }) : [];
}

/** 五（三）: the projects whose rate is low and what they left; why is for people to write. */
export function lowExecutionFact(teller: Teller, all: ProjectGroup, limit: LowExecution): ReportRun[] {
  const low = all.where("low", `预算执行率低于${limit.words}的项目`, limit.isLow);
  if (low.isEmpty) return [];
  const isExplained = low.projects.every((project) => asClause(project.text("reason")));
  return teller.sentence("执行偏低", {
    界限: limit.words,
    项目个数: low.count(),
    结余: low.total("balance"),
    原因: isExplained ? "详见各项目原因说明" : teller.placeholder(`预算执行率低于${limit.words}的原因`),
  });
}

function isFull({ execution, fullYear }: ProjectFigures): boolean {
  return (
    isKnown(execution) &&
    isKnown(fullYear) &&
    fullYear.amount.isPositive() &&
    execution.amount.compare(fullYear.amount) >= 0
  );
}
