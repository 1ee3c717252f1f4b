import type { Ledger } from "../ledger/ledger";
import { areNear, codeKey, isRoundedCode, nameKeyOf } from "../ledger/project-identity";
import type { ExportRow, SystemExport } from "./system-export";

/** Rows of one project on one side. */
interface Group<Row> {
  readonly code: string | undefined;
  readonly name: string;
  /** A code that Excel rounded, which tells nothing. */
  readonly rounded: string | undefined;
  readonly rows: Row[];
}

/** A project with its rows on both sides, either of which may be missing. */
export interface JoinedProject {
  readonly code: string | undefined;
  readonly name: string;
  readonly projects: readonly number[];
  readonly rows: readonly ExportRow[];
  readonly roundedCode: string | undefined;
  readonly near: readonly string[];
}

/** Comparing every name with every other is for the few that are left, not for a hundred thousand. */
const MOST_PROPOSALS = 400;

/** Joins by code, then by name where no code contradicts; names that are merely alike are proposed only. */
export function joinProjects(ledger: Ledger, exported: SystemExport): readonly JoinedProject[] {
  const { texts, count, row } = ledger.projects;
  const rounded = roundedInLedger(ledger);
  const ours = grouped(
    Array.from({ length: count }, (_, project) => project),
    (project) => (rounded.has(project) ? undefined : texts.projectCode?.[project]),
    (project) => rounded.get(project),
    (project) => texts.projectName?.[project] ?? `第${row[project]! + 1}行`,
  );
  const theirs = grouped(
    exported.rows,
    ({ code }) => code,
    ({ roundedCode }) => roundedCode,
    ({ name, code, row: at }) => name ?? code ?? `（导出第${at}行未写明项目）`,
  );
  const partner = partners(ours, theirs);
  const taken = new Set(partner.values());
  const left = {
    ours: ours.filter((group) => !partner.has(group)),
    theirs: theirs.filter((group) => !taken.has(group)),
  };
  const joined = ours.map((own): JoinedProject => {
    const other = partner.get(own);
    return {
      code: own.code ?? other?.code,
      name: own.name,
      projects: own.rows,
      rows: other?.rows ?? [],
      roundedCode: other && (differ(own, other) ? other.code : (other.rounded ?? own.rounded)),
      near: other ? [] : namesNear(own.name, left.theirs),
    };
  });
  const others = left.theirs.map((other): JoinedProject => {
    const { code, name, rows } = other;
    return { code, name, projects: [], rows, roundedCode: undefined, near: namesNear(name, left.ours) };
  });
  return [...joined, ...others];
}

/** Codes of the ledger that Excel rounded, by project. */
function roundedInLedger({ oddities }: Ledger): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { kind, field, project, text } of oddities)
    if (kind === "rounded-code" && field === "projectCode" && project !== undefined) found.set(project, text);
  return found;
}

function grouped<Row>(
  rows: readonly Row[],
  codeOf: (row: Row) => string | undefined,
  roundedOf: (row: Row) => string | undefined,
  nameOf: (row: Row) => string,
): Group<Row>[] {
  const groups = new Map<string, Group<Row>>();
  for (const row of rows) {
    const code = codeOf(row)?.trim();
    const name = nameOf(row);
    const key = code ? `code ${codeKey(code)}` : `name ${nameKeyOf(name)}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { code: code || undefined, name, rounded: roundedOf(row), rows: [row] });
  }
  return [...groups.values()];
}

function partners(
  ours: readonly Group<number>[],
  theirs: readonly Group<ExportRow>[],
): Map<Group<number>, Group<ExportRow>> {
  const found = new Map<Group<number>, Group<ExportRow>>();
  const byCode = new Map(theirs.flatMap((group) => (group.code ? [[codeKey(group.code), group]] : [])));
  for (const own of ours) {
    const other = own.code === undefined ? undefined : byCode.get(codeKey(own.code));
    if (other) found.set(own, other);
  }
  const taken = new Set(found.values());
  const byName = uniqueNames(theirs.filter((group) => !taken.has(group)));
  for (const [name, own] of uniqueNames(ours.filter((group) => !found.has(group)))) {
    const other = own && byName.get(name);
    if (own && other && !contradict(own, other)) found.set(own, other);
  }
  return found;
}

/** Names that several groups bear lead nowhere. */
function uniqueNames<Row>(groups: readonly Group<Row>[]): Map<string, Group<Row> | undefined> {
  const names = new Map<string, Group<Row> | undefined>();
  for (const group of groups) {
    const name = nameKeyOf(group.name);
    names.set(name, names.has(name) ? undefined : group);
  }
  return names;
}

function differ(own: Group<number>, other: Group<ExportRow>): boolean {
  return own.code !== undefined && other.code !== undefined && codeKey(own.code) !== codeKey(other.code);
}

function contradict(own: Group<number>, other: Group<ExportRow>): boolean {
  return differ(own, other) && !isRoundedCode(codeKey(own.code!), codeKey(other.code!));
}

function namesNear<Row>(name: string, groups: readonly Group<Row>[]): readonly string[] {
  if (groups.length > MOST_PROPOSALS) return [];
  return groups.filter((group) => areNear(name, group.name)).map((group) => named(group));
}

function named({ code, name }: Group<unknown>): string {
  return code ? `${name}（${code}）` : name;
}
