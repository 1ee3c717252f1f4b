import type { SharedStrings } from "./shared-strings";
import { columnOf, columnsBetween, rowOf } from "./sheet";
import type { Content, Sheet } from "./sheet";
import { styleIndex } from "./styles";
import { element, escaped, xmlPart } from "./xml";

const PAPER = { A3: 8, A4: 9 } as const;

export interface Drawings {
  readonly chart: boolean;
  readonly note: boolean;
}

/** A worksheet part, its elements in the order that the schema asks for. */
export function worksheetPart(
  sheet: Sheet,
  strings: SharedStrings,
  drawings: Drawings,
  active: boolean,
): string {
  const { paper, across } = sheet.layout;
  const margin = { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 };
  return xmlPart(
    element(
      "worksheet",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      element("sheetPr", {}, element("pageSetUpPr", { fitToPage: 1 })),
      element("dimension", { ref: dimension(sheet) }),
      element("sheetViews", {}, sheetView(sheet, active)),
      element("sheetFormatPr", { defaultRowHeight: 15 }),
      columns(sheet),
      element("sheetData", {}, ...rows(sheet, strings)),
      merges(sheet),
      ownConditionalFormat(sheet),
      choice(sheet),
      element("printOptions", { horizontalCentered: 1 }),
      element("pageMargins", margin),
      element("pageSetup", {
        paperSize: PAPER[paper],
        fitToHeight: 0,
        orientation: across ? "landscape" : "portrait",
      }),
      element("headerFooter", {}, element("oddFooter", {}, escaped("&C第 &P 页，共 &N 页"))),
      drawings.chart ? element("drawing", { "r:id": "rId1" }) : "",
      drawings.note ? element("legacyDrawing", { "r:id": "rId1" }) : "",
    ),
  );
}

function sheetView(sheet: Sheet, active: boolean): string {
  const attributes = { showGridLines: 0, tabSelected: active ? 1 : undefined, workbookViewId: 0 };
  const { freezeAt } = sheet.layout;
  if (freezeAt === undefined) return element("sheetView", attributes);
  const columnCount = columnsBetween("A", columnOf(freezeAt)).length - 1;
  const pane = columnCount === 0 ? "bottomLeft" : "bottomRight";
  return element(
    "sheetView",
    attributes,
    element("pane", {
      xSplit: columnCount === 0 ? undefined : columnCount,
      ySplit: rowOf(freezeAt) - 1,
      topLeftCell: freezeAt,
      activePane: pane,
      state: "frozen",
    }),
    element("selection", { pane, activeCell: freezeAt, sqref: freezeAt }),
  );
}

function columns(sheet: Sheet): string {
  const written = [...sheet.widths].sort(([a], [b]) => (a < b ? -1 : 1));
  const items = written.map(([letter, width]) => {
    const index = columnsBetween("A", letter).length;
    const hidden = sheet.hiddenColumns.has(letter) ? 1 : undefined;
    return element("col", { min: index, max: index, width, hidden, customWidth: 1 });
  });
  return element("cols", {}, ...items);
}

function rows(sheet: Sheet, strings: SharedStrings): readonly string[] {
  const byRow = new Map<number, string[]>();
  for (const address of sheet.cells.keys()) {
    const row = rowOf(address);
    byRow.set(row, [...(byRow.get(row) ?? []), address]);
  }
  return [...byRow.keys()]
    .sort((a, b) => a - b)
    .map((row) => {
      const height = sheet.rowHeights.get(row);
      const addresses = (byRow.get(row) ?? []).sort();
      return element(
        "row",
        { r: row, ht: height, customHeight: height === undefined ? undefined : 1 },
        ...addresses.map((address) => cell(sheet, address, strings)),
      );
    });
}

function cell(sheet: Sheet, address: string, strings: SharedStrings): string {
  const { content, style } = sheet.cells.get(address)!;
  const place = { r: address, s: styleIndex(style) };
  if (typeof content === "string") return element("c", { ...place, t: "s" }, value(strings.indexOf(content)));
  return element("c", { ...place, t: storedType(content) }, ...storedParts(content));
}

function storedType(content: Content): "str" | undefined {
  return typeof content === "object" && typeof content.value === "string" ? "str" : undefined;
}

function storedParts(content: Content): readonly string[] {
  if (content === undefined) return [];
  if (typeof content !== "object") return [value(content)];
  return [element("f", {}, escaped(content.formula)), value(content.value)];
}

function value(stored: number | string): string {
  return element("v", {}, escaped(String(stored)));
}

function merges(sheet: Sheet): string {
  if (sheet.merges.length === 0) return "";
  const cells = sheet.merges.map((ref) => element("mergeCell", { ref }));
  return element("mergeCells", { count: cells.length }, ...cells);
}

function ownConditionalFormat(sheet: Sheet): string {
  const { lowRates } = sheet.layout;
  if (lowRates === undefined) return "";
  const rule = { type: "cellIs", dxfId: 0, priority: 1, operator: "lessThan" };
  const test = element("cfRule", rule, element("formula", {}, "0.9"));
  return element("conditionalFormatting", { sqref: lowRates }, test);
}

function choice(sheet: Sheet): string {
  if (sheet.layout.choice === undefined) return "";
  const { at, words } = sheet.layout.choice;
  const list = element("formula1", {}, escaped(`"${words.join(",")}"`));
  const validation = element("dataValidation", { type: "list", allowBlank: 1, sqref: at }, list);
  return element("dataValidations", { count: 1 }, validation);
}

function dimension(sheet: Sheet): string {
  const addresses = [...sheet.cells.keys()];
  const last = addresses.map(columnOf).reduce((a, b) => (a > b ? a : b));
  return `A1:${last}${Math.max(...addresses.map(rowOf))}`;
}
