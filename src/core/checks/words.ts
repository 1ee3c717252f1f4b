import type { AmountField, ColumnField, RateField } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import type { Amount } from "../numbers/amount";
import { formatMoney } from "../numbers/format-amount";

/** What people call the fields, for sentences. */
export const FIELD_WORDS: Readonly<Record<AmountField | RateField, string>> = {
  initialBudget: "年初预算数",
  carriedOver: "上年结转数",
  increase: "调增数",
  decrease: "调减数",
  recovered: "收回数",
  carriedForward: "结转下年数",
  fullYearBudget: "全年预算数",
  execution: "执行数",
  balance: "结余数",
  executionRate: "预算执行率",
  balanceRate: "结余率",
  savingRate: "节约率",
};

/** A project's name, verbatim; its row where it has none. */
export function projectName(ledger: Ledger, project: number): string {
  return ledger.projects.texts.projectName?.[project] ?? `第${ledger.projects.row[project]! + 1}行`;
}

export function money(ledger: Ledger, amount: Amount): string {
  return formatMoney(amount, ledger.heading.unit);
}

/** More names than these a sentence does not bear. */
export const MOST_NAMES = 20;

/** "甲、乙、丙等12个项目": the names, then how many there are in all where that is more. */
export function nameList(names: readonly string[], count: number): string {
  const listed = names.join("、");
  return count > names.length ? `${listed}等${count}个项目` : listed;
}

/** A field's word, also for fields that are no figures. */
export function fieldWord(field: ColumnField | string): string {
  return (FIELD_WORDS as Readonly<Record<string, string>>)[field] ?? OTHER_WORDS[field] ?? field;
}

const OTHER_WORDS: Readonly<Record<string, string>> = {
  serial: "序号",
  projectCode: "项目编码",
  projectName: "项目名称",
  projectCount: "项目个数",
  approvalOffice: "财政归口科室",
  responsibleOffice: "责任科室",
  fundingSource: "资金来源",
  fundingYear: "资金年度",
  budgetType: "预算类型",
  fundCategory: "资金类别",
  adjustmentDocument: "调整依据",
  adjustmentDate: "调整日期",
  purpose: "主要用途",
  reason: "未完成原因",
  target: "绩效目标",
  outcome: "完成情况",
  bureauName: "单位名称",
  bureauShortName: "单位简称",
  budgetYear: "预算年度",
  amountUnit: "金额单位",
  cutoffDate: "数据截止日期",
  executionBasis: "执行数口径",
  rateBasis: "执行率口径",
  recoveryBasis: "收回口径",
  reasonThreshold: "说明原因执行率",
  reasonFloor: "说明原因起点金额",
  roundingBasis: "尾差口径",
  supervisor: "主管部门",
  formLayout: "自评表格式",
  scoreDecimals: "得分小数位数",
  approvedProjectCount: "批复项目数",
  approvedTotal: "年初批复合计",
  executedProjectCount: "执行项目数",
  executionTotal: "执行合计",
  overallRate: "合计执行率",
};
