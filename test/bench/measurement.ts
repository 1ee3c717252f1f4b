import { execFileSync } from "node:child_process";
import { performance } from "node:perf_hooks";

/** What one contender measured in its own process, after a warm-up on a small workbook. */
export interface Measurement {
  readonly milliseconds: readonly number[];
  /** Processor time of all its threads, collector included: steadier than the clock on a busy machine. */
  readonly cpuMilliseconds: readonly number[];
  /** Bytes of resident memory before the first run, the file's bytes included, and at most during it. */
  readonly base: number;
  readonly peak: number;
  /** Figures found wrong; for the floor the tags counted. */
  readonly result: number;
}

export function median({ milliseconds }: Pick<Measurement, "milliseconds">): number {
  return middleOf(milliseconds);
}

export function cpuMedian({ cpuMilliseconds }: Measurement): number {
  return middleOf(cpuMilliseconds);
}

function middleOf(times: readonly number[]): number {
  return [...times].sort((left, right) => left - right)[times.length >> 1]!;
}

/** Runs a program that prints its Measurement as JSON. */
export function measureProgram(command: readonly string[]): Measurement {
  const [program, ...rest] = command;
  return JSON.parse(execFileSync(program!, rest, { encoding: "utf8" })) as Measurement;
}

/** Runs the work several times in this process. */
export async function measured(work: () => Promise<number> | number, runs: number): Promise<Measurement> {
  const base = process.memoryUsage().rss;
  const milliseconds: number[] = [];
  const cpuMilliseconds: number[] = [];
  let result = 0;
  let peak = 0;
  for (let count = 0; count < runs; count++) {
    const start = performance.now();
    const before = process.cpuUsage();
    result = await work();
    milliseconds.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpuMilliseconds.push((user + system) / 1000);
    // Later runs also hold what the collector has not yet taken back from the one before.
    peak ||= process.resourceUsage().maxRSS * 1024;
  }
  return { milliseconds, cpuMilliseconds, base, peak, result };
}
