import { repeatedRow, type SheetDocument } from "../../../core/report/sheet-document";
import type { WorkbookMemory } from "../../../core/workbook/snapshot";
import type { PackageParts } from "../package/package-parts";
import { drawChart } from "./sheet-chart";
import { withSheetLooks } from "./sheet-styles";
import { sheetXml } from "./sheet-xml";
import { openStyles } from "./styles-part";
import {
  appendSheet,
  freeSheetName,
  readBook,
  removeSheet,
  setPrintTitles,
  type Book,
} from "./workbook-part";

/**
 * Writes the documents as sheets: into the sheet of ours that has the same role, where it stands and under the name it
 * bears, else behind all others. Sheets of ours with other roles stay. Gives the sheets that are ours now.
 */
export async function writeSheets(
  parts: PackageParts,
  book: Book,
  documents: readonly SheetDocument[],
  remembered: WorkbookMemory["sheets"],
): Promise<WorkbookMemory["sheets"]> {
  let sheets = ownSheets(book, remembered);
  if (documents.length === 0) return sheets;
  const stylesPart = await openStyles(parts, book);
  const { xml: styles, style } = withSheetLooks(await parts.text(stylesPart));
  parts.set(stylesPart, styles);
  for (const document of documents) {
    const xml = sheetXml(document, style, book.vocabulary.main);
    let current = await readBook(parts);
    let name = sheets.find(({ role }) => role === document.role)?.name;
    if (name === undefined) {
      name = freeSheetName(current, document.name);
      await appendSheet(parts, current, name, xml);
      current = await readBook(parts);
      sheets = [...sheets, { role: document.role, name }];
    } else {
      const { part } = current.sheets.find((sheet) => sheet.name === name)!;
      parts.set(part, xml);
    }
    const index = current.sheets.findIndex((sheet) => sheet.name === name);
    await drawChart(parts, current, index, document);
    await setPrintTitles(parts, current, index, repeatedRow(document));
  }
  return sheets;
}

/** Takes our sheets out of the workbook, unless it would be left with none. */
export async function removeSheets(
  parts: PackageParts,
  book: Book,
  remembered: WorkbookMemory["sheets"],
): Promise<void> {
  for (const { name } of ownSheets(book, remembered)) {
    const current = await readBook(parts);
    if (current.sheets.length > 1)
      await removeSheet(
        parts,
        current,
        current.sheets.findIndex((sheet) => sheet.name === name),
      );
  }
}

/** Those of the remembered sheets that are still there. */
function ownSheets(book: Book, remembered: WorkbookMemory["sheets"]): WorkbookMemory["sheets"] {
  return remembered.filter((own) => book.sheets.some(({ name, hasCells }) => hasCells && name === own.name));
}
