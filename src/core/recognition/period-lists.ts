import { addsUp } from "./adds-up";
import { placeOfBlock, type FoundBlock, type RoledBlock } from "./found-block";
import { periodOfTable, WHOLE_YEAR, type Period } from "./period";
import { columnOf } from "./restatement";
import { yearParts, type Timed } from "./year-parts";

interface OfPeriods {
  readonly kept: readonly RoledBlock[];
  readonly remarks: readonly string[];
}

export function periodOfBlock({ table }: FoundBlock): Period | undefined {
  return periodOfTable(table.view.snapshot, table.floor, table.firstRow);
}

/** Of other months, so that no payment of one list stands in the other. */
export function areOfOtherMonths(one: FoundBlock, other: FoundBlock): boolean {
  const [own, others] = [periodOfBlock(one), periodOfBlock(other)];
  return own !== undefined && others !== undefined && (own.last < others.first || others.last < own.first);
}

/**
 * Lists of what was paid in a part of the year each. Together they are the year's; of 1—3月, 1—6月 and 1—12月 the last
 * is. What covers a part of the year only is not held against the year, unless the figures are the same.
 */
export function settlePeriods(blocks: readonly RoledBlock[]): OfPeriods {
  const timed = blocks.flatMap((table): Timed<RoledBlock>[] => {
    const period = table.role === "payments" && !table.apart ? periodOfBlock(table) : undefined;
    return period ? [{ table, period }] : [];
  });
  if (timed.length === 0) return { kept: blocks, remarks: [] };
  const ledgers = blocks.filter(({ role, form }) => role === "ledger" && !form);
  const states = ledgers.some((ledger) => columnOf(ledger, "execution") !== undefined);
  const parts = yearParts(timed, endOf(ledgers));
  const isEachSince = states && !addsUp(parts.chain, ledgers) && addsUp(parts.last, ledgers);
  const chain = isEachSince ? parts.last : parts.chain;
  const left = isEachSince
    ? timed.map(({ table }) => table).filter((table) => !chain.includes(table))
    : parts.left;
  const isRead = parts.isWhole || !states || addsUp(chain, ledgers);
  const out = isRead ? left : [...left, ...chain];
  return {
    kept: blocks.filter((block) => !out.includes(block)),
    remarks: [
      ...left.map((block) => `${placeOfBlock(block)}只列一部分月份的支出，与其他表重复，没有读取。`),
      ...(isRead ? [] : chain).map(
        (block) => `${placeOfBlock(block)}只列一部分月份的支出，没有与台账的执行数比对。`,
      ),
      ...(isRead && states && chain.length > 1 ? [jointRemark(chain)] : []),
    ],
  };
}

function jointRemark(chain: readonly RoledBlock[]): string {
  const sheets = [...new Set(chain.map(({ table }) => `“${table.view.snapshot.name}”`))].join("、");
  return `${sheets}分别列示各时期的支出，各项目相加后与台账的执行数比对。`;
}

/** The month up to which the ledger tells, as in 1—9月执行情况. */
function endOf(ledgers: readonly RoledBlock[]): number {
  const ends = ledgers.flatMap((ledger) => {
    const period = periodOfBlock(ledger);
    return period?.first === 1 && period.last > 1 ? [period.last] : [];
  });
  return ends.length > 0 ? Math.max(...ends) : WHOLE_YEAR.last;
}
