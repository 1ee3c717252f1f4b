import { isKnown } from "./project-figures";
import type { ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import { join, joinWith, money, say, type Figure } from "./runs";

/** What is left and what of it the workbook says; over-execution stands apart, never set off against it. */
export function balanceParagraph(all: ProjectGroup, section: string): ReportRun[] {
  // While one balance is unknown, nothing can be said of all of them.
  if (!isKnown(all.total("balance"))) return [];
  const left = all.withPositive("balance");
  const over = all.where("over", "实际支出大于全年预算的项目", ({ balance }) =>
    Boolean(balance.amount?.isNegative()),
  );
  return join([
    !left.isEmpty ? leftSentence(all, left, section) : "年末无结余。",
    !over.isEmpty
      ? say`实际支出大于全年预算的项目${over.count()}个，差额合计${money(negated(over), section)}。`
      : [],
  ]);
}

function leftSentence(all: ProjectGroup, left: ProjectGroup, section: string): ReportRun[] {
  const balance = left.total("balance");
  const recovered = all.total("recoveredAtEnd");
  const carried = all.total("carriedForward");
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

function negated(over: ProjectGroup): Figure {
  const { amount, ...rest } = over.total("balance");
  return { ...rest, key: `${rest.key}.over`, amount: amount?.negated() };
}
