import { unescapeXml } from "../../shared/xml-text";

/** A content control as it stands in a part's XML: where its tag and its texts are, so that all else can stay. */
export interface ScannedControl {
  readonly tag: string;
  readonly text: string;
  /** The whole control. */
  readonly at: Range;
  /** The control around it that is nearest, by its place in the list. */
  readonly parent: number | undefined;
  /** Offsets of the tag's value between its quotes. */
  readonly tagAt: Range;
  /** Offsets of what stands between <w:t> and </w:t>, in order. */
  readonly textsAt: readonly Range[];
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

interface OpenControl {
  readonly index: number;
  readonly start: number;
  tag: string;
  tagAt: Range | undefined;
  texts: string[];
  textsAt: Range[];
}

/** One markup item; what is quoted may hold any character. */
export const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/gu;

/**
 * All tagged content controls of a part, in the order in which they begin; the part is known to be well-formed. The
 * text of a control holds that of the controls inside it. Texts of drawings and formulas are not counted.
 */
export function scanControls(xml: string): ScannedControl[] {
  const prefix = /<([\w.-]+:)(?:document|hdr|ftr|footnotes|endnotes)[\s>]/u.exec(xml)?.[1] ?? "w:";
  const found: (ScannedControl | undefined)[] = [];
  const open: OpenControl[] = [];
  let textStart: number | undefined;
  for (const match of xml.matchAll(MARKUP)) {
    const [whole, closing, name, attributes, empty] = match;
    if (!name?.startsWith(prefix)) continue;
    const local = name.slice(prefix.length);
    if (local === "sdt" && !closing && !empty) {
      open.push({
        index: found.length,
        start: match.index,
        tag: "",
        tagAt: undefined,
        texts: [],
        textsAt: [],
      });
      found.push(undefined);
    } else if (local === "sdt" && closing) {
      close(open, found, match.index + whole.length);
    } else if (local === "tag" && !closing) {
      const value = /\s(?:[\w.-]+:)?val\s*=\s*(?:"([^"]*)"|'([^']*)')/u.exec(attributes ?? "");
      const own = open.at(-1);
      if (own && value && own.texts.length === 0) {
        const raw = value[1] ?? value[2] ?? "";
        const start = match.index + 1 + name.length + value.index + value[0].length - 1 - raw.length;
        own.tag = unescapeXml(raw);
        own.tagAt = { start, end: start + raw.length };
      }
    } else if (local === "t" && !empty && open.length > 0) {
      if (!closing) textStart = match.index + whole.length;
      else if (textStart !== undefined) {
        for (const own of open) {
          own.texts.push(unescapeXml(xml.slice(textStart, match.index)));
          own.textsAt.push({ start: textStart, end: match.index });
        }
        textStart = undefined;
      }
    }
  }
  return withoutGaps(found);
}

function close(open: OpenControl[], found: (ScannedControl | undefined)[], end: number): void {
  const own = open.pop();
  if (!own?.tagAt) return;
  found[own.index] = {
    tag: own.tag,
    text: own.texts.join(""),
    at: { start: own.start, end },
    parent: open.at(-1)?.index,
    tagAt: own.tagAt,
    textsAt: own.textsAt,
  };
}

/** Controls without a tag fall out; the children of one hang on its own parent. */
function withoutGaps(found: readonly (ScannedControl | undefined)[]): ScannedControl[] {
  const place = new Map<number, number>();
  const kept: ScannedControl[] = [];
  found.forEach((control, index) => {
    if (!control) return;
    place.set(index, kept.length);
    kept.push(control);
  });
  return kept.map((control) => ({
    ...control,
    parent: control.parent === undefined ? undefined : place.get(control.parent),
  }));
}
