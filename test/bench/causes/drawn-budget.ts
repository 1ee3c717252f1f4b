import type { RandomNumbers } from "./random-numbers";

/** Columns of the drawn budgets, in sheet order after 项目名称. Amounts in 0.01 万元, rates in 0.01 %. */
export const COLUMNS = [
  "年初预算数",
  "调增数",
  "调减数",
  "收回数",
  "结转下年数",
  "全年预算数",
  "全年执行数",
  "结余数",
  "预算执行率",
] as const;
export type Column = (typeof COLUMNS)[number];
export type Row = Record<Column, number>;

/** A consistent ledger: every row, the total row and the stated totals agree to the last digit. */
export interface DrawnBudget {
  readonly rows: Row[];
  readonly total: Row;
  readonly stated: Record<"年初批复合计" | "执行合计" | "合计执行率", number>;
}

export function drawBudget(projects: number, random: RandomNumbers): DrawnBudget {
  const rows = Array.from({ length: projects }, () => drawRow(random));
  const total = derived(
    Object.fromEntries(
      COLUMNS.map((column) => [column, rows.reduce((sum, row) => sum + row[column], 0)]),
    ) as Row,
  );
  return {
    rows,
    total,
    stated: { 年初批复合计: total.年初预算数, 执行合计: total.全年执行数, 合计执行率: total.预算执行率 },
  };
}

function drawRow(random: RandomNumbers): Row {
  const hasInitial = random.below(10) < 7;
  const initial = hasInitial ? amount(random) : 0;
  const raised = !hasInitial || random.below(6) === 0 ? amount(random) : 0;
  const lowered = hasInitial && random.below(5) === 0 ? 1 + random.below(Math.max(1, initial >> 1)) : 0;
  const budget = initial + raised - lowered;
  const left =
    random.below(2) === 0 ? 0 : random.below(Math.max(1, Math.floor(budget / (1 + random.below(40)))));
  const lists = left > 0 && random.below(2) === 0;
  const recovered = lists ? (random.below(2) === 0 ? left : random.below(left)) : 0;
  return derived({
    年初预算数: initial,
    调增数: raised,
    调减数: lowered,
    收回数: recovered,
    结转下年数: lists ? left - recovered : 0,
    全年预算数: 0,
    全年执行数: budget - left,
    结余数: 0,
    预算执行率: 0,
  });
}

/** From 0.50 to some thousand 万元, every magnitude about as often; a third of them whole. */
function amount(random: RandomNumbers): number {
  const cents = (50 + random.below(950)) * 10 ** random.below(4) + random.below(1000);
  return random.below(3) === 0 ? Math.max(100, cents - (cents % 100)) : cents;
}

/** The row with its derived figures worked out from its sources; the rate is rounded half up. */
export function derived(row: Row): Row {
  const budget = row.年初预算数 + row.调增数 - row.调减数;
  const rate = budget > 0 ? Math.floor((20_000 * row.全年执行数 + budget) / (2 * budget)) : 0;
  return { ...row, 全年预算数: budget, 结余数: budget - row.全年执行数, 预算执行率: rate };
}
