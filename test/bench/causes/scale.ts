import { runTrial } from "./trial";

/** Checks and localisation together on large ledgers with one slip; medians of three. */
for (const isLive of [false, true])
  for (const size of [10_000, 100_000]) {
    const times = [0, 1, 2].map((number) => runTrial(number, size, 1, isLive).milliseconds);
    const [, median] = [...times].sort((a, b) => a - b) as [number, number];
    process.stdout.write(
      `checks and localisation, ${isLive ? "live formulas" : "typed"}, ${size} projects: ${median.toFixed(0)} ms\n`,
    );
  }
