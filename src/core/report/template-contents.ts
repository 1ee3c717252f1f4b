import type { ReportBlock, ReportDocument, ReportRun } from "./report-document";
import { reportParts, type ReportSection } from "./report-sections";
import { SELF_EVALUATION } from "./self-evaluation";
import { plainKey } from "./told-chapters";

/** What a tag of a bureau's own template stands for: words within a paragraph, or paragraphs and tables instead of it. */
export type TagContent =
  | { readonly kind: "words"; readonly runs: readonly ReportRun[] }
  | { readonly kind: "parts"; readonly parts: readonly (ReportSection | ReportBlock)[] };

/**
 * Everything a template may ask for, by the name in the braces of its tag, in the order in which people are told of it:
 * {正文} all chapters with their headings, {一} or {一（一）} what stands under that heading, which is the template's own.
 */
export function templateContents(document: ReportDocument): ReadonlyMap<string, TagContent> {
  const parts = reportParts(document);
  const isText = (part: ReportSection | ReportBlock): boolean =>
    "blocks" in part ? levelOf(part) > 0 : part.kind === "paragraph" && part.align !== "right";
  const contents = new Map<string, TagContent>([
    ["标题", { kind: "words", runs: [{ kind: "text", text: document.title.replace("\n", "") }] }],
    ...Object.entries(document.overall ?? {}).map(([name, runs]) => [name, { kind: "words", runs }] as const),
    ["正文", { kind: "parts", parts: parts.filter(isText) }],
  ]);
  parts.forEach((part, index) => {
    if (!("blocks" in part)) return;
    if (levelOf(part) === 0)
      contents.set(part.key === SELF_EVALUATION ? "自评表" : part.key, { kind: "parts", parts: [part] });
    else contents.set(part.key, { kind: "parts", parts: belowHeading(part, parts.slice(index + 1)) });
  });
  return contents;
}

/** 五(一), 五、（一） and 五（一） ask for the same. */
export function contentNamed(
  contents: ReadonlyMap<string, TagContent>,
  name: string,
): TagContent | undefined {
  const plain = plainKey(name);
  for (const [key, content] of contents) if (plainKey(key) === plain) return content;
  return undefined;
}

/** Without its own heading; a chapter with its parts, whose headings stay. */
function belowHeading(
  section: ReportSection,
  following: readonly (ReportSection | ReportBlock)[],
): readonly ReportSection[] {
  const own = section.blocks.length > 1 ? [{ ...section, blocks: section.blocks.slice(1) }] : [];
  const parts: ReportSection[] = [];
  for (const part of following) {
    if (!("blocks" in part) || levelOf(part) <= levelOf(section)) break;
    parts.push(part);
  }
  return [...own, ...parts];
}

/** Of its heading; 0 for a section that is a table. */
function levelOf({ blocks: [first] }: ReportSection): number {
  return first?.kind === "heading" ? first.level : 0;
}
