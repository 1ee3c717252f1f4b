import type { Bases } from "../checks/finding";
import type { Reconciliation, ReconciliationLine, ReconciliationRate } from "../checks/reconciliation";
import type { Ledger } from "../ledger/ledger";
import { formatFigure } from "../numbers/format-amount";
import { basisLine } from "./basis-line";
import type { SheetCell, SheetDocument, SheetRow } from "./sheet-document";
import { heightFor, pageHeader, signatureRow, textCell, wideRow } from "./sheet-head";
import { DEFAULT_HEIGHT, fitsPage, heightOf, printScale, wideEnough } from "./sheet-page";
import { splitColumns, splitRows } from "./split-rows";

/** The bridge takes four columns and the rest of the width for what its lines are made of. */
const HEADERS = ["行次", "项目", "金额", "项目个数", "构成"] as const;
const FIRST_WIDTHS = [5, 26] as const;

/** Height of the chart below the table, in rows. */
const CHART_ROWS = 18;

const SIGNS = { start: "", plus: "加：", less: "减：", result: "", "of-which": "　其中：" } as const;

const OTHER_POPULATION = "（统计范围不一致：执行数含年初未批复的项目，仅供对照）";

/** Names beyond these would hide the table; the workbook itself holds them all. */
const MOST_ITEMS = 6;

/** 预算与支出调节表: from 年初批复 to 全年预算, 执行, 结余 and its uses; then by source, year of money and office. */
export function reconciliationSheet(
  ledger: Ledger,
  bases: Bases,
  { lines, rates, splits }: Reconciliation,
): SheetDocument {
  const columns = splitColumns(splits, ledger);
  const columnWidths = wideEnough(
    [...FIRST_WIDTHS, ...columns.map(({ width }) => width)],
    [
      ...lines.map(({ amount }): SheetRow => ({
        cells: [undefined, undefined, { value: amount, style: "amount" }],
      })),
      ...splits.flatMap((split) => splitRows(split, columns, FIRST_WIDTHS.length + columns.length)),
    ],
  );
  const wide = columnWidths.length;
  const rest = { span: wide - HEADERS.length + 1, width: sum(columnWidths.slice(HEADERS.length - 1)) };
  const { bureauName, budgetYear, unit } = ledger.heading;
  const year = budgetYear === undefined ? "" : `${budgetYear}年度`;
  const head = [
    wideRow("预算与支出调节表", "title", wide, 28),
    wideRow([bureauName, year, `单位：${unit}`].filter(Boolean).join("　"), "subtitle", wide, 20),
    wideRow(`口径：${basisLine(ledger.heading, bases)}`, "body", wide),
  ];
  const rows = [
    ...head,
    { cells: HEADERS.map((header, at) => headerCell(header, at, rest.span)) },
    ...lines.map((line, index) => lineRow(line, index, rest)),
    ...rates.flatMap((rate) => rateRow(rate, wide)),
    ...splits.flatMap((split) => splitRows(split, columns, wide)),
    signatureRow(wide),
  ];
  const firstLine = head.length + 1;
  const place = {
    top: rows.length + 1,
    left: 0,
    bottom: rows.length + CHART_ROWS,
    right: wide - 1,
  };
  const scale = printScale("landscape", columnWidths);
  const whole = heightOf(rows) + (CHART_ROWS + 1) * DEFAULT_HEIGHT;
  return {
    role: "reconciliation",
    name: "预算与支出调节表",
    columnWidths,
    rows,
    headerRow: head.length,
    ...(lines.length > 0 && {
      chart: {
        title: `预算与支出（${unit}）`,
        source: { top: firstLine, left: 1, bottom: head.length + lines.length, right: 2 },
        place,
      },
      // On one page with a long table it could not be read.
      ...(!fitsPage("landscape", whole, scale) && { pages: { breaks: [place.top], scale } }),
    }),
    orientation: "landscape",
    pageHeader: pageHeader(ledger, bases),
  };
}

interface Rest {
  /** Columns, and their characters together. */
  readonly span: number;
  readonly width: number;
}

function headerCell(header: string, at: number, span: number): SheetCell {
  const cell = textCell(header, "header");
  return at === HEADERS.length - 1 && span > 1 ? { ...cell, span } : cell;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

function lineRow(line: ReconciliationLine, index: number, { span, width }: Rest): SheetRow {
  const isResult = line.kind === "result";
  const items = itemsText(line);
  return {
    cells: [
      textCell(String(index + 1), "body-center"),
      textCell(SIGNS[line.kind] + line.label, isResult ? "total-label" : "body"),
      { value: line.amount, style: isResult ? "total-amount" : "amount" },
      textCell(String(line.projects), "body-center"),
      { ...itemsCell(line, items), ...(span > 1 && { span }) },
    ],
    height: heightFor([{ text: items, width }]),
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
