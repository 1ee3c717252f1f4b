import type { ReportRun } from "../../../core/report/report-document";
import { escapeText } from "../xml-text";
import type { Controls } from "./controls";

const BOLD = "<w:b/><w:bCs/>";
const HIGHLIGHT = '<w:highlight w:val="yellow"/>';

/** The look of a paragraph that must stand there but takes no room: it never opens a page of its own. */
export const VANISHING =
  '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';

/** The runs of a paragraph or table cell; only what is still to be written stands out. */
export function runsXml(runs: readonly ReportRun[], controls: Controls, bold = false): string {
  return runs
    .map((run) => {
      const xml = textXml(run.text, (bold ? BOLD : "") + (run.kind === "placeholder" ? HIGHLIGHT : ""));
      return run.kind === "figure" ? controls.figure(run, xml) : xml;
    })
    .join("");
}

export function textXml(text: string, properties = ""): string {
  if (text === "") return "";
  const look = properties && `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`;
}

/** properties stand after the style, in the order that the schema wants. */
export function paragraphXml(style: string, runs: string, properties = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs}</w:p>`;
}
