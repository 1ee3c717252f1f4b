import type { HeaderMeaning } from "../ledger/header-words";
import { isFigureMeaning } from "./anchor-rows";
import { leafOf, type ReadColumn } from "./column-meaning";
import type { ColumnOptions } from "./field-options";
import { isClear, type FigureRelations } from "./figure-relations";
import type { MappedField } from "./mapping";
import type { Table } from "./table";

/** A list that tells of single adjustments or payments has one of these. */
const JOURNAL: readonly HeaderMeaning[] = ["adjustmentDate", "paymentDate", "adjustmentDocument", "kind"];

/** 金额 and the homonyms 调整预算数 and 可用预算数 where something other than the sums tells what they are. */
export function settledOption(
  table: Table,
  each: ColumnOptions,
  columns: readonly ReadColumn[],
  figures: FigureRelations,
  title: string,
): ColumnOptions {
  const meaning = each.column.word?.meaning;
  const isJournal = columns.some(({ word }) => word && JOURNAL.includes(word.meaning));
  if (
    meaning === "amount" &&
    !isJournal &&
    columns.every(({ word }) => !word || !isMoneyMeaning(word.meaning) || word.meaning === "amount")
  ) {
    const field = titleField(title);
    return field ? { ...each, options: [field], otherwise: field } : each;
  }
  if (isWholeBudget(each, columns, figures))
    return { ...each, options: ["fullYearBudget"], otherwise: "fullYearBudget" };
  if (meaning !== "adjusted" || each.otherwise !== "ask") return each;
  if (isDivisor(each.column, columns) && each.options.includes("fullYearBudget"))
    return { ...each, otherwise: "fullYearBudget" };
  const initial = columns.find(({ word }) => word?.meaning === "initialBudget")?.column;
  const asked = each.column.column;
  const isNegative =
    figures.count((row) => table.view.figure(row, asked)?.amount.isNegative() || undefined).holds > 0;
  if (isNegative && each.options.includes("increase")) return { ...each, otherwise: "increase" };
  if (initial === undefined) return each;
  const same = figures.same(asked, initial);
  const isTotal = same.tested > 3 && same.holds * 2 > same.tested && each.options.includes("fullYearBudget");
  return isTotal ? { ...each, otherwise: "fullYearBudget" } : each;
}

/** 可用预算数 is what is left to spend, or what there was in all, 本年预算＋上年结转, where the rates are formed of it. */
function isWholeBudget(
  { column: own }: ColumnOptions,
  columns: readonly ReadColumn[],
  figures: FigureRelations,
): boolean {
  if (own.word?.meaning !== "balance" || !/^可用预算/.test(leafOf(own))) return false;
  const of = (meaning: HeaderMeaning): readonly number[] =>
    columns.flatMap((each) => (each.word?.meaning === meaning ? [each.column] : []));
  const [execution, rate] = [of("execution"), of("executionRate")];
  if (of("fullYearBudget").length + of("adjusted").length > 0) return false;
  if (execution.length !== 1 || rate.length !== 1) return false;
  return isClear(figures.count(figures.rate(execution, [own.column], [], rate[0]!)));
}

/** 调整预算数(A) beside 执行率（B/A）, or 为调整预算的%: what a rate is divided by is no change. */
function isDivisor(column: ReadColumn, columns: readonly ReadColumn[]): boolean {
  const own = bareAmount(leafOf(column));
  if (columns.some((other) => own === divisorIn(other))) return true;
  const letter = /\(([A-Z])\)/.exec(column.header.normalize("NFKC").toUpperCase())?.[1];
  if (letter === undefined) return false;
  return columns.some(
    ({ word, header: other }) =>
      word?.meaning === "executionRate" && other.normalize("NFKC").toUpperCase().includes(`/${letter}`),
  );
}

const RATE_OF = /^(?:完成|占|为|达)(.+?)的?(?:%|百分比|比例|比重)$/;

/** Of 为调整预算的%, 调整预算. */
export function divisorIn(column: ReadColumn): string | undefined {
  const named = RATE_OF.exec(leafOf(column))?.[1];
  return named === undefined ? undefined : bareAmount(named);
}

function bareAmount(leaf: string): string {
  return leaf.replace(/(?:数|额|金额)$/, "");
}

function isMoneyMeaning(meaning: HeaderMeaning): boolean {
  return isFigureMeaning(meaning) && !["executionRate", "balanceRate", "savingRate"].includes(meaning);
}

/** A lone 金额 is what the title says; 项目支出 of 项目支出预算表 is what the money is for. */
function titleField(title: string): MappedField | undefined {
  return fieldSaid(title.replace(/项目支出|支出项目|支出(?=预算)/g, "")) ?? fieldSaid(title);
}

function fieldSaid(title: string): MappedField | undefined {
  const isSpent = /决算|支出|支付|执行|拨付/.test(title);
  const isPlanned = /批复|预算|分配|下达|安排|指标/.test(title.replace(/决算/g, ""));
  if (isSpent === isPlanned) return undefined;
  return isSpent ? "execution" : "initialBudget";
}
