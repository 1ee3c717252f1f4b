import { recognise } from "../../src/core/recognition/recognise";
import { readXlsx } from "../../src/hosts/files/read-xlsx";
import { packageOfSnapshot } from "../hosts/files/package-of-snapshot";
import { zipped } from "../hosts/files/literal-package";
import { buildWorkbook, type CellSpec } from "../support/build-workbook";

const ROWS = 100_000;
const RUNS = 5;

function bytesOfLargeSheet(): Uint8Array {
  const headers = [
    "序号",
    "项目名称",
    "年初预算数",
    "调增数",
    "全年预算数",
    "全年执行数",
    "结余数",
    "执行率",
    "主要用途",
  ];
  const rows: CellSpec[][] = [["2023年度项目支出情况表（万元）"], headers];
  for (let index = 0; index < ROWS; index++) {
    const initial = 100 + (index % 7);
    rows.push([
      index + 1,
      `项目${index}经费`,
      initial,
      5,
      initial + 5,
      90,
      initial - 85,
      0.9,
      `用途${index}`,
    ]);
  }
  return zipped(packageOfSnapshot(buildWorkbook([{ name: "台账", rows }])));
}

/** Processor milliseconds since. */
function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** What recognition costs beside reading, on a sheet of 100,000 rows; medians of five. */
async function run(): Promise<void> {
  const bytes = bytesOfLargeSheet();
  const reading: number[] = [];
  const recognising: number[] = [];
  for (let index = 0; index < RUNS; index++) {
    const start = process.cpuUsage();
    const workbook = await readXlsx({ name: "台账.xlsx", bytes });
    reading.push(since(start));
    const then = process.cpuUsage();
    recognise(workbook);
    recognising.push(since(then));
  }
  const middle = (all: number[]): number => [...all].sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
  const share = (middle(recognising) / middle(reading)) * 100;
  process.stdout.write(
    `${ROWS} rows: reading ${middle(reading).toFixed(0)} ms, recognition ${middle(recognising).toFixed(0)} ms, ${share.toFixed(1)} % of it\n`,
  );
}

void run();
