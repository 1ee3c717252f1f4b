import { negated } from "./balance-paragraph";
import { percentage } from "./execution-rate";
import type { LowExecution } from "./low-execution";
import { isKnown, type ProjectFigures } from "./project-figures";
import type { ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import { join, joinWith } from "./runs";
import { sentence } from "./sentence-parts";
import type { Teller } from "./teller";
import { asClause } from "./told-text";

/** 四（一）: what was left of the budget, as a share. Nothing while a figure is unknown or there was no budget. */
export function economyFact(teller: Teller, all: ProjectGroup): ReportRun[] {
  const { fullYear, execution } = all;
  const balance = all.total("balance");
  if (!isKnown(balance) || !isKnown(fullYear) || !fullYear.amount.isPositive()) return [];
  const figures = { 全年预算: fullYear, 实际支出: execution };
  const isMixed = all.projects.some((project) => project.balance.amount!.isNegative());
  if (balance.amount.isNegative())
    return teller.sentence("经济性超出", { ...figures, 差额: negated(balance) });
  if (balance.amount.isZero()) return teller.sentence(isMixed ? "经济性相抵" : "经济性无结余", figures);
  if (execution.amount!.isZero())
    return teller.sentence("经济性未支出", { 全年预算: fullYear, 结余: balance });
  const told = teller.tell(isMixed ? "经济性净结余" : "经济性", { ...figures, 结余: balance });
  return sentence(join([told, balanceRate(teller, all)]));
}

/** Left out where two decimals would print it as nothing. */
function balanceRate(teller: Teller, all: ProjectGroup): ReportRun[] {
  const rate = percentage(all.total("balance"), all.fullYear, { key: "all.balance-rate", what: "结余率" });
  return rate && rate.text !== "0.00%" ? teller.tell("结余率", { 结余率: rate }) : [];
}

/** 四（二）: how many projects reached which rate; every project is in exactly one of the parts. */
export function efficiencyFact(teller: Teller, all: ProjectGroup, limit: LowExecution): ReportRun[] {
  if (all.projects.some(({ execution, fullYear }) => !isKnown(execution) || !isKnown(fullYear))) return [];
  const within = (key: string, label: string, test: (project: ProjectFigures) => boolean): ProjectGroup =>
    all.where(key, label, (project) => hasRate(project) && test(project));
  const full = within("full", "预算执行率为100%的项目", ({ balance }) => balance.amount!.isZero());
  const over = within("beyond", "预算执行率超过100%的项目", ({ balance }) => balance.amount!.isNegative());
  const low = within("low", `预算执行率低于${limit.words}的项目`, limit.isLow);
  const middle = within(
    "middle",
    "其余项目",
    (project) => project.balance.amount!.isPositive() && !limit.isLow(project),
  );
  const rateless = all.where("rateless", "不计算预算执行率的项目", (project) => !hasRate(project));
  const parts = joinWith("，", [
    full.isEmpty ? [] : teller.tell("执行足额", { 项目个数: full.count() }),
    middle.isEmpty ? [] : teller.tell("执行居中", { 界限: limit.words, 项目个数: middle.count() }),
    low.isEmpty ? [] : teller.tell("执行不足", { 界限: limit.words, 项目个数: low.count() }),
    over.isEmpty ? [] : teller.tell("执行超出", { 项目个数: over.count() }),
  ]);
  const graded = parts.length > 0 ? teller.tell("执行分档", { 分类: parts }) : [];
  return sentence(joinWith("；", [graded, ratelessClause(teller, rateless)]));
}

function ratelessClause(teller: Teller, rateless: ProjectGroup): ReportRun[] {
  if (rateless.isEmpty) return [];
  const isZero = rateless.projects.every(({ fullYear }) => fullYear.amount!.isZero());
  return teller.tell("执行不计", { 情形: isZero ? "为零" : "为零或负数", 项目个数: rateless.count() });
}

/** 五（三）: the projects whose rate is low and what they left; why is for people to write. */
export function lowExecutionFact(teller: Teller, all: ProjectGroup, limit: LowExecution): ReportRun[] {
  const low = all.where("low", `预算执行率低于${limit.words}的项目`, limit.isLow);
  if (low.isEmpty) return [];
  const told = teller.tell("执行偏低", {
    界限: limit.words,
    项目个数: low.count(),
    结余: low.total("balance"),
  });
  return sentence(join([told, whyClause(teller, low, limit)]));
}

/** Asked for only as long as a project lacks a reason that it must give. */
function whyClause(teller: Teller, { projects }: ProjectGroup, limit: LowExecution): ReportRun[] {
  const explained = projects.filter((project) => asClause(project.text("reason")));
  if (projects.some((project) => limit.needsReason(project) && !explained.includes(project)))
    return teller.tell("偏低原因", { 原因: teller.placeholder(`预算执行率低于${limit.words}的原因`) });
  return explained.length > 0 ? teller.tell("偏低原因", { 原因: "详见各项目的原因说明" }) : [];
}

function hasRate({ fullYear }: ProjectFigures): boolean {
  return fullYear.amount!.isPositive();
}
