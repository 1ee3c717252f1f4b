import { formatColumn } from "../workbook/address";
import type { ReadColumn } from "./column-meaning";
import type { ColumnOptions } from "./field-options";
import { mappedFieldLabel } from "./mapped-fields";
import type { MappedField } from "./mapping";
import type { HeadedColumn } from "./proposal";
import type { Assignment, Relation } from "./column-relations";
import type { Tally } from "./figure-relations";

/** What could not be told: which of the answers is right changes the columns of the block. */
export interface Doubt {
  readonly text: string;
  readonly field: MappedField;
  readonly column: ReadColumn;
  readonly answers: readonly DoubtAnswer[];
}

export interface DoubtAnswer {
  readonly label: string;
  /** Field → column; undefined takes the field away. */
  readonly changes: readonly (readonly [field: MappedField, column: number | undefined])[];
  /** Columns that are added to the one that is chosen. */
  readonly also?: readonly number[];
  /** A column that is not read at all. */
  readonly without?: number;
}

/** With so many rows that can tell, a relation that nearly never holds says that a column was taken for another. */
const MANY_ROWS = 6;

/** What is asked of a column of which the figures do not tell what it stands for. */
export function doubtOf(each: ColumnOptions, all: readonly ColumnOptions[], chosen: Assignment): Doubt {
  const { column } = each;
  const place = placeOf(column);
  if (column.word?.meaning === "adjusted") {
    const current = (field: MappedField): number | undefined => {
      const own = chosen.get(field);
      return own === column.column ? undefined : own;
    };
    const answer = (label: string, field: MappedField, other: MappedField): DoubtAnswer => ({
      label,
      changes: [
        [field, column.column],
        [other, current(other)],
      ],
    });
    return {
      field: "fullYearBudget",
      column,
      text: `${place}在有的单位是调整额、在有的单位是调整后预算数，按表中的数不能判定`,
      answers: [
        answer("调整额（年初预算加上它得全年预算）", "increase", "fullYearBudget"),
        answer("调整后的预算数", "fullYearBudget", "increase"),
      ],
    };
  }
  const field = each.options[0]!;
  const rivals = all.filter((other) => other.options[0] === field).map((other) => other.column);
  const label = mappedFieldLabel(field);
  if (rivals.length === 1)
    return {
      field,
      column,
      text: `${place}是不是${label}，按表中的数不能判定`,
      answers: [
        { label: `是${label}`, changes: [[field, column.column]] },
        { label: `不是${label}`, changes: [[field, undefined]] },
      ],
    };
  return {
    field,
    column,
    text: `${rivals.map((rival) => placeOf(rival)).join("和")}都可能是${label}，不能判定用哪一列`,
    answers: [
      ...rivals.map((rival): DoubtAnswer => ({ label: placeOf(rival), changes: [[field, rival.column]] })),
      ...(field === "increase" || field === "decrease" ? [sumOf(field, rivals)] : []),
    ],
  };
}

/** Unlike budgets and payments, adjustments may stand in several columns. */
function sumOf(field: MappedField, columns: readonly ReadColumn[]): DoubtAnswer {
  const [first, ...also] = columns.map(({ column }) => column);
  return { label: "各列相加", changes: [[field, first]], also };
}

/** A relation that nearly never holds though its columns are named for it. */
export function brokenRelations(
  relations: readonly Relation[],
  columns: readonly ReadColumn[],
  chosen: Assignment,
): Doubt[] {
  const [broken] = relations.filter(
    ({ tally, beforeRounding }) => nearlyNeverHolds(tally) && nearlyNeverHolds(beforeRounding ?? tally),
  );
  if (!broken) return [];
  const field = broken.fields.at(-1)!;
  const column = columns.find((each) => each.column === chosen.get(field))!;
  return [
    {
      field,
      column,
      text: `${placeOf(column)}多数行不符合${broken.words}（${broken.tally.tested}行中只有${broken.tally.holds}行相符）`,
      answers: [
        { label: `照此核对，逐行列出不符`, changes: [] },
        { label: `${placeOf(column)}不作${mappedFieldLabel(field)}读取`, changes: [[field, undefined]] },
      ],
    },
  ];
}

function nearlyNeverHolds({ tested, holds }: Tally): boolean {
  return tested >= MANY_ROWS && holds * 10 < tested * 3;
}

/** F列“调整预算数”. */
export function placeOf({ column, header }: HeadedColumn | ReadColumn): string {
  return `${formatColumn(column)}列“${header}”`;
}
