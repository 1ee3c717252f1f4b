import { formatAddress, formatArea } from "../../../src/core/workbook/address";
import { cellAt } from "../../../src/core/workbook/cell";
import type { DefinedName, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { escapeAttribute, escapeText } from "../../../src/hosts/shared/xml-text";
import { type Parts, relationships, withParts, worksheet } from "./literal-package";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const NOTES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const STATES = { visible: "", hidden: ' state="hidden"', "very-hidden": ' state="veryHidden"' } as const;
/** Number formats of one's own begin here. */
const FIRST_FORMAT = 164;

/** A workbook file with what a snapshot holds: cells, formats, merges, comments (as notes), names, visibility. */
export function packageOfSnapshot(workbook: WorkbookSnapshot): Parts {
  const { sheets, names, numberFormats } = workbook;
  const path = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
  const changes: Record<string, string> = {};
  const types: Record<string, string> = {};
  sheets.forEach((sheet, index) => {
    changes[path(index)] = sheetXml(workbook, index);
    if (index >= 2) types[path(index)] = SHEET_TYPE; // the literal package declares the first two
    if (sheet.comments.length === 0) return;
    changes[`xl/comments${index + 1}.xml`] = notesXml(workbook, index);
    types[`xl/comments${index + 1}.xml`] = NOTES_TYPE;
    changes[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships([
      "comments",
      `../comments${index + 1}.xml`,
    ]);
  });
  return withParts(
    {
      ...changes,
      "xl/workbook.xml":
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
        sheets
          .map(({ name, visibility }, index) => {
            const shown = escapeAttribute(name);
            return `<sheet name="${shown}" sheetId="${index + 1}"${STATES[visibility]} r:id="rId${index + 1}"/>`;
          })
          .join("") +
        `</sheets><definedNames>${names.map(nameXml).join("")}</definedNames></workbook>`,
      "xl/_rels/workbook.xml.rels": relationships(
        ...sheets.map((_, index): [string, string] => ["worksheet", path(index).slice(3)]),
        ["styles", "styles.xml"],
      ),
      "xl/styles.xml": stylesXml(numberFormats),
    },
    types,
  );
}

function nameXml({ name, sheet, formula, hidden }: DefinedName): string {
  const scope = sheet === undefined ? "" : ` localSheetId="${sheet}"`;
  return `<definedName name="${escapeAttribute(name)}"${scope}${hidden ? ' hidden="1"' : ""}>${escapeText(formula)}</definedName>`;
}

function sheetXml(workbook: WorkbookSnapshot, index: number): string {
  const { rowCount, columnCount, merges } = workbook.sheets[index]!;
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const cells = Array.from({ length: columnCount }, (__, column) => cellXml(workbook, index, row, column));
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  const merged = merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`).join("");
  return worksheet(
    `<sheetData>${rows.join("")}</sheetData>${merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`}`,
  );
}

function cellXml(workbook: WorkbookSnapshot, sheet: number, row: number, column: number): string {
  const { value, format, formula } = cellAt(workbook, sheet, row, column);
  if (value.kind === "blank" && formula === undefined) return "";
  const start = `<c r="${formatAddress(row, column)}" s="${workbook.numberFormats.indexOf(format)}"`;
  const source = formula === undefined ? "" : `<f>${escapeText(formula)}</f>`;
  switch (value.kind) {
    case "number":
      return `${start}>${source}<v>${value.value.toString()}</v></c>`;
    case "boolean":
      return `${start} t="b">${source}<v>${value.value ? 1 : 0}</v></c>`;
    case "error":
      return `${start} t="e">${source}<v>${escapeText(value.value)}</v></c>`;
    case "text":
      return formula === undefined
        ? `${start} t="inlineStr"><is><t xml:space="preserve">${escapeText(value.value)}</t></is></c>`
        : `${start} t="str">${source}<v>${escapeText(value.value)}</v></c>`;
    default:
      return `${start}>${source}</c>`;
  }
}

function notesXml(workbook: WorkbookSnapshot, index: number): string {
  const { comments } = workbook.sheets[index]!;
  const authors = [...new Set(comments.map(({ author }) => author))];
  const listed = comments.map(
    ({ row, column, author, text }) =>
      `<comment ref="${formatAddress(row, column)}" authorId="${authors.indexOf(author)}"><text><t>${escapeText(text)}</t></text></comment>`,
  );
  return (
    `<comments xmlns="${MAIN}"><authors>${authors.map((author) => `<author>${escapeText(author)}</author>`).join("")}</authors>` +
    `<commentList>${listed.join("")}</commentList></comments>`
  );
}

/** One cell format a number format, in the same order; General is built in. */
function stylesXml(codes: readonly string[]): string {
  const own = codes.slice(1);
  const declared = own.map(
    (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeAttribute(code)}"/>`,
  );
  const formats = codes.map((_, index) => {
    const id = index === 0 ? 0 : FIRST_FORMAT + index - 1;
    return `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  });
  return (
    `<styleSheet xmlns="${MAIN}">${own.length > 0 ? `<numFmts count="${own.length}">${declared.join("")}</numFmts>` : ""}` +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>'
  );
}
