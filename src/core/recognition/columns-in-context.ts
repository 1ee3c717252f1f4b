import { isFormSum, isFundLabel, readFormLabel } from "../ledger/form-labels";
import type { HeaderMeaning } from "../ledger/header-words";
import { isFigureMeaning } from "./anchor-rows";
import type { ReadColumn } from "./column-meaning";
import type { Table } from "./table";

/** The columns of a table as their headers say together with what stands below and beside them. */
export function columnsInContext(table: Table, year: number | undefined): readonly ReadColumn[] {
  const columns = table.columns.map((column) => withoutTexts(table, column));
  return asAdjustment(withUsesOfBalance(ofOneYear(columns, year)));
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

/** Too long for a figure that was mistyped, or what a form calls its rows. */
function isLabel(text: string): boolean {
  const { bare } = readFormLabel(text);
  return text.length > 8 || isFormSum(bare) || isFundLabel(bare);
}

/** Where headers name several years, the columns of the others are no fields of this one. */
function ofOneYear(columns: readonly ReadColumn[], told: number | undefined): readonly ReadColumn[] {
  const years = new Set(columns.flatMap(({ year, word }) => (year && word ? [year] : [])));
  if (years.size < 2) return columns;
  const own = told && years.has(told) ? told : Math.max(...years);
  return columns.map((column) =>
    column.year && column.year !== own ? { ...column, word: undefined, isAside: true } : column,
  );
}

/** 财政收回 and 结转下年 under 其中 tell where the balance before them goes. */
function withUsesOfBalance(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  return columns.map((column, index) => {
    const { part } = column;
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
