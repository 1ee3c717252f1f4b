import type { BridgeFigure, BridgeOfGroup, ReconciliationSplit } from "../checks/reconciliation-table";
import type { Ledger } from "../ledger/ledger";
import type { SheetCell, SheetRow } from "./sheet-document";
import { textCell, wideRow } from "./sheet-head";

/** A column of the split tables: its header, its width in characters, what stands in it. */
export interface SplitColumn {
  readonly header: string;
  readonly width: number;
  readonly figure: BridgeFigure | "rate" | "projects";
}

const COLUMNS: readonly SplitColumn[] = [
  { header: "年初批复", width: 12, figure: "approved" },
  { header: "上年结转", width: 11, figure: "carriedOver" },
  { header: "调增", width: 11, figure: "increase" },
  { header: "调减", width: 11, figure: "decrease" },
  { header: "年中收回", width: 11, figure: "recoveredDuringYear" },
  { header: "年中调整净额", width: 14, figure: "netAdjustment" },
  { header: "全年预算", width: 11, figure: "fullYear" },
  { header: "执行", width: 11, figure: "execution" },
  { header: "预算执行率", width: 11, figure: "rate" },
  { header: "年末结余", width: 11, figure: "balance" },
  { header: "年终收回", width: 11, figure: "recovered" },
  { header: "结转下年", width: 11, figure: "carriedForward" },
  { header: "待说明", width: 11, figure: "unlisted" },
  { header: "项目个数", width: 10, figure: "projects" },
];
/** Columns that most bureaus have no use for are left out where they are nothing throughout. */
const OCCASIONAL: readonly SplitColumn["figure"][] = ["carriedOver", "recoveredDuringYear", "netAdjustment"];
/** What the workbook need not state, and what follows from it. */
const OF_EXECUTION: readonly SplitColumn["figure"][] = [
  "execution",
  "rate",
  "balance",
  "recovered",
  "carriedForward",
  "unlisted",
];

export function splitColumns(
  splits: readonly ReconciliationSplit[],
  { projects: { amounts: read } }: Ledger,
): readonly SplitColumn[] {
  const isUnstated = (figure: SplitColumn["figure"]): boolean =>
    (figure === "approved" && !read.initialBudget) || (OF_EXECUTION.includes(figure) && !read.execution);
  const isUsed = (figure: BridgeFigure): boolean =>
    splits.some(({ groups }) => groups.some(({ amounts }) => !amounts[figure].isZero()));
  return COLUMNS.filter(
    ({ figure }) => !isUnstated(figure) && (!OCCASIONAL.includes(figure) || isUsed(figure as BridgeFigure)),
  );
}

/** 按资金来源, then a line a group and their total. */
export function splitRows(
  { by, groups, total }: ReconciliationSplit,
  columns: readonly SplitColumn[],
  wide: number,
): SheetRow[] {
  return [
    wideRow(`按${by}`, "subtitle", wide, 24),
    { cells: ["行次", by, ...columns.map(({ header }) => header)].map((text) => textCell(text, "header")) },
    ...groups.map((group, index) => groupRow(group, String(index + 1), columns, false)),
    groupRow(total, "", columns, true),
  ];
}

function groupRow(
  group: BridgeOfGroup,
  number: string,
  columns: readonly SplitColumn[],
  isTotal: boolean,
): SheetRow {
  const cellOf = ({ figure }: SplitColumn): SheetCell => {
    if (figure === "projects") return textCell(String(group.projects), "body-center");
    if (figure === "rate")
      return group.rate ? { value: group.rate, style: "rate" } : textCell("—", "body-center");
    return { value: group.amounts[figure], style: isTotal ? "total-amount" : "amount" };
  };
  const label = textCell(group.label, isTotal ? "total-label" : "body");
  return { cells: [textCell(number, "body-center"), label, ...columns.map(cellOf)] };
}
