import type { Ledger } from "../../ledger/ledger";

/** Which sum rows count which projects, asked by project. */
export class Members {
  private readonly listed = new Map<number, number[]>();
  private readonly sets = new Map<number, ReadonlySet<number>>();
  private readonly ranges: { readonly sum: number; readonly from: number; readonly to: number }[] = [];

  constructor({ sums }: Ledger) {
    sums.forEach(({ members }, sum) => {
      if ("from" in members) {
        this.ranges.push({ sum, ...members });
        return;
      }
      this.sets.set(sum, new Set(members));
      for (const project of members) {
        const known = this.listed.get(project);
        if (known) known.push(sum);
        else this.listed.set(project, [sum]);
      }
    });
  }

  sumsOf(project: number): readonly number[] {
    const inRanges = this.ranges.flatMap(({ sum, from, to }) =>
      project >= from && project <= to ? [sum] : [],
    );
    return [...(this.listed.get(project) ?? []), ...inRanges];
  }

  has(sum: number, project: number): boolean {
    const set = this.sets.get(sum);
    if (set) return set.has(project);
    return this.ranges.some((range) => range.sum === sum && project >= range.from && project <= range.to);
  }
}
