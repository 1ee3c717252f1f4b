import { addsUp } from "./adds-up";
import { identityKeys, overlap } from "./block-roles";
import type { FoundBlock } from "./found-block";
import { isWholeYear } from "./period";
import { periodOfBlock } from "./period-lists";
import { columnOf } from "./restatement";
import { withoutBudgets } from "./without-budgets";
import { yearParts, type Timed } from "./year-parts";

const SAME = 0.5;

/**
 * Sheets of what was spent in each quarter beside one of the same projects for the year: they list payments, and are no
 * ledgers of their own. Where they repeat the budget of the year, only the sums of what was spent tell them from states
 * at the end of each quarter.
 */
export function asPartsOfYear(blocks: readonly FoundBlock[]): readonly FoundBlock[] {
  const spending = blocks.filter(
    (block) => !block.form && columnOf(block, "execution") !== undefined && isStatement(block),
  );
  const years = spending.filter((block) => isOfYear(block));
  const parts = new Set(
    years.flatMap((year) =>
      partsOf(
        year,
        spending.filter((block) => !years.includes(block)),
      ),
    ),
  );
  return parts.size === 0
    ? blocks
    : blocks.map((block) => (parts.has(block) ? { ...withoutBudgets(block), role: "payments" } : block));
}

function isStatement({ role, isNamed }: FoundBlock): boolean {
  return isNamed && (role === "ledger" || role === "spent-only");
}

function isOfYear(block: FoundBlock): boolean {
  const period = periodOfBlock(block);
  return period === undefined || isWholeYear(period);
}

function partsOf(year: FoundBlock, others: readonly FoundBlock[]): readonly FoundBlock[] {
  const ofPeriods = others.flatMap((table): Timed<FoundBlock>[] => {
    const period = periodOfBlock(table);
    return period ? [{ table, period }] : [];
  });
  if (ofPeriods.length === 0) return []; // most workbooks: the keys of a long list are dear
  const own = identityKeys(year.table, year.fields);
  const timed = ofPeriods.filter(
    ({ table }) => overlap(identityKeys(table.table, table.fields), own) >= SAME,
  );
  const { chain, isWhole } = yearParts(timed);
  if (isWhole && chain.length > 1 && addsUp(chain, [year])) return chain;
  return timed.map(({ table }) => table).filter(({ role }) => role === "spent-only");
}
