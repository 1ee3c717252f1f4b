import { checkWorkbook, type CheckedWorkbook } from "../../src/app/check-workbook";
import { buildWorkbook, type CellSpec, type SheetSpec } from "./build-workbook";

export type Contract = readonly [code: string, worth: CellSpec, paid: CellSpec];
export type Payment = readonly [code: CellSpec, amount: CellSpec, what?: string];

/** Five contracts, three of them paid in several instalments; what was paid is the sum of PAYMENTS. */
export const PAID_CONTRACTS: readonly Contract[] = [
  ["XC-001", 126400, 126400],
  ["XC-002", 83150.5, 41575.25],
  ["XC-003", 240000, 192000],
  ["XC-004", 57310, 57310],
  ["XC-005", 318200, 95460],
];

export const PAYMENTS: readonly Payment[] = [
  ["XC-001", 63200, "首付款"],
  ["XC-002", 41575.25, "首付款"],
  ["XC-003", 72000, "首付款"],
  ["XC-004", 17193, "首付款"],
  ["XC-005", 95460, "首付款"],
  ["XC-001", 63200, "尾款"],
  ["XC-003", 120000, "进度款"],
  ["XC-004", 40117, "尾款"],
];

interface Words {
  readonly ledgerUnit?: string;
  readonly paymentUnit?: string;
  readonly worth?: string;
  readonly paid?: string;
  readonly amount?: string;
  readonly more?: readonly SheetSpec[];
}

/** A ledger of contracts beside the payments made for them, checked. */
export function contractBook(
  contracts: readonly Contract[],
  payments: readonly Payment[],
  words: Words = {},
): CheckedWorkbook {
  const { ledgerUnit = "元", paymentUnit = "元", more = [] } = words;
  const { worth = "合同金额", paid = "累计已付", amount = "付款金额" } = words;
  const outcome = checkWorkbook(
    buildWorkbook([
      {
        name: "合同台账",
        rows: [
          ["合同管理台账", null, null, `单位：${ledgerUnit}`],
          ["合同编号", "合同名称", worth, paid],
          ...contracts.map(([code, value, own]) => [code, `${code}号服务`, value, own]),
          [
            "合计",
            null,
            sumOf(contracts.map(([, value]) => value)),
            sumOf(contracts.map(([, , own]) => own)),
          ],
        ],
      },
      {
        name: "合同付款明细",
        rows: [
          ["合同付款明细表", null, `单位：${paymentUnit}`],
          ["合同编号", "款项性质", amount],
          ...payments.map(([code, own, what = "进度款"]) => [code, what, own]),
          ["合计", null, sumOf(payments.map(([, own]) => own))],
        ],
      },
      ...more,
    ]),
  );
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}

function sumOf(amounts: readonly CellSpec[]): number {
  const cents = amounts.map((amount) => (typeof amount === "number" ? Math.round(amount * 1e6) : 0));
  return cents.reduce((total, own) => total + own, 0) / 1e6;
}
