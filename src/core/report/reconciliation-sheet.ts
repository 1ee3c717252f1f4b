import type { Bases } from "../checks/finding";
import type { Reconciliation, ReconciliationLine, ReconciliationRate } from "../checks/reconciliation";
import type { Ledger } from "../ledger/ledger";
import { formatFigure } from "../numbers/format-amount";
import { basisLine } from "./basis-line";
import type { SheetCell, SheetDocument, SheetRow } from "./sheet-document";
import { heightFor, pageHeader, signatureRow, textCell, wideRow } from "./sheet-head";

const COLUMNS = [
  { header: "行次", width: 6 },
  { header: "项目", width: 30 },
  { header: "金额", width: 16 },
  { header: "项目个数", width: 10 },
  { header: "构成", width: 70 },
] as const;

/** Height of the chart below the table, in rows. */
const CHART_ROWS = 18;

const SIGNS = { start: "", plus: "加：", less: "减：", result: "", "of-which": "　其中：" } as const;

const OTHER_POPULATION = "（统计范围不一致：执行数含年初未批复的项目，仅供对照）";

/** Names beyond these would hide the table; the workbook itself holds them all. */
const MOST_ITEMS = 6;

/** 预算与支出调节表: from 年初批复 to 全年预算, 执行, 结余 and its uses. */
export function reconciliationSheet(
  ledger: Ledger,
  bases: Bases,
  { lines, rates }: Reconciliation,
): SheetDocument {
  const wide = COLUMNS.length;
  const { bureauName, budgetYear, unit } = ledger.heading;
  const year = budgetYear === undefined ? "" : `${budgetYear}年度`;
  const head = [
    wideRow("预算与支出调节表", "title", wide, 28),
    wideRow([bureauName, year, `单位：${unit}`].filter(Boolean).join("　"), "subtitle", wide, 20),
    wideRow(`口径：${basisLine(ledger.heading, bases)}`, "body", wide),
  ];
  const rows = [
    ...head,
    { cells: COLUMNS.map(({ header }) => textCell(header, "header")) },
    ...lines.map(lineRow),
    ...rates.flatMap((rate) => rateRow(rate, wide)),
    signatureRow(wide),
  ];
  const firstLine = head.length + 1;
  return {
    role: "reconciliation",
    name: "预算与支出调节表",
    columnWidths: COLUMNS.map(({ width }) => width),
    rows,
    headerRow: head.length,
    ...(lines.length > 0 && {
      chart: {
        title: `预算与支出（${unit}）`,
        source: { top: firstLine, left: 1, bottom: head.length + lines.length, right: 2 },
        place: { top: rows.length + 1, left: 0, bottom: rows.length + CHART_ROWS, right: wide - 1 },
      },
    }),
    orientation: "landscape",
    pageHeader: pageHeader(ledger, bases),
  };
}

function lineRow(line: ReconciliationLine, index: number): SheetRow {
  const isResult = line.kind === "result";
  const items = itemsText(line);
  return {
    cells: [
      textCell(String(index + 1), "body-center"),
      textCell(SIGNS[line.kind] + line.label, isResult ? "total-label" : "body"),
      { value: line.amount, style: isResult ? "total-amount" : "amount" },
      textCell(String(line.projects), "body-center"),
      itemsCell(line, items),
    ],
    height: heightFor([{ text: items, width: COLUMNS[4].width }]),
  };
}

/** A line made of one figure leads to its cell. */
function itemsCell({ items, itemCount }: ReconciliationLine, text: string): SheetCell {
  const only = itemCount === 1 && items[0]?.from.length === 1 ? items[0].from[0] : undefined;
  return only ? { value: text, style: "link", link: only } : textCell(text);
}

/** Results are made of the lines above them: naming projects there would say everything twice. */
function itemsText({ kind, items, itemCount, role }: ReconciliationLine): string {
  if (kind === "start" || (kind === "result" && role !== "balance") || role === "execution") return "";
  const listed = items
    .slice(0, MOST_ITEMS)
    .map(({ project, amount }) => `${project} ${formatFigure(amount)}`);
  const rest = itemCount - listed.length;
  return listed.join("；") + (rest > 0 ? `；另${rest}项` : "");
}

function rateRow(rate: ReconciliationRate, wide: number): SheetRow[] {
  const { label, execution, denominator, value, samePopulation } = rate;
  if (!value) return [];
  const text = `${label}：${formatFigure(execution)}÷${formatFigure(denominator)}＝${value.toFixed(2)}%${samePopulation ? "" : OTHER_POPULATION}`;
  return [wideRow(text, "body", wide)];
}
