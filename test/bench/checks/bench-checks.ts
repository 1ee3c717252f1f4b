import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inflateWithNode } from "../../../src/cli/node-inflate";
import { cellAt } from "../../../src/core/workbook/cell";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";
import { budgetWorkbook, ROWS_A_DEFECT } from "../budget-workbook";
import { cpuMedian, measureProgram, median, type Measurement } from "../measurement";

/** 年初预算数, 调增数, 调减数, 全年执行数, 全年预算数, 结余数, 预算执行率 of a project, in the workbook's columns. */
const COLUMNS = [5, 6, 7, 8, 9, 10, 11];
const EXECUTION = 8;
const PYTHON = "/usr/bin/python3";
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/**
 * What the cells hold, a project a line, the stated total at the end. Each side starts from what its reader makes of a
 * cell, columns of integers here and binary doubles there, and judges them exactly.
 */
async function figuresOf(bytes: Uint8Array): Promise<string> {
  const workbook = await readXlsx({ name: "book.xlsx", bytes }, { inflate: inflateWithNode });
  const figure = (row: number, column: number): string => {
    const { value } = cellAt(workbook, 0, row, column);
    return value.kind === "number" ? value.value.toString() : "0";
  };
  const total = workbook.sheets[0]!.rowCount - 1;
  const lines = Array.from({ length: total - 1 }, (_, index) =>
    COLUMNS.map((column) => figure(index + 1, column)).join(","),
  );
  return [...lines, figure(total, EXECUTION)].join("\n");
}

const ours = (name: string, file: string, runs: number, warmUps: number): Measurement =>
  measureProgram([
    process.execPath,
    "--max-old-space-size=8192",
    resolve(__dirname, "check-contender.js"),
    name,
    file,
    String(runs),
    String(warmUps),
  ]);

function show(label: string, measurement: Measurement): void {
  const [time, cpu] = [median(measurement), cpuMedian(measurement)];
  print(
    `  ${label.padEnd(42)} ${time.toFixed(1).padStart(9)} ms, ${cpu.toFixed(1).padStart(9)} ms of processor`,
  );
}

function showPeer(label: string, peer: Measurement, own: Measurement): void {
  show(label, peer);
  const times = (median(peer) / median(own)).toFixed(0);
  print(
    `  → Heji is ${times} × as fast (${(cpuMedian(peer) / cpuMedian(own)).toFixed(0)} × in processor time)`,
  );
}

function expectWrong(label: string, { result }: Measurement, rows: number): void {
  const expected = Math.floor(rows / ROWS_A_DEFECT);
  if (result !== expected) throw new Error(`${label} found ${result} wrong figures instead of ${expected}`);
}

async function main(folder: string, rows: number): Promise<void> {
  const book = join(folder, "book.xlsx");
  const figures = join(folder, "figures.csv");
  const bytes = await budgetWorkbook(rows);
  writeFileSync(book, bytes);
  writeFileSync(figures, await figuresOf(bytes));

  print(`${rows} projects: 全年预算, 结余, 执行率, 执行合计, from the numbers in the cells`);
  const own = ours("identities", book, 9, 5);
  show("heji", own);
  expectWrong("heji", own, rows);
  const python = measureProgram([
    PYTHON,
    resolve(__dirname, "../test/bench/checks/decimal_contender.py"),
    figures,
    "5",
  ]);
  expectWrong("Python", python, rows);
  showPeer("Python Decimal", python, own);
  const engine = ours("hyperformula", figures, 1, 0);
  expectWrong("HyperFormula", engine, rows);
  showPeer("HyperFormula (building the sheet included)", engine, own);

  print(`${rows} projects: the whole catalogue`);
  const reading = ours("reading", book, 7, 2);
  show("reading file and ledger", reading);
  const catalogue = ours("catalogue", book, 7, 2);
  show("all rules and localisation", catalogue);
  expectWrong("the catalogue", catalogue, rows);
  show("of which localisation", ours("localisation", book, 7, 2));
  const share = (median(catalogue) / median(reading)).toFixed(2);
  print(
    `  → ${share} × reading (${(cpuMedian(catalogue) / cpuMedian(reading)).toFixed(2)} × in processor time)`,
  );
}

const folder = mkdtempSync(join(tmpdir(), "heji-bench-"));
void main(folder, Number(process.argv[2] ?? 100_000))
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }));
