import type { Bases } from "../checks/finding";
import type { Heading, Ledger, MoneyUnit } from "../ledger/ledger";
import { unitsOfFigures } from "../ledger/ledger-of-figures";

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

/** 口径：… as outputs bear it; where no project is listed, no rate is formed and only the unit remains: 单位：万元. */
export function labelledBasis(ledger: Ledger, bases: Pick<Bases, "rateBasis" | "recoveryBasis">): string {
  if (ledger.projects.count > 0) return `口径：${basisLine(ledger.heading, bases)}`;
  const units = unitsOfFigures(ledger);
  return `单位：${(units.length > 0 ? units : [ledger.heading.unit]).join("、")}`;
}
