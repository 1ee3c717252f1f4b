import type { ColumnField } from "../ledger/fields";
import type { Block, Ledger, ProjectTable, RateColumn } from "../ledger/ledger";
import { Amount } from "../numbers/amount";
import { AmountColumn } from "../numbers/amount-column";
import type { MappedBlock } from "../recognition/mapping";

/** A project that only a list tells of. */
export interface NewProject {
  /** Sheet row of the list in which it stands first. */
  readonly row: number;
  readonly code?: string;
  readonly name?: string;
}

/** The ledger with those projects behind its own, in a block of their list's. */
export function withAddedProjects(ledger: Ledger, list: MappedBlock, added: readonly NewProject[]): Ledger {
  if (added.length === 0) return ledger;
  const block = blockOf(ledger, list);
  return {
    ...ledger,
    blocks: [...ledger.blocks, block],
    projects: extended(ledger.projects, ledger.blocks.length, added),
  };
}

function blockOf({ workbook }: Ledger, { sheet, unit, columns, firstRow, lastRow }: MappedBlock): Block {
  const own: Partial<Record<ColumnField, number>> = {};
  if (columns.projectName) own.projectName = columns.projectName.column;
  if (columns.projectCode) own.projectCode = columns.projectCode.column;
  const index = workbook.sheets.findIndex(({ name }) => name === sheet);
  return { sheet: index, sheetName: sheet, unit, columns: own, firstRow, lastRow };
}

function extended(projects: ProjectTable, block: number, added: readonly NewProject[]): ProjectTable {
  const { count } = projects;
  const total = count + added.length;
  const none = added.map(() => undefined);
  const texts: Record<string, readonly (string | undefined)[]> = Object.fromEntries(
    Object.entries(projects.texts).map(([field, column]) => [field, [...column, ...none]]),
  );
  const blank = new Array<string | undefined>(count).fill(undefined);
  for (const [field, own] of [
    ["projectCode", added.map(({ code }) => code)],
    ["projectName", added.map(({ name }) => name)],
  ] as const)
    if (own.some(Boolean)) texts[field] = [...(projects.texts[field] ?? blank), ...own];
  const blocks = new Uint16Array(total);
  blocks.set(projects.block);
  blocks.fill(block, count);
  const row = new Uint32Array(total);
  row.set(projects.row);
  row.set(
    added.map((each) => each.row),
    count,
  );
  const projectCount = new Int32Array(total).fill(1);
  projectCount.set(projects.projectCount);
  return {
    count: total,
    block: blocks,
    row,
    projectCount,
    amounts: {
      ...mapValues(projects.amounts, (column) => longer(column, total)),
      ...(projects.amounts.initialBudget && {
        initialBudget: unapproved(projects.amounts.initialBudget, total),
      }),
    },
    rates: mapValues(projects.rates, (rates): RateColumn => {
      const decimals = new Uint8Array(total);
      decimals.set(rates.decimals);
      return { ...rates, values: longer(rates.values, total), decimals };
    }),
    texts,
    source: [...projects.source, ...none],
    fundingYear: [...projects.fundingYear, ...none],
  };
}

/** What no approval lists was not approved. */
function unapproved(column: AmountColumn, length: number): AmountColumn {
  const all = longer(column, length);
  for (let project = column.length; project < length; project++) all.set(project, Amount.zero);
  return all;
}

function longer(column: AmountColumn, length: number): AmountColumn {
  const all = new AmountColumn(length);
  for (let index = 0; index < column.length; index++) all.copy(index, column, index);
  return all;
}

function mapValues<Key extends string, Value>(
  values: Readonly<Partial<Record<Key, Value>>>,
  change: (value: Value) => Value,
): Partial<Record<Key, Value>> {
  const entries = Object.entries(values) as [Key, Value][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)])) as Partial<
    Record<Key, Value>
  >;
}
