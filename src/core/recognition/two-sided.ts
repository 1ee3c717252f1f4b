import { spaceless } from "../numbers/spaceless";
import type { FoundBlock } from "./found-block";
import type { Table } from "./table";

const INCOME = /^(?:(?:经费|资金)来源|(?:经费|资金)?收入)(?:科目|项目|来源|类别|内容|事项|名称|情况)?$/;
const EXPENDITURE = /^(?:经费|资金)?支出(?:科目|项目|用途|类别|内容|事项|名称|情况)?$/;
const NAMES = /^(?:科目|项目|来源|用途|类别|内容|事项|名称)(?:名称)?$/;
const FEWEST_NAMES = 2;

/**
 * Whether two tables are the halves of a 收入支出总表: income and expenditure under one header, neither of them a list
 * of projects. What comes in is never added to what goes out.
 */
export function isSidePair(left: FoundBlock, right: FoundBlock): boolean {
  const isOneTable = left.table.view === right.table.view && left.table.band === right.table.band;
  const isAlike = left.role === right.role || (headedSide(left) && headedSide(right)) !== undefined;
  return isOneTable && isAlike && sideOf(left) === "income" && sideOf(right) === "expenditure";
}

/**
 * Whether one table was seen where income stands left and expenditure right under one header, 收入科目 … 支出科目 …:
 * each of the two headers stands over words, with figures of its own behind it, so no figure is of what the other side
 * names, and nothing else names the rows.
 */
export function isTwoSided({ table, fields }: FoundBlock): boolean {
  const income = table.columns.find(({ header }) => isHeaded(header, INCOME))?.column;
  const expenditure = table.columns.find(({ header }) => isHeaded(header, EXPENDITURE))?.column;
  if (income === undefined || expenditure === undefined || income >= expenditure) return false;
  const names = fields.find(({ field }) => field === "projectName")?.column;
  if (names !== income && names !== expenditure) return false;
  return (
    [income, expenditure].every((column) => isWorded(table, column)) &&
    hasFigures(table, income + 1, expenditure) &&
    hasFigures(table, expenditure + 1, table.right + 1)
  );
}

/** 收入, 收入（万元）, 收入科目, or 科目 under 收入. */
function isHeaded(header: string, side: RegExp): boolean {
  const words = header.split("·").map((each) => spaceless(each).replace(/\([^()]*\)$/, ""));
  const leaf = words.at(-1)!;
  return side.test(leaf) || (NAMES.test(leaf) && words.slice(0, -1).some((each) => side.test(each)));
}

/** Over words and nothing else. */
function isWorded({ view, firstRow, lastRow }: Table, column: number): boolean {
  let names = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    if (view.figure(row, column)) return false;
    names += Number(view.text(row, column) !== undefined);
  }
  return names >= FEWEST_NAMES;
}

function hasFigures({ view, firstRow, lastRow }: Table, from: number, end: number): boolean {
  for (let row = firstRow; row <= lastRow; row++)
    for (let column = from; column < end; column++) if (view.figure(row, column)) return true;
  return false;
}

function headedSide({ table }: Pick<FoundBlock, "table">): "income" | "expenditure" | undefined {
  const headers = table.columns.map(({ header }) =>
    spaceless(header).replace(/^(?:经费|资金)来源(?=·)/, "收入"),
  );
  return sideSaid(headers.join(" "));
}

/** By the headers, and where these do not tell, by what most of the rows are called. */
function sideOf({ table, fields }: FoundBlock): "income" | "expenditure" | undefined {
  const headed = headedSide({ table });
  if (headed) return headed;
  const names = fields.find(({ field }) => field === "projectName")?.column;
  let balance = 0;
  for (let row = table.firstRow; names !== undefined && row <= table.lastRow; row++) {
    const side = sideSaid(table.view.text(row, names) ?? "");
    balance += side === "income" ? 1 : side === "expenditure" ? -1 : 0;
  }
  return balance > 1 ? "income" : balance < -1 ? "expenditure" : undefined;
}

function sideSaid(text: string): "income" | "expenditure" | undefined {
  const isIncome = /收入/.test(text);
  if (isIncome === /支出/.test(text)) return undefined;
  return isIncome ? "income" : "expenditure";
}
