import type { CheckedFinding } from "../../app/check-workbook";
import { KIND_LABELS } from "../../app/result-line";
import type { FindingKind } from "../../core/checks/finding";

/** What is 已核实 stands last, whatever its kind was. */
export type GroupKey = FindingKind | "verified";

export interface FindingGroup {
  readonly key: GroupKey;
  readonly count: number;
  readonly projects: readonly ProjectGroup[];
}

export interface ProjectGroup {
  /** Absent for findings about totals or the workbook. */
  readonly project: string | undefined;
  readonly findings: readonly CheckedFinding[];
}

export const GROUP_KEYS: readonly GroupKey[] = [...KIND_LABELS.map(([kind]) => kind), "verified"];

export function groupKeyOf(finding: CheckedFinding): GroupKey {
  return finding.verified ? "verified" : finding.kind;
}

/** By kind, then by project, both in the order in which they are first met. Groups without findings are left out. */
export function groupFindings(findings: readonly CheckedFinding[]): readonly FindingGroup[] {
  return GROUP_KEYS.flatMap((key) => {
    const own = findings.filter((finding) => groupKeyOf(finding) === key);
    if (own.length === 0) return [];
    const byProject = new Map<string | undefined, CheckedFinding[]>();
    for (const finding of own) {
      const members = byProject.get(finding.project);
      if (members) members.push(finding);
      else byProject.set(finding.project, [finding]);
    }
    const projects = [...byProject].map(([project, members]) => ({ project, findings: members }));
    return [{ key, count: own.length, projects }];
  });
}
