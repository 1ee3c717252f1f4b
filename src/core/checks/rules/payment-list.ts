import { listAmountRule } from "../list-lines";

export const paymentList = listAmountRule(
  "payment-list",
  "payments",
  "台账各项目的执行数与工作簿中支付明细的合计一致，单位换算的尾差除外。",
);
