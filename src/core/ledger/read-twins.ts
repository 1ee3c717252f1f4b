import { Amount } from "../numbers/amount";
import { convertUnit, unitShift, type MoneyUnit } from "../numbers/money-unit";
import type { BlockReading } from "./block-reading";
import { AMOUNT_FIELDS, type AmountField } from "./fields";
import { readHeaderText } from "./header-text";
import type { ProjectTable, SumRow, Twin } from "./ledger";
import { headersAbove } from "./part-columns";
import { amountAt, ownersOf } from "./read-parts";

/** A column that is not read, under a header of a field in another unit than the field's own column. */
interface TwinColumn {
  readonly column: number;
  readonly field: AmountField;
  readonly header: string;
  readonly unit: MoneyUnit;
}

/** Amounts are stated to two decimals at least, whether or not one of them needs them. */
const USUAL_DECIMALS = 2;
const FEWEST_PAIRS = 2;
/** So many in ten pairs agree where two columns state one figure. */
const MOST_AGREE = 6;

/**
 * The figures of a block that stand a second time in another unit, such as 实际支付（元） beside 执行数（万元）, each beside
 * the one that is read; in that unit. Columns that mostly tell something else, such as payments to another day, are none.
 */
export function readTwins(
  block: BlockReading,
  projects: ProjectTable,
  sums: readonly SumRow[],
  unit: MoneyUnit,
): readonly Twin[] {
  const columns = twinColumns(block);
  if (columns.length === 0) return [];
  const owners = [...ownersOf(block, projects, sums).values()];
  return columns.flatMap((twin) => {
    const read = block.unitOf(twin.field);
    const column = block.cells.area(twin.field)!.left;
    const pairs = owners.flatMap((owner): Omit<Twin, "step">[] => {
      const stated = owner.amountOf(twin.field);
      const amount = amountAt(block, { row: owner.row, column: twin.column, unit: twin.unit }, unit);
      if (!stated || !amount) return [];
      const at = (own: number) => ({ sheet: block.cells.sheet.name, row: owner.row, column: own });
      return [
        {
          field: twin.field,
          header: twin.header,
          amount,
          at: at(twin.column),
          stated,
          statedAt: at(column),
          owner: owner.name,
          ...(owner.project !== undefined && { project: owner.project }),
        },
      ];
    });
    const step = roundingStep(pairs, read, twin.unit, unit);
    const told = pairs.map((pair): Twin => ({ ...pair, step }));
    const agreeing = told.filter(areAlike).length;
    return agreeing >= FEWEST_PAIRS && agreeing * 10 >= told.length * MOST_AGREE ? told : [];
  });
}

/** Whether both state the same amount, but for what rounding took off the coarser one. */
export function areAlike({ amount, stated, step }: Twin): boolean {
  return amount.minus(stated).abs().compare(step) < 0;
}

/** The last decimal place of the column in the larger of the two units, in the ledger's. */
function roundingStep(
  pairs: readonly Omit<Twin, "step">[],
  read: MoneyUnit,
  other: MoneyUnit,
  unit: MoneyUnit,
): Amount {
  const coarser = unitShift(read, other) > 0 ? read : other;
  const own = pairs.map(({ stated, amount }) =>
    convertUnit(coarser === read ? stated : amount, unit, coarser).decimals(),
  );
  return convertUnit(Amount.of("1").shifted(-Math.max(USUAL_DECIMALS, ...own)), coarser, unit);
}

/** Headers are read with the brackets of either width; in a sentence they are full. */
function inFullWidth(header: string): string {
  return header.replace(/\(/g, "（").replace(/\)/g, "）");
}

function twinColumns(block: BlockReading): readonly TwinColumn[] {
  const { cells } = block;
  const { columns, addends } = cells.source;
  const taken = new Set(
    [...columns.values(), ...[...(addends?.values() ?? [])].flat()].map(({ left }) => left),
  );
  const top = Math.min(...[...columns.values()].map((area) => area.top));
  const found: TwinColumn[] = [];
  for (let column = 0; column < cells.sheet.columnCount; column++) {
    if (taken.has(column)) continue;
    const header = headersAbove(cells.sheet, top, column).at(-1);
    const read = header === undefined ? undefined : readHeaderText(header);
    const field = AMOUNT_FIELDS.find((each) => each === read?.word?.meaning);
    if (!header || !read?.unit || !field || !cells.has(field) || addends?.has(field)) continue;
    if (read.unit !== block.unitOf(field))
      found.push({ column, field, header: inFullWidth(header), unit: read.unit });
  }
  return found;
}
