import type { Area } from "../../core/workbook/snapshot";
import type { MappedBlock, MappedColumn, MappedField, Mapping } from "../../core/recognition/mapping";
import type { HeadedColumn, ProposedBlock, ProposedField } from "../../core/recognition/proposal";

/** The mapping with one of its blocks changed. */
export function withBlock(mapping: Mapping, index: number, change: Partial<MappedBlock>): Mapping {
  return {
    ...mapping,
    blocks: mapping.blocks.map((block, each) => (each === index ? { ...block, ...change } : block)),
  };
}

/** The block with a field at another column, or at none; a column stands for one field only. */
export function withColumn(block: MappedBlock, field: MappedField, column: number | undefined): MappedBlock {
  const { [field]: before, ...others } = block.columns;
  const entries = Object.entries(others) as [MappedField, MappedColumn][];
  const kept = Object.fromEntries(entries.filter(([, other]) => other.column !== column));
  if (column === undefined) return { ...block, columns: kept };
  const { also, ...own } = before ?? {};
  const isSame = also !== undefined && before?.column === column;
  return { ...block, columns: { ...kept, [field]: { ...own, column, ...(isSame && { also }) } } };
}

/** The block with a field where the user has selected it; a selection of several rows says which rows too. */
export function withPicked(block: MappedBlock, field: MappedField, { left, top, bottom }: Area): MappedBlock {
  const moved = withColumn(block, field, left);
  return bottom > top ? { ...moved, firstRow: top, lastRow: bottom } : moved;
}

/** Every column of the block that bears a header, from left to right. */
export function headedColumnsOf({ fields, others }: ProposedBlock): readonly HeadedColumn[] {
  return [...fields, ...fields.flatMap(({ also = [] }) => also), ...others].sort(
    (a, b) => a.column - b.column,
  );
}

/** What was understood of a field, where the mapping still says the same. */
export function proposedFieldOf(
  block: ProposedBlock | undefined,
  field: MappedField,
  column: number | undefined,
): ProposedField | undefined {
  return block?.fields.find((each) => each.field === field && each.column === column);
}
