import { identityKeys } from "./block-roles";
import type { FoundBlock } from "./found-block";

/** The keys of each table, worked out when they are first asked for: those of a long list are dear. */
export function rememberedKeys(): (block: FoundBlock) => ReadonlySet<string> {
  const known = new Map<FoundBlock, ReadonlySet<string>>();
  return (block) => {
    if (!known.has(block)) known.set(block, identityKeys(block.table, block.fields));
    return known.get(block)!;
  };
}
