import type { AmountField, ColumnField, RateField } from "../../src/core/ledger/fields";
import { AMOUNT_FIELDS, RATE_FIELDS } from "../../src/core/ledger/fields";

/** The headers that a literal table of a test may bear. */
export const FIELD_OF_HEADER: Readonly<Record<string, ColumnField>> = {
  序号: "serial",
  项目编码: "projectCode",
  项目名称: "projectName",
  项目个数: "projectCount",
  财政归口科室: "approvalOffice",
  责任科室: "responsibleOffice",
  资金来源: "fundingSource",
  资金年度: "fundingYear",
  预算类型: "budgetType",
  年初预算数: "initialBudget",
  上年结转数: "carriedOver",
  调增数: "increase",
  调减数: "decrease",
  收回数: "recovered",
  结转下年数: "carriedForward",
  全年预算数: "fullYearBudget",
  全年执行数: "execution",
  结余数: "balance",
  预算执行率: "executionRate",
  结余率: "balanceRate",
  节约率: "savingRate",
  调整依据: "adjustmentDocument",
  调整日期: "adjustmentDate",
  主要用途: "purpose",
  未完成原因: "reason",
  绩效目标: "target",
  完成情况: "outcome",
};

export const isAmountField = (field: ColumnField): field is AmountField =>
  (AMOUNT_FIELDS as readonly string[]).includes(field);

export const isRateField = (field: ColumnField): field is RateField =>
  (RATE_FIELDS as readonly string[]).includes(field);
