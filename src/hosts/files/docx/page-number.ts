import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from "docx";
import { STYLE } from "./styles";

/** — 1 —: odd pages right, even pages left, one character of 4号 from the edge. */
export function pageNumbers(): { default: Footer; even: Footer } {
  const one = 280;
  return {
    default: footer(AlignmentType.RIGHT, { right: one }),
    even: footer(AlignmentType.LEFT, { left: one }),
  };
}

function footer(
  alignment: (typeof AlignmentType)["LEFT" | "RIGHT"],
  indent: { left: number } | { right: number },
): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.pageNumber,
        alignment,
        indent,
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}
