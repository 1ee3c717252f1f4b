import { identityKeys } from "./block-roles";
import type { FoundBlock } from "./found-block";

export type KeysOf = (block: FoundBlock) => ReadonlySet<string>;

/** The keys of each table, worked out when they are first asked for: those of a long list are dear. */
export function rememberedKeys(): KeysOf {
  const known = new Map<FoundBlock, ReadonlySet<string>>();
  return (block) => {
    if (!known.has(block)) known.set(block, identityKeys(block.table, block.fields));
    return known.get(block)!;
  };
}
