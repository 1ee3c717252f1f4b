import type { FoundBlock } from "./found-block";

/**
 * Whether two tables are the halves of a 收入支出总表: income and expenditure under one header, neither of them a list
 * of projects. What comes in is never added to what goes out.
 */
export function isSidePair(left: FoundBlock, right: FoundBlock): boolean {
  const isOneTable = left.table.view === right.table.view && left.table.band === right.table.band;
  return (
    isOneTable && left.role === right.role && sideOf(left) === "income" && sideOf(right) === "expenditure"
  );
}

/** By the headers, and where these do not tell, by what most of the rows are called. */
function sideOf({ table, fields }: FoundBlock): "income" | "expenditure" | undefined {
  const headed = sideSaid(table.columns.map(({ header }) => header).join(" "));
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
