import type { SheetChart, SheetDocument } from "../../../core/report/sheet-document";
import { formatColumn, quoteSheet } from "../../../core/workbook/address";
import type { Area } from "../../../core/workbook/snapshot";
import { CHART_NAME } from "../../shared/chart-name";
import { chartSpaceXml, type ChartCells } from "../chart-space";
import { drawingNamespace, type Vocabulary } from "../package/vocabulary";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A drawing part that holds the chart over its cells. */
export function drawingXml(place: Area, chartId: string, vocabulary: Vocabulary): string {
  const chart = drawingNamespace(vocabulary, "chart");
  return (
    `${HEAD}<xdr:wsDr xmlns:xdr="${drawingNamespace(vocabulary, "spreadsheetDrawing")}" ` +
    `xmlns:a="${drawingNamespace(vocabulary, "main")}"><xdr:twoCellAnchor>` +
    `<xdr:from>${corner(place.left, place.top)}</xdr:from><xdr:to>${corner(place.right + 1, place.bottom + 1)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${CHART_NAME}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" ` +
    `xmlns:r="${vocabulary.relationships}" r:id="${chartId}"/></a:graphicData></a:graphic></xdr:graphicFrame>` +
    "<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"
  );
}

/** A chart part: columns of the figures that stand in the sheet of that name, with what they are now beside the link. */
export function chartXml(
  { rows }: SheetDocument,
  { title, source }: SheetChart,
  sheet: string,
  vocabulary: Vocabulary,
): string {
  const cells = (column: number): ChartCells => {
    const letters = formatColumn(column);
    return {
      reference: `${quoteSheet(sheet)}!$${letters}$${source.top + 1}:$${letters}$${source.bottom + 1}`,
      values: rows
        .slice(source.top, source.bottom + 1)
        .map(({ cells: own }) => own[column]?.value.toString()),
    };
  };
  const chart = { title, labels: cells(source.left), series: [{ figures: cells(source.right) }] };
  const names = {
    chart: drawingNamespace(vocabulary, "chart"),
    main: drawingNamespace(vocabulary, "main"),
  };
  return chartSpaceXml(chart, names);
}

function corner(column: number, row: number): string {
  return `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
}
