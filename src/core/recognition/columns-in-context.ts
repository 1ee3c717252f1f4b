import { spaceless } from "../numbers/spaceless";
import { isFormSum, isFundLabel, readFormLabel } from "../ledger/form-labels";
import type { HeaderMeaning } from "../ledger/header-words";
import { isFigureMeaning } from "./anchor-rows";
import { leafOf, type ReadColumn } from "./column-meaning";
import { withoutEarlierYears } from "./earlier-years";
import { ofLatestPeriod } from "./latest-period";
import { withSumOfPeriods } from "./period-columns";
import { withoutRunningSums } from "./running-sums";
import { withSubjectCodes } from "./subject-codes";
import type { Table } from "./table";

/** The columns of a table as their headers say together with what stands below and beside them. */
export function columnsInContext(table: Table, year: number | undefined): readonly ReadColumn[] {
  const own = withSubjectCodes(
    table,
    withoutLabelCells(
      table,
      table.columns.map((column) => withoutTexts(table, column)),
    ),
  );
  const columns = withoutRunningSums(table, withoutPartOfYear(own));
  return withoutContracts(
    withFirstBudget(
      asAdjustment(
        withUsesOfBalance(
          withoutOrigins(
            ofWholeGroup(
              withSumOfPeriods(
                table,
                ofLatestPeriod(ofOneYear(withoutEarlierYears(table, columns, year), year)),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

const OF_PART = /^本(?:月|季度?|期)/;
const OF_YEAR: readonly HeaderMeaning[] = ["initialBudget", "fullYearBudget", "execution"];

/** 本季支出 is what a list of the quarter tells; beside figures of the year it is none of them. */
function withoutPartOfYear(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const isPart = ({ word, texts }: ReadColumn): boolean =>
    word?.meaning === "execution" && OF_PART.test(texts.at(-1) ?? "");
  if (!columns.some((column) => !isPart(column) && column.word && OF_YEAR.includes(column.word.meaning)))
    return columns;
  return columns.map((column) => (isPart(column) ? { ...column, word: undefined } : column));
}

/** A header of figures over a column of words is not what it seems. */
function withoutTexts(table: Table, column: ReadColumn): ReadColumn {
  if (!column.word || !isFigureMeaning(column.word.meaning)) return column;
  let figures = 0;
  let texts = 0;
  const step = Math.max(1, Math.floor((table.lastRow - table.firstRow + 1) / 200));
  for (let row = table.firstRow; row <= table.lastRow; row += step) {
    if (table.view.figure(row, column.column) || table.view.isNumber(row, column.column)) figures += 1;
    else if (isLabel(table.view.text(row, column.column) ?? "")) texts += 1;
  }
  return texts > figures ? { ...column, word: undefined } : column;
}

/** One header merged over the labels of a form, which are merged too: the blank columns under it hold no figures. */
function withoutLabelCells(table: Table, columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const { view, firstRow, lastRow } = table;
  const kept: ReadColumn[] = [];
  for (const column of columns) {
    const left = kept.at(-1);
    const isShared =
      left?.column === column.column - 1 && left.header === column.header && left.row === column.row;
    const isLabels = isShared && !left.word && column.word && isFigureMeaning(column.word.meaning);
    const isBlank = (): boolean => {
      for (let row = firstRow; row <= lastRow; row++) if (!view.isBlank(row, column.column)) return false;
      return true;
    };
    kept.push(isLabels && isBlank() ? { ...column, word: undefined } : column);
  }
  return kept;
}

/** Too long for a figure that was mistyped, or what a form calls its rows. */
function isLabel(text: string): boolean {
  const { bare } = readFormLabel(text);
  return text.length > 8 || isFormSum(bare) || isFundLabel(bare);
}

const THIS_YEAR = /^(?:本|当|今)年/;

/**
 * Where headers name several years, the columns of the others are no fields of this one; nor is 2019年决算数 beside
 * 本年决算数, unless 2019 is the year of the table, or beside 决算数 in a table of another year.
 */
function ofOneYear(columns: readonly ReadColumn[], told: number | undefined): readonly ReadColumn[] {
  const years = new Set(columns.flatMap(({ year, word }) => (year && word ? [year] : [])));
  const own = told && years.has(told) ? told : Math.max(...years);
  const isSaidAgain = ({ word: named }: ReadColumn): boolean =>
    columns.some(
      ({ year, word, texts }) =>
        year === undefined &&
        word !== undefined &&
        word.meaning === named?.meaning &&
        (told !== undefined || texts.some((text) => THIS_YEAR.test(spaceless(text)))),
    );
  return columns.map((column) => {
    const { year } = column;
    if (!year || (years.size > 1 ? year === own : year === told || !isSaidAgain(column))) return column;
    return { ...column, word: undefined, isAside: true };
  });
}

/** What stands over the group of columns that adds up the groups beside it. */
const WHOLE_GROUP = /^(?:合计|总计|合计数|资金合计|全部资金|汇总)$/;

/**
 * Where 上年结转资金, 当年资金 and 合计 stand side by side, each over its own 预算, 执行 and 执行率, the figures of the
 * project are those under 合计; a part of them that 合计 has no column for, such as 年初预算, stays what it is.
 */
function ofWholeGroup(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const isWhole = (column: ReadColumn): boolean => WHOLE_GROUP.test(groupOf(column) ?? "");
  const whole = new Set(columns.filter(isWhole).flatMap(({ word }) => (word ? [word.meaning] : [])));
  if (!whole.has("execution") || whole.size < 2) return columns;
  return columns.map((column) => {
    const meaning = column.word?.meaning;
    const group = groupOf(column);
    if (!meaning || group === undefined || isWhole(column) || !isFigureMeaning(meaning)) return column;
    const isCarriedOver = meaning === "carriedForward" && /上年|以前年度/.test(group);
    if (isCarriedOver) return { ...column, word: undefined };
    return whole.has(meaning) ? { ...column, word: undefined, isAside: true } : column;
  });
}

/**
 * 中央资金 and 省级资金 side by side, each over its own 提前下达 and 本次下达: a table that distributes funds by origin has
 * no one initial budget, and with nothing spent it is no ledger.
 */
function withoutOrigins(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  if (columns.some(({ word }) => word?.meaning === "execution")) return columns;
  const groupsOf = (meaning: HeaderMeaning): ReadonlySet<string> =>
    new Set(columns.flatMap((column) => (column.word?.meaning === meaning ? (groupOf(column) ?? "") : [])));
  const parted = (["initialBudget", "fullYearBudget"] as const).filter(
    (meaning) => groupsOf(meaning).size > 1 && !groupsOf(meaning).has(""),
  );
  if (parted.length === 0) return columns;
  const groups = new Set(parted.flatMap((meaning) => [...groupsOf(meaning)]));
  return columns.map((column) =>
    groups.has(groupOf(column) ?? "") && column.word && isFigureMeaning(column.word.meaning)
      ? { ...column, word: undefined }
      : column,
  );
}

function groupOf({ texts }: ReadColumn): string | undefined {
  return texts.length > 1 ? texts.at(-2)!.replace(/\s/g, "") : undefined;
}

/** 节约率 beside 合同金额 or 节约金额 tells what a purchase cost less than planned, not what was left of a budget. */
function withoutContracts(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const isPurchase = columns.some(({ header }) =>
    /合同(?:金额|价|额)|中标|成交|采购(?:金额|价)|节约(?:金?额|资金|数)/.test(header),
  );
  if (!isPurchase) return columns;
  return columns.map((column) =>
    column.word?.meaning === "savingRate" ? { ...column, word: undefined, isAside: true } : column,
  );
}

const CARRIED = /^年末结转(?:数|金额|资金|额)?$/;

/**
 * 财政收回 and 结转下年 under 其中 tell where the balance before them goes; 年末结转 does, too, right of 结余 and beside
 * 收回, and is no second balance.
 */
function withUsesOfBalance(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const isRecovered = columns.some(({ word }) => word?.meaning === "recovered");
  return columns.map((column, index) => {
    const { part } = column;
    const isLeft = columns.slice(0, index).some(({ word }) => word?.meaning === "balance");
    if (!column.word && isRecovered && isLeft && CARRIED.test(bareOf(column)))
      return { ...column, word: { meaning: "carriedForward", rank: 0 } };
    if (part?.meaning !== "recovered" && part?.meaning !== "carriedForward") return column;
    const whole = columns
      .slice(0, index)
      .filter(({ isAside, word }) => !isAside && word)
      .at(-1);
    return whole?.word?.meaning === "balance" ? { ...column, word: part, isAside: false } : column;
  });
}

/** 调整金额 is the amount of a row of 调整明细; beside the budget it is the project's signed adjustment. */
function asAdjustment(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const has = (...meanings: readonly HeaderMeaning[]): boolean =>
    columns.some(({ word }) => word && meanings.includes(word.meaning));
  const isLedger = has("initialBudget", "fullYearBudget", "budget") && has("execution", "fullYearBudget");
  if (!isLedger || has("net", "adjusted")) return columns;
  return columns.map((column) =>
    column.word?.meaning === "amount" && /调整|增减/.test(column.header)
      ? { ...column, word: { ...column.word, meaning: "net" } }
      : column,
  );
}

/** 年度预算数 left of 调整后预算数 or 全年预算数, in forms without a column 年初预算, is what the year began with. */
function withFirstBudget(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const full = columns.filter(({ word }) => word?.meaning === "fullYearBudget");
  const has = (...meanings: readonly HeaderMeaning[]): boolean =>
    columns.some(({ word }) => word && meanings.includes(word.meaning));
  const [first, later] = full;
  if (full.length !== 2 || has("initialBudget", "budget", "increase", "decrease", "net", "adjusted"))
    return columns;
  if (!/^年度预算数?$/.test(bareOf(first!)) || !/^(?:调整后|全年)/.test(bareOf(later!))) return columns;
  return columns.map((column) =>
    column === first ? { ...column, word: { meaning: "initialBudget", rank: 0 } } : column,
  );
}

/** The lowest header without blanks and what stands in brackets. */
function bareOf(column: ReadColumn): string {
  return leafOf(column).replace(/\([^()]*\)/g, "");
}
