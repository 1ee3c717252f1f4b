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
  return { ...carryEntries(before, after, rest), columns: carryEntries(columnsBefore, columnsAfter, columns) };
}

function carryEntries<Entries extends object>(from: Entries, to: Entries, onto: Entries): Entries {
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]) as Set<keyof Entries>;
  const result = { ...onto };
  for (const key of keys) {
    if (JSON.stringify(from[key]) === JSON.stringify(to[key])) continue;
    if (key in to) result[key] = to[key];
    else delete result[key];
  }
  return result;
}
