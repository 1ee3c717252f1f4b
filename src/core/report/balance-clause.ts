import { combine, isKnown, type ProjectFigures } from "./project-figures";
import type { ReportRun } from "./report-document";
import { join, joinWith } from "./runs";
import type { Teller } from "./teller";

/**
 * 年末结余6.00万元，其中年终收回5.00万元. A balance is told, not judged; its uses are told as far as the workbook
 * lists them. Empty where a figure is missing: that one is asked for where it belongs.
 */
export function balanceClause(teller: Teller, project: ProjectFigures): ReportRun[] {
  const { balance } = project;
  if (!isKnown(balance)) return [];
  if (balance.amount.isPositive()) return remaining(teller, project);
  return join([
    balance.amount.isZero() ? nothingLeft(teller, project) : overspent(teller, project),
    listed(teller, "结余另列", project),
  ]);
}

function remaining(teller: Teller, project: ProjectFigures): ReportRun[] {
  const { balance, recoveredAtEnd, carriedForward } = project;
  const used = combine(balance, [recoveredAtEnd, carriedForward]);
  const told = teller.tell("项目结余", { 结余: balance });
  if (isKnown(used) && used.amount.equals(balance.amount!)) {
    if (carriedForward.amount?.isZero()) return join([told, teller.tell("结余全部收回", {})]);
    if (recoveredAtEnd.amount?.isZero()) return join([told, teller.tell("结余全部结转", {})]);
  }
  const fits = isKnown(used) && used.amount.compare(balance.amount!) <= 0;
  return join([told, listed(teller, fits ? "结余其中" : "结余另列", project)]);
}

function overspent(teller: Teller, { key, subject, execution, fullYear }: ProjectFigures): ReportRun[] {
  const identity = { key: `${key}.over`, what: "多支出", subject };
  return teller.tell("项目超出", { 差额: combine(identity, [execution], [fullYear]) });
}

function nothingLeft(teller: Teller, { fullYear }: ProjectFigures): ReportRun[] {
  return fullYear.amount?.isZero() ? [] : teller.tell("项目无结余", {});
}

function listed(
  teller: Teller,
  pattern: "结余其中" | "结余另列",
  { recoveredAtEnd, carriedForward }: ProjectFigures,
): ReportRun[] {
  const uses = joinWith("、", [
    recoveredAtEnd.amount?.isZero() ? [] : teller.tell("去向收回", { 金额: recoveredAtEnd }),
    carriedForward.amount?.isZero() ? [] : teller.tell("去向结转", { 金额: carriedForward }),
  ]);
  return uses.length > 0 ? teller.tell(pattern, { 去向: uses }) : [];
}
