import { AmountColumn } from "../numbers/amount-column";
import type { MoneyUnit } from "../numbers/money-unit";
import type { BlockReading } from "./block-reading";
import {
  AMOUNT_FIELDS,
  INSTEAD_OF_INITIAL,
  RATE_FIELDS,
  TEXT_FIELDS,
  type AmountField,
  type RateField,
  type TextField,
} from "./fields";
import { isListedSum, readFormLabel } from "./form-labels";
import { fundCategory, fundingSource, fundingYear } from "./fund-category";
import type { FundingSource, FundingYear, ProjectTable, RateColumn } from "./ledger";
import type { OddityLog } from "./oddity-log";
import type { RateConvention } from "./rate-convention";
import { addendsOf, addTo } from "./read-addends";
import { readAmounts } from "./read-amounts";
import { readCounts } from "./read-counts";
import { readRates, type Amounts } from "./read-rates";
import { labelKind } from "./row-label";
import type { Conventions } from "./read-sums";
import { readTexts } from "./read-texts";

/** All projects of all blocks, column by column. */
export function readProjects(
  blocks: readonly BlockReading[],
  unit: MoneyUnit,
  log: OddityLog,
): { readonly projects: ProjectTable; readonly conventions: Conventions } {
  const count = blocks.reduce((total, { rows }) => total + rows.length, 0);
  const block = new Uint16Array(count);
  const row = new Uint32Array(count);
  const projectCount = new Int32Array(count).fill(1);
  for (const each of blocks) {
    block.fill(each.index, each.first, each.first + each.rows.length);
    row.set(each.rows, each.first);
    readCounts(each, projectCount, log);
  }
  const texts = readAllTexts(blocks, count, log);
  const amounts = readAllAmounts(blocks, count, unit, log);
  const rates: Partial<Record<RateField, RateColumn>> = {};
  const conventions = new Map<RateField, ReadonlyMap<number, RateConvention>>();
  for (const field of RATE_FIELDS) {
    if (!blocks.some(({ cells }) => cells.has(field))) continue;
    const read = readRates(blocks, field, count, amounts, log);
    rates[field] = read.column;
    conventions.set(field, read.conventions);
  }
  const funding = readFunding(blocks, texts, count, log);
  return { projects: { count, block, row, projectCount, amounts, rates, texts, ...funding }, conventions };
}

function readAllTexts(
  blocks: readonly BlockReading[],
  count: number,
  log: OddityLog,
): Partial<Record<TextField, (string | undefined)[]>> {
  const texts: Partial<Record<TextField, (string | undefined)[]>> = {};
  for (const field of TEXT_FIELDS) {
    const having = blocks.filter(({ cells }) => cells.has(field));
    if (having.length === 0) continue;
    const column = new Array<string | undefined>(count).fill(undefined);
    for (const block of having) readTexts(block, field, column, log);
    texts[field] = column;
  }
  return texts;
}

/** A blank 年初 is odd only where neither 上年结转 nor 调增 stands beside it; a blank 执行 always is. */
function readAllAmounts(
  blocks: readonly BlockReading[],
  count: number,
  unit: MoneyUnit,
  log: OddityLog,
): Amounts {
  const amounts: Partial<Record<AmountField, AmountColumn>> = {};
  for (const field of new Set([...INSTEAD_OF_INITIAL, ...AMOUNT_FIELDS])) {
    const having = blocks.filter(({ cells }) => cells.has(field));
    if (having.length === 0) continue;
    const column = new AmountColumn(count);
    const isBlankOdd = (project: number): boolean =>
      field === "execution" ||
      (field === "initialBudget" && !INSTEAD_OF_INITIAL.some((each) => amounts[each]?.has(project)));
    for (const block of having) {
      const beside = addendsOf(block, field, count, unit, log);
      readAmounts(block, field, column, unit, log, (project) => isBlankOdd(project) && !beside?.has(project));
      if (beside) addTo(column, beside, block);
    }
    amounts[field] = column;
  }
  return amounts;
}

function readFunding(
  blocks: readonly BlockReading[],
  texts: Partial<Record<TextField, (string | undefined)[]>>,
  count: number,
  log: OddityLog,
): { source: (FundingSource | undefined)[]; fundingYear: (FundingYear | undefined)[] } {
  const source = new Array<FundingSource | undefined>(count).fill(undefined);
  const years = new Array<FundingYear | undefined>(count).fill(undefined);
  const apply = (field: TextField, take: (project: number, text: string) => boolean): void => {
    const column = texts[field];
    if (!column) return;
    for (const block of blocks)
      block.rows.forEach((row, index) => {
        const text = column[block.first + index];
        if (text !== undefined && !take(block.first + index, text) && !isSumLabel(text))
          log.addUnknownWord(field, block.cells.ref(field, row), text);
      });
  };
  const sources = remembered(fundingSource);
  const yearWords = remembered(fundingYear);
  const categories = remembered(fundCategory);
  apply("fundingSource", (project, text) => (source[project] = sources(text)) !== undefined);
  apply("fundingYear", (project, text) => (years[project] = yearWords(text)) !== undefined);
  apply("fundCategory", (project, text) => {
    const category = categories(text);
    source[project] ??= category?.source;
    years[project] ??= category?.year;
    return category !== undefined;
  });
  return { source, fundingYear: years };
}

/** 年度资金总额 and 项目资金 name no source: they are the sum of those below. */
function isSumLabel(text: string): boolean {
  return labelKind(text) !== "plain" || isListedSum(readFormLabel(text).bare);
}

/** A few words stand in a million rows: each is looked up once. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, read(text));
    return known.get(text) as T;
  };
}
