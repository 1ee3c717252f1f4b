import type { ReportBlock, ReportDocument, ReportTable } from "../../../core/report/report-document";
import { reportParts, type ReportSection } from "../../../core/report/report-sections";
import type { Controls } from "./controls";
import { sectionXml, type Orientation } from "./page";
import { STYLE } from "./styles";
import { tableXml } from "./table";
import { paragraphXml, runsXml, textXml, VANISHING } from "./text";

/** The paragraph with the chart of a table; empty where it has none or none is wanted. */
export type ChartDrawer = (table: ReportTable) => string;

const NO_CHART: ChartDrawer = () => "";

/** The content of w:body: title, sections, signature, and the page turned wherever a table lies across. */
export function bodyXml(
  document: ReportDocument,
  controls: Controls,
  charts: ChartDrawer = NO_CHART,
): string {
  const parts = reportParts(document);
  let orientation: Orientation = "portrait";
  let xml = headXml(document);
  parts.forEach((part, index) => {
    const wanted = orientationOf(part);
    if (wanted !== orientation) xml += turnXml(orientation);
    orientation = wanted;
    xml +=
      "blocks" in part
        ? partXml(part, controls, charts, keepsNext(parts[index + 1]))
        : blockXml(part, controls, keepsNext(parts[index + 1]), charts);
  });
  return xml + sectionXml(orientation);
}

/** One section with its control, without any change of page: what goes in at the cursor. keepNext: of its last block. */
export function partXml(
  section: ReportSection,
  controls: Controls,
  charts: ChartDrawer = NO_CHART,
  keepNext = false,
): string {
  const last = section.blocks.length - 1;
  const blocks = section.blocks.map((block, index) =>
    blockXml(block, controls, keepNext && index === last, charts),
  );
  return controls.section(section, blocks.join(""));
}

function orientationOf(part: ReportSection | ReportBlock): Orientation {
  const blocks = "blocks" in part ? part.blocks : [part];
  return blocks.some((block) => block.kind === "table" && block.landscape) ? "landscape" : "portrait";
}

function turnXml(orientation: Orientation): string {
  return `<w:p><w:pPr>${VANISHING}${sectionXml(orientation)}</w:pPr></w:p>`;
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

function blockXml(block: ReportBlock, controls: Controls, keepNext: boolean, charts: ChartDrawer): string {
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
      return tableXml(block, controls) + charts(block);
  }
}
