import type { RowClassifier } from "./row-classifier";
import type { RowFigures } from "./row-figures";
import type { ToldRows } from "./told-rows";

/** The three that make up “三公”经费 by its definition. */
const ITEMS = [/因公出国/, /公务用车/, /公务接待/];
const FEWEST_ITEMS = 2;
/** A longer list is of projects. */
const MOST_ROWS = 10_000;
/** What bureaus publish beside them, in the same table; by definition no part of “三公”经费. */
const FURTHER = /会议费|培训费/;

/**
 * Takes 会议费 and 培训费 out of a “三公”经费表 whose 合计 is of the three items alone. As some bureaus add them up all the
 * same, the figures of the 合计 must show in more columns that they are left out than that they are counted.
 */
export function withoutFurtherExpenses(
  classifier: RowClassifier,
  figures: RowFigures,
  rows: ToldRows,
): ToldRows {
  const { projects, marked } = rows;
  if (projects.length > MOST_ROWS) return rows;
  const further = [...projects].filter((row) => FURTHER.test(classifier.labelOf(row)));
  const total = marked.find(
    ({ kind, label }) => kind === "total" || (kind === "subtotal" && /三公/.test(label)),
  );
  if (further.length === 0 || !total) return rows;
  const labels = [...projects].map((row) => classifier.labelOf(row));
  if (ITEMS.filter((item) => labels.some((label) => item.test(label))).length < FEWEST_ITEMS) return rows;
  const items = projects.filter((row) => !further.includes(row));
  const holds = (all: Uint32Array): number => figures.sumOf(total.row, [...all]).equal;
  return holds(items) > holds(projects) ? { ...rows, projects: items } : rows;
}
