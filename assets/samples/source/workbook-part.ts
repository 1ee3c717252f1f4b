import type { Sheet } from "./sheet";
import { element, escaped, xmlPart } from "./xml";

/** The workbook part: sheets, and names that belong to the workbook (of the cover) or to their sheet. */
export function workbookPart(cover: Sheet, sheets: readonly Sheet[]): string {
  return xmlPart(
    element(
      "workbook",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      element("workbookPr", { defaultThemeVersion: 124226 }),
      element(
        "bookViews",
        {},
        element("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 24000, windowHeight: 12000 }),
      ),
      element(
        "sheets",
        {},
        ...sheets.map((sheet, index) =>
          element("sheet", { name: sheet.name, sheetId: index + 1, "r:id": `rId${index + 1}` }),
        ),
      ),
      element("definedNames", {}, ...definedNames(cover, sheets)),
      element("calcPr", { calcId: 191029 }),
    ),
  );
}

function definedNames(cover: Sheet, sheets: readonly Sheet[]): readonly string[] {
  const all = sheets.flatMap((sheet, index) => {
    const local = sheet === cover ? undefined : index;
    const own = sheet.names.map(({ name, refersTo }) => ({ name, refersTo, local }));
    const rows = sheet.layout.repeatedRows?.split(":").map((row) => `$${row}`);
    if (rows === undefined) return own;
    return [
      ...own,
      { name: "_xlnm.Print_Titles", refersTo: `${sheet.name}!${rows.join(":")}`, local: index },
    ];
  });
  return all.map(({ name, refersTo, local }) =>
    element("definedName", { name, localSheetId: local }, escaped(refersTo)),
  );
}
