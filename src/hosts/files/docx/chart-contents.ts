import type { TableChart } from "../../../core/report/table-chart";
import { formatColumn } from "../../../core/workbook/address";
import type { ChartCells, ColumnChart } from "../chart-space";
import { chartWorkbook } from "./chart-workbook";

const SHEET = "数据";

/** The chart with its references to the workbook that stands behind it. */
export function columnChart({ title, labels, series }: TableChart): ColumnChart {
  const column = (index: number, values: ChartCells["values"]): ChartCells => ({
    reference: reference(index, 2, values.length + 1),
    values,
  });
  return {
    title,
    labels: column(0, labels),
    series: series.map(({ name, figures }, index) => ({
      name: { reference: reference(index + 1, 1, 1), values: [name] },
      figures: column(index + 1, figures),
    })),
  };
}

/** That workbook: labels in its first column, the names of the series in its first row. */
export function workbookOf({ dimension, labels, series }: TableChart): Uint8Array {
  const header = [dimension, ...series.map(({ name }) => name)];
  const lines = labels.map((label, row) => [label, ...series.map(({ figures }) => figures[row])]);
  return chartWorkbook(SHEET, [header, ...lines], (row, index) => row > 0 && index > 0);
}

function reference(column: number, first: number, last: number): string {
  const letters = formatColumn(column);
  const cells = first === last ? `$${letters}$${first}` : `$${letters}$${first}:$${letters}$${last}`;
  return `'${SHEET}'!${cells}`;
}
