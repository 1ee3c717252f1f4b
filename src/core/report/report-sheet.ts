import type { Bases } from "../checks/finding";
import type { Ledger } from "../ledger/ledger";
import { Amount } from "../numbers/amount";
import { basisLine } from "./basis-line";
import type { ReportBlock, ReportCell, ReportDocument, ReportTable } from "./report-document";
import { textOf } from "./runs";
import type { SheetCell, SheetDocument, SheetRow } from "./sheet-document";
import { heightFor, pageHeader, wideRow } from "./sheet-head";
import { wideEnough } from "./sheet-page";
import { DASH } from "./table-cells";

/** 序号, 项目名称, 项目个数, then figures; texts span all columns. */
const FIRST_WIDTHS: readonly number[] = [6, 40, 10];
const FIGURE_WIDTH = 12;
const LEAST_COLUMNS = 9;

/**
 * 自评报告: the report's text and tables as a sheet, for those who stay in the workbook. working: figures lead to their
 * cells. final (报送版): they do not, and the head of the page says nothing of the file.
 */
export function reportSheet(
  ledger: Ledger,
  bases: Bases,
  document: ReportDocument,
  mode: "working" | "final" = "working",
): SheetDocument {
  // The forms have a sheet of their own.
  const blocks = document.blocks.filter((block) => block.kind !== "table" || !block.form);
  const used = Math.max(LEAST_COLUMNS, ...blocks.map(columnsOf));
  const widths = Array.from({ length: used }, (_, column) => FIRST_WIDTHS[column] ?? FIGURE_WIDTH);
  const rows = blocks.flatMap((block) => blockRows(block, widths));
  return {
    role: "report",
    name: "自评报告",
    columnWidths: wideEnough(widths, rows),
    orientation: "landscape",
    ...handedIn(ledger, bases, mode, [wideRow(document.title.replace("\n", ""), "title", used, 30), ...rows]),
  };
}

/** Rows and page head of a sheet that may be handed in: then without links, and without a word of the file. */
export function handedIn(
  ledger: Ledger,
  bases: Bases,
  mode: "working" | "final",
  rows: readonly SheetRow[],
): Pick<SheetDocument, "rows" | "pageHeader"> {
  const told = { ...bases, rateBasis: "全年预算" } as const;
  return mode === "final"
    ? { rows: rows.map(withoutLinks), pageHeader: `口径：${basisLine(ledger.heading, told)}` }
    : { rows, pageHeader: pageHeader(ledger, told) };
}

function withoutLinks({ cells, ...row }: SheetRow): SheetRow {
  return { ...row, cells: cells.map((cell) => cell && plainCell(cell)) };
}

function plainCell({ link: _, ...cell }: SheetCell): SheetCell {
  return cell;
}

function blockRows(block: ReportBlock, widths: readonly number[]): SheetRow[] {
  switch (block.kind) {
    case "heading":
      return [wideRow(block.text, "subtitle", widths.length, 20)];
    case "table":
      return tableRows(block, widths.length);
    case "paragraph": {
      const text = textOf(block.runs);
      const style = block.runs.some(({ kind }) => kind === "placeholder") ? "placeholder" : "body";
      const width = widths.reduce((total, own) => total + own, 0);
      // Right-aligned lines are the signature of the handed-in report: in a sheet they stay at the left.
      return [wideRow(`　　${text}`, style, widths.length, heightFor([{ text: `　　${text}`, width }]))];
    }
  }
}

function columnsOf(block: ReportBlock): number {
  return block.kind === "table" ? indentOf(block) + block.header.length : 0;
}

/** The first column is as narrow as an ordinal: a table without ordinals begins in the second. */
function indentOf({ header }: ReportTable): 0 | 1 {
  return header[0] === "序号" ? 0 : 1;
}

function tableRows(table: ReportTable, columns: number): SheetRow[] {
  const { caption, unitNote, header, rows, footnote } = table;
  const indent = Array.from({ length: indentOf(table) }, () => undefined);
  return [
    wideRow(unitNote ? `${caption}　（${unitNote}）` : caption, "subtitle", columns, 20),
    { cells: [...indent, ...header.map((value): SheetCell => ({ value, style: "header" }))] },
    ...rows.map((cells): SheetRow => ({ cells: [...indent, ...cells.map(sheetCell)] })),
    ...(footnote ? [wideRow(footnote, "body", columns)] : []),
  ];
}

/** Figures go in as numbers, so that people can go on calculating with them; what is no number stays a text. */
export function sheetCell({ runs, align, bold }: ReportCell): SheetCell {
  const text = textOf(runs);
  const [only] = runs;
  if (runs.some(({ kind }) => kind === "placeholder")) return { value: text, style: "placeholder" };
  if (only?.kind === "figure" && /^-?\d+(?:\.\d+)?%?$/u.test(text)) {
    const link = only.from.length === 1 ? only.from[0] : undefined;
    const [value, style] = text.endsWith("%")
      ? [Amount.of(text.slice(0, -1)), "rate" as const]
      : [
          Amount.of(text),
          text.includes(".") ? (bold ? ("total-amount" as const) : ("amount" as const)) : ("count" as const),
        ];
    return { value, style, ...(link && { link }) };
  }
  // A dash in a sum stands where it stands in the rows above it, and not against the figure on its left.
  if (bold && text !== DASH) return { value: text, style: "total-label" };
  return { value: text, style: align === "left" ? "body" : "body-center" };
}
