import { withoutBinaryNoise } from "../numbers/binary-noise";
import { parseFigure } from "../numbers/parse-figure";
import type { ReportTable } from "./report-document";
import { textOf } from "./runs";
import { stableHash } from "./stable-hash";

/** What a chart shows: bars of the series beside one another over each label. */
export interface ChartContents {
  readonly labels: readonly string[];
  /** figures: as the table prints them, in 万元; undefined where the workbook does not tell one. */
  readonly series: readonly { readonly name: string; readonly figures: readonly (string | undefined)[] }[];
}

/** The chart that a table of the report offers. */
export interface TableChart extends ChartContents {
  /** Which chart it is; the same from one report to the next. */
  readonly key: string;
  readonly title: string;
  /** What the labels are, such as 资金类别. */
  readonly dimension: string;
}

/** undefined where the table offers none. The total is not drawn. */
export function chartOf({ chart, header, rows }: ReportTable): TableChart | undefined {
  if (!chart) return undefined;
  const drawn = rows.slice(0, -1);
  const figureIn = (row: ReportTable["rows"][number], column: number): string | undefined => {
    const runs = row[column]!.runs;
    return runs.some(({ kind }) => kind === "placeholder") ? undefined : textOf(runs);
  };
  return {
    key: chart.key,
    title: chart.title,
    dimension: header[0]!,
    labels: drawn.map((row) => textOf(row[0]!.runs)),
    series: chart.series.map((column) => ({
      name: header[column]!,
      figures: drawn.map((row) => figureIn(row, column)),
    })),
  };
}

/** Stands for what a chart shows; the same however an office program spells the figures: 95.50, 95.5, 176.69000000000003. */
export function chartPrint({ labels, series }: ChartContents): string {
  const told = series.map(({ name, figures }) => [name, ...figures.map(plainFigure)]);
  return stableHash(JSON.stringify([labels, ...told]));
}

function plainFigure(text: string | undefined): string | undefined {
  const read = parseFigure(text ?? "");
  return read.kind === "figure" ? withoutBinaryNoise(read.amount, "万元").toString() : text;
}
