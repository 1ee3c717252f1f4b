import { nameKeyOf, codeKey } from "../ledger/project-identity";
import { readHeaderText } from "../ledger/header-text";
import { labelKind } from "../ledger/row-label";
import type { BlockRole, MappedField } from "./mapping";
import type { ProposedField } from "./proposal";
import type { Table } from "./table";

/** What a table is for, by its fields and the words above it; undefined where it is no list of projects. */
export function roleOf(
  fields: readonly ProposedField[],
  words: string,
): BlockRole | "spent-only" | "planned-only" | "unclear-list" | undefined {
  const has = (field: MappedField): boolean => fields.some((each) => each.field === field);
  if (!has("projectName") && !has("projectCode"))
    return (has("responsibleOffice") || has("approvalOffice")) && (isFunded(has) || has("increase"))
      ? "offices"
      : undefined;
  const isPlanned = has("initialBudget") || has("fullYearBudget");
  const isDated = has("adjustmentDate") || has("adjustmentDocument") || has("kind");
  // 支出事项 over the names says no more of what the amounts are than 项目 does.
  const told = fields.filter(({ field }) => field !== "projectName" && field !== "projectCode");
  const headers = `${words} ${told.map(({ header }) => header).join(" ")}`;
  if (isDated && !isPlanned && (has("amount") || (!has("execution") && (has("increase") || has("decrease")))))
    return journalRole(headers) ?? (has("amount") ? "unclear-list" : "adjustments");
  if (
    isDated &&
    !isPlanned &&
    has("execution") &&
    !has("executionRate") &&
    !has("balance") &&
    !has("increase")
  )
    return "payments";
  if (isPlanned && has("execution")) return "ledger";
  if (has("increase") && has("execution")) return "ledger";
  if (isPlanned) return "planned-only";
  if (has("execution")) return "spent-only";
  if (has("increase") || has("decrease")) return "adjustments";
  // 收回明细 states of each project what the ledger states as one use of its balance.
  if (has("recovered") && !has("amount")) return "summary";
  return has("amount") ? (journalRole(headers) ?? "unclear-list") : undefined;
}

function isFunded(has: (field: MappedField) => boolean): boolean {
  return has("initialBudget") || has("fullYearBudget") || has("execution");
}

/**
 * Whether a table of budgets and execution lists single payments: it has their dates, and a project stands in several
 * rows, each with the same budget, as treasury exports repeat it.
 */
export function listsPayments({ view, firstRow, lastRow }: Table, fields: readonly ProposedField[]): boolean {
  const column = (field: MappedField): number | undefined =>
    fields.find((each) => each.field === field)?.column;
  const date = fields.find(({ field }) => field === "adjustmentDate");
  const budget = column("fullYearBudget") ?? column("initialBudget");
  const name = column("projectCode") ?? column("projectName");
  if (!date || !isPaymentDate(date.header) || column("adjustmentDocument") !== undefined) return false;
  if (budget === undefined || name === undefined || column("execution") === undefined) return false;
  const budgets = new Map<string, string>();
  for (let row = firstRow; row <= lastRow; row++) {
    const project = view.text(row, name);
    const figure = view.figure(row, budget)?.amount;
    if (project === undefined || labelKind(project) !== "plain" || !figure || figure.isZero()) continue;
    const own = figure.toString();
    if (budgets.get(project) === own) return true;
    budgets.set(project, own);
  }
  return false;
}

function isPaymentDate(header: string): boolean {
  const word = readHeaderText(header)?.word;
  return word?.meaning === "paymentDate" || /^(?:日期|时间|业务日期)$/.test(header);
}

function journalRole(words: string): BlockRole | undefined {
  const isPaid = /支付|付款|支出|凭证|报销|拨付/.test(words);
  const isAdjusted = /调整|追加|调增|调减|下达|收回/.test(words);
  if (isPaid === isAdjusted) return undefined;
  return isPaid ? "payments" : "adjustments";
}

/** Keys by which a table's projects may be found in another: codes and names without blanks and width. */
export function identityKeys(table: Table, fields: readonly ProposedField[]): ReadonlySet<string> {
  const column = (field: MappedField): number | undefined =>
    fields.find((each) => each.field === field)?.column;
  const [code, name] = [column("projectCode"), column("projectName")];
  const keys = new Set<string>();
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const own = name === undefined ? undefined : table.view.text(row, name);
    const codeText = code === undefined ? undefined : codeAt(table, row, code);
    if (codeText) keys.add(`code ${codeKey(codeText)}`);
    if (own && labelKind(own) === "plain") keys.add(`name ${nameKeyOf(own)}`);
  }
  return keys;
}

/** As typed; a code that is held as a number, by its digits. */
function codeAt({ view }: Table, row: number, column: number): string | undefined {
  return view.text(row, column) ?? view.figure(row, column)?.amount.toString();
}

/** How much of the smaller set stands in the other, from 0 to 1. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const key of small) if (large.has(key)) shared += 1;
  return shared / small.size;
}
