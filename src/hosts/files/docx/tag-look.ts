import { TEXT_WIDTH } from "../../shared/word/page";
import { childOf, childrenOf, rootOf } from "../xml/scan-xml";
import type { TaggedParagraph } from "./scan-tags";
import type { TagLook } from "./template-look";

/** How the run looks in which text number `index` of the paragraph stands, and the paragraph around it. */
export function lookOf(xml: string, { start, end, texts }: TaggedParagraph, index: number): TagLook {
  const run = texts[index]!.run;
  const dropped = new Set(["sectPr", "pPrChange", "rPrChange"]);
  return {
    paragraph: propertiesOf(xml.slice(start, end), "pPr", dropped),
    run: propertiesOf(xml.slice(run, end), "rPr", dropped),
    width: lineWidth(xml, start),
  };
}

function propertiesOf(xml: string, local: string, dropped: ReadonlySet<string>): string {
  const properties = childOf(xml, rootOf(xml), local);
  if (!properties) return "";
  return childrenOf(xml, properties)
    .filter((child) => !dropped.has(child.local))
    .map((child) => xml.slice(child.start, child.end))
    .join("");
}

/** The width of the cell around it, or of the page's text, in twips: a section is described at its end. */
function lineWidth(xml: string, at: number): number {
  const cell = xml.lastIndexOf("<w:tc>", at);
  const isInCell = cell >= 0 && xml.indexOf("</w:tc>", cell) >= at;
  const cellWidth = isInCell && /<w:tcW\b[^>]*\bw:w="(\d+)"[^>]*>/u.exec(xml.slice(cell, at));
  if (cellWidth && cellWidth[0].includes('"dxa"')) return Number(cellWidth[1]) - CELL_MARGINS;
  const section = /<w:sectPr\b[\s\S]*?<\/w:sectPr>/u.exec(xml.slice(at))?.[0] ?? "";
  const twips = (element: string, name: string): number =>
    Number(new RegExp(`<w:${element}\\b[^>]*\\bw:${name}="(\\d+)"`, "u").exec(section)?.[1] ?? NaN);
  const width = twips("pgSz", "w") - twips("pgMar", "left") - twips("pgMar", "right");
  return width > 0 ? width : TEXT_WIDTH.portrait;
}

/** Word's own, left and right of the text in a cell. */
const CELL_MARGINS = 216;

/** Ids by level: the template's heading styles have names that do not depend on its language, and ids that do. */
export function headingStyles(styles: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [style] of styles.matchAll(/<w:style\b[\s\S]*?<\/w:style>/gu)) {
    const level = /<w:name w:val="heading ([1-4])"/iu.exec(style)?.[1];
    const id = /\bw:styleId="([^"]+)"/u.exec(style)?.[1];
    if (level && id) found.set(Number(level), id);
  }
  return found;
}
