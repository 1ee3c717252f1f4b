import type { CellRef } from "../workbook/cell";
import type { Area } from "../workbook/snapshot";
import { runsOf, type ReportBlock, type ReportDocument } from "./report-document";
import { stableHash } from "./stable-hash";

/** A heading with what stands under it up to the next heading, or the appendix: what can be inserted by itself. */
export interface ReportSection {
  /** The key of 文字材料, or 附表. */
  readonly key: string;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  /** The cells it comes from: what they span on each sheet, 文字材料 among them. */
  readonly from: readonly { readonly sheet: string; readonly area: Area }[];
  /** Of the words that stand around the figures: differs as soon as the ledger asks for other words. */
  readonly print: string;
}

/** The document in order: sections, and between them the blocks that belong to none (the closing note and the signature). */
export function reportParts({ blocks }: ReportDocument): readonly (ReportSection | ReportBlock)[] {
  const parts: (ReportBlock | { key: string; title: string; blocks: ReportBlock[] })[] = [];
  let open: { key: string; title: string; blocks: ReportBlock[] } | undefined;
  for (const block of blocks) {
    const key = block.kind === "paragraph" ? undefined : block.section;
    if (key !== undefined && block.kind !== "paragraph") {
      open = { key, title: block.kind === "heading" ? block.text : block.caption, blocks: [block] };
      parts.push(open);
    } else if (block.kind === "paragraph" && block.align !== undefined) {
      open = undefined;
      parts.push(block);
    } else if (open) open.blocks.push(block);
    else parts.push(block);
  }
  return parts.map((part) => ("blocks" in part ? sectionOf(part) : part));
}

export function reportSections(document: ReportDocument): readonly ReportSection[] {
  return reportParts(document).filter((part) => "blocks" in part);
}

function sectionOf(part: { key: string; title: string; blocks: ReportBlock[] }): ReportSection {
  return { ...part, from: spansOf(part.blocks), print: stableHash(wordsOf(part.blocks)) };
}

function spansOf(blocks: readonly ReportBlock[]): ReportSection["from"] {
  const spans = new Map<string, Area>();
  const add = ({ sheet, row, column }: CellRef): void => {
    const area = spans.get(sheet) ?? { top: row, left: column, bottom: row, right: column };
    if (
      row >= area.top &&
      row <= area.bottom &&
      column >= area.left &&
      column <= area.right &&
      spans.has(sheet)
    )
      return;
    spans.set(sheet, {
      top: Math.min(area.top, row),
      left: Math.min(area.left, column),
      bottom: Math.max(area.bottom, row),
      right: Math.max(area.right, column),
    });
  };
  for (const block of blocks) {
    if (block.kind === "paragraph" && block.from) add(block.from);
    for (const run of runsOf(block)) if (run.kind === "figure") run.from.forEach(add);
  }
  return [...spans].map(([sheet, area]) => ({ sheet, area }));
}

/** The bureau's own words are left out: nobody but the bureau says whether they still fit. */
function wordsOf(blocks: readonly ReportBlock[]): string {
  return blocks
    .filter((block) => block.kind !== "paragraph" || !block.from)
    .map((block) => runsOf(block).map((run) => (run.kind === "figure" ? `{${run.key}}` : run.text)))
    .flat()
    .join("");
}
