import type { Amount } from "../numbers/amount";
import type { ReadColumn } from "./column-meaning";
import { identityKeys } from "./block-roles";
import { isClear } from "./figure-relations";
import type { FoundBlock } from "./found-block";
import type { MappedField } from "./mapping";
import type { ProposedField } from "./proposal";
import type { Table } from "./table";

const BEFORE = /(?:调整|变动|变更|追加|增减|调剂)之?前/;
const AFTER = /(?:调整|变动|变更|追加|增减|调剂)之?后/;
const CHANGE = /^(?:本次|此次|本期)|^(?:调整|变动|增减|调增调减|追加调减)(?:数|额|金额|预算|预算数)?$/;

interface ChainColumns {
  readonly before: ReadColumn;
  readonly after: ReadColumn;
  readonly changes: readonly (readonly [field: "increase" | "decrease", column: ReadColumn])[];
}

/**
 * A dated list that states a project's budget before and after each adjustment is 调整明细 and no second list of
 * budgets, where another table states the budgets. Its columns 调整前 and 调整后 are the links of a chain.
 */
export function withChainJournals(blocks: readonly FoundBlock[]): readonly FoundBlock[] {
  const chains = new Map(blocks.map((block) => [block, chainOf(block)]));
  const hasBudgets = blocks.some(
    (block) =>
      (block.role === "ledger" || block.role === "planned-only") && block.isNamed && !chains.get(block),
  );
  if (!hasBudgets) return blocks;
  return blocks.map((block) => {
    const chain = chains.get(block);
    return chain ? asJournal(block, chain) : block;
  });
}

function chainOf(block: FoundBlock): ChainColumns | undefined {
  const { table, fields, form, role } = block;
  if (form || role === "ledger" || fields.some(({ field }) => field === "execution")) return undefined;
  if (!fields.some(({ field }) => field === "adjustmentDate") && !isRepeating(block)) return undefined;
  const plain = ({ header }: ReadColumn): string => header.normalize("NFKC").replace(/\(.*?\)/g, "");
  const headed = (pattern: RegExp): readonly ReadColumn[] =>
    table.columns.filter((column) => pattern.test(plain(column)));
  const [before, ...otherBefore] = headed(BEFORE);
  const [after, ...otherAfter] = headed(AFTER);
  if (!before || !after || before === after || otherBefore.length + otherAfter.length > 0) return undefined;
  const rest = table.columns.filter((column) => column !== before && column !== after);
  const of = (meaning: "increase" | "decrease"): readonly ReadColumn[] =>
    rest.filter(({ word, isAside }) => word?.meaning === meaning && !isAside);
  const nets = rest.filter(
    (each) =>
      (each.word?.meaning === "net" || each.word?.meaning === "amount" || CHANGE.test(plain(each))) &&
      hasFigures(table, each),
  );
  const changes: ChainColumns["changes"] =
    nets.length === 1
      ? [["increase", nets[0]!]]
      : [
          ...of("increase").map((column) => ["increase", column] as const),
          ...of("decrease").map((column) => ["decrease", column] as const),
        ];
  if (changes.length === 0 || changes.length > 2) return undefined;
  const chain = { before, after, changes };
  return isClear(tally(table, chain)) ? chain : undefined;
}

function hasFigures({ view, firstRow, lastRow }: Table, { column }: ReadColumn): boolean {
  for (let row = firstRow; row <= lastRow; row++) if (view.figure(row, column)) return true;
  return false;
}

/** A project with several rows is adjusted several times: one budget a row would state it twice. */
function isRepeating({ table, fields }: FoundBlock): boolean {
  const named = fields.filter(({ field }) => field === "projectCode" || field === "projectName");
  const kept = named.length === 0 ? 0 : identityKeys(table, named.slice(0, 1)).size;
  let rows = 0;
  for (let row = table.firstRow; row <= table.lastRow; row++)
    if (named[0] && table.view.text(row, named[0].column) !== undefined) rows += 1;
  return kept > 0 && kept + 1 < rows;
}

/** Rows in which 调整后 is 调整前 and the adjustment; a column of kinds may say its sign. */
function tally(
  { view, firstRow, lastRow }: Table,
  { before, after, changes }: ChainColumns,
): { readonly holds: number; readonly tested: number } {
  let [holds, tested] = [0, 0];
  for (let row = firstRow; row <= lastRow; row++) {
    const at = ({ column }: ReadColumn): Amount => view.amount(row, column);
    if (!view.figure(row, after.column)) continue;
    const difference = at(after).minus(at(before));
    const total = changes
      .map(([field, column]) => (field === "decrease" ? at(column).abs().negated() : at(column)))
      .reduce((one, other) => one.plus(other));
    tested += 1;
    if (difference.equals(total) || (changes.length === 1 && difference.abs().equals(total.abs())))
      holds += 1;
  }
  return { holds, tested };
}

function asJournal(block: FoundBlock, chain: ChainColumns): FoundBlock {
  const { before, after, changes } = chain;
  const { holds, tested } = tally(block.table, chain);
  const relation = `${tested}行中${holds}行调整前＋本次调整＝调整后`;
  const field = (named: MappedField, column: ReadColumn): ProposedField => ({
    field: named,
    column: column.column,
    header: column.header,
    at: block.table.view.ref(column.row, column.column),
    confidence: "high",
    evidence: [`表头“${column.header}”`, relation],
    rivals: [],
    ...(column.unit && { unit: column.unit }),
  });
  const own = [
    field("budgetBefore", before),
    ...changes.map(([named, column]) => field(named, column)),
    field("budgetAfter", after),
  ];
  const taken = new Set(own.map(({ column }) => column));
  const figures: readonly MappedField[] = [
    "initialBudget",
    "fullYearBudget",
    "increase",
    "decrease",
    "amount",
  ];
  const kept = block.fields.filter(
    ({ field: named, column }) => !taken.has(column) && !figures.includes(named),
  );
  return {
    ...block,
    role: "adjustments",
    fields: [...kept, ...own].sort((a, b) => a.column - b.column),
    others: block.others.filter(({ column }) => !taken.has(column)),
    doubts: block.doubts.filter(({ column }) => !taken.has(column.column)),
  };
}
