import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="本局正文"/><w:basedOn w:val="a"/>' +
  '<w:pPr><w:ind w:firstLine="480" w:firstLineChars="200"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr></w:style>';

/** A bureau's own .docx: the content of its body and of its header, A4 upright with 1701 twips left and right. */
export function literalTemplate(body: string, header = "<w:p/>"): Uint8Array {
  const parts = {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>` +
      `<Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/>` +
      `<Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/></Types>`,
    "_rels/.rels": relationships(["officeDocument", "word/document.xml"]),
    "word/_rels/document.xml.rels": relationships(["styles", "styles.xml"], ["header", "header1.xml"]),
    "word/styles.xml": `${HEAD}<w:styles xmlns:w="${MAIN}">${STYLES}</w:styles>`,
    "word/header1.xml": `${HEAD}<w:hdr xmlns:w="${MAIN}">${header}</w:hdr>`,
    "word/document.xml":
      `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${R}"><w:body>${body}<w:sectPr>` +
      '<w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>' +
      '<w:pgMar w:top="1440" w:right="1701" w:bottom="1440" w:left="1701" w:header="851" w:footer="992" w:gutter="0"/>' +
      "</w:sectPr></w:body></w:document>",
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A paragraph in the bureau's own style, with a run for each text. */
export function ownParagraph(...texts: readonly string[]): string {
  const runs = texts.map(
    (text) =>
      `<w:r><w:rPr><w:rFonts w:eastAsia="楷体"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`,
  );
  return `<w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr>${runs.join("")}</w:p>`;
}

export function oneCell(content: string): string {
  return (
    '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>' +
    `<w:tr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr></w:tbl>`
  );
}

function relationships(...links: readonly (readonly [kind: string, target: string])[]): string {
  const written = links.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${R}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${written.join("")}</Relationships>`;
}
