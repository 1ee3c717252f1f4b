import type { ListComparison } from "../comparison/compare-lists";
import type { ComparisonLine } from "../comparison/comparison";
import { codeKey, nameKeyOf } from "../ledger/project-identity";

/** A project of which a list bears the name under another code: two lines that nothing joined. */
export interface OtherCode {
  readonly list: ListComparison;
  readonly own: ComparisonLine;
  readonly other: ComparisonLine;
}

/** Of one list, the projects that it and the ledger each have once by name, never by code. */
export function otherCodes(list: ListComparison): readonly OtherCode[] {
  const ours = onceByName(list.comparison.lines.filter(({ state }) => state === "ledger-only"));
  const theirs = onceByName(list.comparison.lines.filter(({ state }) => state === "system-only"));
  return [...ours].flatMap(([name, own]) => {
    const other = theirs.get(name);
    const areCoded = own?.code !== undefined && other?.code !== undefined;
    return areCoded && codeKey(own.code) !== codeKey(other.code) ? [{ list, own, other }] : [];
  });
}

/** By name the first line of its project; undefined where several projects bear it. */
function onceByName(lines: readonly ComparisonLine[]): ReadonlyMap<string, ComparisonLine | undefined> {
  const found = new Map<string, ComparisonLine | undefined>();
  for (const line of lines) {
    const name = nameKeyOf(line.name);
    const known = found.get(name);
    if (!found.has(name)) found.set(name, line);
    else if (known && known.code !== line.code) found.set(name, undefined);
  }
  return found;
}
