import { listAmountRule } from "../list-lines";

export const adjustmentList = listAmountRule(
  "adjustment-list",
  "adjustments",
  "台账各项目的净调整数（调增减去调减）与工作簿中调整明细的合计一致，单位换算的尾差除外。",
);
