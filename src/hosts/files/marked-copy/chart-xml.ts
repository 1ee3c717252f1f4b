import type { SheetChart, SheetDocument } from "../../../core/report/sheet-document";
import { formatColumn, quoteSheet } from "../../../core/workbook/address";
import type { Area } from "../../../core/workbook/snapshot";
import { CHART_NAME } from "../../shared/chart-name";
import { escapeText } from "../../shared/xml-text";
import { drawingNamespace, type Vocabulary } from "../package/vocabulary";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Any two numbers: the axes name one another by them. */
const AXES = { category: 1, value: 2 } as const;
const COLUMN_COLOUR = "5B9BD5";
const LINE_COLOUR = "D9D9D9";

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
  const indexes = Array.from({ length: source.bottom - source.top + 1 }, (_, index) => index);
  const value = (index: number, column: number): string =>
    rows[source.top + index]?.cells[column]?.value.toString() ?? "";
  const points = (column: number): string =>
    `<c:ptCount val="${indexes.length}"/>` +
    indexes
      .map((index) => `<c:pt idx="${index}"><c:v>${escapeText(value(index, column))}</c:v></c:pt>`)
      .join("");
  const cells = (column: number): string => {
    const letters = formatColumn(column);
    return escapeText(`${quoteSheet(sheet)}!$${letters}$${source.top + 1}:$${letters}$${source.bottom + 1}`);
  };
  return (
    `${HEAD}<c:chartSpace xmlns:c="${drawingNamespace(vocabulary, "chart")}" ` +
    `xmlns:a="${drawingNamespace(vocabulary, "main")}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r>` +
    `<a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>' +
    '<c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
    `<c:spPr><a:solidFill><a:srgbClr val="${COLUMN_COLOUR}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:cat><c:strRef><c:f>${cells(source.left)}</c:f><c:strCache>${points(source.left)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${cells(source.right)}</c:f><c:numCache><c:formatCode>#,##0.00</c:formatCode>${points(source.right)}</c:numCache></c:numRef></c:val>` +
    `</c:ser><c:gapWidth val="80"/><c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/></c:barChart>` +
    `<c:catAx>${axisStart("category", "b")}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:crossAx val="${AXES.value}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${axisStart("value", "l")}<c:majorGridlines><c:spPr><a:ln><a:solidFill><a:srgbClr val="${LINE_COLOUR}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${AXES.category}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>` +
    '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:chartSpace>'
  );
}

function axisStart(axis: keyof typeof AXES, position: "b" | "l"): string {
  return (
    `<c:axId val="${AXES[axis]}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${position}"/>`
  );
}

function corner(column: number, row: number): string {
  return `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
}
