import type { AmountField } from "../ledger/fields";
import type { FundingSource } from "../ledger/ledger";
import type { AmountColumn } from "../numbers/amount-column";
import { ExactTotal } from "../numbers/exact-total";
import { tellsBudget, type BridgeColumns } from "./bridge-columns";
import { cellsOf } from "./derived-repair";
import { budgetFields } from "./effective-budget";
import type { LedgerFacts } from "./ledger-facts";
import type { ReconciliationItem, ReconciliationLine, ReconciliationRole } from "./reconciliation-table";
import { projectName } from "./words";

const MOST_ITEMS = 100;

/**
 * The lines of the table; a line that is nothing is left out, unless the table cannot do without it. Without a column
 * 年初预算数 it begins with 全年预算, without 执行 it ends there; without any budget it states 执行 alone.
 */
export function reconciliationLines(
  facts: LedgerFacts,
  bridge: BridgeColumns,
): readonly ReconciliationLine[] {
  const { columns, bases, budgets } = facts;
  const { balance, unlisted, netAdjustment } = bridge;
  const isDuringYear = bases.recoveryBasis === "年中收回";
  const sources = budgetFields(bases.recoveryBasis);
  const isStatedOnly = !columns.initialBudget && columns.fullYearBudget !== undefined;
  const fullYear = (kind: "start" | "result"): ReconciliationLine | undefined =>
    lineOf(facts, "full-year", kind, "全年预算", budgets, [...sources, "fullYearBudget"], true);
  const approved: readonly (ReconciliationLine | undefined)[] = [
    columns.initialBudget &&
      lineOf(facts, "approved", "start", "年初批复", columns.initialBudget, ["initialBudget"], true),
    lineOf(facts, "carried-over", "plus", "上年结转", columns.carriedOver, ["carriedOver"]),
    lineOf(facts, "decrease", "less", "调减", columns.decrease, ["decrease"]),
    isDuringYear
      ? lineOf(facts, "recovered-during-year", "less", "年中收回", columns.recovered, ["recovered"])
      : undefined,
    ...increaseLines(facts),
    lineOf(facts, "net-adjustment", "plus", "年中调整净额", netAdjustment, [
      "fullYearBudget",
      "initialBudget",
    ]),
    fullYear("result"),
  ];
  const execution = (kind: "start" | "less"): ReconciliationLine | undefined =>
    lineOf(facts, "execution", kind, "执行", columns.execution, ["execution"], true);
  if (!tellsBudget(facts)) return [execution("start")].flatMap((line) => line ?? []);
  const spent: readonly (ReconciliationLine | undefined)[] = [
    execution("less"),
    lineOf(
      facts,
      "balance",
      "result",
      "年末结余",
      balance,
      ["execution", ...sources, "fullYearBudget"],
      true,
    ),
    isDuringYear
      ? undefined
      : lineOf(facts, "recovered", "of-which", "年终收回", columns.recovered, ["recovered"], true),
    lineOf(
      facts,
      "carried-forward",
      "of-which",
      "结转下年",
      columns.carriedForward,
      ["carriedForward"],
      true,
    ),
    lineOf(
      facts,
      "unlisted",
      "of-which",
      "待说明（未列去向）",
      unlisted,
      ["execution", ...sources, "fullYearBudget"],
      true,
    ),
  ];
  return [...(isStatedOnly ? [fullYear("start")] : approved), ...(columns.execution ? spent : [])].flatMap(
    (line) => line ?? [],
  );
}

const SOURCE_LABELS: readonly (readonly [label: string, sources: readonly (FundingSource | undefined)[]])[] =
  [
    ["本级追加", ["本级"]],
    ["上级转移支付下达", ["中央", "省", "市", "上级"]],
    ["单位资金追加", ["单位资金"]],
    ["其他资金追加", ["其他"]],
    ["年中追加", [undefined]],
  ];

/** One line a source of money; 年中追加 where the workbook does not say. */
function increaseLines(facts: LedgerFacts): (ReconciliationLine | undefined)[] {
  const { increase } = facts.columns;
  if (!increase) return [];
  const { projectCount, source } = facts.ledger.projects;
  const lines = SOURCE_LABELS.map(() => new Line(increase, projectCount));
  const lineOfSource = new Map(
    SOURCE_LABELS.flatMap(([, sources], line) => sources.map((each) => [each, lines[line]!] as const)),
  );
  for (let project = 0; project < increase.length; project++)
    if (increase.signAt(project) !== 0) lineOfSource.get(source[project])?.add(project);
  return SOURCE_LABELS.map(([label], line) =>
    lines[line]!.itemCount === 0
      ? undefined
      : told(facts, "increase", "plus", label, lines[line]!, ["increase"]),
  );
}

function lineOf(
  facts: LedgerFacts,
  role: ReconciliationRole,
  kind: ReconciliationLine["kind"],
  label: string,
  column: AmountColumn | undefined,
  fields: readonly AmountField[],
  isKept = false,
): ReconciliationLine | undefined {
  const line = new Line(column, facts.ledger.projects.projectCount);
  for (let project = 0; column && project < column.length; project++)
    if (column.signAt(project) !== 0) line.add(project);
  return line.itemCount === 0 && !isKept ? undefined : told(facts, role, kind, label, line, fields);
}

/** What the projects that make up a line come to. */
class Line {
  readonly total = new ExactTotal();
  readonly top: number[] = [];
  projects = 0;
  itemCount = 0;

  constructor(
    readonly column: AmountColumn | undefined,
    private readonly projectCount: ArrayLike<number>,
  ) {}

  /** A project whose figure is more or less than nothing. */
  add(project: number): void {
    this.total.addEntry(this.column!, project);
    this.projects += this.projectCount[project]!;
    this.itemCount += 1;
    keepIfLarge(this.top, this.column!, project);
  }
}

function told(
  facts: LedgerFacts,
  role: ReconciliationRole,
  kind: ReconciliationLine["kind"],
  label: string,
  { column, total, top, projects, itemCount }: Line,
  fields: readonly AmountField[],
): ReconciliationLine {
  return {
    role,
    kind,
    label,
    amount: total.sum(),
    projects,
    items: column ? top.map((project) => itemOf(facts, column, fields, project)) : [],
    itemCount,
  };
}

/** Adds a project to the largest ones: largest first, equal ones in reading order. */
function keepIfLarge(top: number[], column: AmountColumn, project: number): void {
  if (top.length === MOST_ITEMS && column.compare(top[MOST_ITEMS - 1]!, project) >= 0) return;
  let [place, end] = [0, top.length];
  while (place < end) {
    const middle = (place + end) >> 1;
    if (column.compare(top[middle]!, project) < 0) end = middle;
    else place = middle + 1;
  }
  top.splice(place, 0, project);
  if (top.length > MOST_ITEMS) top.pop();
}

function itemOf(
  facts: LedgerFacts,
  column: AmountColumn,
  fields: readonly AmountField[],
  project: number,
): ReconciliationItem {
  return {
    project: projectName(facts.ledger, project),
    amount: column.at(project)!,
    from: cellsOf(
      facts.ledger,
      fields.filter((field) => facts.columns[field]?.has(project)),
      project,
    ),
  };
}
