import { fieldLabel, fieldNamed, nameKey } from "../ledger/field-names";
import { AMOUNT_FIELDS, RATE_FIELDS, SINGLE_FIELDS, STATED_TOTALS, TEXT_FIELDS } from "../ledger/fields";
import type { SingleField, StatedTotalField } from "../ledger/fields";
import { LIST_FIELDS, type MappedField } from "./mapping";

/** Every field a column may stand for. */
export const MAPPED_FIELDS: readonly MappedField[] = [
  ...TEXT_FIELDS,
  "projectCount",
  ...AMOUNT_FIELDS,
  ...RATE_FIELDS,
  ...LIST_FIELDS,
];

const OWN_LABELS = {
  amount: "金额",
  kind: "类型",
  status: "支付状态",
  budgetBefore: "本次调整前预算",
  budgetAfter: "本次调整后预算",
} as const;

function isOwn(field: MappedField): field is keyof typeof OWN_LABELS {
  return field in OWN_LABELS;
}

/** 年初预算数 for initialBudget, 金额 for amount. */
export function mappedFieldLabel(field: MappedField): string {
  return isOwn(field) ? OWN_LABELS[field] : fieldLabel(field);
}

/** The field of a column that a label stands for. */
export function mappedFieldNamed(label: string): MappedField | undefined {
  const key = nameKey(label);
  const own = LIST_FIELDS.find((each) => OWN_LABELS[each] === key);
  if (own) return own;
  const field = fieldNamed(label);
  return MAPPED_FIELDS.find((each) => each === field);
}

/** The single field or stated total that a label stands for, such as 单位名称 or 执行合计. */
export function singleFieldNamed(label: string): SingleField | StatedTotalField | undefined {
  const field = fieldNamed(label);
  return [...SINGLE_FIELDS, ...STATED_TOTALS].find((each) => each === field);
}
