import type { ReportCell, ReportTable } from "../../../core/report/report-document";
import type { Controls } from "./controls";
import { CELL_MARGINS, formText } from "./form-text";
import { TEXT_WIDTH } from "./page";
import { STYLE } from "./styles";
import { paragraphXml, runsXml, textXml, VANISHING } from "./text";

const LINES = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("");
const MARGINS =
  `<w:tblCellMar><w:left w:w="${CELL_MARGINS / 2}" w:type="dxa"/>` +
  `<w:right w:w="${CELL_MARGINS / 2}" w:type="dxa"/></w:tblCellMar>`;

/** A table of so few rows stands on one page. */
const MOST_KEPT = 12;

/** What every cell of a table shares. */
interface Layout {
  readonly widths: readonly number[];
  readonly style: string;
  readonly controls: Controls;
}

/** Cells from above that reach into the rows below: by their first column, how many rows more and how wide. */
type Covered = Map<number, { readonly rows: number; readonly across: number }>;

/**
 * Caption, unit, table and note, in `available` twips of a line. Widths are absolute, because WPS lays a table out by
 * its grid alone.
 */
export function tableXml(
  table: ReportTable,
  controls: Controls,
  available = TEXT_WIDTH[table.landscape ? "landscape" : "portrait"],
): string {
  const widths = columnWidths(table, available);
  const layout = { widths, controls, style: table.form ? formText(table, widths).style : STYLE.tableText };
  const total = widths.reduce((sum, width) => sum + width, 0);
  const header = table.header.map((text): ReportCell => ({
    runs: [{ kind: "text", text }],
    align: "center",
    bold: true,
  }));
  const covered: Covered = new Map();
  const rows = table.rows.map((cells, index) =>
    rowXml(
      cellsXml(cells, layout, covered, table.rows.length <= MOST_KEPT || index === table.rows.length - 1),
    ),
  );
  return (
    captionXml(table) +
    (table.unitNote ? paragraphXml(STYLE.unitNote, textXml(table.unitNote)) : "") +
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${LINES}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
    (header.length > 0 ? rowXml(cellsXml(header, layout, new Map(), true), "<w:tblHeader/>") : "") +
    `${rows.join("")}</w:tbl>` +
    closingXml(table)
  );
}

/** Two tables in a row would grow together: a note always follows, if only an empty one. A form may fill its page. */
function closingXml({ footnote = "", form }: ReportTable): string {
  if (form && footnote === "") return `<w:p><w:pPr>${VANISHING}</w:pPr></w:p>`;
  return paragraphXml(STYLE.footnote, textXml(footnote));
}

/** The number of a form begins its page, as on the attachments of an official document. */
function captionXml({ caption, form }: ReportTable): string {
  if (!form) return paragraphXml(STYLE.caption, textXml(caption));
  return (
    paragraphXml(STYLE.attachment, textXml(form.number), "<w:pageBreakBefore/>") +
    paragraphXml(STYLE.formTitle, textXml(caption)) +
    paragraphXml(STYLE.formSubtitle, textXml(form.subtitle))
  );
}

/** A row never splits over two pages; the header row comes again on each. */
function rowXml(cells: string, properties = ""): string {
  return `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells}</w:tr>`;
}

/** The cells of a row from left to right, those that are covered from above among them. */
function cellsXml(cells: readonly ReportCell[], layout: Layout, covered: Covered, keepNext: boolean): string {
  const { widths, style } = layout;
  const waiting = [...cells];
  const parts: string[] = [];
  for (let column = 0; column < widths.length;) {
    const above = covered.get(column);
    if (above) {
      if (above.rows > 1) covered.set(column, { ...above, rows: above.rows - 1 });
      else covered.delete(column);
      parts.push(cellXml(widths, column, above.across, "<w:vMerge/>", paragraphXml(style, "")));
      column += above.across;
      continue;
    }
    const cell = waiting.shift();
    if (!cell) break;
    const { across = 1, down = 1 } = cell;
    if (down > 1) covered.set(column, { rows: down - 1, across });
    const merge = down > 1 ? '<w:vMerge w:val="restart"/>' : "";
    parts.push(cellXml(widths, column, across, merge, contentXml(cell, layout, keepNext)));
    column += across;
  }
  return parts.join("");
}

function cellXml(
  widths: readonly number[],
  column: number,
  across: number,
  merge: string,
  content: string,
): string {
  const width = widths.slice(column, column + across).reduce((sum, own) => sum + own, 0);
  const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : "";
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}` +
    `<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`
  );
}

/** keepNext: the last row keeps the note with it, the header its first row, a small table all of its rows. */
function contentXml(
  { runs, align, bold = false }: ReportCell,
  { style, controls }: Layout,
  keepNext: boolean,
): string {
  const look = `${keepNext ? "<w:keepNext/>" : ""}<w:jc w:val="${align}"/>`;
  return paragraphXml(style, runsXml(runs, controls, bold), look);
}

/** Shares of the type area in whole twips; what rounding leaves goes to the widest column. */
export function columnWidths({ widths }: ReportTable, available: number): number[] {
  const shares = widths.reduce((total, share) => total + share, 0);
  const columns = widths.map((share) => Math.floor((available * share) / shares));
  const widest = columns.indexOf(Math.max(...columns));
  const rest = available - columns.reduce((total, width) => total + width, 0);
  return columns.map((width, index) => (index === widest ? width + rest : width));
}
