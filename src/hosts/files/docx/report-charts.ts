import type { ReportTable } from "../../../core/report/report-document";
import { chartOf } from "../../../core/report/table-chart";
import { escapeAttribute } from "../../shared/xml-text";
import type { Controls } from "../../shared/word/controls";
import { chartSpaceXml } from "../chart-space";
import { columnChart, workbookOf } from "./chart-contents";

const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** As wide as the type area, 80 mm high; in English Metric Units. */
const EXTENT = { width: 156 * 36_000, height: 80 * 36_000 } as const;

interface Drawn {
  readonly xml: string;
  readonly workbook: Uint8Array;
}

/** The charts of one report: the paragraphs in its text, and the parts that stand behind them. */
export class ReportCharts {
  private readonly drawn: Drawn[] = [];

  constructor(private readonly wanted: boolean) {}

  /** A paragraph with the table's chart in a control that knows it; empty where it offers none or none is wanted. */
  draw(table: ReportTable, controls: Controls): string {
    const chart = chartOf(table);
    if (!this.wanted || !chart) return "";
    this.drawn.push({
      xml: chartSpaceXml(
        columnChart(chart),
        { chart: `${DRAWINGML}/chart`, main: `${DRAWINGML}/main` },
        `<c:externalData xmlns:r="${R}" r:id="rId1"><c:autoUpdate val="0"/></c:externalData>`,
      ),
      workbook: workbookOf(chart),
    });
    return controls.chart(chart, drawingXml(this.drawn.length, chart.title));
  }

  /** Of the document's part. */
  relationships(): string {
    return this.drawn
      .map(
        (_, index) =>
          `<Relationship Id="rIdChart${index + 1}" Type="${R}/chart" Target="charts/chart${index + 1}.xml"/>`,
      )
      .join("");
  }

  types(): string {
    if (this.drawn.length === 0) return "";
    const overrides = this.drawn.map(
      (_, index) => `<Override PartName="/word/charts/chart${index + 1}.xml" ContentType="${CHART_TYPE}"/>`,
    );
    return `<Default Extension="xlsx" ContentType="${WORKBOOK_TYPE}"/>${overrides.join("")}`;
  }

  parts(): Readonly<Record<string, string | Uint8Array>> {
    return Object.fromEntries(
      this.drawn.flatMap(({ xml, workbook }, index): [string, string | Uint8Array][] => {
        const number = index + 1;
        const link =
          `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${R}/package" ` +
          `Target="../embeddings/chart${number}.xlsx"/></Relationships>`;
        return [
          [`word/charts/chart${number}.xml`, xml],
          [`word/charts/_rels/chart${number}.xml.rels`, link],
          [`word/embeddings/chart${number}.xlsx`, workbook],
        ];
      }),
    );
  }
}

/** Off the grid of lines, which would cut the picture to one line's height. */
function drawingXml(number: number, title: string): string {
  return (
    '<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="120" w:after="120"/><w:jc w:val="center"/></w:pPr>' +
    `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWINGML}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${EXTENT.width}" cy="${EXTENT.height}"/>` +
    `<wp:docPr id="${number}" name="图${number}" descr="${escapeAttribute(title)}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="${DRAWINGML}/main"><a:graphicData uri="${DRAWINGML}/chart">` +
    `<c:chart xmlns:c="${DRAWINGML}/chart" r:id="rIdChart${number}"/>` +
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
  );
}
