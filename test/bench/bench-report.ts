import { buildReport } from "../../src/core/report/build-report";
import { writeDocx } from "../../src/hosts/files/write-docx";
import { ledgerOf } from "../support/build-ledger";
import { AT_YEAR_END } from "../support/report-example";
import { withIndicators } from "../support/with-indicators";
import { median } from "./measurement";

const SIZES = [300, 1_000, 3_000];
const RUNS = 5;
const HEADER =
  "项目编码 | 项目名称 | 财政归口科室 | 资金来源 | 年初预算数 | 调减数 | 全年执行数 | 主要用途 | 未完成原因";
const INDICATORS = "项目编码 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分";

/** The report of so many projects with a 自评表 each, from the ledger to the bytes of the .docx. */
async function main(): Promise<void> {
  const print = (line: string): boolean => process.stdout.write(`${line}\n`);
  print(`report and forms, ledger to .docx, processor time, medians of ${RUNS}, start-up excluded`);
  await measure(300);
  let first: number | undefined;
  for (const size of SIZES) {
    const { times, bytes } = await measure(size);
    const time = median({ milliseconds: times });
    first ??= time / size;
    print(
      `  ${String(size).padStart(6)} projects ${time.toFixed(0).padStart(7)} ms ${(time / size).toFixed(3)} ms a project ` +
        `(${(time / size / first).toFixed(2)} × that of ${SIZES[0]}), ${(bytes / 2 ** 20).toFixed(1)} MiB`,
    );
  }
}

async function measure(size: number): Promise<{ readonly times: number[]; readonly bytes: number }> {
  const rows = Array.from({ length: size }, (_, index) => {
    const budget = 10 + (index % 500);
    const spent = [budget, budget / 2, 0][index % 3]!;
    return `C${index} | 项目第${index}号 | 产业科 | 本级 | ${budget} | 1 | ${spent} | 购置设备 | 招标推迟`;
  });
  const indicators = rows.map(
    (_, index) =>
      `C${index} | 产出指标 | 数量指标 | 数量 | 5 | 5 | 50 | 50\n | 效益指标 | 社会效益 | 效果 | 好 | 好 | 30 | 30\n | 满意度指标 | 满意度 | 公众 | 90 | 95 | 10 | 10`,
  );
  const ledger = withIndicators(
    ledgerOf([HEADER, ...rows].join("\n"), { heading: { bureauName: "青禾区信息局", budgetYear: 2020 } }),
    [INDICATORS, ...indicators].join("\n"),
  );
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run < RUNS; run++) {
    const start = process.cpuUsage();
    const written = await writeDocx(buildReport(ledger, AT_YEAR_END), "working");
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
    bytes = written.length;
  }
  return { times, bytes };
}

void main();
