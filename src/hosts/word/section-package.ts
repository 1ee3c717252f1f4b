import type { ReportBlock } from "../../core/report/report-document";
import type { ReportSection } from "../../core/report/report-sections";
import { partXml } from "../shared/word/body";
import { Controls } from "../shared/word/controls";
import { fontTableXml } from "../shared/word/fonts";
import { stylesXml } from "../shared/word/styles";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * One section as the XML package that insertOoxml takes: with the report's styles, because East Asian fonts cannot be
 * set otherwise at this API level, and without any setting of the page, which is the document's own. The empty
 * paragraph at the end is where the cursor goes on.
 */
export function sectionPackage(section: ReportSection): string {
  const upright = { ...section, blocks: section.blocks.map(onThePage) };
  return (
    '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
    part(
      "/_rels/.rels",
      "application/vnd.openxmlformats-package.relationships+xml",
      `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ) +
    part(
      "/word/_rels/document.xml.rels",
      "application/vnd.openxmlformats-package.relationships+xml",
      `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${R}/styles" Target="styles.xml"/>` +
        `<Relationship Id="rId2" Type="${R}/fontTable" Target="fontTable.xml"/></Relationships>`,
    ) +
    part(
      "/word/document.xml",
      `${TYPE}.document.main+xml`,
      `<w:document ${W}><w:body>${partXml(upright, new Controls(true))}<w:p/></w:body></w:document>`,
    ) +
    part("/word/styles.xml", `${TYPE}.styles+xml`, `<w:styles ${W}>${stylesXml()}</w:styles>`) +
    part("/word/fontTable.xml", `${TYPE}.fontTable+xml`, `<w:fonts ${W}>${fontTableXml()}</w:fonts>`) +
    "</pkg:package>"
  );
}

/** A table that lies across in the report is as wide as the upright page here: the document's pages are not turned. */
function onThePage(block: ReportBlock): ReportBlock {
  if (block.kind !== "table") return block;
  const { landscape, ...upright } = block;
  return landscape ? upright : block;
}

function part(name: string, type: string, xml: string): string {
  return `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
}
