import { unitShift } from "../numbers/money-unit";
import type { LedgerFacts } from "./ledger-facts";
import type { Precision } from "./figure-precision";
import { printedDecimals } from "./printed-decimals";

/** Forms show so many decimals of 万元 as a rule; fewer in every figure of one say that it was rounded to them. */
const USUAL_DECIMALS = 2;

/**
 * The precision of one form whose figures are all rounded coarser than usual, such as to whole 万元. Undefined where
 * some figure is finer, the unit leaves nothing to round, or the ledger's sums prove its figures exact.
 */
export function coarsePrecision(
  { ledger, precisions }: LedgerFacts,
  block: number,
): (Precision & { readonly printed: number }) | undefined {
  const { form, unit } = ledger.blocks[block]!;
  const precision = precisions[block]!;
  if (!form || precision.decimals === undefined || precision.sumsAreExact) return undefined;
  const shift = unitShift(unit, ledger.heading.unit);
  const printed = printedDecimals(ledger, block, shift);
  if (printed >= USUAL_DECIMALS) return undefined;
  return { ...precision, decimals: printed - shift, printed };
}
