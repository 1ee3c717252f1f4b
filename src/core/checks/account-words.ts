import type { Ledger, MoneyUnit } from "../ledger/ledger";
import type { AccountSide, QuotaAccount } from "../ledger/quota-account";

export const SIDE_WORDS: Readonly<Record<AccountSide, string>> = {
  granted: "指标下达",
  lowered: "指标调减",
  paid: "支付",
};

/** “明细账05”第4行. */
export function accountPlace({ sheetName }: QuotaAccount, row: number): string {
  return `“${sheetName}”第${row + 1}行`;
}

/** An account that names no unit is told in that of the ledger. */
export function accountUnit({ heading }: Ledger, { unit }: QuotaAccount): MoneyUnit {
  return unit ?? heading.unit;
}
