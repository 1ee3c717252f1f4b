import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export type Parts = Readonly<Record<string, string>>;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument";

export function zipped(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** Every part of an archive as text, a byte a character where it is no text. */
export function unzipped(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      strFromU8(content, name.endsWith(".bin")),
    ]),
  );
}

/** The parts but for one. */
export function without(parts: Parts, name: string): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([one]) => one !== name));
}

export function relationships(...entries: readonly [type: string, target: string][]): string {
  const list = entries.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type.includes("/") ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}

export function worksheet(inner: string): string {
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</worksheet>`;
}

const ROWS =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>项目名称</t></is></c><c r="F1" t="inlineStr"><is><t>执行率</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>甲项目</t></is></c><c r="F2" s="1"><v>0.9133</v></c></row></sheetData>';

/** Two sheets, a style, a defined name of each scope: the least a bureau's workbook has. */
export const PLAIN: Parts = {
  "[Content_Types].xml":
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.spreadsheetml.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.spreadsheetml.worksheet+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.spreadsheetml.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.spreadsheetml.styles+xml"/></Types>`,
  "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml":
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="1"/></bookViews>` +
    '<sheets><sheet name="年初批复" sheetId="1" r:id="rId1"/><sheet name="it&apos;s 2" sheetId="7" r:id="rId2"/></sheets>' +
    "<definedNames><definedName name=\"合计\">'年初批复'!$F$2</definedName>" +
    '<definedName name="局部" localSheetId="1">1</definedName></definedNames><calcPr calcId="191029"/></workbook>',
  "xl/_rels/workbook.xml.rels": relationships(
    ["worksheet", "worksheets/sheet1.xml"],
    ["worksheet", "worksheets/sheet2.xml"],
    ["styles", "styles.xml"],
  ),
  "xl/styles.xml":
    `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>',
  "xl/worksheets/sheet1.xml": worksheet(ROWS),
  "xl/worksheets/sheet2.xml": worksheet("<sheetData/>"),
};

/** The workbook with parts replaced or added, and their relationships and types. */
export function withParts(changes: Parts, types: Readonly<Record<string, string>> = {}): Parts {
  const overrides = Object.entries(types).map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
  );
  const listed = PLAIN["[Content_Types].xml"]!.replace("</Types>", `${overrides.join("")}</Types>`);
  return { ...PLAIN, "[Content_Types].xml": listed, ...changes };
}

/**
 * A sheet with what must survive: protection, a conditional format with a nested extension list, validation, a picture
 * of a chart, a note of the user's, a table, an extension list of its own.
 */
export const RICH: Parts = withParts(
  {
    "xl/worksheets/sheet1.xml": worksheet(
      `<sheetPr codeName="Sheet1"/><dimension ref="A1:F2"/>${ROWS}<sheetProtection sheet="1"/>` +
        '<conditionalFormatting sqref="F2"><cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="max"/>' +
        '<color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ' +
        'uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{2B2B6C44-0000-4B4B-8A8A-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>' +
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
        '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>',
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["drawing", "/xl/drawings/drawing1.xml"],
      ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["comments", "../comments1.xml"],
      ["table", "../tables/table1.xml"],
    ),
    "xl/drawings/drawing1.xml": `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    "xl/drawings/vmlDrawing1.vml":
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
      '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>' +
      '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><v:textbox><div>note<br></div></v:textbox>' +
      '<x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
    "xl/comments1.xml":
      `${XML}<comments xmlns="${MAIN}"><authors><author>李审计</author></authors>` +
      '<commentList><comment ref="A1" authorId="0"><text><t>原有批注</t></text></comment></commentList></comments>',
    "xl/tables/table1.xml":
      `${XML}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:A2"><autoFilter ref="A1:A2"/>` +
      '<tableColumns count="1"><tableColumn id="1" name="项目名称"/></tableColumns></table>',
    "xl/vbaProject.bin": "macros",
  },
  {
    "xl/drawings/drawing1.xml": `${TYPE}.drawing+xml`,
    "xl/drawings/vmlDrawing1.vml": `${TYPE}.vmlDrawing`,
    "xl/comments1.xml": `${TYPE}.spreadsheetml.comments+xml`,
    "xl/tables/table1.xml": `${TYPE}.spreadsheetml.table+xml`,
    "xl/vbaProject.bin": "application/vnd.ms-office.vbaProject",
  },
);

/** Elements of every spreadsheet part written with a prefix, as some producers do. */
export function prefixed(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, text]) => {
      if (!text.includes(`xmlns="${MAIN}"`)) return [name, text];
      const renamed = text
        .replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)
        .replace(/<(\/?)(?=[A-Za-z]+[\s/>])/g, "<$1x:");
      return [name, renamed];
    }),
  );
}
