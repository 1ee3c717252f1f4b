import { DisplayReader } from "../../../../src/hosts/files/display/read-display";
import { relationships, withParts, worksheet, zipped, type Parts } from "../literal-package";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="' +
  `${CHART}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

/** Frames of a sheet whose drawing part holds these anchors. */
async function framesOf(anchors: string, parts: Parts = {}) {
  const file = withParts({
    "xl/worksheets/sheet1.xml": worksheet('<sheetData/><drawing r:id="rId1"/>'),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["drawing", "../drawings/drawing1.xml"]),
    "xl/drawings/drawing1.xml": `<xdr:wsDr ${DRAWING}>${anchors}</xdr:wsDr>`,
    ...parts,
  });
  return (await (await DisplayReader.open(zipped(file))).sheet(0))!.drawings;
}

const corner = (name: string, column: number, row: number, x = 0, y = 0): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${x * 9525}</xdr:colOff>` +
  `<xdr:row>${row}</xdr:row><xdr:rowOff>${y * 9525}</xdr:rowOff></xdr:${name}>`;
const named = (kind: string, attributes = "", inner = ""): string =>
  `<xdr:${kind}><xdr:nv><xdr:cNvPr id="2" name="对象 1" ${attributes}/></xdr:nv>${inner}</xdr:${kind}>`;
const twoCell = (inner: string): string =>
  `<xdr:twoCellAnchor>${corner("from", 1, 2, 3, 4)}${corner("to", 5, 6)}${inner}<xdr:clientData/></xdr:twoCellAnchor>`;
const PLACE = { from: { column: 1, row: 2, x: 3, y: 4 }, to: { column: 5, row: 6, x: 0, y: 0 } };
const CHART_FRAME = named(
  "graphicFrame",
  "",
  '<a:graphic><a:graphicData><c:chart r:id="rId1"/></a:graphicData></a:graphic>',
);

/** A chart part, and the drawing's way to it. */
const withChart = (title: string): Parts => ({
  "xl/drawings/_rels/drawing1.xml.rels": relationships(["chart", "../charts/chart1.xml"]),
  "xl/charts/chart1.xml":
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="a"><c:chart>${title}<c:plotArea><c:valAx><c:title><a:t>万元</a:t></c:title></c:valAx></c:plotArea>` +
    "</c:chart></c:chartSpace>",
});

describe("drawings of a sheet", () => {
  it.each([
    ["typed", "<c:title><c:tx><c:rich><a:t>预算</a:t><a:t>执行</a:t></c:rich></c:tx></c:title>", "预算执行"],
    [
      "linked to a cell",
      "<c:title><c:tx><c:strRef><c:f>A1</c:f><c:strCache><c:pt><c:v>合计</c:v></c:pt></c:strCache></c:strRef></c:tx></c:title>",
      "合计",
    ],
    ["absent", "", undefined],
  ])("are charts by their title: %s", async (_, title, expected) => {
    const frames = await framesOf(twoCell(CHART_FRAME), withChart(title));
    expect(frames).toEqual([{ kind: "chart", ...(expected && { title: expected }), ...PLACE }]);
  });

  it("are pictures by what the author says of them, and shapes by their text", async () => {
    const shape = named("sp", "", "<xdr:txBody><a:p><a:r><a:t>单位：万元</a:t></a:r></a:p></xdr:txBody>");
    expect(await framesOf(twoCell(named("pic", 'descr="局徽"')) + twoCell(shape))).toEqual([
      { kind: "picture", title: "局徽", ...PLACE },
      { kind: "shape", title: "单位：万元", ...PLACE },
    ]);
  });

  it("lie at a cell with a size of their own, or at a place of the sheet", async () => {
    const size = '<xdr:ext cx="952500" cy="476250"/>';
    const frames = await framesOf(
      `<xdr:oneCellAnchor>${corner("from", 1, 2)}${size}${named("pic")}</xdr:oneCellAnchor>` +
        `<xdr:absoluteAnchor><xdr:pos x="95250" y="19050"/>${size}${named("pic")}</xdr:absoluteAnchor>`,
    );
    expect(frames).toEqual([
      { kind: "picture", from: { column: 1, row: 2, x: 0, y: 0 }, to: { width: 100, height: 50 } },
      { kind: "picture", from: { column: 0, row: 0, x: 10, y: 2 }, to: { width: 100, height: 50 } },
    ]);
  });

  it("are the first choice of what newer and older programs see differently, unless it is hidden", async () => {
    const either = (choice: string): string =>
      `<mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="cx1">${choice}</mc:Choice>` +
      `<mc:Fallback>${named("sp")}</mc:Fallback></mc:AlternateContent>`;
    expect(await framesOf(twoCell(either(CHART_FRAME)))).toMatchObject([{ kind: "chart" }]);
    expect(await framesOf(either(twoCell(named("sp", 'hidden="1"'))))).toEqual([]);
  });

  it("are none where their part is missing or damaged", async () => {
    expect(await framesOf("<xdr:twoCellAnchor>")).toEqual([]);
    expect(
      await framesOf("", { "xl/worksheets/_rels/sheet1.xml.rels": relationships(["drawing", "gone.xml"]) }),
    ).toEqual([]);
  });
});
