import type { Amount } from "../numbers/amount";
import type { MoneyUnit } from "../numbers/money-unit";
import type { BlockReading } from "./block-reading";
import { AMOUNT_FIELDS, RATE_FIELDS, type AmountField, type RateField } from "./fields";
import type { SumRow } from "./ledger";
import type { OddityLog } from "./oddity-log";
import type { RateConvention } from "./rate-convention";
import { wholeAmountOf } from "./read-addends";
import { countOf } from "./read-counts";
import { rateAt } from "./read-rates";
import { sumMembers } from "./sum-members";

/** By rate field, the convention of each block. */
export type Conventions = ReadonlyMap<RateField, ReadonlyMap<number, RateConvention>>;

/** The subtotal and total rows of a block, in sheet order. */
export function readSums(
  block: BlockReading,
  unit: MoneyUnit,
  conventions: Conventions,
  log: OddityLog,
): readonly SumRow[] {
  return sumMembers(block).map(({ row, kind, label, from, to }): SumRow => {
    const amounts: Partial<Record<AmountField, Amount>> = {};
    for (const field of AMOUNT_FIELDS) {
      const amount = block.cells.has(field) ? wholeAmountOf(block, field, row, unit, log) : undefined;
      if (amount) amounts[field] = amount;
    }
    const rates: Partial<Record<RateField, { value: Amount; decimals: number }>> = {};
    for (const field of RATE_FIELDS) {
      if (!block.cells.has(field)) continue;
      const convention = conventions.get(field)?.get(block.index) ?? "fraction";
      const rate = rateAt(block, field, row, convention, log);
      if (rate) rates[field] = { value: rate.value, decimals: rate.decimals };
    }
    const count = block.cells.has("projectCount") ? countOf(block, row, log) : undefined;
    const members = { from, to };
    return {
      kind,
      block: block.index,
      row,
      label: withoutSpacing(label),
      members,
      amounts,
      rates,
      ...(count && { projectCount: count }),
    };
  });
}

/** 合 计 is spaced to fill its cell; in a sentence it is 合计. */
function withoutSpacing(label: string): string {
  return label.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
}
