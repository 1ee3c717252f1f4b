import type { Ledger } from "../ledger/ledger";
import { columnSum } from "../numbers/column-arithmetic";
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
  const all = bridge.of("合计", undefined);
  return dimensions(ledger).flatMap(({ by, wordOf }) => {
    const groups = groupsOf(ledger, wordOf);
    if (!groups) return [];
    return [{ by, groups: groups.map(([label, rows]) => bridge.of(label, rows)), total: all }];
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

type Group = readonly [label: string, rows: readonly number[]];

/** Undefined where no project bears a word, or there are too many words. */
function groupsOf({ projects }: Ledger, wordOf: Dimension["wordOf"]): readonly Group[] | undefined {
  const groups = new Map<string, number[]>();
  const rest: number[] = [];
  for (let project = 0; project < projects.count; project++) {
    const word = wordOf(project);
    const rows = word === undefined ? rest : groups.get(word);
    if (rows) rows.push(project);
    else if (groups.size === MOST_GROUPS) return undefined;
    else groups.set(word!, [project]);
  }
  if (groups.size === 0) return undefined;
  return rest.length > 0 ? [...groups, [UNTOLD, rest]] : [...groups];
}

class Bridge {
  constructor(
    private readonly ledger: Ledger,
    private readonly columns: BridgeColumns,
    private readonly isSpent: boolean,
  ) {}

  /** Of those rows, or of all. */
  of(label: string, rows: readonly number[] | undefined): BridgeOfGroup {
    const { projectCount } = this.ledger.projects;
    const amounts = Object.fromEntries(
      (Object.keys(this.columns) as BridgeFigure[]).map((figure) => [
        figure,
        columnSum(this.columns[figure], rows),
      ]),
    ) as BridgeOfGroup["amounts"];
    const projects = rows
      ? rows.reduce((total, row) => total + projectCount[row]!, 0)
      : projectCount.reduce((total, count) => total + count, 0);
    return {
      label,
      projects,
      amounts,
      ...(this.isSpent &&
        !amounts.fullYear.isZero() && { rate: computedRate(amounts.execution, amounts.fullYear, 2) }),
    };
  }
}
