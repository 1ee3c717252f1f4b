import { isKnown } from "./project-figures";
import type { ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import { join, joinWith, type Figure } from "./runs";
import { sentence } from "./sentence-parts";
import type { Teller } from "./teller";

/** What is left and what of it the workbook says; over-execution stands apart, never set off against it. */
export function balanceParagraph(teller: Teller, all: ProjectGroup): ReportRun[] {
  // While one balance is unknown, nothing can be said of all of them.
  if (!isKnown(all.total("balance"))) return [];
  const left = all.withPositive("balance");
  const over = all.where("over", "实际支出大于全年预算的项目", ({ balance }) =>
    Boolean(balance.amount?.isNegative()),
  );
  return join([
    left.isEmpty ? teller.sentence("无结余", {}) : leftSentence(teller, all, left),
    over.isEmpty ? [] : teller.sentence("超出", { 项目个数: over.count(), 差额: negated(over) }),
  ]);
}

function leftSentence(teller: Teller, all: ProjectGroup, left: ProjectGroup): ReportRun[] {
  const balance = left.total("balance");
  const recovered = all.total("recoveredAtEnd");
  const carried = all.total("carriedForward");
  const uses = joinWith("、", [
    recovered.amount?.isZero() ? [] : teller.tell("去向收回", { 金额: recovered }),
    carried.amount?.isZero() ? [] : teller.tell("去向结转", { 金额: carried }),
  ]);
  const used =
    isKnown(recovered) &&
    isKnown(carried) &&
    recovered.amount.plus(carried.amount).compare(balance.amount!) <= 0;
  return sentence(
    join([
      teller.tell("结余", { 结余: balance }),
      uses.length > 0 ? teller.tell(used ? "结余其中" : "结余另列", { 去向: uses }) : [],
    ]),
  );
}

function negated(over: ProjectGroup): Figure {
  const { amount, ...rest } = over.total("balance");
  return { ...rest, key: `${rest.key}.over`, what: "多支出合计", amount: amount?.negated() };
}
