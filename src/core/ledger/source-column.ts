import type { BlockCells } from "./block-cells";
import type { ColumnField } from "./fields";

/** Under 资金性质 stand names of sources as well. */
const SOURCES: readonly ColumnField[] = ["fundingSource", "fundCategory", "budgetType"];

/**
 * The sheet column that says where the money of a row comes from; without a header it stands right of the name.
 * Undefined where that column holds something else.
 */
export function sourceColumn({ source: { columns } }: BlockCells): number | undefined {
  return sourceColumnAmong(Object.fromEntries([...columns].map(([field, { left }]) => [field, left])));
}

/** The same by the sheet columns of the fields that are read. */
export function sourceColumnAmong(
  columns: Readonly<Partial<Record<ColumnField, number>>>,
): number | undefined {
  const field = SOURCES.find((each) => columns[each] !== undefined);
  if (field || columns.projectName === undefined) return field && columns[field];
  const next = columns.projectName + 1;
  return Object.values(columns).includes(next) ? undefined : next;
}
