import { formatAddress, formatArea } from "../workbook/address";
import type { CellRef } from "../workbook/cell";
import type { ReportFigure } from "./report-document";
import type { ReportSection } from "./report-sections";
import { stableHash } from "./stable-hash";
import { chartPrint, type TableChart } from "./table-chart";

/**
 * How a document in Word remembers where its figures come from: each figure stands in a content control of its own
 * (rich text, inline), each section in one (rich text, around its paragraphs and tables); so does each chart.
 *
 * - figure tag:  heji:f:<key>=<text>   the text is what we wrote last, so that overtyping shows
 * - section tag: heji:s:<key>=<print>  the print is of the words around the figures as we wrote them
 * - chart tag:   heji:c:<key>=<print>  the print is of what it shows (rich text, around its paragraph)
 * - title: what it is and the cell it comes from, for the person who clicks on it
 *
 * A replaced figure gets its new tag together with its new text; nothing else in the document remembers anything.
 */
export type ControlTag =
  | { readonly kind: "figure"; readonly key: string; readonly written: string }
  | { readonly kind: "section"; readonly key: string; readonly print: string }
  | { readonly kind: "chart"; readonly key: string; readonly print: string };

const FIGURE = "heji:f:";
const SECTION = "heji:s:";
const CHART = "heji:c:";

/** What Word allows for a tag and for a title. */
const LONGEST = 64;

export function figureTag({ key, text }: Pick<ReportFigure, "key" | "text">): string {
  return `${FIGURE}${key}=${written(key, text)}`;
}

export function sectionTag({ key, print }: Pick<ReportSection, "key" | "print">): string {
  return `${SECTION}${key}=${print}`;
}

export function chartTag(chart: TableChart): string {
  return `${CHART}${chart.key}=${chartPrint(chart)}`;
}

/** The tag of one of our controls; undefined for every other control. */
export function readTag(tag: string): ControlTag | undefined {
  const end = tag.lastIndexOf("=");
  if (end < 0) return undefined;
  const rest = tag.slice(end + 1);
  if (tag.startsWith(FIGURE)) return { kind: "figure", key: tag.slice(FIGURE.length, end), written: rest };
  if (tag.startsWith(SECTION)) return { kind: "section", key: tag.slice(SECTION.length, end), print: rest };
  if (tag.startsWith(CHART)) return { kind: "chart", key: tag.slice(CHART.length, end), print: rest };
  return undefined;
}

/** Whether the text is still the one that the tag says we wrote. */
export function isAsWritten(tag: Extract<ControlTag, { kind: "figure" }>, text: string): boolean {
  return tag.written === written(tag.key, text.trim());
}

/** A text that would not fit into the tag is remembered by its print. */
function written(key: string, text: string): string {
  return FIGURE.length + key.length + 1 + text.length <= LONGEST ? text : `#${stableHash(text)}`;
}

/** 科普活动 实际支出｜执行!J5, or 实际支出｜执行!J5等25格. */
export function figureTitle({ subject, what, from }: ReportFigure): string {
  return shortened(subject ? `${subject} ${what}` : what, cellsOf(from));
}

/** （一）项目概况｜执行!D5:J29、文字材料!B3. */
export function sectionTitle({ title, from }: ReportSection): string {
  return shortened(title, from.map(({ sheet, area }) => `${sheet}!${formatArea(area)}`).join("、"));
}

export function chartTitle({ title }: TableChart): string {
  return shortened(`图｜${title}`, "");
}

function cellsOf(from: readonly CellRef[]): string {
  const [first] = from;
  if (!first) return "";
  const rest = from.length > 1 ? `等${from.length}格` : "";
  return `${first.sheet}!${formatAddress(first.row, first.column)}${rest}`;
}

/** The cells are kept whole as far as they fit, the name gives way. */
function shortened(name: string, cells: string): string {
  const tail = cells && `｜${cells}`.slice(0, LONGEST - 2);
  const room = LONGEST - tail.length;
  return (name.length > room ? `${name.slice(0, room - 1)}…` : name) + tail;
}
