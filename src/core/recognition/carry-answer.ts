import type { MappedBlock, Mapping } from "./mapping";

/**
 * The mapping with what changes between two others changed in it too, so that answers to several questions add up:
 * from the proposal to the choice that was made, or back. Where blocks come or go, the other mapping as a whole.
 */
export function carryAnswer(from: Mapping, to: Mapping, onto: Mapping): Mapping {
  if (from.blocks.length !== to.blocks.length || to.blocks.length !== onto.blocks.length) return to;
  return {
    blocks: onto.blocks.map((block, index) => carryBlock(from.blocks[index]!, to.blocks[index]!, block)),
    singles: carryEntries(from.singles, to.singles, onto.singles),
  };
}

function carryBlock(from: MappedBlock, to: MappedBlock, onto: MappedBlock): MappedBlock {
  const { columns: columnsBefore, ...before } = from;
  const { columns: columnsAfter, ...after } = to;
  const { columns, ...rest } = onto;
  return {
    ...carryEntries(before, after, rest),
    columns: carryEntries(columnsBefore, columnsAfter, columns),
  };
}

function carryEntries<Entries extends object>(from: Entries, to: Entries, onto: Entries): Entries {
  const isChanged = (key: string): boolean =>
    JSON.stringify(from[key as keyof Entries]) !== JSON.stringify(to[key as keyof Entries]);
  const kept = Object.entries(onto).filter(([key]) => !isChanged(key));
  const changed = Object.entries(to).filter(([key]) => isChanged(key));
  return Object.fromEntries([...kept, ...changed]) as Entries;
}
