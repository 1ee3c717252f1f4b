import type { RowFigures } from "./row-figures";
import { labelKind } from "./row-label";
import type { MarkedRow, PartRow, ToldRows } from "./told-rows";

/** A group of projects with no row below it but those that go on from 其中. */
interface Group {
  readonly head: MarkedRow;
  readonly parts: readonly PartRow[];
}

/**
 * Groups that list nothing but 其中 below them: （一）基础设施类, 其中：甲项目, 乙项目. Where the rows of most groups make up
 * what the groups state, those are the projects and each group is their subtotal; where they do not, some of the projects
 * are left unnamed, and each group stands for its own as one.
 */
export function groupedParts(figures: RowFigures, rows: ToldRows): ToldRows {
  const groups = groupsOf(rows);
  if (groups.length === 0) return rows;
  const isWhole = ({ head, parts }: Group): boolean =>
    parts.length > 1 &&
    figures.isMostlyRoundedSumOf(
      head.row,
      parts.map(({ row }) => row),
    );
  if (groups.filter(isWhole).length * 2 <= groups.length) return withHeadsAsProjects(rows, groups);
  const listed = new Map(groups.map(({ head, parts }) => [head, parts]));
  const own = new Set(groups.flatMap(({ parts }) => parts));
  return {
    projects: ascending([...rows.projects, ...[...own].map(({ row }) => row)]),
    marked: rows.marked.map((each) => {
      const parts = listed.get(each);
      return parts ? { ...each, sums: { top: parts[0]!.row, bottom: parts.at(-1)!.row } } : each;
    }),
    parts: rows.parts.filter((part) => !own.has(part)),
  };
}

function withHeadsAsProjects({ projects, marked, parts }: ToldRows, groups: readonly Group[]): ToldRows {
  const heads = new Set(groups.map(({ head }) => head));
  return {
    projects: ascending([...projects, ...[...heads].map(({ row }) => row)]),
    marked: marked.filter((each) => !heads.has(each)),
    parts,
  };
}

/** 小计 and the like say themselves that they are sums: what is below such a row are parts of the sum. */
function groupsOf({ projects, marked, parts }: ToldRows): readonly Group[] {
  return marked.flatMap((head, index) => {
    if (head.kind !== "subtotal" || !["plain", "numbered"].includes(labelKind(head.label))) return [];
    const end = Math.min(marked[index + 1]?.row ?? Infinity, (head.through ?? Infinity) + 1);
    const own = parts.filter(({ row, of }) => of === head.row && row < end);
    const isBare = !projects.some((row) => row > head.row && row < end);
    return own.length > 0 && isBare ? [{ head, parts: own }] : [];
  });
}

function ascending(rows: readonly number[]): Uint32Array {
  return Uint32Array.from(rows).sort();
}
