import { HostError } from "../../../app/host-error";
import { unescapeXml } from "../../shared/xml-text";

/** Where an element stands in its document: offsets into the text, so that everything around it can stay as it is. */
export interface XmlElement {
  /** As written, with prefix: "x:sheetData". */
  readonly name: string;
  readonly local: string;
  readonly start: number;
  /** Just behind the ">" of the start tag. */
  readonly openEnd: number;
  /** At the "</" of the end tag; equals openEnd and end in <empty/>. */
  readonly closeStart: number;
  readonly end: number;
}

/** The document's root. Throws HostError "damaged", or "unsafe" for a document type. */
export function rootOf(xml: string): XmlElement {
  const start = nextTag(xml, 0);
  if (start === undefined) throw damaged();
  return elementAt(xml, start);
}

/** The direct children; what is nested deeper is stepped over, whatever its names. */
export function childrenOf(xml: string, parent: XmlElement): XmlElement[] {
  const children: XmlElement[] = [];
  let at = parent.openEnd;
  for (;;) {
    const start = nextTag(xml, at);
    if (start === undefined || start >= parent.closeStart) return children;
    const child = elementAt(xml, start);
    children.push(child);
    at = child.end;
  }
}

export function childOf(xml: string, parent: XmlElement, local: string): XmlElement | undefined {
  return childrenOf(xml, parent).find((child) => child.local === local);
}

/** All elements below, in document order. */
export function* descendantsOf(xml: string, parent: XmlElement): Generator<XmlElement> {
  for (const child of childrenOf(xml, parent)) {
    yield child;
    yield* descendantsOf(xml, child);
  }
}

/** Attributes by the names as written; values with their references resolved. */
export function attributesOf(xml: string, element: XmlElement): Map<string, string> {
  const tag = xml.slice(element.start + 1 + element.name.length, element.openEnd);
  const found = new Map<string, string>();
  for (const match of tag.matchAll(/([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found.set(match[1]!, unescapeXml(match[2] ?? match[3] ?? ""));
  return found;
}

/** The text directly and deeper inside, references resolved, comments left out. */
export function textOf(xml: string, element: XmlElement): string {
  return unescapeXml(
    xml
      .slice(element.openEnd, element.closeStart)
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
        text.replace(/&/g, "&amp;").replace(/</g, "&lt;"),
      )
      .replace(/<[^>]*>/g, ""),
  );
}

/** "x:" or nothing: what new elements of the same vocabulary must be written with. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.local.length);
}

function elementAt(xml: string, start: number): XmlElement {
  const name = /[^\s/>]+/y;
  name.lastIndex = start + 1;
  const written = name.exec(xml)?.[0];
  if (!written) throw damaged();
  const element = { name: written, local: written.slice(written.indexOf(":") + 1), start };
  const openEnd = tagEnd(xml, start);
  if (xml[openEnd - 2] === "/") return { ...element, openEnd, closeStart: openEnd, end: openEnd };
  let depth = 1;
  let at = openEnd;
  for (;;) {
    const next = nextTag(xml, at);
    if (next === undefined) throw damaged();
    at = tagEnd(xml, next);
    if (xml[next + 1] === "/") depth -= 1;
    else if (xml[at - 2] !== "/") depth += 1;
    if (depth === 0) return { ...element, openEnd, closeStart: next, end: at };
  }
}

/** The next start or end tag; comments, CDATA sections and instructions are passed over. */
function nextTag(xml: string, from: number): number | undefined {
  let at = from;
  for (;;) {
    at = xml.indexOf("<", at);
    if (at < 0) return undefined;
    if (xml.startsWith("<!--", at)) at = after(xml, "-->", at + 4);
    else if (xml.startsWith("<![CDATA[", at)) at = after(xml, "]]>", at + 9);
    else if (xml.startsWith("<?", at)) at = after(xml, "?>", at + 2);
    else if (xml.startsWith("<!", at))
      throw new HostError("unsafe", "文件内部的XML带有DOCTYPE声明，内容不可信；请用Excel或WPS另存后再试。");
    else return at;
  }
}

/** A ">" inside a quoted value does not end the tag. */
function tagEnd(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const character = xml[at];
    if (character === ">") return at + 1;
    if (character === '"' || character === "'") {
      at = xml.indexOf(character, at + 1);
      if (at < 0) break;
    }
  }
  throw damaged();
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw damaged();
  return at + mark.length;
}

function damaged(): HostError {
  return new HostError("damaged", "文件已损坏：内部的XML不完整；请用Excel或WPS打开并修复后另存，再试。");
}
