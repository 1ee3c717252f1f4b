import type { ReportCase } from "./report-case";
import { ledgerRows, sayableOf, type Sayable } from "./ledger-arithmetic";

/** Numbers that the form and its sentences bear of themselves. */
const OF_THE_FORM =
  /附件4?-?\d|附?表[12]\s|（截至[^）]*）|\d{4}年度|(?:低于|达到|足|为|超过)(?:序时进度)?\d+(?:\.\d+)?%(?=的|但)/gu;

/**
 * Every numeral of a report that the ledger does not give, each with its line: none, if the report is right. A line
 * of one project may bear only the figures of that project.
 */
export function strayNumerals(report: string, given: ReportCase): string[] {
  const rows = ledgerRows(given);
  const whole = sayableOf(rows);
  const written = verbatim(given);
  let project = 0;
  return report.split("\n").flatMap((line) => {
    const name = given.table[project + 1]?.[given.table[0]!.indexOf("项目名称")];
    const isNext = name !== undefined && new RegExp(`^${project + 1}(?:\\. ?|\\t)`, "u").test(line);
    const own = isNext && line.includes(name) ? rows[project] : undefined;
    if (own) project = (project + 1) % rows.length;
    const sayable = own ? sayableOf([own]) : whole;
    return unexplained(line, written, sayable, given).map((numeral) => `${numeral} in ${line.slice(0, 60)}`);
  });
}

function unexplained(
  line: string,
  written: readonly string[],
  { amounts, rates, counts }: Sayable,
  { settings }: ReportCase,
): string[] {
  const bare = written
    .reduce((rest, text) => rest.replaceAll(text, "〇"), line.replace(/截至\d{4}年\d{1,2}月\d{1,2}日/gu, ""))
    .replace(/^\d+(?:\. ?|\t)/u, "")
    .replace(OF_THE_FORM, "")
    .replaceAll(`${settings.get("预算年度")}年`, "");
  const cells = bare.includes("\t");
  return [...bare.matchAll(/(-?\d+(?:\.\d+)?%?)(万元|个)?/gu)].flatMap(([, figure, unit]) => {
    const isGiven = figure!.endsWith("%")
      ? rates.has(figure!)
      : unit === "万元"
        ? amounts.has(figure!)
        : unit === "个"
          ? counts.has(figure!)
          : cells && (amounts.has(figure!) || counts.has(figure!));
    return isGiven ? [] : [figure! + (unit ?? "")];
  });
}

/** What the workbook says in words and the report repeats, the longest first; dates as the report writes them. */
export function verbatim({ table, settings, workbook }: ReportCase): string[] {
  const texts = workbook.sheets
    .flatMap(({ columns }) => columns.flatMap((column) => column?.strings ?? []))
    .flatMap((text) => [text, text.replace(/^主要用于/u, ""), text.replace(/[。；，]$/u, "")]);
  const dates = table.flatMap((cells) => cells.flatMap((cell) => spoken(cell, settings.get("预算年度"))));
  return [...new Set([...texts, ...dates])]
    .filter((text) => /\d/u.test(text) && /[^\d.%-]/u.test(text) && !/\{/u.test(text))
    .sort((one, other) => other.length - one.length);
}

function spoken(cell: string, year: string | undefined): string[] {
  const [, own, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(cell) ?? [];
  if (!month) return [];
  return [`${own === year ? "" : `${own}年`}${Number(month)}月${Number(day)}日`];
}
