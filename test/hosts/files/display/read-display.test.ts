import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DisplayReader } from "../../../../src/hosts/files/display/read-display";
import { prefixed, withParts, worksheet, zipped } from "../literal-package";

const STYLES =
  '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts><font><sz val="12"/><name val="宋体"/></font><font><b/><i val="0"/><u/><sz val="20"/><color rgb="FFC00000"/><name val="黑体"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.8"/></patternFill></fill></fills>' +
  '<borders><border/><border><left style="thin"><color auto="1"/></left><bottom style="double"><color indexed="10"/></bottom></border></borders>' +
  '<cellXfs><xf/><xf fontId="1" fillId="1" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/></xf></cellXfs>' +
  "</styleSheet>";

const SHEET = worksheet(
  '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="2" ySplit="1" state="frozen"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="2" width="10.625" style="1" customWidth="1"/></cols>' +
    '<sheetData><row r="2" ht="30" customHeight="1"><c r="A2" s="1"/><c s="1"><v>1</v></c></row>' +
    '<row r="4" s="1" customFormat="1"><c r="D4"><v>2</v></c></row></sheetData>',
);

describe("DisplayReader", () => {
  const parts = withParts({ "xl/styles.xml": STYLES, "xl/worksheets/sheet1.xml": SHEET });

  it.each([
    ["a plain file", parts],
    ["a prefixing producer's file", prefixed(parts)],
  ])("reads sizes, frozen panes and looks of %s", async (_, file) => {
    const display = (await (await DisplayReader.open(zipped(file))).sheet(0))!;
    expect(display).toMatchObject({
      defaultHeight: 14.25,
      fitsRows: true,
      defaultWidth: 72,
      frozenRows: 1,
      frozenColumns: 2,
      hasGridLines: false,
      columns: [{ first: 0, last: 1, width: 85, look: 2 }],
    });
    expect([...display.rowHeights]).toEqual([0, 30, 0, 0]);
    expect([...display.rowLooks]).toEqual([0, 0, 0, 2]);
    expect([0, 1, 2, 3].map((column) => [...(display.cells[column] ?? [])].slice(0, 4))).toEqual([
      [0, 2, 0, 0],
      [0, 2, 0, 0],
      [],
      [0, 0, 0, 1],
    ]);
    expect(display.looks[1]).toEqual({
      fontName: "黑体",
      fontSize: 20,
      bold: true,
      italic: false,
      underline: "single",
      strike: false,
      color: "#C00000",
      fill: "#dae3f3",
      left: { width: 1, line: "solid", color: "#000000" },
      bottom: { width: 3, line: "double", color: "#FF0000" },
      horizontal: "center",
      vertical: "top",
      wrap: true,
      indent: 2,
    });
  });

  it("tells nothing of a sheet that does not exist", async () => {
    expect(await (await DisplayReader.open(zipped(parts))).sheet(7)).toBeUndefined();
  });

  it("reads every sheet of other producers' files", async () => {
    const files = ["sample-by-libreoffice.xlsx", "sample-by-openpyxl.xlsx"];
    const sheets = await Promise.all(
      files.map(async (name) =>
        (await DisplayReader.open(readFileSync(join(__dirname, "../producers", name)))).sheet(1),
      ),
    );
    for (const sheet of sheets) expect(sheet!.looks.some(({ fill }) => fill !== undefined)).toBe(true);
    expect(sheets[1]).toMatchObject({ frozenRows: 4, frozenColumns: 3, hasGridLines: false });
  });
});
