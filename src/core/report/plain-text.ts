import type { ReportBlock, ReportDocument, ReportTable } from "./report-document";
import { textOf } from "./runs";

/** The report as plain text, one paragraph a line; cells of a table are parted by tabs, so that they paste as one. */
export function plainText({ attachment, title, blocks }: ReportDocument): string {
  const head = attachment === undefined ? [] : [attachment];
  return [...head, title.replace("\n", ""), ...blocks.flatMap(linesOf)].join("\n");
}

export function linesOf(block: ReportBlock): string[] {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
      return [textOf(block.runs)];
    case "table":
      return tableLines(block);
  }
}

function tableLines({ caption, unitNote, header, rows, footnote, form }: ReportTable): string[] {
  return [
    ...(form ? [form.number] : []),
    unitNote ? `${caption}（${unitNote}）` : caption + (form?.subtitle ?? ""),
    ...(header.length > 0 ? [header.join("\t")] : []),
    ...rows.map((cells) => cells.map(({ runs }) => textOf(runs)).join("\t")),
    ...(footnote ? [footnote] : []),
  ];
}
