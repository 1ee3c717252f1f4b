import { spaceless } from "../numbers/spaceless";
import type { Ledger } from "../ledger/ledger";
import { stableHash } from "./stable-hash";

/**
 * p.3k9x1a0z for each project, from its code, or its name where it has none: the key stays when rows are sorted or
 * inserted. Projects that agree in it are numbered in reading order.
 */
export function projectKeys({ projects: { texts, count } }: Ledger): readonly string[] {
  const met = new Map<string, number>();
  return Array.from({ length: count }, (_, project) => {
    const identity = texts.projectCode?.[project] ?? texts.projectName?.[project] ?? "";
    const key = `p.${stableHash(spaceless(identity))}`;
    const ordinal = (met.get(key) ?? 0) + 1;
    met.set(key, ordinal);
    return ordinal === 1 ? key : `${key}~${ordinal}`;
  });
}
