import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { budgetWorkbook, ROWS_A_DEFECT } from "./budget-workbook";
import { cpuMedian, measureProgram, median, type Measurement } from "./measurement";

const ONE = 100_000;
const TEN = 1_000_000;
const MEBIBYTE = 2 ** 20;
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Each contender in a process of its own; only what happens inside after a warm-up is measured. */
function measure(command: readonly string[], file: string, warmUp: string, runs: number): Measurement {
  return measureProgram([...command, file, warmUp, String(runs)]);
}

const ours = (name: string): readonly string[] => [
  process.execPath,
  "--max-old-space-size=4096",
  resolve(__dirname, "contender.js"),
  name,
];
/** Debian's package belongs to Debian's Python, which need not be the first one on the path. */
const pythonWithOpenpyxl = (): string | undefined => ["python3", "/usr/bin/python3"].find(hasOpenpyxl);

function hasOpenpyxl(python: string): boolean {
  try {
    execFileSync(python, ["-c", "import openpyxl"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function show(label: string, measured: Measurement, rows: number, floor?: Measurement): void {
  const time = median(measured);
  const cpu = cpuMedian(measured);
  const against = floor
    ? `${(time / median(floor)).toFixed(2)} × floor, ${(cpu / cpuMedian(floor)).toFixed(2)} × in processor time`
    : "";
  const memory = ((measured.peak - measured.base) / MEBIBYTE).toFixed(0);
  print(
    `  ${label.padEnd(26)} ${time.toFixed(0).padStart(7)} ms, ${cpu.toFixed(0).padStart(6)} ms of processor ${((time * 1000) / rows).toFixed(2).padStart(7)} µs/row ` +
      `${memory.padStart(6)} MiB above base, ${(measured.peak / MEBIBYTE).toFixed(0)} MiB in all  ${against}`,
  );
}

function asFast(peer: Measurement, own: Measurement): string {
  const cpu = (cpuMedian(peer) / cpuMedian(own)).toFixed(1);
  return `${(median(peer) / median(own)).toFixed(1)} × as fast (${cpu} × in processor time)`;
}

function expectDefects(label: string, measured: Measurement, rows: number): void {
  if (measured.result !== rows / ROWS_A_DEFECT)
    throw new Error(`${label} found ${measured.result} wrong rates instead of ${rows / ROWS_A_DEFECT}`);
}

async function main(folder: string): Promise<void> {
  const fileOf = async (rows: number): Promise<string> => {
    const file = join(folder, `${rows}.xlsx`);
    writeFileSync(file, await budgetWorkbook(rows));
    return file;
  };
  const [warmUp, hundred] = [await fileOf(10_000), await fileOf(ONE)];

  print(`${ONE} projects × 12 columns, medians of 5 (peers: 3), start-up excluded`);
  const floor = measure(ours("floor"), hundred, warmUp, 5);
  show("floor: inflate + scan", floor, ONE);
  show("heji, reading alone", measure(ours("reading"), hundred, warmUp, 5), ONE, floor);
  const heji = measure(ours("heji"), hundred, warmUp, 5);
  show("heji, reading + all checks", heji, ONE, floor);
  expectDefects("heji", heji, ONE);
  const sheetJs = measure(ours("sheetjs"), hundred, warmUp, 3);
  show("@e965/xlsx + decimal.js", sheetJs, ONE, floor);
  expectDefects("@e965/xlsx", sheetJs, ONE);
  print(`  → ${asFast(sheetJs, heji)} as @e965/xlsx + decimal.js`);
  const python = pythonWithOpenpyxl();
  if (python) {
    const peer = measure(
      [python, resolve(__dirname, "../test/bench/openpyxl_contender.py")],
      hundred,
      warmUp,
      3,
    );
    show("openpyxl + Decimal", peer, ONE, floor);
    expectDefects("openpyxl", peer, ONE);
    print(`  → ${asFast(peer, heji)} as openpyxl + Decimal`);
  } else print("  openpyxl is not installed (Debian: python3-openpyxl), so that it was not measured.");

  const million = await fileOf(TEN);
  print(`${TEN} projects × 12 columns, medians of 3`);
  const largeFloor = measure(ours("floor"), million, warmUp, 3);
  show("floor: inflate + scan", largeFloor, TEN);
  show("heji, reading alone", measure(ours("reading"), million, warmUp, 3), TEN, largeFloor);
  const large = measure(ours("heji"), million, warmUp, 3);
  show("heji, reading + all checks", large, TEN, largeFloor);
  expectDefects("heji", large, TEN);
  const scale = TEN / ONE;
  print(`  → a row takes ${(median(large) / scale / median(heji)).toFixed(2)} × the time it takes at ${ONE}`);
  print(
    `  → and ${((large.peak - large.base) / scale / (heji.peak - heji.base)).toFixed(2)} × the memory above the base`,
  );
}

const folder = mkdtempSync(join(tmpdir(), "heji-bench-"));
void main(folder)
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }));
