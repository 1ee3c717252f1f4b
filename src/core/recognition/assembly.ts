import type { MappedBlock, Mapping } from "./mapping";

type Listed = Pick<MappedBlock, "role" | "form"> & {
  readonly columns: Readonly<Partial<Record<keyof MappedBlock["columns"], unknown>>>;
};

/** The lists whose rows make up figures that no sheet of the ledger states by project. */
export interface Assembly<Block extends Listed> {
  /** 调整明细: the adjustments of every project are the sums of its rows. Empty where the ledger has its own. */
  readonly adjustments: readonly Block[];
  /** 支付明细: the execution of every project is the sum of its rows. Empty where the ledger has its own. */
  readonly payments: readonly Block[];
}

/**
 * What has to be put together where there is no summary: adjustments only onto 年初预算数, never onto a sheet that
 * states 全年预算数 by itself, since that may hold them already.
 */
export function assemblyOf<Block extends Listed>({
  blocks,
}: {
  readonly blocks: readonly Block[];
}): Assembly<Block> {
  const ledger = blocks.filter(({ role }) => role === "ledger");
  const has = (field: "increase" | "decrease" | "fullYearBudget" | "execution"): boolean =>
    ledger.some(({ columns }) => columns[field] !== undefined);
  if (ledger.length === 0 || ledger.some(({ form }) => form !== undefined))
    return { adjustments: [], payments: [] };
  const takesAdjustments =
    ledger.every(({ columns }) => columns.initialBudget !== undefined) &&
    !has("increase") &&
    !has("decrease") &&
    !has("fullYearBudget");
  return {
    adjustments: takesAdjustments ? blocks.filter(({ role }) => role === "adjustments") : [],
    payments: has("execution") ? [] : blocks.filter(({ role }) => role === "payments"),
  };
}

/** What is put together from what, Chinese sentences. */
export function assemblyRemarks(mapping: Mapping): readonly string[] {
  const { adjustments, payments } = assemblyOf(mapping);
  const ledger = quoted(mapping.blocks.filter(({ role }) => role === "ledger"));
  const remark = (what: string, lists: readonly MappedBlock[]): string =>
    `${ledger}没有${what}，各项目的${what}由${quoted(lists)}逐行合计，先按项目编码、再按项目名称对应。`;
  return [
    ...(adjustments.length > 0 ? [remark("调增、调减数", adjustments)] : []),
    ...(payments.length > 0 ? [remark("执行数", payments)] : []),
  ];
}

function quoted(blocks: readonly MappedBlock[]): string {
  return [...new Set(blocks.map(({ sheet }) => `“${sheet}”`))].join("、");
}
