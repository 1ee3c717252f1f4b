import { isKnown } from "./project-figures";
import type { ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import { join, joinWith, type Figure, type KnownFigure } from "./runs";
import { sentence } from "./sentence-parts";
import type { Teller } from "./teller";

/**
 * What is left and what of it the workbook says. Over-execution stands apart; where both occur, the net figure of the
 * tables is told besides, so that the text and the tables never seem to disagree.
 */
export function balanceParagraph(teller: Teller, all: ProjectGroup): ReportRun[] {
  const net = all.total("balance");
  // While one balance is unknown, nothing can be said of all of them.
  if (!isKnown(net)) return [];
  const left = all.withPositive("balance");
  const over = all.where("over", "实际支出大于全年预算的项目", ({ balance }) =>
    Boolean(balance.amount?.isNegative()),
  );
  const isMixed = !left.isEmpty && !over.isEmpty;
  const remaining = left.isEmpty
    ? teller.tell("无结余", {})
    : join([
        isMixed
          ? teller.tell("有结余", { 项目个数: left.count(), 结余: left.total("balance") })
          : teller.tell("结余", { 结余: left.total("balance") }),
        usesClause(teller, all, left.total("balance")),
      ]);
  const exceeding = over.isEmpty
    ? []
    : teller.tell("超出", { 项目个数: over.count(), 差额: negated(over.total("balance")) });
  return sentence(join([joinWith("；", [remaining, exceeding]), isMixed ? netClause(teller, net) : []]));
}

function usesClause(teller: Teller, all: ProjectGroup, balance: Figure): ReportRun[] {
  const recovered = all.total("recoveredAtEnd");
  const carried = all.total("carriedForward");
  const used = isKnown(recovered) && isKnown(carried) ? recovered.amount.plus(carried.amount) : undefined;
  if (used?.equals(balance.amount!)) {
    if (carried.amount!.isZero()) return teller.tell("结余全部收回", {});
    if (recovered.amount!.isZero()) return teller.tell("结余全部结转", {});
  }
  const uses = joinWith("、", [
    recovered.amount?.isZero() ? [] : teller.tell("去向收回", { 金额: recovered }),
    carried.amount?.isZero() ? [] : teller.tell("去向结转", { 金额: carried }),
  ]);
  if (uses.length === 0) return [];
  const fits = used !== undefined && used.compare(balance.amount!) <= 0;
  return teller.tell(fits ? "结余其中" : "结余另列", { 去向: uses });
}

function netClause(teller: Teller, net: KnownFigure): ReportRun[] {
  if (net.amount.isZero()) return [];
  return net.amount.isPositive()
    ? teller.tell("相抵结余", { 结余: net })
    : teller.tell("相抵超出", { 差额: negated(net) });
}

/** What was spent beyond the budget, as a positive figure. */
export function negated({ amount, ...rest }: Figure): Figure {
  return { ...rest, key: `${rest.key}.over`, what: "多支出合计", amount: amount?.negated() };
}
