/**
 * The fields a ledger may hold, in the field's English terms; src/README.md pairs them with the Chinese ones.
 * The lists are the product page's contract, read by names (sheets/field-names.ts) and by headers alike.
 */
export const AMOUNT_FIELDS = [
  "initialBudget", // 年初预算数
  "carriedOver", // 上年结转数
  "increase", // 调增数
  "decrease", // 调减数
  "recovered", // 收回数
  "carriedForward", // 结转下年数
  "fullYearBudget", // 全年预算数
  "execution", // 全年执行数
  "balance", // 结余数
] as const;
export type AmountField = (typeof AMOUNT_FIELDS)[number];

/** What a project may live on that had no budget at the beginning of the year. */
export const INSTEAD_OF_INITIAL: readonly AmountField[] = ["carriedOver", "increase"];

export const RATE_FIELDS = [
  "executionRate", // 预算执行率
  "balanceRate", // 结余率
  "savingRate", // 节约率
] as const;
export type RateField = (typeof RATE_FIELDS)[number];

export const TEXT_FIELDS = [
  "serial", // 序号
  "projectCode", // 项目编码
  "projectName", // 项目名称
  "approvalOffice", // 财政归口科室
  "responsibleOffice", // 责任科室
  "fundingSource", // 资金来源
  "fundingYear", // 资金年度
  "budgetType", // 预算类型
  "fundCategory", // 资金类别, the older single column
  "adjustmentDocument", // 调整依据
  "adjustmentDate", // 调整日期
  "purpose", // 主要用途
  "reason", // 未完成原因
  "target", // 绩效目标
  "outcome", // 完成情况
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** What an office may be asked for on the 待说明清单; the list's matter begins with the field's name. */
export const EXPLAINED_FIELDS = [
  "reason",
  "adjustmentDocument",
  "adjustmentDate",
] as const satisfies readonly TextField[];
export type ExplainedField = (typeof EXPLAINED_FIELDS)[number];

/** Fields that are columns. projectCount (项目个数) defaults to 1: one row may stand for several projects. */
export type ColumnField = AmountField | RateField | TextField | "projectCount";

/** Source figures come from a 批复, an 指标文 or a 支付凭证: never offered for repair. The others are derived. */
export const SOURCE_FIELDS: readonly AmountField[] = [
  "initialBudget",
  "carriedOver",
  "increase",
  "decrease",
  "recovered",
  "carriedForward",
  "execution",
];

export const SINGLE_FIELDS = [
  "bureauName", // 单位名称
  "bureauShortName", // 单位简称
  "budgetYear", // 预算年度
  "amountUnit", // 金额单位
  "cutoffDate", // 数据截止日期
  "executionBasis", // 执行数口径
  "rateBasis", // 执行率口径
  "recoveryBasis", // 收回口径
  "reasonThreshold", // 说明原因执行率
  "reasonFloor", // 说明原因起点金额
  "roundingBasis", // 尾差口径
  "supervisor", // 主管部门
  "formLayout", // 自评表格式
  "scoreDecimals", // 得分小数位数
] as const;
export type SingleField = (typeof SINGLE_FIELDS)[number];

export const STATED_TOTALS = [
  "approvedProjectCount", // 批复项目数
  "approvedTotal", // 年初批复合计
  "executedProjectCount", // 执行项目数
  "executionTotal", // 执行合计
  "overallRate", // 合计执行率
] as const;
export type StatedTotalField = (typeof STATED_TOTALS)[number];
