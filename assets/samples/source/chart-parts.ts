import { SUMMARY } from "./cover-sheet";
import type { Sheet } from "./sheet";
import { element, escaped, xmlPart } from "./xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** The cover's chart: full-year budget beside execution, by kind of funds, with the values that it last drew. */
export function chartPart(cover: Sheet): string {
  const series = [
    { column: SUMMARY.full, colour: "5B9BD5" },
    { column: SUMMARY.execution, colour: "ED7D31" },
  ];
  return xmlPart(
    element(
      "c:chartSpace",
      { "xmlns:c": CHART, "xmlns:a": DRAWING, "xmlns:r": RELATIONSHIPS },
      element("c:roundedCorners", { val: 0 }),
      element(
        "c:chart",
        {},
        title("全年预算与执行（万元）"),
        element("c:autoTitleDeleted", { val: 0 }),
        element("c:plotArea", {}, element("c:layout", {}), bars(cover, series), categoryAxis(), valueAxis()),
        element("c:legend", {}, element("c:legendPos", { val: "b" }), element("c:overlay", { val: 0 })),
        element("c:plotVisOnly", { val: 1 }),
        element("c:dispBlanksAs", { val: "gap" }),
      ),
    ),
  );
}

/** Where the chart lies: below the summary. */
export function drawingPart(): string {
  const corner = (name: string, column: number, row: number): string =>
    element(
      name,
      {},
      element("xdr:col", {}, String(column)),
      element("xdr:colOff", {}, "0"),
      element("xdr:row", {}, String(row)),
      element("xdr:rowOff", {}, "0"),
    );
  const chart = element("c:chart", { "xmlns:c": CHART, "xmlns:r": RELATIONSHIPS, "r:id": "rId1" });
  const frame = element(
    "xdr:graphicFrame",
    { macro: "" },
    element(
      "xdr:nvGraphicFramePr",
      {},
      element("xdr:cNvPr", { id: 2, name: "图表 1" }),
      element("xdr:cNvGraphicFramePr", {}),
    ),
    element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
    element("a:graphic", {}, element("a:graphicData", { uri: CHART }, chart)),
  );
  return xmlPart(
    element(
      "xdr:wsDr",
      { "xmlns:xdr": SPREADSHEET_DRAWING, "xmlns:a": DRAWING },
      element(
        "xdr:twoCellAnchor",
        {},
        corner("xdr:from", 3, 10),
        corner("xdr:to", 8, 28),
        frame,
        element("xdr:clientData", {}),
      ),
    ),
  );
}

interface Series {
  readonly column: string;
  readonly colour: string;
}

function bars(cover: Sheet, series: readonly Series[]): string {
  return element(
    "c:barChart",
    {},
    element("c:barDir", { val: "col" }),
    element("c:grouping", { val: "clustered" }),
    element("c:varyColors", { val: 0 }),
    ...series.map((one, index) => seriesElement(cover, one, index)),
    element("c:gapWidth", { val: 80 }),
    element("c:axId", { val: 50010 }),
    element("c:axId", { val: 50020 }),
  );
}

function seriesElement(cover: Sheet, { column, colour }: Series, index: number): string {
  const { first, last, label } = SUMMARY;
  const rows = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const range = (letter: string): string => `${cover.name}!$${letter}$${first}:$${letter}$${last}`;
  const labels = rows.map((row) => String(cover.cells.get(`${label}${row}`)?.content));
  const values = rows.map((row) => String(cover.numberAt(`${column}${row}`)));
  const heading = String(cover.cells.get(`${column}3`)?.content);
  return element(
    "c:ser",
    {},
    element("c:idx", { val: index }),
    element("c:order", { val: index }),
    element("c:tx", {}, reference("c:strRef", "c:strCache", `${cover.name}!$${column}$3`, [heading])),
    element("c:spPr", {}, element("a:solidFill", {}, element("a:srgbClr", { val: colour }))),
    element("c:invertIfNegative", { val: 0 }),
    element("c:cat", {}, reference("c:strRef", "c:strCache", range(label), labels)),
    element("c:val", {}, reference("c:numRef", "c:numCache", range(column), values)),
  );
}

function reference(kind: string, cache: string, formula: string, values: readonly string[]): string {
  const format = cache === "c:numCache" ? element("c:formatCode", {}, "#,##0.00") : "";
  const points = values.map((value, index) =>
    element("c:pt", { idx: index }, element("c:v", {}, escaped(value))),
  );
  const stored = element(cache, {}, format, element("c:ptCount", { val: values.length }), ...points);
  return element(kind, {}, element("c:f", {}, escaped(formula)), stored);
}

function title(text: string): string {
  const run = element("a:r", {}, element("a:rPr", { lang: "zh-CN", sz: 1200 }), element("a:t", {}, text));
  const rich = element("c:rich", {}, element("a:bodyPr", {}), element("a:p", {}, run));
  return element("c:title", {}, element("c:tx", {}, rich), element("c:overlay", { val: 0 }));
}

function categoryAxis(): string {
  return element(
    "c:catAx",
    {},
    element("c:axId", { val: 50010 }),
    element("c:scaling", {}, element("c:orientation", { val: "minMax" })),
    element("c:delete", { val: 0 }),
    element("c:axPos", { val: "b" }),
    element("c:crossAx", { val: 50020 }),
  );
}

function valueAxis(): string {
  return element(
    "c:valAx",
    {},
    element("c:axId", { val: 50020 }),
    element("c:scaling", {}, element("c:orientation", { val: "minMax" })),
    element("c:delete", { val: 0 }),
    element("c:axPos", { val: "l" }),
    element("c:majorGridlines", {}),
    element("c:numFmt", { formatCode: "#,##0", sourceLinked: 0 }),
    element("c:crossAx", { val: 50010 }),
  );
}
