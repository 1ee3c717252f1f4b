import { labelKind } from "../ledger/row-label";
import { nameKeyOf } from "../ledger/project-identity";
import { Amount } from "../numbers/amount";
import type { FoundBlock } from "./found-block";
import type { MappedField } from "./mapping";
import { columnOf } from "./restatement";

/** What the rows of each project come to in some columns less others, by what identifies the project, in the table's unit. */
export function sumsByProject(
  identity: MappedField,
  blocks: readonly FoundBlock[],
  plus: readonly MappedField[],
  minus: readonly MappedField[],
): ReadonlyMap<string, Amount> {
  const sums = new Map<string, Amount>();
  for (const block of blocks) {
    const { view, firstRow, lastRow } = block.table;
    const columns = (fields: readonly MappedField[]): readonly number[] =>
      fields.flatMap((field) => columnOf(block, field) ?? []);
    const [name] = columns([identity]);
    const [added, taken] = [columns(plus), columns(minus)];
    if (name === undefined || added.length + taken.length === 0) continue;
    for (let row = firstRow; row <= lastRow; row++) {
      const text = view.text(row, name);
      if (!text || labelKind(text) !== "plain") continue;
      let sum = sums.get(nameKeyOf(text)) ?? Amount.zero;
      for (const column of added) sum = sum.plus(view.amount(row, column));
      for (const column of taken) sum = sum.minus(view.amount(row, column).abs());
      sums.set(nameKeyOf(text), sum);
    }
  }
  return sums;
}
