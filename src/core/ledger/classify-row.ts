import { isNamedGrandTotal, labelKind } from "./row-label";

export type RowKind =
  | "blank"
  | "header"
  | "section"
  | "of-which"
  | "comparison"
  | "aside"
  | "footer"
  | "subtotal"
  | "running"
  | "total"
  | "project";

/** What of a row decides its kind. */
export interface RowFacts {
  /** From the name's column, or where that is blank from the columns left of it (合计 in a merged A:B). */
  readonly label: string;
  /** number: 1, 14a, （3）; section: 一, （二）. unknown: the block has no such column. */
  readonly serial: "unknown" | "none" | "number" | "section";
  /** Amount cells that hold numbers, or formulas without stored values. */
  readonly numbers: number;
  /** Amount cells that hold texts or errors; a header's own words are not counted here. */
  readonly others: number;
  /** An amount cell holds the header of a column, such as 年初预算数. */
  readonly hasHeaderText: boolean;
  /** Texts stand in other columns, such as a 科室. */
  readonly hasTexts: boolean;
  /** An amount is SUM or SUBTOTAL over rows of its own column. */
  readonly isSummed: boolean;
}

/** Blank, section, header, sum, 其中, footer or project, as budget sheets mix them. */
export function classifyRow(facts: RowFacts): RowKind {
  const { label, numbers, others, serial, isSummed } = facts;
  const hasAmounts = numbers + others > 0;
  if (facts.hasHeaderText && numbers === 0) return "header";
  if (label === "") return !hasAmounts ? "blank" : isSummed && serial !== "number" ? "total" : "project";
  switch (labelKind(label)) {
    case "header":
      return numbers === 0 || /^[行栏]/.test(label) ? "header" : "project";
    case "footer":
      return numbers > 0 ? "project" : "footer";
    case "of-which":
      return "of-which";
    case "running":
      return "running";
    case "comparison":
      return serial === "number" ? "project" : "comparison";
    case "aside":
    case "count":
      return "aside";
    case "subtotal":
      return "subtotal";
    case "total":
    case "sum":
      return "total";
    case "named-sum":
      if (serial === "number" && !isSummed) return "project";
      return isNamedGrandTotal(label) ? "total" : "subtotal";
    case "numbered":
      return sectionOr(hasAmounts, isSummed || serial === "none" || serial === "section");
    default:
      if (serial === "section") return sectionOr(hasAmounts, true);
      if (hasAmounts) return isSummed && serial !== "number" ? "subtotal" : "project";
      return serial === "number" || (serial === "unknown" && facts.hasTexts) ? "project" : "section";
  }
}

/** A section's row may carry its sum: 一、行政文教科 3441.95, then the projects. */
function sectionOr(hasAmounts: boolean, isSum: boolean): RowKind {
  if (!hasAmounts) return "section";
  return isSum ? "subtotal" : "project";
}
