import type { Ledger } from "../ledger/ledger";
import { sum, type Amount } from "../numbers/amount";
import { ExactTotal } from "../numbers/exact-total";
import { computedRate } from "../numbers/stated-rate";
import type { BridgeColumns } from "./bridge-columns";
import type { LedgerFacts } from "./ledger-facts";
import type { BridgeFigure, BridgeOfGroup, ReconciliationSplit } from "./reconciliation-table";

const UNTOLD = "未注明";
/** A bureau has some dozen offices; a longer list is no split that anybody reads. */
export const MOST_GROUPS = 100;

/** The bridge by 资金来源, 资金年度 and 科室; a split that the workbook does not tell is left out. */
export function reconciliationSplits(
  { ledger, columns: read }: LedgerFacts,
  columns: BridgeColumns,
): readonly ReconciliationSplit[] {
  const bridge = new Bridge(ledger, columns, read.execution !== undefined);
  return dimensions(ledger).flatMap(({ by, wordOf }) => {
    const groups = groupsOf(ledger, wordOf);
    if (!groups) return [];
    const own = bridge.of(groups);
    return [{ by, groups: own, total: bridge.total("合计", own) }];
  });
}

interface Dimension {
  readonly by: string;
  readonly wordOf: (project: number) => string | undefined;
}

function dimensions({ projects }: Ledger): readonly Dimension[] {
  const { source, fundingYear, texts } = projects;
  const office = texts.responsibleOffice ?? texts.approvalOffice;
  return [
    { by: "资金来源", wordOf: (project) => source[project] },
    { by: "资金年度", wordOf: (project) => fundingYear[project] },
    {
      by: texts.responsibleOffice ? "责任科室" : "财政归口科室",
      wordOf: (project) => office?.[project]?.trim() || undefined,
    },
  ];
}

/** Which group each project belongs to, by index into the labels. */
interface Groups {
  readonly labels: readonly string[];
  readonly of: Uint8Array;
}

/** Undefined where no project bears a word, or there are too many words. */
function groupsOf({ projects }: Ledger, wordOf: Dimension["wordOf"]): Groups | undefined {
  const groups = new Map<string, number>();
  const of = new Uint8Array(projects.count);
  let isAnyUntold = false;
  for (let project = 0; project < projects.count; project++) {
    const word = wordOf(project);
    let group = word === undefined ? MOST_GROUPS : groups.get(word);
    if (group === undefined) {
      if (groups.size === MOST_GROUPS) return undefined;
      groups.set(word!, (group = groups.size));
    }
    isAnyUntold ||= group === MOST_GROUPS;
    of[project] = group;
  }
  if (groups.size === 0) return undefined;
  if (!isAnyUntold) return { labels: [...groups.keys()], of };
  return { labels: [...groups.keys(), UNTOLD], of: of.map((group) => Math.min(group, groups.size)) };
}

class Bridge {
  private readonly figures: readonly BridgeFigure[];

  constructor(
    private readonly ledger: Ledger,
    private readonly columns: BridgeColumns,
    private readonly isSpent: boolean,
  ) {
    this.figures = Object.keys(columns) as BridgeFigure[];
  }

  /** Of all groups together. */
  total(label: string, groups: readonly BridgeOfGroup[]): BridgeOfGroup {
    const projects = groups.reduce((total, group) => total + group.projects, 0);
    return this.group(label, projects, (figure) => sum(groups.map(({ amounts }) => amounts[figure])));
  }

  /** Group by group: each column is gone through once. */
  of({ labels, of }: Groups): readonly BridgeOfGroup[] {
    const projects = labels.map(() => 0);
    this.ledger.projects.projectCount.forEach((count, project) => (projects[of[project]!]! += count));
    const sums = new Map(this.figures.map((figure) => [figure, this.sumsOf(figure, labels.length, of)]));
    return labels.map((label, group) =>
      this.group(label, projects[group]!, (figure) => sums.get(figure)![group]!),
    );
  }

  private group(label: string, projects: number, amountOf: (figure: BridgeFigure) => Amount): BridgeOfGroup {
    const amounts = Object.fromEntries(
      this.figures.map((figure) => [figure, amountOf(figure)]),
    ) as BridgeOfGroup["amounts"];
    const hasRate = this.isSpent && !amounts.fullYear.isZero();
    const rate = hasRate ? computedRate(amounts.execution, amounts.fullYear, 2) : undefined;
    return { label, projects, amounts, ...(rate && { rate }) };
  }

  private sumsOf(figure: BridgeFigure, count: number, of: Uint8Array): readonly Amount[] {
    const column = this.columns[figure];
    const totals = Array.from({ length: count }, () => new ExactTotal());
    const length = column.isBlank() ? 0 : of.length;
    for (let project = 0; project < length; project++)
      if (column.signAt(project) !== 0) totals[of[project]!]!.addEntry(column, project);
    return totals.map((total) => total.sum());
  }
}
