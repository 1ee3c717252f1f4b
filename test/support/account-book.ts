import { checkWorkbook, type CheckedWorkbook } from "../../src/app/check-workbook";
import type { Finding } from "../../src/core/checks/finding";
import type { Ledger } from "../../src/core/ledger/ledger";
import type { AccountEntry, AccountFigure, QuotaAccount } from "../../src/core/ledger/quota-account";
import { Amount } from "../../src/core/numbers/amount";
import { buildWorkbook, type CellSpec } from "./build-workbook";

export type Row = readonly CellSpec[];

/** 日期, 摘要, 指标下达, 指标调减, 支付 and 余额 of one project, then 合计. */
export const ENTRIES: readonly Row[] = [
  ["2024-01-15", "年初批复", 600000, null, null, 600000],
  ["2024-03-02", "进度款", null, null, 148000, 452000],
  ["2024-05-20", "调减", null, 50000, null, 402000],
  ["2024-08-09", "尾款", null, null, 281000, 121000],
  ["合计", null, 600000, 50000, 429000, 121000],
];
const LEDGER: readonly Row[] = [
  ["2024年项目执行汇总（万元）"],
  ["项目编码", "项目名称", "全年预算数", "全年执行数"],
  ["A1", "码头维修", 55, 42.9],
];

/** An account on a sheet of its own, beside a ledger unless that is left out. */
export function checkedAccount(
  entries: readonly Row[] = ENTRIES,
  { ledger = LEDGER, owner = "项目：码头维修" }: { ledger?: readonly Row[] | null; owner?: string } = {},
): CheckedWorkbook {
  const outcome = checkWorkbook(
    buildWorkbook([
      ...(ledger ? [{ name: "汇总", rows: ledger }] : []),
      {
        name: "明细账",
        rows: [
          [owner, null, "项目编码：A1", null, null, "单位：元"],
          ["日期", "摘要", "指标下达数", "指标调减", "支付数", "可用余额"],
          ...entries,
        ],
      },
    ]),
  );
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}

/** The account with one row instead of another. */
export function withEntry(index: number, row: Row): readonly Row[] {
  return ENTRIES.map((each, at) => (at === index ? row : each));
}

/** What one rule says of it. */
export function accountSays(rule: string, ...book: Parameters<typeof checkedAccount>): readonly string[] {
  return accountFindings(rule, ...book).map(({ message }) => message);
}

export function accountFindings(
  rule: string,
  ...book: Parameters<typeof checkedAccount>
): readonly Finding[] {
  return checkedAccount(...book).findings.filter((finding) => finding.rule === rule);
}

/**
 * A ledger with an account straight from literal rows of 指标下达, 指标调减, 支付 and 余额: "600 | | | 600". A text stands
 * for what cannot be read. The first row is sheet row 2 of 明细账, the first column C.
 */
export function withAccount(
  ledger: Ledger,
  rows: readonly string[],
  { total, ...more }: Partial<Omit<QuotaAccount, "total">> & { readonly total?: string } = {},
): Ledger {
  const account: QuotaAccount = {
    sheetName: "明细账",
    headerRow: 1,
    lastRow: rows.length + 2,
    unit: "万元",
    name: "码头维修",
    entries: rows.map((row, index) => entryOf(row, index + 2)),
    ...(total !== undefined && { total: entryOf(total, rows.length + 2) }),
    ...more,
  };
  return { ...ledger, accounts: [account] };
}

function entryOf(line: string, row: number): AccountEntry {
  const [granted, lowered, paid, balance] = line.split("|").map((text, column) => {
    return figureOf(text.trim(), row, column + 2);
  });
  return {
    row,
    sides: { ...(granted && { granted }), ...(lowered && { lowered }), ...(paid && { paid }) },
    ...(balance && { balance }),
  };
}

function figureOf(text: string, row: number, column: number): AccountFigure | undefined {
  if (text === "") return undefined;
  const at = { sheet: "明细账", row, column };
  return /^-?[\d.]+$/.test(text) ? { at, amount: Amount.of(text) } : { at };
}
