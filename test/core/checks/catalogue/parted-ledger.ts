import type { Ledger } from "../../../../src/core/ledger/ledger";
import { Amount } from "../../../../src/core/numbers/amount";
import { ledgerOf, SHEET } from "../../../support/build-ledger";

/**
 * More of its execution is said to be 财政拨款 than there is; the rows below 乙 are all of its budget, not of its execution; a column in
 * 元 states its execution otherwise.
 */
export function partedLedger(table: string): Ledger {
  const ledger = ledgerOf(table);
  const at = { sheet: SHEET, row: 1, column: 3 };
  const part = {
    label: "其中：财政拨款",
    field: "execution" as const,
    amount: Amount.of("195"),
    at,
    whole: Amount.of("19.5"),
    wholeAt: { ...at, column: 2 },
    owner: "甲",
    project: 0,
  };
  const below = (
    field: "initialBudget" | "execution",
    row: number,
    amount: string,
    whole: string,
  ): NonNullable<Ledger["parts"]>[number] => {
    const column = field === "execution" ? 2 : 1;
    return {
      label: "其中：上级资金",
      field,
      amount: Amount.of(amount),
      at: { sheet: SHEET, row, column },
      whole: Amount.of(whole),
      wholeAt: { sheet: SHEET, row: 2, column },
      owner: "乙",
    };
  };
  const rows = [
    below("initialBudget", 3, "6", "10"),
    below("initialBudget", 4, "4", "10"),
    below("execution", 3, "5", "10"),
    below("execution", 4, "4", "10"),
  ];
  const twin = (row: number, amount: string, stated: string): NonNullable<Ledger["twins"]>[number] => ({
    field: "execution",
    header: "实际支付（元）",
    amount: Amount.of(amount),
    at: { sheet: SHEET, row, column: 5 },
    stated: Amount.of(stated),
    statedAt: { sheet: SHEET, row, column: 2 },
    owner: row === 1 ? "甲" : "合计",
    ...(row === 1 && { project: 0 }),
    step: Amount.of("0.01"),
  });
  return { ...ledger, parts: [part, ...rows], twins: [twin(1, "15.9", "19.5"), twin(5, "20", "19.5")] };
}
