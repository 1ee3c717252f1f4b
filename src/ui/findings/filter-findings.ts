import type { CheckedFinding } from "../../app/check-workbook";
import { groupKeyOf, type GroupKey } from "./group-findings";

export interface FindingFilter {
  /** Groups to show; none chosen means all. */
  readonly keys: ReadonlySet<GroupKey>;
  readonly text: string;
}

export const NO_FILTER: FindingFilter = { keys: new Set(), text: "" };

/** Full and half width, upper and lower case are read as the same. */
export function filterFindings(
  findings: readonly CheckedFinding[],
  { keys, text }: FindingFilter,
): readonly CheckedFinding[] {
  const wanted = plain(text);
  return findings.filter(
    (finding) =>
      (keys.size === 0 || keys.has(groupKeyOf(finding))) &&
      (wanted === "" || plain(`${finding.project ?? ""} ${finding.message}`).includes(wanted)),
  );
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
