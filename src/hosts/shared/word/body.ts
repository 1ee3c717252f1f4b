import type { ReportBlock, ReportDocument } from "../../../core/report/report-document";
import { reportParts, type ReportSection } from "../../../core/report/report-sections";
import type { Controls } from "./controls";
import { sectionXml, type Orientation } from "./page";
import { STYLE } from "./styles";
import { tableXml } from "./table";
import { paragraphXml, runsXml, textXml } from "./text";

/** Ends the pages of one orientation; so small that it never opens a page of its own. */
const TURN_LOOK =
  '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';

/** The content of w:body: title, sections, signature, and the page turned wherever a table lies across. */
export function bodyXml(document: ReportDocument, controls: Controls): string {
  const parts = reportParts(document);
  let orientation: Orientation = "portrait";
  let xml = headXml(document);
  parts.forEach((part, index) => {
    const wanted = orientationOf(part);
    if (wanted !== orientation) xml += turnXml(orientation);
    orientation = wanted;
    xml += "blocks" in part ? partXml(part, controls) : blockXml(part, controls, keepsNext(parts[index + 1]));
  });
  return xml + sectionXml(orientation);
}

/** One section with its control, without any change of page: what goes in at the cursor. */
export function partXml(section: ReportSection, controls: Controls): string {
  return controls.section(section, section.blocks.map((block) => blockXml(block, controls, false)).join(""));
}

function orientationOf(part: ReportSection | ReportBlock): Orientation {
  const blocks = "blocks" in part ? part.blocks : [part];
  return blocks.some((block) => block.kind === "table" && block.landscape) ? "landscape" : "portrait";
}

function turnXml(orientation: Orientation): string {
  return `<w:p><w:pPr>${TURN_LOOK}${sectionXml(orientation)}</w:pPr></w:p>`;
}

/** A page never bears the signature alone. */
function keepsNext(next: ReportSection | ReportBlock | undefined): boolean {
  return next !== undefined && "kind" in next && next.kind === "paragraph" && next.align === "right";
}

function headXml({ attachment, title }: ReportDocument): string {
  const lines = title.split("\n").map((line) => textXml(line));
  return (
    (attachment ? paragraphXml(STYLE.attachment, textXml(attachment)) : "") +
    paragraphXml(STYLE.title, lines.join("<w:r><w:br/></w:r>"))
  );
}

function blockXml(block: ReportBlock, controls: Controls, keepNext: boolean): string {
  switch (block.kind) {
    case "heading":
      return paragraphXml(STYLE.heading[block.level], textXml(block.text));
    case "paragraph":
      return paragraphXml(
        block.align === "right" ? STYLE.signature : STYLE.body,
        runsXml(block.runs, controls),
        keepNext ? "<w:keepNext/>" : "",
      );
    case "table":
      return tableXml(block, controls);
  }
}
