import { unitShift } from "../numbers/money-unit";
import type { LedgerFacts } from "./ledger-facts";
import type { Precision } from "./figure-precision";

/** Forms show so many decimals of 万元 as a rule; fewer in every figure of one say that it was rounded to them. */
const USUAL_DECIMALS = 2;

/**
 * The precision of one form whose figures are all rounded coarser than usual, such as to whole 万元. Undefined where
 * some figure is finer, the unit leaves nothing to round, or the ledger's sums prove its figures exact.
 */
export function coarsePrecision(
  { ledger, precision }: LedgerFacts,
  block: number,
): (Precision & { readonly printed: number }) | undefined {
  const { blocks, funds, projects, heading } = ledger;
  const { form, unit } = blocks[block]!;
  if (!form || precision.decimals === undefined || precision.sumsAreExact) return undefined;
  const stated = funds
    .filter((fund) => fund.block === block)
    .flatMap(({ amounts }) => Object.values(amounts));
  for (let project = 0; project < projects.count; project++)
    if (projects.block[project] === block)
      stated.push(...Object.values(projects.amounts).flatMap((column) => column.at(project) ?? []));
  const shift = unitShift(unit, heading.unit);
  const printed = Math.max(0, ...stated.map((amount) => amount.shifted(-shift).decimals()));
  if (printed >= USUAL_DECIMALS) return undefined;
  return { ...precision, decimals: printed - shift, printed };
}
