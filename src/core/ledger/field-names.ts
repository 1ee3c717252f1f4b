import { spaceless } from "../numbers/spaceless";
import type { ColumnField, SingleField, StatedTotalField } from "./fields";

export type AnyField = ColumnField | SingleField | StatedTotalField;

/** The contract's name of each field, then the aliases that are read as the same. */
const NAMES: Readonly<Record<AnyField, readonly [string, ...string[]]>> = {
  serial: ["序号"],
  projectCode: ["项目编码"],
  projectName: ["项目名称"],
  projectCount: ["项目个数"],
  approvalOffice: ["财政归口科室", "批复科室"],
  responsibleOffice: ["责任科室"],
  fundingSource: ["资金来源"],
  fundingYear: ["资金年度"],
  budgetType: ["预算类型"],
  fundCategory: ["资金类别"],
  initialBudget: ["年初预算数", "年初预算"],
  carriedOver: ["上年结转数", "上年结转"],
  increase: ["调增数", "追加数"],
  decrease: ["调减数"],
  recovered: ["收回数"],
  carriedForward: ["结转下年数"],
  fullYearBudget: ["全年预算数", "调整后预算数", "预算指标"],
  execution: ["全年执行数", "执行数", "实际执行", "支出数"],
  executionRate: ["预算执行率", "执行率"],
  balance: ["结余数"],
  balanceRate: ["结余率"],
  savingRate: ["节约率"],
  adjustmentDocument: ["调整依据", "文号"],
  adjustmentDate: ["调整日期"],
  purpose: ["主要用途", "用途"],
  reason: ["未完成原因", "差异原因"],
  target: ["绩效目标"],
  outcome: ["完成情况"],
  bureauName: ["单位名称"],
  bureauShortName: ["单位简称"],
  budgetYear: ["预算年度"],
  amountUnit: ["金额单位"],
  cutoffDate: ["数据截止日期", "截止日期"],
  executionBasis: ["执行数口径"],
  rateBasis: ["执行率口径"],
  recoveryBasis: ["收回口径"],
  reasonThreshold: ["说明原因执行率", "执行率阈值"],
  reasonFloor: ["说明原因起点金额"],
  roundingBasis: ["尾差口径"],
  supervisor: ["主管部门"],
  formLayout: ["自评表格式"],
  scoreDecimals: ["得分小数位数"],
  approvedProjectCount: ["批复项目数"],
  approvedTotal: ["年初批复合计", "批复总额"],
  executedProjectCount: ["执行项目数"],
  executionTotal: ["执行合计", "执行总额"],
  overallRate: ["合计执行率", "总执行率"],
};

const FIELD_OF_KEY = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.map((name) => [nameKey(name), field as AnyField] as const),
  ),
);

/** What two spellings of a name have in common: blanks, full or half width and case do not matter. */
export function nameKey(name: string): string {
  return spaceless(name).toLowerCase();
}

/** The field that a defined name or header stands for; undefined where it is none of ours. */
export function fieldNamed(name: string): AnyField | undefined {
  return FIELD_OF_KEY.get(nameKey(name));
}

/** 年初预算数 for initialBudget: the contract's own name, as messages say it. */
export function fieldLabel(field: AnyField): string {
  return NAMES[field][0];
}

/** 0 for the contract's name, 1 and on for its aliases in their order. */
export function aliasRank(field: AnyField, name: string): number {
  return NAMES[field].findIndex((alias) => nameKey(alias) === nameKey(name));
}
