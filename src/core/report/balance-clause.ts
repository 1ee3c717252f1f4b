import { combine, isKnown, type ProjectFigures } from "./project-figures";
import type { ReportRun } from "./report-document";
import { joinWith, money, say, type Figure } from "./runs";

/**
 * 年末结余6.00万元，其中年终收回5.00万元. A balance is told, not judged; its uses are told as far as the workbook
 * lists them. Empty where a figure is missing: that one is asked for where it belongs.
 */
export function balanceClause(project: ProjectFigures, section: string): ReportRun[] {
  const { balance } = project;
  if (!isKnown(balance)) return [];
  if (balance.amount.isPositive()) return remaining(project, section);
  return joinWith("，", [
    balance.amount.isZero() ? nothingLeft(project) : overspent(project, section),
    listed("另列", project, section),
  ]);
}

function remaining(project: ProjectFigures, section: string): ReportRun[] {
  const { balance, recoveredAtEnd, carriedForward } = project;
  const left = say`年末结余${money(balance, section)}`;
  const used = combine(balance, [recoveredAtEnd, carriedForward]);
  const uses = usesOf(project);
  if (uses.length === 1 && isKnown(used) && used.amount.equals(balance.amount!))
    return say`${left}，全部${uses[0]!.word}`;
  const fits = isKnown(used) && used.amount.compare(balance.amount!) <= 0;
  return joinWith("，", [left, listed(fits ? "其中" : "另列", project, section)]);
}

function overspent({ key, subject, execution, fullYear }: ProjectFigures, section: string): ReportRun[] {
  return say`实际支出比全年预算多${money(combine({ key: `${key}.over`, what: "多支出", subject }, [execution], [fullYear]), section)}`;
}

function nothingLeft({ fullYear }: ProjectFigures): ReportRun[] {
  return fullYear.amount?.isZero() ? [] : say`年末无结余`;
}

function listed(lead: string, project: ProjectFigures, section: string): ReportRun[] {
  const uses = usesOf(project).map(({ word, figure }) => say`${word}${money(figure, section)}`);
  return uses.length > 0 ? say`${lead}${joinWith("、", uses)}` : [];
}

function usesOf({ recoveredAtEnd, carriedForward }: ProjectFigures): { word: string; figure: Figure }[] {
  return [
    { word: "年终收回", figure: recoveredAtEnd },
    { word: "结转下年", figure: carriedForward },
  ].filter(({ figure }) => !figure.amount?.isZero());
}
