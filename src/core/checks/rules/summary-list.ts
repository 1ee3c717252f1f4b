import { listAmountRule } from "../list-lines";

export const summaryList = listAmountRule(
  "summary-list",
  "summary",
  "同一项目的同一个数，工作簿中两张表所列一致，单位换算的尾差除外。",
);
