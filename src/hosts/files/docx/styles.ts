import { AlignmentType, LineRuleType, type IStylesOptions } from "docx";
import { FONT, SIZE } from "./fonts";
import { LINE_PITCH } from "./page";

/** Names by which paragraphs ask for their look. */
export const STYLE = {
  attachment: "ReportAttachment",
  body: "ReportBody",
  signature: "ReportSignature",
  caption: "ReportCaption",
  unitNote: "ReportUnitNote",
  footnote: "ReportFootnote",
  tableText: "ReportTableText",
  pageNumber: "ReportPageNumber",
} as const;

const exactly = (line: number, before = 0, after = 0) => ({
  line,
  lineRule: LineRuleType.EXACT,
  before,
  after,
});
const grid = exactly(LINE_PITCH);
const BLACK = "000000";

/** 首行左空二字. The width in twips is for readers that do not know characters. */
const indented = { firstLine: 640, firstLineChars: 200 };

const heading = (font: (typeof FONT)[keyof typeof FONT]) => ({
  run: { font, size: SIZE.third, bold: false, italics: false, color: BLACK },
  paragraph: { spacing: grid, indent: indented, keepNext: true, keepLines: true },
});

/** The look of every paragraph, in the body format of GB/T 9704—2012. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT.text,
        size: SIZE.third,
        // Digits and Latin are never broken in the middle: they are not Chinese text.
        language: { value: "en-US", eastAsia: "zh-CN" },
        color: BLACK,
      },
    },
    title: {
      run: { font: FONT.title, size: SIZE.second, bold: false, color: BLACK },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(LINE_PITCH, LINE_PITCH, LINE_PITCH) },
    },
    heading1: heading(FONT.first),
    heading2: heading(FONT.second),
    heading3: heading(FONT.text),
    heading4: heading(FONT.text),
  },
  paragraphStyles: [
    { id: STYLE.body, name: "公文正文", quickFormat: true, paragraph: { spacing: grid, indent: indented } },
    {
      id: STYLE.attachment,
      name: "附件号",
      run: { font: FONT.first },
      paragraph: { spacing: grid },
    },
    {
      id: STYLE.signature,
      name: "落款",
      // 成文日期右空四字
      paragraph: {
        spacing: exactly(LINE_PITCH, 290),
        alignment: AlignmentType.RIGHT,
        indent: { right: 1280 },
        keepLines: true,
      },
    },
    {
      id: STYLE.caption,
      name: "表题",
      run: { font: FONT.first, size: SIZE.fourth },
      paragraph: { spacing: exactly(420, 120, 60), alignment: AlignmentType.CENTER, keepNext: true },
    },
    {
      id: STYLE.unitNote,
      name: "表单位",
      run: { size: SIZE.fifth },
      paragraph: { spacing: exactly(320), alignment: AlignmentType.RIGHT, keepNext: true },
    },
    {
      id: STYLE.footnote,
      name: "表注",
      run: { size: SIZE.fifth },
      paragraph: { spacing: exactly(320, 60, 120) },
    },
    {
      id: STYLE.tableText,
      name: "表内文字",
      run: { size: SIZE.fifth },
      paragraph: { spacing: exactly(300, 30, 30) },
    },
    {
      id: STYLE.pageNumber,
      name: "页码",
      run: { font: FONT.pageNumber, size: SIZE.fourth },
      paragraph: { spacing: exactly(360) },
    },
  ],
};
