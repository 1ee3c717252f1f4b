import { useMemo, useState } from "react";
import type { CheckedFinding, CheckedWorkbook } from "../../app/check-workbook";
import type { PaneActions } from "../pane/use-pane";
import { filterFindings, NO_FILTER, type FindingFilter } from "./filter-findings";
import { groupFindings, groupKeyOf, type FindingGroup, type GroupKey } from "./group-findings";

/** A list that grows on request: ten thousand cards would hold up every key press. */
const PAGE = 100;

export interface FindingsView {
  readonly groups: readonly FindingGroup[];
  /** How many findings each group has before filtering. */
  readonly counts: ReadonlyMap<GroupKey, number>;
  readonly filter: FindingFilter;
  readonly setFilter: (filter: FindingFilter) => void;
  readonly selected: CheckedFinding | undefined;
  /** Of the selected finding among all that match, from 1; 0 for none. */
  readonly position: number;
  readonly total: number;
  readonly hidden: number;
  readonly unlisted: number;
  readonly select: (id: string | undefined) => void;
  /** Selects the next or previous one and points to its cell; from the last on to the first. */
  readonly step: (by: 1 | -1) => CheckedFinding | undefined;
  readonly showMore: () => void;
}

export function useFindings(checked: CheckedWorkbook, actions: PaneActions): FindingsView {
  const [filter, setFilter] = useState(NO_FILTER);
  const [shown, setShown] = useState(PAGE);
  const [selectedId, select] = useState<string>();
  const matching = useMemo(
    () => groupFindings(filterFindings(checked.findings, filter)).flatMap(inOrder),
    [checked, filter],
  );
  const groups = useMemo(() => groupFindings(matching.slice(0, shown)), [matching, shown]);
  const counts = useMemo(() => countByGroup(checked.findings), [checked]);
  const index = matching.findIndex(({ id }) => id === selectedId);
  const step = (by: 1 | -1): CheckedFinding | undefined => {
    if (matching.length === 0) return undefined;
    const start = index < 0 && by === -1 ? 0 : index;
    const next = (start + by + matching.length) % matching.length;
    if (next >= shown) setShown(Math.ceil((next + 1) / PAGE) * PAGE);
    const finding = matching[next]!;
    select(finding.id);
    if (finding.at[0]) void actions.reveal?.(finding.at[0]);
    return finding;
  };
  return {
    groups,
    counts,
    filter,
    setFilter,
    selected: matching[index],
    position: index + 1,
    total: matching.length,
    hidden: Math.max(0, matching.length - shown),
    unlisted: checked.result.findingCount - checked.result.findings.length,
    select,
    step,
    showMore: () => setShown(shown + PAGE),
  };
}

function inOrder(group: FindingGroup): readonly CheckedFinding[] {
  return group.projects.flatMap(({ findings }) => findings);
}

function countByGroup(findings: readonly CheckedFinding[]): ReadonlyMap<GroupKey, number> {
  const counts = new Map<GroupKey, number>();
  for (const finding of findings) {
    const key = groupKeyOf(finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
