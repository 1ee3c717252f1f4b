import { Amount } from "../numbers/amount";
import { convertUnit, type MoneyUnit } from "../numbers/money-unit";
import { periodOfTable } from "../recognition/period";
import { yearParts } from "../recognition/year-parts";
import type { MappedBlock } from "../recognition/mapping";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { groupHalves } from "./list-halves";
import type { SheetList } from "./sheet-list";
import type { ExportRow } from "./system-export";

/** A list with the block that it was read from. */
export interface ListedBlock {
  readonly block: MappedBlock;
  readonly list: SheetList;
}

/**
 * Lists of what was paid in one part of the year each, put together as one: only their sum answers to what the ledger
 * says of the year. Those of 1—6月 beside 1—12月 are passed over.
 */
export function joinPeriods(
  workbook: WorkbookSnapshot,
  blocks: readonly MappedBlock[],
  lists: readonly ListedBlock[],
): readonly SheetList[] {
  const timed = lists.flatMap((table) => {
    const period = table.list.role === "payments" ? periodOf(workbook, table.block, blocks) : undefined;
    return period ? [{ table, period }] : [];
  });
  const { chain, left } = yearParts(timed);
  const kept = lists.filter((each) => !left.includes(each));
  if (chain.length < 2) return kept.map(({ list }) => list);
  const [first] = chain;
  return kept.flatMap((each) =>
    each === first ? [jointOf(chain.map(({ list }) => list))] : chain.includes(each) ? [] : [each.list],
  );
}

function periodOf(workbook: WorkbookSnapshot, block: MappedBlock, blocks: readonly MappedBlock[]) {
  const sheet = workbook.sheets.find(({ name }) => name === block.sheet);
  const above = blocks.filter((other) => other.sheet === block.sheet && other.lastRow < block.firstRow);
  const floor = Math.max(-1, ...above.map(({ lastRow }) => lastRow)) + 1;
  return sheet && periodOfTable(sheet, floor, block.firstRow);
}

/** Lists that stand side by side under the same headers, put together as the one list that they are. */
export function joinHalves(
  workbook: WorkbookSnapshot,
  lists: readonly ListedBlock[],
): readonly ListedBlock[] {
  const sheetOf = (sheet: string) => workbook.sheets.find(({ name }) => name === sheet);
  return groupHalves(sheetOf, lists).map((halves) => {
    const [first] = halves as readonly [ListedBlock];
    return halves.length === 1 ? first : { ...first, list: jointOf(halves.map(({ list }) => list)) };
  });
}

/** In the unit of the first; the sheets of a year are as a rule in one. */
function jointOf(lists: readonly SheetList[]): SheetList {
  const [first] = lists as readonly [SheetList];
  const unitOf = ({ list }: SheetList): MoneyUnit => list.subjects[0]!.unit!;
  const sheetNames = [...new Set(lists.map(({ list }) => list.sheetName))];
  return {
    ...first,
    list: {
      ...first.list,
      sheetName: sheetNames.join("、"),
      sheetNames,
      rows: lists.flatMap((each) =>
        each.list.rows.map((row): ExportRow => ({
          ...row,
          amounts: row.amounts.map((amount) =>
            amount instanceof Amount ? convertUnit(amount, unitOf(each), unitOf(first)) : amount,
          ),
          at: row.at ?? { sheet: each.list.sheetName, row: row.row - 1, column: each.columns[0]! },
        })),
      ),
    },
  };
}
