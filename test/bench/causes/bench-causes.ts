import { formatAddress } from "../../../src/core/workbook/address";
import { runTrial, type Outcome } from "./trial";

const TRIALS = 1000;
const SIZES = [15, 100, 1000] as const;
/** Lowest shares that are accepted: detected, first-ranked (single), both in the first repair (double). */
const BARS = {
  detected: 0.995,
  first: 0.98,
  repaired: 0.95,
  live: { 15: 0.5, 100: 0.38, 1000: 0.3 },
} as const;
const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const trials = Number(process.argv[2] ?? TRIALS);
const shown = Number(process.argv[3] ?? 0);

function share(outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): number {
  return outcomes.length === 0 ? 1 : outcomes.filter(holds).length / outcomes.length;
}

const three = (value: number): string => value.toFixed(3);
const failed: string[] = [];
function bar(label: string, value: number, least: number): string {
  if (value < least) failed.push(`${label} ${three(value)} < ${least}`);
  return `${three(value)} (≥ ${least})`;
}

function clean(): void {
  for (const size of SIZES)
    for (let number = 0; number < 20; number++)
      for (const isLive of [false, true]) {
        const { findings } = runTrial(number, size, 0, isLive);
        const error = findings.find(({ severity }) => severity === "error");
        if (error) failed.push(`clean ledger of ${size}: ${error.message}`);
      }
}

function run(label: string, size: number, slips: number, isLive: boolean): void {
  const start = process.hrtime.bigint();
  const outcomes = Array.from({ length: trials }, (_, number) => runTrial(number, size, slips, isLive));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const name = `${label}, ${size} projects`;
  const isGood = (outcome: Outcome): boolean => (slips === 1 ? outcome.first : outcome.repaired);
  const detected = share(outcomes, ({ detected }) => detected);
  const good = share(outcomes, isGood);
  const seen = isLive ? three(detected) : bar(`${name}: detected`, detected, BARS.detected);
  const least = isLive ? BARS.live[size as 15] : slips === 1 ? BARS.first : BARS.repaired;
  const what = slips === 1 ? "first-ranked" : "both in the first repair or alternative";
  print(
    `${name}: detected ${seen}, ${what} ${bar(`${name}: ${what}`, good, least)}  ${seconds.toFixed(1)} s`,
  );
  for (const kind of new Set(outcomes.map(({ kinds }) => kinds[0]!))) {
    const own = outcomes.filter(({ kinds }) => kinds[0] === kind);
    print(
      `    ${kind.padEnd(22)} ${String(own.length).padStart(4)}  detected ${three(share(own, (one) => one.detected))}  ${three(share(own, isGood))}`,
    );
  }
  for (const { kinds, spots, findings } of outcomes
    .filter((one) => !one.detected || !isGood(one))
    .slice(0, shown))
    print(
      `      ! ${kinds.join("+")} ${spots.map((spot) => spot.sheet + formatAddress(spot.row, spot.column)).join(" ")} → ${findings.map(({ at, message }) => `${at[0] ? formatAddress(at[0].row, at[0].column) : "?"}: ${message}`).join(" | ")}`,
    );
}

clean();
for (const size of SIZES) run("single, typed", size, 1, false);
for (const size of SIZES) run("double, typed", size, 2, false);
for (const size of SIZES) run("single, live formulas and control totals", size, 1, true);
for (const line of failed) print(`✗ ${line}`);
process.exitCode = failed.length > 0 ? 1 : 0;
