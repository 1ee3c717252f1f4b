import { chartTag, figureTag, isAsWritten, readTag } from "./control-tags";
import type { FoundControl } from "./found-control";
import { describeStaleWords } from "./stale-words";
import { runsOf, type ReportDocument, type ReportFigure } from "./report-document";
import { reportSections } from "./report-sections";
import { chartOf, type TableChart } from "./table-chart";
import type { CellRef } from "../workbook/cell";

/** A figure that is to be replaced: index says which of the controls handed in. */
export interface FigureChange {
  readonly index: number;
  /** 科普活动 实际支出. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** The tag that goes with the new text. */
  readonly tag: string;
  readonly from: readonly CellRef[];
}

/** A figure that somebody overtyped: shown, never replaced. */
export interface FigureConflict {
  readonly index: number;
  readonly what: string;
  /** What stands there now. */
  readonly found: string;
  /** What the workbook says now. */
  readonly expected: string;
  /** The tag that goes with what the workbook says, should it be taken. */
  readonly tag: string;
  readonly from: readonly CellRef[];
}

/** A chart that shows other figures than the report of today. */
export interface ChartChange {
  readonly index: number;
  /** Of what it showed when we drew it. */
  readonly before: string;
  readonly chart: TableChart;
  /** The tag that goes with the new figures. */
  readonly tag: string;
}

export interface RefreshPlan {
  readonly changes: readonly FigureChange[];
  readonly conflicts: readonly FigureConflict[];
  readonly charts: readonly ChartChange[];
  /** Controls whose figure the report no longer has, such as one of a project that was taken out; they are left alone. */
  readonly gone: readonly { readonly index: number; readonly text: string }[];
  /** Prose and charts that no longer fit the figures, one Chinese sentence each. */
  readonly staleWords: readonly string[];
  /** How many of our figures the document holds. */
  readonly figures: number;
}

/**
 * What a document with our controls needs so that its figures agree with the report of today. Controls are handed in
 * in document order; those of others are passed over. Applying the plan and planning again gives no changes.
 */
export function planRefresh(controls: readonly FoundControl[], report: ReportDocument): RefreshPlan {
  const figures = figuresOf(report);
  const chartsNow = chartsOf(report);
  const changes: FigureChange[] = [];
  const conflicts: FigureConflict[] = [];
  const gone: { index: number; text: string }[] = [];
  const charts: ChartChange[] = [];
  let lostCharts = 0;
  let count = 0;
  controls.forEach(({ tag, text }, index) => {
    const own = readTag(tag);
    if (own?.kind === "chart") {
      const chart = chartsNow.get(own.key);
      if (!chart) lostCharts++;
      else if (chartTag(chart) !== tag)
        charts.push({ index, before: own.print, chart, tag: chartTag(chart) });
    }
    if (own?.kind !== "figure") return;
    count++;
    const figure = figures.get(own.key);
    const found = text.trim();
    if (!figure) gone.push({ index, text: found });
    else if (found === figure.text) return;
    else if (isAsWritten(own, found))
      changes.push({ index, ...told(figure), before: found, after: figure.text, tag: figureTag(figure) });
    else
      conflicts.push({
        index,
        ...told(figure),
        found,
        expected: figure.text,
        tag: figureTag(figure),
      });
  });
  const staleWords = [
    ...describeStaleWords(controls, reportSections(report)),
    ...(lostCharts > 0 ? [`文中有${lostCharts}幅图，现在的报告中已没有，请自行核对或删去。`] : []),
  ];
  return { changes, conflicts, charts, gone, staleWords, figures: count };
}

/** The plan once a person has decided for the workbook's figure in these conflicts, named by their index. */
export function takeExpected(plan: RefreshPlan, indexes: ReadonlySet<number>): RefreshPlan {
  const taken = plan.conflicts
    .filter(({ index }) => indexes.has(index))
    .map(({ found, expected, ...others }) => ({ ...others, before: found, after: expected }));
  if (taken.length === 0) return plan;
  return {
    ...plan,
    changes: [...plan.changes, ...taken].sort((left, right) => left.index - right.index),
    conflicts: plan.conflicts.filter(({ index }) => !indexes.has(index)),
  };
}

/** The plan where these charts, by their index, cannot be drawn anew: a sentence says why, and what to do. */
export function leaveCharts(plan: RefreshPlan, why: ReadonlyMap<number, string>): RefreshPlan {
  const { charts, staleWords } = plan;
  return {
    ...plan,
    charts: charts.filter(({ index }) => !why.has(index)),
    staleWords: [...staleWords, ...why.values()],
  };
}

function chartsOf({ blocks }: ReportDocument): ReadonlyMap<string, TableChart> {
  const charts = blocks.flatMap((block) => (block.kind === "table" ? (chartOf(block) ?? []) : []));
  return new Map(charts.map((chart) => [chart.key, chart]));
}

/** Every figure of the report by its key; wherever one stands, it reads the same. */
export function figuresOf({ blocks }: ReportDocument): ReadonlyMap<string, ReportFigure> {
  const figures = new Map<string, ReportFigure>();
  for (const block of blocks)
    for (const run of runsOf(block)) if (run.kind === "figure") figures.set(run.key, run);
  return figures;
}

function told({ subject, what, from }: ReportFigure): Pick<FigureChange, "what" | "from"> {
  return { what: subject ? `${subject} ${what}` : what, from };
}
