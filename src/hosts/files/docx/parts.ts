import { fontTableXml } from "../../shared/word/fonts";
import { FOOTER_IDS } from "../../shared/word/page";
import { STYLE, stylesXml } from "../../shared/word/styles";
import { textXml } from "../../shared/word/text";
import type { ReportCharts } from "./report-charts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts beside the document itself, by their place in word/: kind of content, kind of relationship, its id. */
const PARTS = [
  ["styles.xml", `${WORD}.styles+xml`, "styles", "rIdStyles"],
  ["settings.xml", `${WORD}.settings+xml`, "settings", "rIdSettings"],
  ["fontTable.xml", `${WORD}.fontTable+xml`, "fontTable", "rIdFonts"],
  ["footer1.xml", `${WORD}.footer+xml`, "footer", FOOTER_IDS.default],
  ["footer2.xml", `${WORD}.footer+xml`, "footer", FOOTER_IDS.even],
] as const;

/**
 * Every part of a .docx around that body. None tells who wrote it and when: the reader of the 工作稿 is its author, and
 * the 报送版 must not say.
 */
export function docxParts(body: string, charts: ReportCharts): Readonly<Record<string, string | Uint8Array>> {
  return {
    "[Content_Types].xml": contentTypes(charts),
    "_rels/.rels":
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${HEAD}<w:document ${W} xmlns:r="${R}"><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels":
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      PARTS.map(
        ([name, , kind, id]) => `<Relationship Id="${id}" Type="${R}/${kind}" Target="${name}"/>`,
      ).join("") +
      charts.relationships() +
      "</Relationships>",
    ...charts.parts(),
    "word/styles.xml": `${HEAD}<w:styles ${W}>${stylesXml()}</w:styles>`,
    "word/settings.xml": `${HEAD}<w:settings ${W}>${SETTINGS}</w:settings>`,
    "word/fontTable.xml": `${HEAD}<w:fonts ${W}>${fontTableXml()}</w:fonts>`,
    "word/footer1.xml": footer("right"),
    "word/footer2.xml": footer("left"),
  };
}

const SETTINGS =
  '<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>' +
  "<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:useFELayout/>" +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';

function contentTypes(charts: ReportCharts): string {
  const overrides = [["document.xml", `${WORD}.document.main+xml`] as const, ...PARTS];
  return (
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    charts.types() +
    overrides.map(([name, type]) => `<Override PartName="/word/${name}" ContentType="${type}"/>`).join("") +
    "</Types>"
  );
}

/** — 1 —: odd pages right, even pages left, one character of 4号 from the edge. */
function footer(side: "right" | "left"): string {
  const field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>';
  return (
    `${HEAD}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="${STYLE.pageNumber}"/><w:ind w:${side}="280"/>` +
    `<w:jc w:val="${side}"/></w:pPr>${textXml("— ")}${field}${textXml(" —")}</w:p></w:ftr>`
  );
}
