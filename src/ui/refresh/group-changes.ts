import type { FigureChange } from "../../core/report/refresh-plan";

/** A figure that changes in the same way at several places of the document. */
export interface GroupedChange extends Omit<FigureChange, "index" | "tag"> {
  /** The controls that hold it, in document order. */
  readonly indexes: readonly number[];
}

/** Changes of the same figure together, in the order in which the document first tells them. */
export function groupChanges(changes: readonly FigureChange[]): GroupedChange[] {
  const groups = new Map<string, GroupedChange & { indexes: number[] }>();
  for (const { index, what, before, after, from } of changes) {
    const key = JSON.stringify([what, before, after]);
    const known = groups.get(key);
    if (known) known.indexes.push(index);
    else groups.set(key, { what, before, after, from, indexes: [index] });
  }
  return [...groups.values()];
}
