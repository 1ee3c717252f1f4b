import { plainKey } from "../../core/report/told-chapters";
import type { ReportBlock } from "../../core/report/report-document";
import type { Material } from "../../core/ledger/ledger";

/** A heading with what stands under it, or blocks that belong to none. */
export interface ReportPart {
  /** Key in 文字材料 and heading; absent for what belongs to no section. */
  readonly section?: { readonly key: string; readonly title: string };
  readonly blocks: readonly ReportBlock[];
  /** Whether people may write here: a heading over parts of its own holds no text. */
  readonly takesTexts: boolean;
}

export function partsOf(blocks: readonly ReportBlock[]): readonly ReportPart[] {
  const starts = blocks.flatMap((block, index) => (isStart(block) ? [index] : []));
  const cuts = [...(starts[0] === 0 ? [] : [0]), ...starts, blocks.length];
  return cuts.slice(0, -1).flatMap((start, index) => {
    const own = blocks.slice(start, cuts[index + 1]);
    return own.length > 0 ? [partOf(own)] : [];
  });
}

/** Headings open a section; the closing note and the signature end the last one. */
function isStart(block: ReportBlock): boolean {
  return (
    block.kind === "heading" || (block.kind === "paragraph" && block.align === "left") || isSignature(block)
  );
}

function isSignature(block: ReportBlock): boolean {
  return block.kind === "paragraph" && block.align === "right";
}

function partOf(blocks: readonly ReportBlock[]): ReportPart {
  const [first] = blocks;
  if (first?.kind !== "heading" || first.section === undefined) return { blocks, takesTexts: false };
  const section = { key: first.section, title: first.text };
  return { section, blocks, takesTexts: blocks.length > 1 };
}

/** What 文字材料 holds for a section, in sheet order. */
export function textsOf(materials: readonly Material[], key: string): readonly Material[] {
  return materials.filter((material) => plainKey(material.key) === plainKey(key));
}
