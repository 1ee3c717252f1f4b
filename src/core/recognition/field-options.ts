import type { HeaderMeaning } from "../ledger/header-words";
import type { ReadColumn } from "./column-meaning";
import type { MappedField } from "./mapping";

/** What a column may stand for, the likeliest first; undefined: nothing that is read. */
export interface ColumnOptions {
  readonly column: ReadColumn;
  readonly options: readonly (MappedField | undefined)[];
  /** Which option is taken where the figures do not tell; "ask" where none may be. */
  readonly otherwise: MappedField | undefined | "ask";
}

/** Fields that a table has but one column of; a second one is a rival. */
const TEXT_MEANINGS: ReadonlySet<HeaderMeaning> = new Set([
  "serial",
  "projectCode",
  "projectName",
  "approvalOffice",
  "responsibleOffice",
  "fundingSource",
  "fundingYear",
  "budgetType",
  "fundCategory",
  "adjustmentDocument",
  "adjustmentDate",
  "paymentDate",
  "purpose",
  "reason",
  "target",
  "outcome",
  "projectCount",
  "kind",
  "status",
]);

/** The possible meanings of every column, from what the table's headers say together. */
export function fieldOptions(columns: readonly ReadColumn[]): readonly ColumnOptions[] {
  const ofMeaning = (meaning: HeaderMeaning): readonly ReadColumn[] =>
    columns
      .filter(({ word }) => word?.meaning === meaning)
      .sort((a, b) => a.word!.rank - b.word!.rank || a.column - b.column);
  const has = (meaning: HeaderMeaning): boolean => ofMeaning(meaning).length > 0;
  const hasChange = has("increase") || has("decrease") || has("net");
  return columns.map((column): ColumnOptions => {
    const meaning = column.word?.meaning;
    if (meaning === undefined) return { column, options: [undefined], otherwise: undefined };
    if (meaning === "adjusted")
      return adjustedOptions(column, has, hasChange, ofMeaning("adjusted")[0] === column);
    if (meaning === "budget") return budgetOptions(column, has, ofMeaning("budget")[0] === column);
    if (meaning === "net") {
      const isFree = !has("increase") && !has("decrease") && ofMeaning("net")[0] === column;
      return {
        column,
        options: isFree ? ["increase"] : [undefined],
        otherwise: isFree ? "increase" : undefined,
      };
    }
    const field: MappedField = meaning === "paymentDate" ? "adjustmentDate" : meaning;
    const same = ofMeaning(meaning);
    if (same.length === 1) return { column, options: [field], otherwise: field };
    const isFirst = same[0] === column;
    if (TEXT_MEANINGS.has(meaning))
      return { column, options: isFirst ? [field] : [undefined], otherwise: isFirst ? field : undefined };
    const isDecided =
      same[0]!.word!.rank === 0 && same[1]!.word!.rank > 0 && field !== "increase" && field !== "decrease";
    return {
      column,
      options: [field, undefined],
      otherwise: isDecided ? (isFirst ? field : undefined) : "ask",
    };
  });
}

function adjustedOptions(
  column: ReadColumn,
  has: (meaning: HeaderMeaning) => boolean,
  hasChange: boolean,
  isFirst: boolean,
): ColumnOptions {
  if (!isFirst) return { column, options: [undefined], otherwise: undefined };
  if (has("fullYearBudget"))
    return hasChange
      ? { column, options: [undefined], otherwise: undefined }
      : { column, options: ["increase", undefined], otherwise: "ask" };
  if (hasChange) return { column, options: ["fullYearBudget", undefined], otherwise: "ask" };
  return { column, options: ["increase", "fullYearBudget"], otherwise: "ask" };
}

function budgetOptions(
  column: ReadColumn,
  has: (meaning: HeaderMeaning) => boolean,
  isFirst: boolean,
): ColumnOptions {
  const isPlan = /^计划/.test(column.header);
  if (!isFirst || (isPlan && (has("adjusted") || has("fullYearBudget") || has("initialBudget"))))
    return { column, options: [undefined], otherwise: undefined };
  if (!has("initialBudget")) return { column, options: ["initialBudget"], otherwise: "initialBudget" };
  if (has("fullYearBudget") || has("adjusted")) return { column, options: [undefined], otherwise: undefined };
  return { column, options: ["fullYearBudget", undefined], otherwise: "ask" };
}
