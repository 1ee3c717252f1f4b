import {
  Table,
  TableLayoutType,
  TableRow,
  TableCell,
  VerticalAlignTable,
  WidthType,
  type Paragraph,
} from "docx";
import type { ReportCell, ReportTable } from "../../../core/report/report-document";
import { TEXT_WIDTH } from "./page";
import { STYLE } from "./styles";
import { cellParagraph, styledParagraph } from "./text";

const CELL_MARGINS = { left: 60, right: 60, top: 0, bottom: 0 } as const;

/** Caption, unit, table and note. Widths are absolute, because WPS lays a table out by its grid alone. */
export function tableBlocks(table: ReportTable): (Paragraph | Table)[] {
  const widths = columnWidths(table);
  return [
    styledParagraph(STYLE.caption, table.caption),
    ...(table.unitNote ? [styledParagraph(STYLE.unitNote, table.unitNote)] : []),
    new Table({
      width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: CELL_MARGINS,
      rows: [
        rowOf(table.header.map(headerCell), widths, true),
        ...table.rows.map((cells, index) => rowOf(cells, widths, false, index === table.rows.length - 1)),
      ],
    }),
    // Two tables in a row would grow together: a note always follows, if only an empty one.
    styledParagraph(STYLE.footnote, table.footnote ?? ""),
  ];
}

function headerCell(text: string): ReportCell {
  return { runs: [{ kind: "text", text }], align: "center", bold: true };
}

/** A row never splits over two pages; the header row comes again on each; the last one keeps the note with it. */
function rowOf(
  cells: readonly ReportCell[],
  widths: readonly number[],
  header: boolean,
  last = false,
): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: header,
    children: cells.map(
      ({ runs, align, bold = false }, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [cellParagraph(runs, align, bold, last)],
        }),
    ),
  });
}

/** Shares of the type area in whole twips; what rounding leaves goes to the widest column. */
function columnWidths({ widths, landscape }: ReportTable): number[] {
  const available = TEXT_WIDTH[landscape ? "landscape" : "portrait"];
  const shares = widths.reduce((total, share) => total + share, 0);
  const columns = widths.map((share) => Math.floor((available * share) / shares));
  const widest = columns.indexOf(Math.max(...columns));
  const rest = available - columns.reduce((total, width) => total + width, 0);
  return columns.map((width, index) => (index === widest ? width + rest : width));
}
