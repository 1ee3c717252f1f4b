import { columnSum } from "../numbers/column-arithmetic";
import { RowRange } from "../numbers/row-range";
import { AMOUNT_FIELDS, type AmountField } from "./fields";
import type { Oddity, ProjectTable, SumRow } from "./ledger";

/**
 * The oddities without the blanks that are told to be nothing: a sum that somebody typed comes to the other figures of
 * its projects and to no more. A live sum passes over blanks and tells nothing of them; a blank that a sum counts for
 * something stays odd.
 */
export function withoutShownNil(
  oddities: readonly Oddity[],
  sums: readonly SumRow[],
  { amounts }: ProjectTable,
  isLive: (sum: SumRow, field: AmountField) => boolean,
): readonly Oddity[] {
  const fields = AMOUNT_FIELDS.filter((field) =>
    oddities.some((oddity) => oddity.kind === "blank" && oddity.field === field),
  );
  if (fields.length === 0) return oddities;
  const nil = new Map(
    fields.map((field) => {
      const unread = new Set(
        oddities.flatMap((oddity) =>
          oddity.kind !== "blank" && oddity.field === field ? (oddity.project ?? []) : [],
        ),
      );
      const typed = sums.filter((sum) => !isLive(sum, field));
      return [field as string, toldProjects(field, typed, amounts, unread)];
    }),
  );
  return oddities.filter(
    ({ kind, field, project }) =>
      kind !== "blank" || project === undefined || nil.get(field)?.has(project) !== true,
  );
}

/** The projects of those sums that state exactly what their projects come to, all of which can be read or are blank. */
function toldProjects(
  field: AmountField,
  sums: readonly SumRow[],
  amounts: ProjectTable["amounts"],
  unread: ReadonlySet<number>,
): ReadonlySet<number> {
  const told = new Set<number>();
  for (const { members, amounts: stated } of sums) {
    const [column, total] = [amounts[field], stated[field]];
    if (!column || !total) continue;
    const projects = [...("from" in members ? new RowRange(members.from, members.to) : members)];
    if (projects.some((project) => unread.has(project))) continue;
    if (columnSum(column, projects).equals(total)) for (const project of projects) told.add(project);
  }
  return told;
}
