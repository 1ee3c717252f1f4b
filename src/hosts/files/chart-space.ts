import { escapeText } from "../shared/xml-text";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Any two numbers: the axes name one another by them. */
const AXES = { category: 1, value: 2 } as const;
/** Blue and orange keep apart in grey and for those who do not see red. */
const COLUMN_COLOURS = ["5B9BD5", "ED7D31"] as const;
const LINE_COLOUR = "D9D9D9";

/** Cells of a chart: where they stand, and what they hold now beside the link. */
export interface ChartCells {
  /** 'Sheet'!$A$2:$A$5. */
  readonly reference: string;
  /** undefined: a gap. */
  readonly values: readonly (string | undefined)[];
}

export interface ColumnChart {
  readonly title: string;
  readonly labels: ChartCells;
  /** A single series needs no name. */
  readonly series: readonly { readonly name?: ChartCells; readonly figures: ChartCells }[];
}

export interface ChartNamespaces {
  readonly chart: string;
  readonly main: string;
}

/** A chart part with clustered columns. rest stands at its end, such as the link to an embedded workbook. */
export function chartSpaceXml(
  { title, labels, series }: ColumnChart,
  { chart, main }: ChartNamespaces,
  rest = "",
): string {
  return (
    `${HEAD}<c:chartSpace xmlns:c="${chart}" ` +
    `xmlns:a="${main}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r>` +
    `<a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>' +
    '<c:grouping val="clustered"/><c:varyColors val="0"/>' +
    series.map((each, index) => seriesXml(each, labels, index)).join("") +
    `<c:gapWidth val="80"/><c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/></c:barChart>` +
    `<c:catAx>${axisStart("category", "b")}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:crossAx val="${AXES.value}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${axisStart("value", "l")}<c:majorGridlines><c:spPr><a:ln><a:solidFill><a:srgbClr val="${LINE_COLOUR}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${AXES.category}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>` +
    "</c:plotArea>" +
    (series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "") +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>' +
    `${rest}</c:chartSpace>`
  );
}

function seriesXml(
  { name, figures }: ColumnChart["series"][number],
  labels: ChartCells,
  index: number,
): string {
  const colour = COLUMN_COLOURS[index % COLUMN_COLOURS.length]!;
  const title = name ? `<c:tx>${textsXml(name)}</c:tx>` : "";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${title}` +
    `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:cat>${textsXml(labels)}</c:cat>` +
    `<c:val>${figuresXml(figures)}</c:val></c:ser>`
  );
}

/** What c:val holds. */
export function figuresXml(cells: ChartCells): string {
  return `<c:numRef><c:f>${escapeText(cells.reference)}</c:f><c:numCache><c:formatCode>#,##0.00</c:formatCode>${pointsXml(cells)}</c:numCache></c:numRef>`;
}

/** What c:cat and c:tx hold. */
export function textsXml(cells: ChartCells): string {
  return `<c:strRef><c:f>${escapeText(cells.reference)}</c:f><c:strCache>${pointsXml(cells)}</c:strCache></c:strRef>`;
}

function pointsXml({ values }: ChartCells): string {
  const points = values.map((value, index) =>
    value === undefined ? "" : `<c:pt idx="${index}"><c:v>${escapeText(value)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}

function axisStart(axis: keyof typeof AXES, position: "b" | "l"): string {
  return (
    `<c:axId val="${AXES[axis]}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${position}"/>`
  );
}
