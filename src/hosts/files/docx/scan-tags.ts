import { unescapeXml } from "../../shared/xml-text";
import { MARKUP } from "./scan-controls";

/** A text of a run, from the "<" of <w:t> to the end of what it holds. */
export interface ScannedText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where the run around it begins. */
  readonly run: number;
}

/** A paragraph of a part's XML that holds at least one tag. */
export interface TaggedParagraph {
  readonly start: number;
  readonly end: number;
  readonly texts: readonly ScannedText[];
  readonly tags: readonly Tag[];
}

/** {name} as people wrote it: offsets into the paragraph's text, whose runs Word cuts wherever it likes. */
export interface Tag {
  readonly written: string;
  /** undefined where the brace is never closed. */
  readonly name: string | undefined;
  readonly from: number;
  readonly to: number;
}

const BRACED = /[{｛]([^{}｛｝]*)([}｝]?)/gu;

/** The paragraphs with tags in document order; one in a text box counts for itself. The part is well-formed. */
export function scanTags(xml: string): TaggedParagraph[] {
  const found: TaggedParagraph[] = [];
  const open: { start: number; texts: ScannedText[] }[] = [];
  const runs: number[] = [];
  let textStart = 0;
  let contentStart = 0;
  for (const { 0: whole, 1: closing, 2: name, 4: empty, index } of xml.matchAll(MARKUP)) {
    if (empty) continue;
    if (name === "w:p" && !closing) open.push({ start: index, texts: [] });
    else if (name === "w:p") {
      const { start, texts } = open.pop()!;
      const tags = tagsIn(texts.map(({ text }) => text).join(""));
      if (tags.length > 0) found.push({ start, end: index + whole.length, texts, tags });
    } else if (name === "w:r" && !closing) runs.push(index);
    else if (name === "w:r") runs.pop();
    else if (name === "w:t" && !closing) [textStart, contentStart] = [index, index + whole.length];
    else if (name === "w:t" && runs.length > 0)
      open.at(-1)?.texts.push({
        start: textStart,
        end: index,
        text: unescapeXml(xml.slice(contentStart, index)),
        run: runs.at(-1)!,
      });
  }
  return found.sort((left, right) => left.start - right.start);
}

function tagsIn(text: string): Tag[] {
  return [...text.matchAll(BRACED)].map(({ 0: written, 1: name, 2: end, index }) => ({
    written,
    name: end ? name : undefined,
    from: index,
    to: index + written.length,
  }));
}
