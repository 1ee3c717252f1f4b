import { HostError } from "../../../app/host-error";
import type { DrawingFrame, FrameCorner } from "../../../app/sheet-display";
import type { PackageParts } from "../package/package-parts";
import { kindOf, relationshipsOf } from "../package/relationships";
import { relationshipId } from "../package/vocabulary";
import { isYes } from "../xlsx/workbook-part";
import {
  attributesOf,
  childOf,
  childrenOf,
  descendantsOf,
  rootOf,
  textOf,
  type XmlElement,
} from "../xml/scan-xml";

/** English Metric Units to a pixel at 96 to the inch. */
const PIXEL = 9525;
/** Frames beyond would cover the sheet rather than tell of it. */
const MOST_FRAMES = 200;
const LONGEST_TITLE = 60;

/** Where the drawings of a sheet lie. A drawing part that cannot be read gives none: nothing is decided by them. */
export async function readDrawings(parts: PackageParts, sheet: string): Promise<readonly DrawingFrame[]> {
  try {
    const related = await relationshipsOf(parts, sheet);
    const part = related.find((one) => kindOf(one) === "drawing" && !one.isExternal)?.target;
    if (part === undefined || !parts.has(part)) return [];
    const xml = await parts.text(part);
    const frames: DrawingFrame[] = [];
    for (const anchor of chosen(xml, rootOf(xml)).slice(0, MOST_FRAMES)) {
      const frame = await frameOf(parts, part, xml, anchor);
      if (frame) frames.push(frame);
    }
    return frames;
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
}

/** Children, with those of mc:Choice in the place of what offers several (ECMA-376 part 3). */
function chosen(xml: string, parent: XmlElement): XmlElement[] {
  return childrenOf(xml, parent).flatMap((child) => {
    if (child.local !== "AlternateContent") return [child];
    const choice = childOf(xml, child, "Choice");
    return choice ? childrenOf(xml, choice) : [];
  });
}

async function frameOf(
  parts: PackageParts,
  part: string,
  xml: string,
  anchor: XmlElement,
): Promise<DrawingFrame | undefined> {
  const place = placeOf(xml, anchor);
  const drawn = chosen(xml, anchor).find(({ local }) => KINDS.has(local));
  if (!place || !drawn) return undefined;
  const within = [...descendantsOf(xml, drawn)];
  const properties = within.find(({ local }) => local === "cNvPr");
  const said = properties ? attributesOf(xml, properties) : new Map<string, string>();
  if (isYes(said.get("hidden"))) return undefined;
  const chart = within.find(({ local }) => local === "chart");
  const text =
    drawn.local === "graphicFrame"
      ? chart && (await chartTitle(parts, part, relationshipId(xml, chart)))
      : textsIn(xml, within, "t");
  const title = shortened(text || said.get("title") || said.get("descr") || "");
  const kind = chart ? "chart" : KINDS.get(drawn.local)!;
  return { kind, ...(title && { title }), ...place };
}

const KINDS: ReadonlyMap<string, DrawingFrame["kind"]> = new Map([
  ["graphicFrame", "shape"], // a chart, once one is found in it
  ["pic", "picture"],
  ["sp", "shape"],
  ["grpSp", "shape"],
  ["cxnSp", "shape"],
]);

/** twoCellAnchor, oneCellAnchor, absoluteAnchor (ECMA-376 § 20.5.2). */
function placeOf(xml: string, anchor: XmlElement): Pick<DrawingFrame, "from" | "to"> | undefined {
  const pixels = (name: string, x: string, y: string): readonly [number, number] | undefined => {
    const element = childOf(xml, anchor, name);
    const attributes = element && attributesOf(xml, element);
    return attributes && [lengthOf(attributes.get(x)), lengthOf(attributes.get(y))];
  };
  const at = pixels("pos", "x", "y");
  const from = at ? { row: 0, column: 0, x: at[0], y: at[1] } : cornerOf(xml, childOf(xml, anchor, "from"));
  const corner = cornerOf(xml, childOf(xml, anchor, "to"));
  const size = pixels("ext", "cx", "cy");
  if (!from || !(corner ?? size)) return undefined;
  return { from, to: corner ?? { width: size![0], height: size![1] } };
}

function cornerOf(xml: string, element: XmlElement | undefined): FrameCorner | undefined {
  if (!element) return undefined;
  const texts = new Map(childrenOf(xml, element).map((child) => [child.local, textOf(xml, child).trim()]));
  return {
    row: Math.max(0, Number(texts.get("row")) || 0),
    column: Math.max(0, Number(texts.get("col")) || 0),
    x: lengthOf(texts.get("colOff")),
    y: lengthOf(texts.get("rowOff")),
  };
}

function lengthOf(units: string | undefined): number {
  return Math.max(0, Math.floor((Number(units) || 0) / PIXEL));
}

/** What stands as a chart's title: typed there, or as the cell held it that the title is linked to. */
async function chartTitle(
  parts: PackageParts,
  drawing: string,
  id: string | undefined,
): Promise<string | undefined> {
  const chart = (await relationshipsOf(parts, drawing)).find((one) => one.id === id)?.target;
  if (chart === undefined || !parts.has(chart)) return undefined;
  const xml = await parts.text(chart);
  const space = childOf(xml, rootOf(xml), "chart");
  const title = space && childOf(xml, space, "title");
  if (!title) return undefined;
  const within = [...descendantsOf(xml, title)];
  return textsIn(xml, within, "t") || textsIn(xml, within, "v");
}

function textsIn(xml: string, elements: readonly XmlElement[], local: string): string {
  return elements
    .filter((element) => element.local === local)
    .map((element) => textOf(xml, element))
    .join("");
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE)}…` : line;
}
