import { withdrawType } from "./content-types";
import type { PackageParts } from "./package-parts";
import { relationshipsOf, removeRelationships, unrelate } from "./relationships";

/** All parts that relationships lead to from the package's root. */
export async function reachableParts(parts: PackageParts): Promise<Set<string>> {
  const reached = new Set<string>();
  const open = [""];
  for (let source = open.pop(); source !== undefined; source = open.pop())
    for (const { isExternal, target } of await relationshipsOf(parts, source)) {
      if (isExternal || reached.has(target) || !parts.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  return reached;
}

/** Removes the parts that were reached before and are not any longer, with their relationships and types. */
export async function removeOrphans(parts: PackageParts, before: ReadonlySet<string>): Promise<void> {
  const now = new Set([...(await reachableParts(parts))].map((name) => name.toLowerCase()));
  for (const name of before) {
    if (now.has(name.toLowerCase()) || !parts.has(name)) continue;
    await removePart(parts, name);
  }
}

/** Removes a part that only this relationship leads to; what it led to itself is left to removeOrphans. */
export async function dropPart(
  parts: PackageParts,
  source: string,
  { part, id }: { readonly part: string; readonly id: string },
): Promise<void> {
  await unrelate(parts, source, id);
  await removePart(parts, part);
}

async function removePart(parts: PackageParts, name: string): Promise<void> {
  parts.remove(name);
  await removeRelationships(parts, name);
  await withdrawType(parts, name);
}
