import { FONT, fontsXml, SIZE } from "./fonts";
import { CHARACTER_SPACING, LINE_PITCH } from "./page";

/** Names by which paragraphs ask for their look. */
export const STYLE = {
  title: "Title",
  heading: { 1: "Heading1", 2: "Heading2", 3: "Heading3", 4: "Heading4" },
  attachment: "ReportAttachment",
  body: "ReportBody",
  signature: "ReportSignature",
  caption: "ReportCaption",
  formTitle: "ReportFormTitle",
  formSubtitle: "ReportFormSubtitle",
  unitNote: "ReportUnitNote",
  footnote: "ReportFootnote",
  tableText: "ReportTableText",
  pageNumber: "ReportPageNumber",
} as const;

/** A look of the text in tables; size in half-points, line and space above and below in twips. */
export interface TableText {
  readonly style: string;
  readonly name: string;
  readonly size: number;
  readonly line: number;
  readonly space: number;
}

/** 5号 as a rule; a form that would outgrow its page takes the next. */
export const TABLE_TEXT: readonly TableText[] = [
  { style: STYLE.tableText, name: "表内文字", size: SIZE.fifth, line: 300, space: 30 },
  ...[19, 18, 17, 16, 15, 13].map((size) => ({
    style: `ReportFormText${size}`,
    name: `附表文字（${size / 2}磅）`,
    size,
    line: Math.ceil(size * 13.8),
    space: size - 5,
  })),
];

const OFF_GRID = '<w:snapToGrid w:val="0"/>';

/** 首行左空二字. The width in twips is for readers that do not know characters. */
const INDENTED = '<w:ind w:firstLine="640" w:firstLineChars="200"/>';

const CONDENSED = `<w:spacing w:val="${CHARACTER_SPACING}"/>`;

const spacing = (line: number, before = 0, after = 0): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="exact"/>`;
const aligned = (side: "left" | "center" | "right"): string => `<w:jc w:val="${side}"/>`;
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

function style(id: string, name: string, paragraph: string, run = "", isQuick = false): string {
  const quick = isQuick ? "<w:qFormat/>" : "";
  const runs = run && `<w:rPr>${run}</w:rPr>`;
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `${quick}<w:pPr>${paragraph}</w:pPr>${runs}</w:style>`
  );
}

function heading(level: 1 | 2 | 3 | 4, font: (typeof FONT)[keyof typeof FONT]): string {
  const look = `<w:keepNext/><w:keepLines/>${spacing(LINE_PITCH)}${INDENTED}<w:outlineLvl w:val="${level - 1}"/>`;
  return style(STYLE.heading[level], `heading ${level}`, look, fontsXml(font) + CONDENSED, true);
}

/** The look of every paragraph, in the body format of GB/T 9704—2012; the content of w:styles. */
export function stylesXml(): string {
  return (
    // Digits and Latin are never broken in the middle: they are not Chinese text.
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontsXml(FONT.text)}<w:color w:val="000000"/>${size(SIZE.third)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
    style(
      STYLE.title,
      "Title",
      spacing(LINE_PITCH, LINE_PITCH, LINE_PITCH) + aligned("center"),
      fontsXml(FONT.title) + size(SIZE.second),
      true,
    ) +
    heading(1, FONT.first) +
    heading(2, FONT.second) +
    heading(3, FONT.text) +
    heading(4, FONT.text) +
    style(STYLE.body, "公文正文", spacing(LINE_PITCH) + INDENTED, CONDENSED, true) +
    style(STYLE.attachment, "附件号", spacing(LINE_PITCH), fontsXml(FONT.first)) +
    // 成文日期右空四字
    style(
      STYLE.signature,
      "落款",
      `<w:keepLines/>${spacing(LINE_PITCH, 290)}<w:ind w:right="1280"/>${aligned("right")}`,
      CONDENSED,
    ) +
    style(
      STYLE.caption,
      "表题",
      `<w:keepNext/>${OFF_GRID}${spacing(420, 120, 60)}${aligned("center")}`,
      fontsXml(FONT.first) + size(SIZE.fourth),
    ) +
    style(
      STYLE.formTitle,
      "附表标题",
      `<w:keepNext/>${spacing(LINE_PITCH)}${aligned("center")}`,
      fontsXml(FONT.title) + size(SIZE.second),
    ) +
    style(
      STYLE.formSubtitle,
      "附表年度",
      `<w:keepNext/>${OFF_GRID}${spacing(420, 0, 60)}${aligned("center")}`,
      size(SIZE.fourth),
    ) +
    style(
      STYLE.unitNote,
      "表单位",
      `<w:keepNext/>${OFF_GRID}${spacing(320)}${aligned("right")}`,
      size(SIZE.fifth),
    ) +
    style(STYLE.footnote, "表注", OFF_GRID + spacing(320, 60, 120), size(SIZE.fifth)) +
    TABLE_TEXT.map((text) =>
      style(text.style, text.name, OFF_GRID + spacing(text.line, text.space, text.space), size(text.size)),
    ).join("") +
    style(STYLE.pageNumber, "页码", OFF_GRID + spacing(360), fontsXml(FONT.pageNumber) + size(SIZE.fourth))
  );
}
