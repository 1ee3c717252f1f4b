import type { HeaderMeaning } from "../ledger/header-words";
import { spaceless } from "../numbers/spaceless";
import type { ReadColumn } from "./column-meaning";
import { isClear, type FigureRelations } from "./figure-relations";

/** So many rows must show it; that one does by chance is rare. */
const FEWEST_ROWS = 2;
const CHANGES: readonly HeaderMeaning[] = ["net", "increase", "decrease", "kind"];

/**
 * 增减额 between 2022年决算数 and 2023年决算数 tells how a figure changed from year to year, and is no adjustment of the
 * budget: a column of changes is not read where the rows show it to be a figure of this year less one of another.
 */
export function withoutYearChanges(
  columns: readonly ReadColumn[],
  figures: FigureRelations,
): readonly ReadColumn[] {
  const others = columns.filter((each) => isOfOtherYear(each, columns));
  if (others.length === 0 || !columns.some(isChange)) return columns;
  const own = columns.filter((each) => !others.includes(each) && !isChange(each));
  return columns.map((column) => {
    if (!isChange(column)) return column;
    const isOfYears = own.some((one) =>
      others.some((other) => isDifference(column.column, one.column, other.column, figures)),
    );
    return isOfYears ? { ...column, word: undefined, isAside: true } : column;
  });
}

const BEFORE = /^(?:上年|去年|前年|上一?年度|上期)(?!.*结[转余])|上年同期|去年同期/;
const THIS_YEAR = /^(?:本|当|今)年|^本期/;

/** 上年决算数, or 2022年 beside 2023年 or 本年, or what was found to be of another year than the table. */
function isOfOtherYear({ year, texts, isAside }: ReadColumn, columns: readonly ReadColumn[]): boolean {
  if (says(texts, BEFORE) || (isAside && year !== undefined)) return true;
  return (
    year !== undefined &&
    columns.some(({ year: own, texts: other }) => (own === undefined ? says(other, THIS_YEAR) : own > year))
  );
}

function says(texts: readonly string[], words: RegExp): boolean {
  return texts.some((text) => words.test(spaceless(text)));
}

function isChange({ word }: ReadColumn): boolean {
  return word !== undefined && CHANGES.includes(word.meaning);
}

/** In most rows in which the other year has a figure, whichever of the two is taken from the other. */
function isDifference(change: number, own: number, other: number, figures: FigureRelations): boolean {
  const tallies = [figures.sum([own], [other], change), figures.sum([other], [own], change)].map((test) =>
    figures.count((row) => (figures.amount(row, other).isZero() ? undefined : test(row))),
  );
  return tallies.some((tally) => tally.holds >= FEWEST_ROWS && isClear(tally));
}
