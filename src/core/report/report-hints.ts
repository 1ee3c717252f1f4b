import { spaceless } from "../numbers/spaceless";
import { findIndicatorSheet } from "../evaluation/read-indicator-sheet";
import type { Ledger } from "../ledger/ledger";
import { formatAddress } from "../workbook/address";
import type { CellRef } from "../workbook/cell";
import { personalData } from "./personal-data";
import { readForm } from "./read-form";
import { readWording } from "./read-wording";

/** A paragraph shorter than this may well be the same in two years. */
const LONG_ENOUGH = 15;

const LAST_YEAR_SHEET = /^上年(?:度)?报告$/u;

/**
 * What the bureau should look at before it hands the report in, one Chinese sentence each: faults of its own chapters and
 * wording, what 文字材料 may have kept from last year, personal data. Hints: none of them keeps the 报送版 back.
 */
export function reportHints(ledger: Ledger): string[] {
  return [
    ...readForm(ledger.workbook).faults,
    ...readWording(ledger.workbook).faults,
    ...unlabelled(ledger),
    ...indicatorHints(ledger),
    ...leftovers(ledger),
    ...personalData(ledger),
  ];
}

/** Ways of dividing the funds that the workbook tells of some projects and not of others. */
const DIVISIONS = [
  { word: "资金来源", of: ({ projects }: Ledger) => projects.source },
  { word: "资金年度", of: ({ projects }: Ledger) => projects.fundingYear },
  { word: "预算类型", of: ({ projects }: Ledger) => projects.texts.budgetType ?? [] },
] as const;

function unlabelled(ledger: Ledger): string[] {
  return DIVISIONS.flatMap(({ word, of }) => {
    const blank = Array.from({ length: ledger.projects.count }, (_, project) => of(ledger)[project]).filter(
      (label) => label === undefined,
    ).length;
    return blank === 0 || blank === ledger.projects.count
      ? []
      : [`有${blank}行项目未填${word}，报告中列为未注明，请补填后重新生成。`];
  });
}

/** Headers that cannot be told, and rows that the forms take for funds of the year because nothing says otherwise. */
function indicatorHints({ workbook, projects }: Ledger): string[] {
  const reading = findIndicatorSheet(workbook);
  if (reading.kind === "none") return reading.message === undefined ? [] : [reading.message];
  const unsaid = Array.from(projects.source, (source, row) => source ?? projects.fundingYear[row]).filter(
    (word) => word === undefined,
  ).length;
  return unsaid === 0
    ? []
    : [`有${unsaid}行项目未注明资金来源和资金年度，自评表中列入当年财政拨款（财政资金），请核对。`];
}

/** Years before the budget year outside names, quotations and document numbers, and paragraphs of last year's report. */
function leftovers({ heading, materials, workbook, projects }: Ledger): string[] {
  const { budgetYear } = heading;
  const names = (projects.texts.projectName ?? []).filter(
    (name) => name !== undefined && /\d{4}\s*年/u.test(name),
  );
  const former = lastYearsParagraphs(workbook);
  return materials.flatMap(({ text, at }) => {
    const years = budgetYear === undefined ? [] : staleYears(without(names, text), budgetYear);
    const same = text.split(/[\r\n]+/u).find((line) => former.has(plain(line)));
    return [
      ...(years.length > 0
        ? [
            `${placeOf(at)}写有${years.map((year) => `“${year}年”`).join("、")}，预算年度为${budgetYear}年，可能是上年留下的文字，请核对。`,
          ]
        : []),
      ...(same === undefined
        ? []
        : [`${placeOf(at)}的“${shortened(same)}”与上年报告的文字相同，可能是上年留下的，请核对。`]),
    ];
  });
}

function without(names: readonly (string | undefined)[], text: string): string {
  return names.reduce<string>((rest, name) => rest.replaceAll(name!, ""), text);
}

function staleYears(text: string, budgetYear: number): number[] {
  const outside = text
    .replace(/《[^》]*》|“[^”]*”|〔[^〕]*〕/gu, "")
    // 比2019年 compares, 2019—2021年 spans: both may name an earlier year on purpose.
    .replace(/(?:比|较|同|与|自|从)\s*\d{4}\s*年/gu, "")
    .replace(/\d{4}\s*年?\s*[—～~-]+\s*\d{4}\s*年/gu, "");
  const years = [...outside.matchAll(/(?<!\d)((?:19|20)\d{2})\s*年/gu)].map(([, year]) => Number(year));
  return [...new Set(years)].filter((year) => year < budgetYear);
}

function lastYearsParagraphs({ sheets }: Ledger["workbook"]): ReadonlySet<string> {
  const sheet = sheets.find(({ name }) => LAST_YEAR_SHEET.test(name.trim()));
  const lines = (sheet?.columns ?? []).flatMap((column) =>
    (column?.strings ?? []).flatMap((text) => text.split(/[\r\n]+/u)),
  );
  return new Set(lines.map(plain).filter((line) => line.length >= LONG_ENOUGH));
}

function plain(line: string): string {
  return spaceless(line);
}

function placeOf({ sheet, row, column }: CellRef): string {
  return `工作表“${sheet}”${formatAddress(row, column)}`;
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.trim().slice(0, 20)}…` : text.trim();
}
