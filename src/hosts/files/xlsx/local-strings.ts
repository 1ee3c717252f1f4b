/** A table of all shared strings pays once a column uses one in so many of them. */
const SPARSE = 16;

/**
 * The shared strings that one column uses, each once. A map while they are few, then a table, so that the memory of
 * many columns stays in proportion to what they hold.
 */
export class LocalStrings {
  private readonly few = new Map<number, number>();
  private table: Int32Array | undefined;

  constructor(
    private readonly shared: readonly string[],
    private readonly local: string[],
  ) {}

  /** Index into the column's own strings of the shared string with this index. */
  indexOf(index: number): number {
    const known = this.table ? this.table[index]! - 1 : (this.few.get(index) ?? -1);
    if (known >= 0) return known;
    const fresh = this.local.push(this.shared[index]!) - 1;
    if (this.table) this.table[index] = fresh + 1;
    else this.few.set(index, fresh);
    if (!this.table && this.few.size * SPARSE > this.shared.length) this.tabulate();
    return fresh;
  }

  private tabulate(): void {
    this.table = new Int32Array(this.shared.length);
    for (const [index, local] of this.few) this.table[index] = local + 1;
    this.few.clear();
  }
}
