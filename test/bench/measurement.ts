/** What one contender measured in its own process, after a warm-up on a small workbook. */
export interface Measurement {
  readonly milliseconds: readonly number[];
  /** Processor time of all its threads, collector included. */
  readonly cpuMilliseconds: readonly number[];
  /** Bytes of resident memory before the first run, the file's bytes included, and at most during it. */
  readonly base: number;
  readonly peak: number;
  /** Rates found wrong; for the floor the tags counted. */
  readonly result: number;
}

export function median({ milliseconds }: Pick<Measurement, "milliseconds">): number {
  const sorted = [...milliseconds].sort((left, right) => left - right);
  return sorted[sorted.length >> 1]!;
}
