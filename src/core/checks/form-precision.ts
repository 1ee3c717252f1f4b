import type { Ledger } from "../ledger/ledger";
import { unitShift } from "../numbers/money-unit";
import type { LedgerFacts } from "./ledger-facts";
import type { Precision } from "./figure-precision";

/** Forms show so many decimals of 万元 as a rule; fewer in every figure of one say that it was rounded to them. */
const USUAL_DECIMALS = 2;

/**
 * The precision of what one block states. A form in 万元 with the usual decimals beside lists in 元 is rounded to the
 * place that it prints, though figures in 元 are exact.
 */
export function precisionOfBlock({ ledger, precision }: LedgerFacts, block: number): Precision {
  const { blocks, heading } = ledger;
  const { form, unit } = blocks[block]!;
  if (!form || precision.decimals !== undefined || heading.roundingBasis === "逐分相符") return precision;
  const shift = unitShift(unit, heading.unit);
  if (shift === 0 || printedDecimals(ledger, block, shift) > USUAL_DECIMALS) return precision;
  return {
    decimals: USUAL_DECIMALS - shift,
    sumsAreExact: false,
    ratesAreExact: false,
    areRoundedCopies: false,
  };
}

/**
 * The precision of one form whose figures are all rounded coarser than usual, such as to whole 万元. Undefined where
 * some figure is finer, the unit leaves nothing to round, or the ledger's sums prove its figures exact.
 */
export function coarsePrecision(
  facts: LedgerFacts,
  block: number,
): (Precision & { readonly printed: number }) | undefined {
  const { ledger } = facts;
  const { form, unit } = ledger.blocks[block]!;
  const precision = precisionOfBlock(facts, block);
  if (!form || precision.decimals === undefined || precision.sumsAreExact) return undefined;
  const shift = unitShift(unit, ledger.heading.unit);
  const printed = printedDecimals(ledger, block, shift);
  if (printed >= USUAL_DECIMALS) return undefined;
  return { ...precision, decimals: printed - shift, printed };
}

/** The most decimals that a figure of the block has in the block's own unit. */
function printedDecimals({ funds, projects }: Ledger, block: number, shift: number): number {
  const stated = funds
    .filter((fund) => fund.block === block)
    .flatMap(({ amounts }) => Object.values(amounts));
  for (let project = 0; project < projects.count; project++)
    if (projects.block[project] === block)
      stated.push(...Object.values(projects.amounts).flatMap((column) => column.at(project) ?? []));
  return Math.max(0, ...stated.map((amount) => amount.shifted(-shift).decimals()));
}
