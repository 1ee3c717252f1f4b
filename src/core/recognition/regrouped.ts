import { nameKeyOf } from "../ledger/project-identity";
import { labelKind } from "../ledger/row-label";
import { Amount } from "../numbers/amount";
import { placeOfBlock, type FoundBlock } from "./found-block";
import type { MappedField } from "./mapping";
import { columnOf, figuresByName, SHIFTS } from "./restatement";
import { isSumRow } from "./sum-rows";

const COMPARED: readonly MappedField[] = ["initialBudget", "fullYearBudget", "execution", "increase"];
const FEWEST_CLASSES = 2;
/** Longer tables list projects and state nothing by class. */
const MOST_CLASSES = 60;

/** Those of the tables that state no other's figures by class; of those that do, what is said of it. */
export function withoutRegrouped(blocks: readonly FoundBlock[]): {
  readonly kept: readonly FoundBlock[];
  readonly regrouped: ReadonlyMap<FoundBlock, string>;
} {
  const regrouped = new Map<FoundBlock, string>();
  for (const block of blocks)
    for (const other of blocks) {
      const header = block === other ? undefined : regroupedBy(block, other);
      if (header === undefined) continue;
      const remark = `${placeOfBlock(block)}是${placeOfBlock(other)}按“${header}”的汇总，没有作为项目读取。`;
      regrouped.set(block, remark);
      break;
    }
  return { kept: blocks.filter((block) => !regrouped.has(block)), regrouped };
}

/**
 * The header of a column of another table whose words a table lists, each once, with what the rows of that word come to:
 * 保工资, 保运转 … beside the figures by unit and 三保标识. It is the same money once more; undefined where it is not.
 */
function regroupedBy(one: FoundBlock, other: FoundBlock): string | undefined {
  if (one.form || other.form || one.table.lastRow - one.table.firstRow > MOST_CLASSES) return undefined;
  const fields = COMPARED.filter(
    (field) => columnOf(one, field) !== undefined && columnOf(other, field) !== undefined,
  );
  const classes = figuresByName(one, fields);
  if (classes.size < FEWEST_CLASSES || fields.length === 0) return undefined;
  const name = columnOf(other, "projectName");
  const column = other.table.columns.find(
    (each) => each.column !== name && addsUpTo(classes, addedBy(other, each.column, fields, classes)),
  );
  return column?.header;
}

interface Added {
  readonly amounts: readonly Amount[];
  readonly rows: number;
}

/** The figures of the rows that bear each word in a column, if it is of the classes; rows that are sums are left out. */
function addedBy(
  block: FoundBlock,
  column: number,
  fields: readonly MappedField[],
  classes: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, Added> {
  const { view, firstRow, lastRow, left } = block.table;
  const added = new Map<string, Added>();
  for (let row = firstRow; row <= lastRow; row++) {
    const text = view.text(row, column);
    if (text === undefined || view.figure(row, column) || labelKind(text) !== "plain") continue;
    if (isSumRow(view, row, left, column)) continue;
    const key = nameKeyOf(text);
    if (!classes.has(key)) return new Map();
    const former = added.get(key);
    added.set(key, {
      amounts: fields.map((field, index) =>
        view.amount(row, columnOf(block, field)!).plus(former?.amounts[index] ?? Amount.zero),
      ),
      rows: (former?.rows ?? 0) + 1,
    });
  }
  return added;
}

/** All words of both, and most figures, each of which may be rounded to the place in which it is printed. */
function addsUpTo(
  classes: ReadonlyMap<string, readonly Amount[]>,
  added: ReadonlyMap<string, Added>,
): boolean {
  if (added.size !== classes.size || ![...classes.keys()].every((key) => added.has(key))) return false;
  if (![...added.values()].some(({ rows }) => rows > 1)) return false;
  return SHIFTS.some((shift) => {
    let [same, tested] = [0, 0];
    for (const [key, stated] of classes)
      stated.forEach((amount, index) => {
        const { amounts, rows } = added.get(key)!;
        const sum = amounts[index]!.shifted(shift);
        if (amount.isZero() && sum.isZero()) return;
        tested += 1;
        const place = Math.max(2, amount.decimals());
        const most = Amount.ofScaled(5 * (rows + 1), place + 1);
        same += Number(sum.minus(amount).abs().compare(most) <= 0);
      });
    return same > 1 && same * 3 >= tested * 2;
  });
}
