import type { SheetCell, SheetCellStyle, SheetDocument } from "../../core/report/sheet-document";
import { formatAddress, formatArea, formatCellRef } from "../../core/workbook/address";
import type { Area } from "../../core/workbook/snapshot";
import { type CellPlace, addressLists, areasOf } from "../shared/cell-areas";
import { BORDER_COLOUR, SHEET_LOOKS } from "../shared/sheet-looks";
import { CHART_NAME } from "../shared/chart-name";

/** A part of the writing, with the bytes that it takes of a message. */
export interface WritingStep {
  readonly bytes: number;
  write(sheet: Excel.Worksheet): void;
}

const LONGEST_LIST = 8_000;
const LONGEST_TEXT = 32_767;
const VALUE_BYTES_PER_STEP = 500_000;
const STEP_BYTES = 4_000;
const LINK_BYTES = 700;
const DEFAULT_ROW_HEIGHT = 15;
/** A column that is n digits wide takes 7n + 5 pixels of the default font, three quarters of a point each. */
const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/** The steps that put a document into an empty sheet: links, contents, looks, sizes. */
export function stepsOf(document: SheetDocument): WritingStep[] {
  const width = Math.max(document.columnWidths.length, ...document.rows.map(({ cells }) => cells.length));
  return [
    ...linkSteps(document),
    ...contentSteps(document, width),
    ...lookSteps(document),
    sizeStep(document),
    ...mergeSteps(document),
    ...breakSteps(document),
    ...chartSteps(document),
  ];
}

/** Links come first: Excel may put an address into an empty cell, which the contents then replace. */
function linkSteps({ rows }: SheetDocument): WritingStep[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (!cell?.link) return [];
      const documentReference = formatCellRef(cell.link);
      return [
        {
          bytes: LINK_BYTES,
          write: (sheet: Excel.Worksheet) => {
            sheet.getCell(row, column).hyperlink = { documentReference };
          },
        },
      ];
    }),
  );
}

function contentSteps({ rows }: SheetDocument, width: number): WritingStep[] {
  const steps: WritingStep[] = [];
  let top = 0;
  let values: (string | number)[][] = [];
  let formats: string[][] = [];
  let bytes = 0;
  const flush = (): void => {
    if (values.length === 0) return;
    const step = { top, values, formats };
    steps.push({
      bytes: bytes + STEP_BYTES,
      write: (sheet) => {
        const range = sheet.getRangeByIndexes(step.top, 0, step.values.length, width);
        range.numberFormat = step.formats;
        range.values = step.values;
      },
    });
    top += values.length;
    values = [];
    formats = [];
    bytes = 0;
  };
  for (const { cells } of rows) {
    const line = Array.from({ length: width }, (_, column) => written(cells[column]));
    const codes = Array.from({ length: width }, (_, column) => numberFormat(cells[column]));
    const size = utf8Length(JSON.stringify(line)) + JSON.stringify(codes).length;
    if (bytes + size > VALUE_BYTES_PER_STEP) flush();
    values.push(line);
    formats.push(codes);
    bytes += size;
  }
  flush();
  return steps;
}

/** A text goes behind an apostrophe: Excel then takes it as it is, whatever it begins with or looks like. */
function written(cell: SheetCell | undefined): string | number {
  if (!cell || cell.value === "") return "";
  if (typeof cell.value === "string") return `'${cell.value.slice(0, LONGEST_TEXT)}`;
  return (cell.style === "rate" ? cell.value.shifted(-2) : cell.value).toCell();
}

function numberFormat(cell: SheetCell | undefined): string {
  return cell && typeof cell.value !== "string" ? SHEET_LOOKS[cell.style].numberFormat : "General";
}

function lookSteps(document: SheetDocument): WritingStep[] {
  const styled = styledCells(document);
  const bordered: CellPlace[] = [];
  const steps = [...styled].flatMap(([style, cells]) => {
    if (SHEET_LOOKS[style].hasBorder) bordered.push(...cells);
    return addressLists(areasOf(cells), LONGEST_LIST).map((addresses) => ({
      bytes: STEP_BYTES + addresses.length,
      write: (sheet: Excel.Worksheet) => applyLook(sheet.getRanges(addresses).format, style),
    }));
  });
  const borders = areasOf(bordered).map((area) => ({
    bytes: STEP_BYTES,
    write: (sheet: Excel.Worksheet) => drawBorders(sheet, area),
  }));
  return [...steps, ...borders];
}

