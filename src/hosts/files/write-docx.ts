import { Document, Packer, type ISectionOptions, type Paragraph, type Table } from "docx";
import type { ReportBlock, ReportDocument } from "../../core/report/report-document";
import { withoutMetadata } from "./docx/package";
import { pageNumbers } from "./docx/page-number";
import { pageOf, type Orientation } from "./docx/page";
import { STYLE, STYLES } from "./docx/styles";
import { tableBlocks } from "./docx/table";
import { bodyParagraph, headingParagraph, styledParagraph, titleParagraph } from "./docx/text";

/**
 * The report as a .docx in the body format of GB/T 9704—2012: no letterhead, no number.
 * working: placeholders are highlighted. final (报送版): throws while a placeholder is left.
 * The same document gives the same bytes; neither mode carries links, comments or author metadata.
 */
export async function writeDocx(document: ReportDocument, mode: "working" | "final"): Promise<Uint8Array> {
  if (mode === "final" && hasPlaceholder(document))
    throw new Error("报送版未生成：报告中尚有〔待填写〕的内容，请补齐后再生成。");
  const file = new Document({
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    compatibility: { spaceForUnderline: true, balanceSingleByteDoubleByteWidth: true, useFELayout: true },
    sections: sectionsOf(document),
  });
  return withoutMetadata(new Uint8Array(await Packer.toArrayBuffer(file)));
}

function hasPlaceholder({ blocks }: ReportDocument): boolean {
  return blocks.some((block) =>
    block.kind === "table"
      ? block.rows.some((cells) => cells.some(({ runs }) => runs.some(({ kind }) => kind === "placeholder")))
      : block.kind === "paragraph" && block.runs.some(({ kind }) => kind === "placeholder"),
  );
}

/** A new section wherever the page turns. */
function sectionsOf(document: ReportDocument): ISectionOptions[] {
  const sections: { orientation: Orientation; children: (Paragraph | Table)[] }[] = [
    { orientation: "portrait", children: headOf(document) },
  ];
  document.blocks.forEach((block, index) => {
    const orientation = block.kind === "table" && block.landscape ? "landscape" : "portrait";
    const last = sections[sections.length - 1]!;
    const content = contentOf(block, document.blocks[index + 1]);
    if (last.orientation === orientation) last.children.push(...content);
    else sections.push({ orientation, children: content });
  });
  return sections.map(({ orientation, children }) => ({
    properties: pageOf(orientation),
    footers: pageNumbers(),
    children,
  }));
}

function headOf({ attachment, title }: ReportDocument): Paragraph[] {
  return [...(attachment ? [styledParagraph(STYLE.attachment, attachment)] : []), titleParagraph(title)];
}

function contentOf(block: ReportBlock, next: ReportBlock | undefined): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [headingParagraph(block)];
    case "paragraph":
      // A page never bears the signature alone.
      return [bodyParagraph(block, next?.kind === "paragraph" && next.align === "right")];
    case "table":
      return tableBlocks(block);
  }
}
