import { chineseDate } from "./chinese-date";
import { isKnown, isRestated, type ProjectFigures } from "./project-figures";
import type { ReportRun } from "./report-document";
import { join, joinWith, type Figure } from "./runs";
import type { Teller } from "./teller";
import { asClause, inBrackets } from "./told-text";

/** 年初预算150.00万元，10月调减7.00万元（文号），全年预算143.00万元. */
export function budgetClause(teller: Teller, project: ProjectFigures): ReportRun[] {
  const adjusted = adjustment(teller, project);
  // A figure that is missing is asked for where it belongs, not again in what is computed from it; one of zero is told
  // with the rate that cannot be formed over it.
  const { fullYear } = project;
  const isTold = isKnown(fullYear) && !fullYear.amount.isZero();
  const tail = isTold ? teller.tell("项目全年", { 全年预算: fullYear }) : [];
  const begun = joinWith("，", [start(teller, project), carried(teller, project)]);
  if (isRestated(project)) return joinWith("，", [begun, tail]);
  if (adjusted.length > 0) return joinWith("，", [begun, adjusted, tail]);
  const isAdded = project.carriedOver.amount?.isZero() !== true;
  // Without any budget nothing is known of its changes.
  const unchanged = isKnown(fullYear) ? teller.tell("项目未调整", {}) : [];
  return joinWith("，", [begun, unchanged, isAdded ? tail : []]);
}

function carried(teller: Teller, { carriedOver }: ProjectFigures): ReportRun[] {
  return carriedOver.amount?.isZero() ? [] : teller.tell("项目结转", { 金额: carriedOver });
}

function start(teller: Teller, { initial, source, fundingYear }: ProjectFigures): ReportRun[] {
  if (initial.amount?.isZero()) return teller.tell("项目年初无", {});
  const origin = originOf(source, fundingYear);
  return teller.tell("项目年初", { 年初预算: initial, 资金说明: origin && `（${origin}）` });
}

function originOf(source: ProjectFigures["source"], year: ProjectFigures["fundingYear"]): string {
  const from = sourceName(source);
  if (year === "上年结转") return from && from !== "本级资金" ? `上年结转的${from}` : "上年结转资金";
  return from === "本级资金" ? "" : from;
}

/** Transfers bear one name, whichever level they come from. */
export function sourceName(source: ProjectFigures["source"]): string {
  switch (source) {
    case undefined:
      return "";
    case "本级":
      return "本级资金";
    case "单位资金":
      return "单位资金";
    case "其他":
      return "其他资金";
    default:
      return "上级转移支付资金";
  }
}

function adjustment(teller: Teller, project: ProjectFigures): ReportRun[] {
  const { increase, decrease, recoveredMidYear, initial, source } = project;
  const isNew = initial.amount?.isZero() === true;
  const isTransfer = sourceName(source) === "上级转移支付资金";
  const part = (pattern: "项目调增" | "项目追加" | "项目下达" | "项目调减" | "项目收回", figure: Figure) =>
    figure.amount?.isZero() ? [] : teller.tell(pattern, { 金额: figure });
  const parts = [
    part(isTransfer ? "项目下达" : isNew ? "项目追加" : "项目调增", increase),
    part("项目调减", decrease),
    part("项目收回", recoveredMidYear),
  ].filter((runs) => runs.length > 0);
  if (parts.length === 0) return [];
  const document = asClause(project.text("adjustmentDocument"));
  return join([
    parts.length === 1 ? when(project.text("adjustmentDate"), teller.heading.budgetYear) : "年中",
    joinWith("、", parts),
    document ? inBrackets(document) : "",
  ]);
}

/** 10月 or 10月20日, as the workbook tells it, without the budget year; a bare number is no date in a sentence. */
function when(text: string | undefined, budgetYear: number | undefined): string {
  const date = chineseDate(asClause(text) ?? "");
  return /[月日]$/u.test(date) ? date.replace(new RegExp(`^${budgetYear}年`, "u"), "") : "年中";
}
