import { listAmountRule } from "../list-lines";

export const approvalList = listAmountRule(
  "approval-list",
  "approval",
  "台账各项目的年初预算数与工作簿中年初批复表的一致，单位换算的尾差除外。",
);
