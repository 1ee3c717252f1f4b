import { Amount } from "../numbers/amount";
import { assemblyOf } from "./assembly";
import { isClear } from "./figure-relations";
import type { ReadColumn } from "./column-meaning";
import { isContractValue, isPurchaseLimit } from "./contract-figures";
import { fitsField, mayBeRead, type ClosingField } from "./column-senses";
import { placeOf, type Doubt } from "./doubts";
import { placeOfBlock, type RoledBlock } from "./found-block";
import { mappedFieldLabel } from "./mapped-fields";
import type { MappedField } from "./mapping";

/** More answers than these no one weighs. */
const MOST_ANSWERS = 4;
const MOST_ROWS = 200;

/** Figures that are no money, or money of one origin or purpose only; 2130504 and the like are 科目. */
const NO_WHOLE =
  /^\d{7}(?!\d)|^\d{5}(?!\d)|面积|人数|人次|户数|数量|单价|年限|期限|期数|年份|电话|率|比例|占比|进度|%|科目|编码|代码|编号|序号|行次|日期|时间|次数|基金|一般公共|国有资本|财政拨款|补助|债券|配套|自筹|基本支出|人员经费|公用经费|在途|申请|审批/;

/** What a table of what came in and went out may call what came in, where it does not say 收入. */
const GRANTED = /^(?:本年|当年|全年|本期)(?:度)?.{0,4}(?:安排|下达|拨入|拨款|到位|增加)/;

/**
 * A ledger without 执行 or without any budget: an unread column of figures that may be it is asked about. What no
 * column can be is said, so that nobody takes the absence for nothing.
 */
export function requireColumns(blocks: readonly RoledBlock[]): {
  readonly kept: readonly RoledBlock[];
  readonly remarks: readonly string[];
} {
  const isPaidElsewhere = assemblyOf({ blocks: blocks.map(asListed) }).payments.length > 0;
  const remarks: string[] = [];
  const kept = blocks.map((block): RoledBlock => {
    if (block.role !== "ledger") return block;
    const has = (field: MappedField): boolean => block.fields.some((each) => each.field === field);
    const isDerived = has("executionRate") || has("balance");
    const doubts: Doubt[] = [];
    if (!has("execution") && !isPaidElsewhere) {
      const doubt = missingDoubt(block, "execution", isDerived);
      if (doubt) doubts.push(doubt);
      else remarks.push(`${placeOfBlock(block)}没有执行数列，不计算执行率和结余。`);
    }
    if (!has("initialBudget") && !has("fullYearBudget") && !has("increase")) {
      const doubt = isFlow(block) ? undefined : missingDoubt(block, "fullYearBudget", isDerived);
      if (doubt) doubts.push(doubt);
      else remarks.push(`${placeOfBlock(block)}没有预算数列，不计算全年预算、执行率和结余。`);
    } else if (!has("initialBudget") && has("fullYearBudget"))
      remarks.push(`${placeOfBlock(block)}没有年初预算数列，全年预算数照表中所列，不核对其构成。`);
    return doubts.length > 0 ? { ...block, doubts: [...block.doubts, ...doubts] } : block;
  });
  return { kept, remarks };
}

/** 年初结转＋本年收入－本年支出（－收回财政）＝年末结转: a table of what came in and went out has no column for a budget. */
function isFlow(block: RoledBlock): boolean {
  const { table, fields, others } = block;
  const columnOf = (field: MappedField): number | undefined =>
    fields.find((each) => each.field === field)?.column;
  const [execution, balance] = [columnOf("execution"), columnOf("balance") ?? columnOf("carriedForward")];
  const opening = others.find(({ header }) => /^(?:年初|上年|期初)结[转余]/.test(header))?.column;
  const income = [/收入/, GRANTED].flatMap(
    (words) => others.find(({ header }) => words.test(header)) ?? [],
  )[0]?.column;
  if (execution === undefined || balance === undefined || opening === undefined || income === undefined)
    return false;
  const recovered = columnOf("recovered");
  let [holds, tested] = [0, 0];
  for (let row = table.firstRow; row <= Math.min(table.lastRow, table.firstRow + MOST_ROWS); row++) {
    const at = (column: number): Amount => table.view.amount(row, column);
    const result = at(opening).plus(at(income)).minus(at(execution));
    if (result.isZero() && at(balance).isZero()) continue;
    tested += 1;
    const kept = recovered === undefined ? result : result.minus(at(recovered));
    if ([result, kept].some((each) => isRounded(each, at(balance)))) holds += 1;
  }
  return isClear({ holds, tested });
}

/** Figures that were rounded one by one miss what they come to by a place or two. */
function isRounded(formed: Amount, stated: Amount): boolean {
  const place = Math.min(2, Math.max(0, formed.decimals(), stated.decimals()));
  return formed.minus(stated).abs().compare(Amount.ofScaled(2, place)) <= 0;
}

function asListed({ role, fields, form }: RoledBlock) {
  return {
    role,
    columns: Object.fromEntries(fields.map(({ field, column }) => [field, column])),
    ...(form && { form }),
  };
}

/** Undefined where no unread column can be the field: where a rate or a balance is stated, any amounts may. */
function missingDoubt(block: RoledBlock, field: ClosingField, isDerived: boolean): Doubt | undefined {
  const unread = new Set(block.others.map(({ column }) => column));
  const candidates = block.table.columns
    .filter((each) => unread.has(each.column) && isAmountColumn(block, each))
    .filter((each) => isDerived || fitsField(each, field))
    .slice(0, MOST_ANSWERS);
  const [first] = candidates;
  if (!first) return undefined;
  const label = mappedFieldLabel(field);
  const places = candidates.map(placeOf).join("、");
  return {
    field,
    column: first,
    text: `表头没有说明哪一列是${label}，${places}没有读取`,
    answers: [
      ...candidates.map((each) => ({
        label: `${placeOf(each)}是${label}`,
        changes: [[field, each.column]] as const,
      })),
      { label: `没有${label}`, changes: [] },
    ],
  };
}

function isAmountColumn({ table }: RoledBlock, column: ReadColumn): boolean {
  if (
    !mayBeRead(column) ||
    column.isAside ||
    isContractValue(column) ||
    isPurchaseLimit(column, table.columns) ||
    NO_WHOLE.test(column.header.normalize("NFKC"))
  )
    return false;
  let [figures, filled] = [0, 0];
  for (let row = table.firstRow; row <= Math.min(table.lastRow, table.firstRow + MOST_ROWS); row++) {
    if (table.view.isBlank(row, column.column)) continue;
    filled += 1;
    if (table.view.figure(row, column.column)) figures += 1;
  }
  return figures > 1 && figures * 2 > filled;
}
