import { strToU8, zipSync } from "fflate";
import { approvalSheet } from "./approval-sheet";
import { BUREAU } from "./bureau";
import { chartPart, drawingPart } from "./chart-parts";
import { coverSheet } from "./cover-sheet";
import type { Edition } from "./edition";
import { indicatorsSheet } from "./indicators-sheet";
import { materialsSheet } from "./materials-sheet";
import { additionsSheet, transfersSheet } from "./mid-year-sheets";
import { commentsPart, noteDrawingPart } from "./note-parts";
import type { Note } from "./note-parts";
import {
  applicationPropertiesPart,
  contentTypesPart,
  corePropertiesPart,
  relationshipsPart,
  rootRelationshipsPart,
} from "./package-parts";
import { SharedStrings } from "./shared-strings";
import { stylesPart } from "./styles";
import { workbookPart } from "./workbook-part";
import { worksheetPart } from "./worksheet-part";

/** The workbook as .xlsx. The same edition gives the same bytes: the parts' times are fixed. */
export function workbookBytes(edition: Edition): Uint8Array {
  const approved = approvalSheet(edition);
  const additions = additionsSheet(edition);
  const transfers = transfersSheet(edition);
  const cover = coverSheet(edition, { approved, additions, transfers });
  const materials = materialsSheet(edition.completeMaterials);
  const indicators = indicatorsSheet(edition);
  const sheets = [cover, approved.sheet, additions.sheet, transfers.sheet, materials, indicators];
  const strings = new SharedStrings();
  const note: Note = {
    at: `N${approved.lastRow - 1}`,
    author: BUREAU.author,
    text: "3个项目合并填列，明细见2019年结转资金台账。",
  };
  const worksheets = sheets.map((sheet) =>
    worksheetPart(
      sheet,
      strings,
      { chart: sheet === cover, note: sheet === approved.sheet },
      sheet === cover,
    ),
  );
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypesPart(sheets.length),
    "_rels/.rels": rootRelationshipsPart(),
    "docProps/app.xml": applicationPropertiesPart(),
    "docProps/core.xml": corePropertiesPart(),
    "xl/workbook.xml": workbookPart(cover, sheets),
    "xl/_rels/workbook.xml.rels": relationshipsPart([
      ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    ...Object.fromEntries(worksheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    "xl/worksheets/_rels/sheet1.xml.rels": relationshipsPart([["drawing", "../drawings/drawing1.xml"]]),
    "xl/worksheets/_rels/sheet2.xml.rels": relationshipsPart([
      ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["comments", "../comments1.xml"],
    ]),
    "xl/drawings/drawing1.xml": drawingPart(),
    "xl/drawings/_rels/drawing1.xml.rels": relationshipsPart([["chart", "../charts/chart1.xml"]]),
    "xl/charts/chart1.xml": chartPart(cover),
    "xl/drawings/vmlDrawing1.vml": noteDrawingPart(note),
    "xl/comments1.xml": commentsPart(note),
    "xl/styles.xml": stylesPart(),
    "xl/sharedStrings.xml": strings.part(),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
  return zipSync(files, { mtime: new Date(2021, 0, 15, 9, 0, 0), level: 6 });
}
