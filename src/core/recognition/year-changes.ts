import { isFigureMeaning } from "./anchor-rows";
import type { ReadColumn } from "./column-meaning";
import { isClear, type FigureRelations } from "./figure-relations";

/** So many rows must show it; that one does by chance is rare. */
const FEWEST_ROWS = 2;

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
  const own = columns.filter((each) => each.word && isFigureMeaning(each.word.meaning) && !isChange(each));
  return columns.map((column) => {
    if (!isChange(column)) return column;
    const isOfYears = own.some((one) =>
      others.some((other) => isDifference(column.column, one.column, other.column, figures)),
    );
    return isOfYears ? { ...column, word: undefined, isAside: true } : column;
  });
}

const BEFORE = /^(?:上年|去年|前年|上一?年度)(?!.*结[转余])|上年同期|去年同期/;

/** 上年决算数, or 2022年决算数 that is not read because 2023年决算数 is. */
function isOfOtherYear({ isAside, year, texts }: ReadColumn, columns: readonly ReadColumn[]): boolean {
  if (!isAside) return false;
  if (texts.some((text) => BEFORE.test(text.replace(/\s/g, "")))) return true;
  return year !== undefined && columns.some(({ word, year: own }) => word && own && own !== year);
}

function isChange({ word }: ReadColumn): boolean {
  return word?.meaning === "net" || word?.meaning === "increase" || word?.meaning === "decrease";
}

/** In most rows in which the other year has a figure, whichever of the two is taken from the other. */
function isDifference(change: number, own: number, other: number, figures: FigureRelations): boolean {
  const tallies = [figures.sum([own], [other], change), figures.sum([other], [own], change)].map((test) =>
    figures.count((row) => (figures.amount(row, other).isZero() ? undefined : test(row))),
  );
  return tallies.some((tally) => tally.holds >= FEWEST_ROWS && isClear(tally));
}
