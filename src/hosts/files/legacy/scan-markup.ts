/** A tag of a page, or the text between two tags. */
export type MarkupPiece =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "tag";
      readonly name: string;
      readonly isEnd: boolean;
      readonly attributes: ReadonlyMap<string, string>;
    };

/** Elements whose content is no text of the page. */
const MUTE = new Set(["script", "style", "title", "xml", "noscript"]);
const TAG = /<(\/?)([a-z][\w:]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/iy;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** Walks once through a page, however badly it is formed. Comments, scripts and styles are left out. */
export function* scanMarkup(page: string): Generator<MarkupPiece> {
  const lower = page.toLowerCase();
  let at = 0;
  while (at < page.length) {
    const open = page.indexOf("<", at);
    if (open !== at) {
      const end = open < 0 ? page.length : open;
      yield { kind: "text", text: unescaped(page.slice(at, end)) };
      at = end;
      continue;
    }
    if (page.startsWith("<!--", at)) at = after(page, "-->", at + 4);
    else if (page[at + 1] === "!" || page[at + 1] === "?") at = after(page, ">", at);
    else {
      TAG.lastIndex = at;
      const match = TAG.exec(page);
      if (!match) {
        yield { kind: "text", text: "<" };
        at += 1;
        continue;
      }
      const name = match[2]!.toLowerCase();
      at += match[0].length;
      if (MUTE.has(name) && !match[1] && !match[3]!.endsWith("/")) at = endTagOf(lower, name, at);
      yield { kind: "tag", name, isEnd: match[1] !== "", attributes: attributesIn(match[3]!) };
    }
  }
}

function endTagOf(lower: string, name: string, from: number): number {
  const at = lower.indexOf(`</${name}`, from);
  return at < 0 ? lower.length : at;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE))
    found.set(name!.toLowerCase(), unescaped(double ?? single ?? bare ?? ""));
  return found;
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
