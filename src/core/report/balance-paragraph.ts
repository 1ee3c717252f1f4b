import { isKnown, type ProjectFigures } from "./project-figures";
import { countRun, total, withPositive } from "./project-groups";
import type { ReportRun } from "./report-document";
import { join, joinWith, money, say } from "./runs";

type Projects = readonly ProjectFigures[];

/** What is left and what of it the workbook says; over-execution stands apart, never set off against it. */
export function balanceParagraph(projects: Projects, section: string): ReportRun[] {
  // While one balance is unknown, nothing can be said of all of them.
  if (!isKnown(total(projects, "balance", "结余"))) return [];
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
