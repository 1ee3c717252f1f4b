import { nameKey } from "./field-names";
import { EXPLAINED_FIELDS, type ExplainedField } from "./fields";
import type { Explained, Explanation, ProjectTable } from "./ledger";

/**
 * The projects with the texts of the list where their own cells are blank. A line belongs to the project of its code,
 * else of its name; of several lines for one project's name the n-th belongs to the n-th such project, and the last one
 * to those beyond.
 */
export function withExplanations(
  projects: ProjectTable,
  lines: readonly Explanation[],
): { readonly projects: ProjectTable; readonly explained: Explained } {
  const given: Record<ExplainedField, number[]> = { reason: [], adjustmentDocument: [], adjustmentDate: [] };
  const texts: Record<string, readonly (string | undefined)[]> = { ...projects.texts };
  const strays: Explanation[] = [];
  if (lines.length === 0) return { projects, explained: { projects: given, strays } };
  const byIdentity = projectsByIdentity(projects);
  for (const field of EXPLAINED_FIELDS) {
    const column = [...(texts[field] ?? new Array<string | undefined>(projects.count).fill(undefined))];
    const ofField = lines.filter((line) => line.field === field);
    for (const [identity, own] of grouped(ofField)) {
      const members = byIdentity.get(identity);
      if (!members) strays.push(...own.filter(({ text }) => text !== undefined));
      members?.forEach((project, index) => {
        const text = own[Math.min(index, own.length - 1)]!.text;
        if (text === undefined || column[project]?.trim()) return;
        column[project] = text;
        given[field].push(project);
      });
    }
    if (given[field].length > 0) texts[field] = column;
    given[field].sort((a, b) => a - b);
  }
  return { projects: { ...projects, texts }, explained: { projects: given, strays } };
}

function projectsByIdentity({ texts, count }: ProjectTable): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let project = 0; project < count; project++) {
    const identity = identityOf(texts.projectCode?.[project], texts.projectName?.[project]);
    const members = found.get(identity);
    if (members) members.push(project);
    else found.set(identity, [project]);
  }
  return found;
}

function grouped(lines: readonly Explanation[]): Map<string, Explanation[]> {
  const found = new Map<string, Explanation[]>();
  for (const line of lines) {
    const identity = identityOf(line.code, line.name);
    found.set(identity, [...(found.get(identity) ?? []), line]);
  }
  return found;
}

function identityOf(code: string | undefined, name: string | undefined): string {
  return code?.trim() ? `code ${nameKey(code)}` : `name ${nameKey(name ?? "")}`;
}
