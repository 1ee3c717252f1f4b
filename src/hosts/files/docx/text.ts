import { AlignmentType, HeadingLevel, HighlightColor, Paragraph, TextRun } from "docx";
import type { ReportBlock, ReportRun } from "../../../core/report/report-document";
import { STYLE } from "./styles";

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** The runs of a paragraph or table cell; only what is still to be written stands out. */
export function textRuns(runs: readonly ReportRun[], bold = false): TextRun[] {
  return runs.map((run) => {
    const text = withoutControlCharacters(run.text);
    return run.kind === "placeholder"
      ? new TextRun({ text, bold, highlight: HighlightColor.YELLOW })
      : new TextRun({ text, bold });
  });
}

export function titleParagraph(title: string): Paragraph {
  const lines = title.split("\n").map(withoutControlCharacters);
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    children: lines.map((text, index) => new TextRun({ text, ...(index > 0 && { break: 1 }) })),
  });
}

export function headingParagraph({ level, text }: Extract<ReportBlock, { kind: "heading" }>): Paragraph {
  return new Paragraph({ heading: LEVELS[level], children: textRuns([{ kind: "text", text }]) });
}

export function bodyParagraph(
  { runs, align }: Extract<ReportBlock, { kind: "paragraph" }>,
  keepNext: boolean,
): Paragraph {
  return new Paragraph({
    style: align === "right" ? STYLE.signature : STYLE.body,
    keepNext,
    children: textRuns(runs),
  });
}

export function cellParagraph(
  runs: readonly ReportRun[],
  align: keyof typeof ALIGNMENT,
  bold: boolean,
  keepNext: boolean,
): Paragraph {
  return new Paragraph({
    style: STYLE.tableText,
    keepNext,
    alignment: ALIGNMENT[align],
    children: textRuns(runs, bold),
  });
}

export function styledParagraph(style: (typeof STYLE)[keyof typeof STYLE], text: string): Paragraph {
  return new Paragraph({ style, children: textRuns([{ kind: "text", text }]) });
}

/** A cell may hold characters that no XML can carry, lone surrogates among them; everything else is kept. */
function withoutControlCharacters(text: string): string {
  // eslint-disable-next-line no-control-regex -- exactly the control characters XML 1.0 forbids
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu, "");
}
