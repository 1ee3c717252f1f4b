import type { Draft } from "./define-rule";

/**
 * Readable ids of rule, project, role and stated figures: they survive inserted rows and sorting, and lapse when
 * a figure changes. Findings that agree in all of these are numbered in reading order.
 */
export function findingIds(drafts: readonly { readonly rule: string; readonly draft: Draft }[]): string[] {
  const met = new Map<string, number>();
  return drafts.map(({ rule, draft }) => {
    const id = [rule, draft.project ?? "", draft.role, ...draft.figures].join("|");
    const ordinal = (met.get(id) ?? 0) + 1;
    met.set(id, ordinal);
    return ordinal === 1 ? id : `${id}|#${ordinal}`;
  });
}
