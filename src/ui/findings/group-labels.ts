import { KIND_LABELS } from "../../app/result-line";
import { strings } from "../strings";
import type { GroupKey } from "./group-findings";

const LABELS = new Map<GroupKey, string>([...KIND_LABELS, ["verified", strings.findings.verified]]);

export function groupLabel(key: GroupKey): string {
  return LABELS.get(key)!;
}
