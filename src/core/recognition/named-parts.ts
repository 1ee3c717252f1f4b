import type { Addends, Assignment } from "./column-relations";
import { relationsOf } from "./column-relations";
import type { ColumnOptions } from "./field-options";
import type { FigureRelations } from "./figure-relations";

/** A header that says of which authority or which time an adjustment is. */
const PART = /本级|区级|县级|市级|省级|中央|上级|^区|^县|^市|^省|第.{1,2}次|季度|月|上半年|下半年/;

/**
 * The addends with 上级追加 beside 本级追加, 第二次追加 beside 第一次追加: parts by name, which are added up where no
 * column states what they come to. Where figures can tell, they have told.
 */
export function namedParts(
  open: readonly ColumnOptions[],
  chosen: Assignment,
  addends: Addends,
  figures: FigureRelations,
): Addends {
  let all = addends;
  for (const field of ["increase", "decrease"] as const) {
    const own = chosen.get(field);
    const parts = open.filter(({ options }) => options[0] === field).map(({ column }) => column);
    if (own === undefined || addends.has(field) || parts.length < 2) continue;
    if (!parts.every(({ header }) => PART.test(header))) continue;
    if (relationsOf(chosen, figures, addends).some(({ fields }) => fields.includes(field))) continue;
    const others = parts.flatMap(({ column }) => (column === own ? [] : [column]));
    all = new Map([...all, [field, others]]);
  }
  return all;
}
