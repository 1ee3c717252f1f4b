import { isListedSum, isSourceLabel, mayBePartOf, readFormLabel, type FormLabel } from "./form-labels";
import type { RowClassifier } from "./row-classifier";
import type { RowFigures } from "./row-figures";
import { entities, type Entity } from "./row-entities";
import { withProjects, withoutParts, type PartRow, type ToldRows } from "./told-rows";

/** A row that states what those beside it are made of by where the money comes from. */
interface Split {
  readonly of: number;
  readonly rows: readonly number[];
  /** Where the row before it bears the name that it does not. */
  readonly head: number;
  readonly isSum: boolean;
}

/**
 * Rows of one project, or of 合计, that split its money by where that comes from: one of them states the sum, the first
 * as a rule, and stands for the project; the others are none. Their words tell, 年度资金总额 and 财政资金, even where figures
 * that were rounded one by one do not quite add up; where the words do not, the figures have to.
 */
export function withSourceRows(classifier: RowClassifier, figures: RowFigures, told: ToldRows): ToldRows {
  const label = (row: number): FormLabel => readFormLabel(classifier.sourceAt(row) ?? "");
  const all = entities(classifier, told, label);
  const own = all.flatMap((each) => splitOf(each, label, figures) ?? []);
  const splits = [...own, ...sumsAlike(all, own, label)];
  const parts = splits.flatMap(({ of, rows }): PartRow[] => {
    const isSource = rows.every((row) => isSourceLabel(label(row)));
    return rows.map((row) => ({ row, label: `第${row + 1}行`, of, ...(isSource && { isSource: true }) }));
  });
  const projects = splits.filter(({ isSum }) => !isSum).map(({ of }) => of);
  const moved = splits.filter(({ of, head, isSum }) => isSum && of !== head);
  return withoutParts(withHeads(withProjects(told, projects), moved), parts);
}

/** Sums that do not say that they are 年度资金总额, above rows called as those of the projects are. */
function sumsAlike(
  all: readonly Entity[],
  splits: readonly Split[],
  label: (row: number) => FormLabel,
): readonly Split[] {
  if (splits.length === 0) return [];
  const found = new Set(splits.map(({ head }) => head));
  const known = new Set(splits.flatMap(({ rows }) => rows.map((row) => label(row).bare)));
  known.delete("");
  const isKnown = (row: number): boolean => isSourceLabel(label(row)) || known.has(label(row).bare);
  return all.flatMap(({ rows: [head, ...rows], isSum }): Split[] => {
    const isOpen = isSum && !found.has(head!) && !isSourceLabel(label(head!));
    return isOpen && rows.every(isKnown) ? [{ of: head!, rows, head: head!, isSum }] : [];
  });
}

/** 合计 of which the last row states the sum is what its first row is called. */
function withHeads({ projects, marked, parts }: ToldRows, splits: readonly Split[]): ToldRows {
  const last = new Map(splits.map(({ of, head }) => [head, of]));
  const taken = new Set(last.values());
  return {
    projects: projects.filter((row) => !taken.has(row)),
    marked: marked
      .filter(({ row }) => !taken.has(row))
      .map((each) => ({ ...each, row: last.get(each.row) ?? each.row })),
    parts,
  };
}

function splitOf(
  { rows: all, isSum, bearsName }: Entity,
  label: (row: number) => FormLabel,
  figures: RowFigures,
): Split | undefined {
  const [head, last] = [all[0]!, all.at(-1)!];
  const [below, above] = [all.slice(1), all.slice(0, -1)];
  const areSources = (rows: readonly number[]): boolean => rows.every((row) => isSourceLabel(label(row)));
  const isStated = (of: number, rows: readonly number[]): boolean =>
    uppermost(rows, label).some((each) => figures.isMostlyRoundedSumOf(of, each));
  const first = { of: head, rows: below, head, isSum };
  if (areSources(below) && isListedSum(label(head).bare)) return first;
  const closing = label(last).bare;
  if (isListedSum(closing) || (closing === "" && above.length > 1 && areSources(above)))
    return areSources(above) && isStated(last, above) ? { of: last, rows: above, head, isSum } : undefined;
  if (isSum || (bearsName && !areSources(below))) return undefined;
  return isStated(head, below) ? first : undefined;
}

/** All of the rows; those not set in further than the first; those that are no part of one above by their names. */
function uppermost(
  rows: readonly number[],
  label: (row: number) => FormLabel,
): readonly (readonly number[])[] {
  const least = label(rows[0]!).indent;
  let whole: number | undefined;
  const unnested = rows.filter((row) => {
    if (whole !== undefined && mayBePartOf(label(row).bare, label(whole).bare)) return false;
    whole = row;
    return true;
  });
  return [rows, rows.filter((row) => label(row).indent <= least), unnested];
}
