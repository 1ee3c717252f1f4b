/** A section or sum row between the projects. */
export interface MarkedRow {
  readonly row: number;
  /** running: the sum of all projects above it. */
  readonly kind: "section" | "subtotal" | "running" | "total";
  readonly label: string;
  /** Where it is numbered and the rows that its number puts below it are those that it sums: the last of them. */
  readonly through?: number;
  /** First and last sheet row of what it sums, where the figures told; else it is told by its place. */
  readonly sums?: { readonly top: number; readonly bottom: number };
}

/** A row whose label is a project's and whose amounts are the sum of its neighbours': the figures alone do not tell. */
export interface DoubtfulRow {
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
}

/** A row such as 其中：财政拨款, or one that stands below its whole in another way. */
export interface PartRow {
  readonly row: number;
  readonly label: string;
  /** Sheet row of the project, the sum or the other part of which it is a part. */
  readonly of: number;
  /** It says where the money of the project or the sum comes from; of projects read-funds.ts reads it. */
  readonly isSource?: true;
}

export interface StructuredRows {
  /** Sheet rows of the projects, ascending. */
  readonly projects: Uint32Array;
  readonly marked: readonly MarkedRow[];
  readonly parts: readonly PartRow[];
  readonly doubtful: readonly DoubtfulRow[];
}

/** What the rows of a block are, as far as it is told. */
export type ToldRows = Omit<StructuredRows, "doubtful">;

/** The rows once some of the projects and sums are known to be parts. */
export function withoutParts({ projects, marked, parts }: ToldRows, found: readonly PartRow[]): ToldRows {
  if (found.length === 0) return { projects, marked, parts };
  const rows = new Set(found.map(({ row }) => row));
  return {
    projects: projects.filter((row) => !rows.has(row)),
    marked: marked.filter(({ row }) => !rows.has(row)),
    parts: [...parts, ...found].sort((a, b) => a.row - b.row),
  };
}

/** The rows once some of the projects are known to be sums. */
export function withSums({ projects, marked, parts }: ToldRows, found: readonly MarkedRow[]): ToldRows {
  if (found.length === 0) return { projects, marked, parts };
  const rows = new Set(found.map(({ row }) => row));
  return {
    projects: projects.filter((row) => !rows.has(row)),
    marked: [...marked, ...found].sort((a, b) => a.row - b.row),
    parts,
  };
}

/** The rows once some of the sums are known to be projects. */
export function withProjects({ projects, marked, parts }: ToldRows, found: readonly number[]): ToldRows {
  const rows = new Set(found);
  const sums = marked.filter(({ row }) => rows.has(row));
  if (sums.length === 0) return { projects, marked, parts };
  return {
    projects: Uint32Array.from([...projects, ...sums.map(({ row }) => row)]).sort(),
    marked: marked.filter(({ row }) => !rows.has(row)),
    parts,
  };
}
