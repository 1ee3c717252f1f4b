import type { ReportRun } from "./report-document";
import { isKnown, type ProjectFigures } from "./project-figures";
import { join, joinWith, money, say, type Figure } from "./runs";
import { asClause, inBrackets } from "./told-text";

/** 年初预算150.00万元，10月调减7.00万元（文号），全年预算143.00万元. */
export function budgetClause(project: ProjectFigures, section: string): ReportRun[] {
  const adjusted = adjustment(project, section);
  const fullYear = say`全年预算${money(project.fullYear, section)}`;
  const missing = !isKnown(project.fullYear);
  // A figure that is missing is asked for where it belongs, not again in what is computed from it.
  const tail = missing ? [] : fullYear;
  if (project.fullYearStated) return joinWith("，", [start(project, section), tail]);
  if (adjusted.length > 0) return joinWith("，", [start(project, section), adjusted, tail]);
  return joinWith("，", [start(project, section), say`年中未作调整`]);
}

function start({ initial, source, fundingYear }: ProjectFigures, section: string): ReportRun[] {
  if (initial.amount?.isZero()) return say`年初未安排预算`;
  const origin = originOf(source, fundingYear);
  return say`年初预算${money(initial, section)}${origin && `（${origin}）`}`;
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

function adjustment(project: ProjectFigures, section: string): ReportRun[] {
  const { increase, decrease, recoveredMidYear, initial, source } = project;
  const isNew = initial.amount?.isZero() === true;
  const grown = sourceName(source) === "上级转移支付资金" ? "下达上级转移支付资金" : isNew ? "追加" : "调增";
  const parts = [
    part(grown, increase, section),
    part("调减", decrease, section),
    part("收回", recoveredMidYear, section),
  ].filter((runs) => runs.length > 0);
  if (parts.length === 0) return [];
  const document = asClause(project.text("adjustmentDocument"));
  return join([
    parts.length === 1 ? when(project.text("adjustmentDate")) : "年中",
    joinWith("、", parts),
    document ? inBrackets(document) : "",
  ]);
}

function part(word: string, figure: Figure, section: string): ReportRun[] {
  return figure.amount?.isZero() ? [] : say`${word}${money(figure, section)}`;
}

/** The month where the workbook tells it in words, such as 10月; a bare number is no date in a sentence. */
function when(date: string | undefined): string {
  const clause = asClause(date);
  return clause && /[月日]$/u.test(clause) ? clause : "年中";
}