/** The cells of each style; those that a wide cell covers look like it. */
function styledCells({ rows }: SheetDocument): Map<SheetCellStyle, CellPlace[]> {
  const styled = new Map<SheetCellStyle, CellPlace[]>();
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, first) => {
      if (!cell) return;
      const places = styled.get(cell.style) ?? [];
      styled.set(cell.style, places);
      for (let column = first; column < first + (cell.span ?? 1); column++)
        if (column === first || !cells[column]) places.push({ row, column });
    });
  });
  return styled;
}

function applyLook(format: Excel.RangeFormat, style: SheetCellStyle): void {
  const { font, fill, horizontal, wraps } = SHEET_LOOKS[style];
  format.font.name = font.name;
  format.font.size = font.size;
  format.font.color = `#${font.colour}`;
  format.font.bold = font.isBold;
  format.font.underline = font.isUnderlined ? "Single" : "None";
  if (fill !== undefined) format.fill.color = `#${fill}`;
  format.horizontalAlignment = ({ left: "Left", center: "Center", right: "Right" } as const)[horizontal];
  format.verticalAlignment = "Center";
  format.wrapText = wraps;
}

/** Inner lines only where there are any: Excel refuses them for a single row or column. */
function drawBorders(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): void {
  const { borders } = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).format;
  const lines = [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    ...(bottom > top ? (["InsideHorizontal"] as const) : []),
    ...(right > left ? (["InsideVertical"] as const) : []),
  ] as const;
  for (const line of lines) {
    const border = borders.getItem(line);
    border.style = "Continuous";
    border.color = `#${BORDER_COLOUR}`;
  }
}

function sizeStep({ columnWidths, rows }: SheetDocument): WritingStep {
  const heights = new Map<number, CellPlace[]>();
  rows.forEach(({ height = DEFAULT_ROW_HEIGHT }, row) => {
    const places = heights.get(height);
    if (places) places.push({ row, column: 0 });
    else heights.set(height, [{ row, column: 0 }]);
  });
  const lists = [...heights].flatMap(([height, places]) =>
    addressLists(areasOf(places), LONGEST_LIST).map((addresses) => ({ height, addresses })),
  );
  return {
    bytes:
      (columnWidths.length + lists.length) * LINK_BYTES +
      lists.reduce((sum, { addresses }) => sum + addresses.length, 0),
    write: (sheet) => {
      columnWidths.forEach((width, column) => {
        sheet.getCell(0, column).format.columnWidth = columnPoints(width);
      });
      for (const { height, addresses } of lists) sheet.getRanges(addresses).format.rowHeight = height;
    },
  };
}

function mergeSteps({ rows }: SheetDocument): WritingStep[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const { span = 1, down = 1 } = cell ?? {};
      if (span < 2 && down < 2) return [];
      return [
        {
          bytes: LINK_BYTES,
          write: (sheet: Excel.Worksheet) => sheet.getRangeByIndexes(row, column, down, span).merge(false),
        },
      ];
    }),
  );
}

function breakSteps({ pages }: SheetDocument): WritingStep[] {
  return (pages?.breaks ?? []).map((row) => ({
    bytes: LINK_BYTES,
    write: (sheet) => {
      sheet.horizontalPageBreaks.add(formatAddress(row, 0));
    },
  }));
}

function chartSteps({ chart }: SheetDocument): WritingStep[] {
  if (!chart) return [];
  return [
    {
      bytes: STEP_BYTES,
      write: (sheet) => {
        const source = sheet.getRange(formatArea(chart.source));
        const drawn = sheet.charts.add("ColumnClustered", source, "Columns");
        drawn.name = CHART_NAME;
        drawn.title.text = chart.title;
        drawn.legend.visible = false;
        drawn.setPosition(
          formatAddress(chart.place.top, chart.place.left),
          formatAddress(chart.place.bottom, chart.place.right),
        );
      },
    },
  ];
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) bytes += 2;
  return bytes;
}
