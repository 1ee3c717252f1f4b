import { spaceless } from "../numbers/spaceless";
import type { MappedField } from "./mapping";
import type { ReadColumn } from "./column-meaning";

/** Fields that a column may be taken for because the figures say so. */
export const CLOSING_FIELDS = [
  "initialBudget",
  "fullYearBudget",
  "execution",
  "decrease",
  "increase",
  "balance",
  "executionRate",
] as const satisfies readonly MappedField[];
export type ClosingField = (typeof CLOSING_FIELDS)[number];

/** Words of a header that agree with a field, though by themselves they would not tell it: 合计, 进度, 可用资金. */
const SENSES: Readonly<Record<ClosingField, RegExp>> = {
  initialBudget: /年初|期初|批复|批准|核定|核批|控制数|部门预算|预算数?$|计划|安排|指标/,
  fullYearBudget:
    /合计|总计|小计|总额|总数|全年|年度|调整后|追加后|变动后|指标|核定|下达|额度|预算|可(?:用|使用|支配|安排)|资金总|资金合计|^(?:项目|专项)资金(?:数|额)?$|到位|^(?:收入实际|实际收入|实收|到账)/,
  execution:
    /支|付|执行|使用|完成|拨|决算|报账|报销|核销|发放|兑付|发生|已用|已列|^(?:全年|本年度?|当年)累计/,
  decrease: /减|收回|压缩|压降|调出|转出|划出|扣|削|上缴|上交|交回|退回|统筹|盘活|回收|调整|变动/,
  increase:
    /增|追加|下达|结转|(?:上年|年初|以前年度|历年)结[余存]|补助|专款|奖补|调入|转入|划入|拨入|调剂|调整|变动|预备费|债券/,
  balance: /余|剩|未|可用|差额|结转|尚/,
  executionRate: /率|进度|比|%|占|完成(?:年初|全年|调整后?)?预算/,
};

/** A rate headed by nothing but how it is reckoned: B/A, （B÷A×100%）, ③/②, 5=4/3. */
const QUOTIENT =
  /^\(?(?:(?:[a-z]|\d{1,2})=)?\(?(?:[a-z]|\d{1,2})[/÷](?:[a-z]|\d{1,2})\)?(?:[×x*]100%?)?\)?%?$/i;

/** Money of one origin is not the whole of a budget, of what was spent or of what is left. */
const OF_ONE_ORIGIN =
  /财政拨款|基金|一般公共|国有资本|单位资金|其他资金|自筹|配套|中央|省|市|区|县|上级|本级|补助|债券|专户/;
const WHOLES: readonly ClosingField[] = ["initialBudget", "fullYearBudget", "execution", "balance"];

/** Other years' figures, scores and the like stand for no field of this ledger whatever they add up to. */
const APART = /同期|得分|分值|权重|评分/;

/** Money that is spoken for, though not yet spent: neither an adjustment nor executed. */
export const RESERVED = /审批中|在途|冻结|占用|预占|待报|未达|已下单/;

/** Whether a column may have a part in this year's figures. */
export function mayBeRead({ header, isAside }: ReadColumn): boolean {
  const text = header.normalize("NFKC");
  return !APART.test(text) && !RESERVED.test(text) && (!isAside || text.includes("其中"));
}

function isQuotient(header: string): boolean {
  return QUOTIENT.test(spaceless(header.split("·").at(-1)!));
}

/** Whether a header's words agree with a field. */
export function fitsField(column: ReadColumn, field: ClosingField): boolean {
  const text = column.header.normalize("NFKC").replace(/其中[::·]?/g, "");
  if (WHOLES.includes(field) && OF_ONE_ORIGIN.test(text)) return false;
  if (!mayBeRead(column)) return false;
  return SENSES[field].test(text) || (field === "executionRate" && isQuotient(column.header));
}
