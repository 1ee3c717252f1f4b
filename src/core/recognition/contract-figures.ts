import type { HeaderMeaning } from "../ledger/header-words";
import { leafOf, type ReadColumn } from "./column-meaning";
import { isNearlyAlways, type FigureRelations, type RowTest } from "./figure-relations";

/** 合同价款, 合同金额, 签约价: what was agreed with a supplier. */
const VALUE =
  /^(?:签约)?(?:合同|签约|中标|成交)(?:\([^()]*\))?(?:总|含税)?(?:价款|金额|总额|价格?|额|总价款?)/;
/** 采购预算, 招标控制价: up to what a purchase was let, often over several years. */
const LIMIT = /^(?:政府)?(?:采购|招标|概算)(?:项目)?预算(?:金额|价|数)?|^(?:招标)?(?:控制价|最高限价)/;
const BUDGETS: readonly HeaderMeaning[] = ["initialBudget", "fullYearBudget", "budget", "adjusted"];
const FEWEST_ROWS = 2;

/** Whether a column says what contracts are worth. */
export function isContractValue(column: ReadColumn): boolean {
  return !column.word && VALUE.test(leafOf(column).normalize("NFKC"));
}

/** Whether a column says what purchases were let for, in a table that says what the contracts are worth. */
export function isPurchaseLimit(column: ReadColumn, all: readonly ReadColumn[]): boolean {
  return !column.word && LIMIT.test(leafOf(column).normalize("NFKC")) && all.some(isContractValue);
}

/**
 * What a contract is worth is no budget, and beside it no more is what it was let for, whatever is formed of it: of 合同价款, 已付款, 未付款 and 支付率 what was paid is
 * the execution, and the rest tells of the contract. The rows are held against each other all the same.
 */
export function withoutContractFigures(
  columns: readonly ReadColumn[],
  figures: FigureRelations,
): readonly ReadColumn[] {
  const values = columns.filter(isContractValue);
  if (values.length === 0) return columns;
  const of = (...meanings: readonly HeaderMeaning[]): readonly ReadColumn[] =>
    columns.filter(({ word }) => word && meanings.includes(word.meaning));
  const [paid] = of("execution");
  const isFormed = (column: ReadColumn, worth: ReadColumn): boolean => {
    if (!paid) return false;
    const tests: readonly RowTest[] = [
      figures.rate([paid.column], [worth.column], [], column.column),
      figures.sum([worth.column], [paid.column], column.column),
    ];
    return tests
      .map((test) => figures.count(test))
      .some((all) => all.holds >= FEWEST_ROWS && isNearlyAlways(all));
  };
  const budgets = of(...BUDGETS);
  const isOfContract = (column: ReadColumn): boolean =>
    values.some((value) => isFormed(column, value)) && !budgets.some((budget) => isFormed(column, budget));
  return columns.map((column) =>
    values.includes(column) || isPurchaseLimit(column, columns) || isOfContract(column)
      ? { ...column, word: undefined, isAside: true }
      : column,
  );
}
