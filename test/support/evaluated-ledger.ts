import type { Heading, Ledger } from "../../src/core/ledger/ledger";
import { ledgerOf } from "./build-ledger";
import { withIndicators } from "./with-indicators";

/** Half of the budget of 甲 is spent. */
const BUDGET =
  "项目编码 | 项目名称 | 责任科室 | 年初预算数 | 调减数 | 全年执行数\nA1 | 甲 | 产业科 | 20 | | 10";

/** The ledger of project 甲, or of the given rows, with these rows of 绩效指标. */
export function evaluatedLedger(
  indicators: string,
  options: { readonly rows?: string; readonly heading?: Partial<Heading> } = {},
): Ledger {
  const header = BUDGET.split("\n")[0]!;
  const budget = options.rows === undefined ? BUDGET : `${header}\n${options.rows}`;
  const ledger = ledgerOf(budget, options.heading ? { heading: options.heading } : {});
  return withIndicators(
    ledger,
    `项目编码 | 项目名称 | 一级指标 | 三级指标 | 实际完成值 | 分值 | 得分 | 偏差原因\n${indicators}`,
  );
}
