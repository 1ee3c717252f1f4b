import type { Bases } from "../checks/finding";
import type { Heading, MoneyUnit } from "../ledger/ledger";

/**
 * The one line of 口径 that stands on every output: 全年预算 · 年终收回不扣减 · 万元 · 截至2020年12月31日.
 * The first word is the denominator of the rates.
 */
export function basisLine(
  heading: Heading,
  bases: Pick<Bases, "rateBasis" | "recoveryBasis">,
  unit: MoneyUnit = heading.unit,
): string {
  return [
    bases.rateBasis,
    bases.recoveryBasis === "年终收回" ? "年终收回不扣减" : "年中收回已扣减",
    unit,
    ...(heading.cutoffDate ? [`截至${heading.cutoffDate}`] : []),
  ].join(" · ");
}
