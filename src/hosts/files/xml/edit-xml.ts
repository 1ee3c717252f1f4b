import { escapeAttribute } from "../../shared/xml-text";
import { attributesOf, childrenOf, type XmlElement } from "./scan-xml";

/** The text with one stretch replaced; everything else stays character for character. */
export function replaceRange(xml: string, start: number, end: number, by: string): string {
  return xml.slice(0, start) + by + xml.slice(end);
}

/** Adds the fragment as the last content of the element; <a/> is opened for it. */
export function appendTo(xml: string, element: XmlElement, fragment: string): string {
  if (element.end > element.openEnd)
    return replaceRange(xml, element.closeStart, element.closeStart, fragment);
  const open = xml.slice(element.start, element.openEnd).replace(/\/>$/, ">");
  return replaceRange(xml, element.start, element.end, `${open}${fragment}</${element.name}>`);
}

/**
 * Adds the fragment among the children of parent, at the place that the schema's sequence gives to `local`: behind the
 * last child that may stand before it. Children the sequence does not know keep their neighbours.
 */
export function insertInOrder(
  xml: string,
  parent: XmlElement,
  fragment: string,
  local: string,
  sequence: readonly string[],
): string {
  const rank = sequence.indexOf(local);
  if (rank < 0) throw new Error(`${local} is not in the sequence`);
  const before = childrenOf(xml, parent).filter((child) => {
    const other = sequence.indexOf(child.local);
    return other >= 0 && other <= rank;
  });
  const last = before.at(-1);
  if (last) return replaceRange(xml, last.end, last.end, fragment);
  if (parent.end === parent.openEnd) return appendTo(xml, parent, fragment);
  return replaceRange(xml, parent.openEnd, parent.openEnd, fragment);
}

/** Removes elements of one parent; a parent that is left with nothing at all is written as <a/> again. */
export function removeChildren(xml: string, parent: XmlElement, children: readonly XmlElement[]): string {
  let edited = xml;
  let removed = 0;
  for (const child of [...children].sort((left, right) => right.start - left.start)) {
    edited = replaceRange(edited, child.start, child.end, "");
    removed += child.end - child.start;
  }
  if (removed === 0 || removed !== parent.closeStart - parent.openEnd) return edited;
  const open = xml.slice(parent.start, parent.openEnd - 1);
  return replaceRange(edited, parent.start, parent.end - removed, `${open}/>`);
}

/** Sets an attribute, in its place when it is there already. */
export function setAttribute(xml: string, element: XmlElement, name: string, value: string): string {
  const tag = xml.slice(element.start, element.openEnd);
  const written = escapeAttribute(value);
  const edited = attributesOf(xml, element).has(name)
    ? tag.replace(
        new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`),
        (_, before: string, old: string) =>
          `${before}${old[0]!}${old[0] === "'" ? written.replace(/'/g, "&apos;") : written}${old[0]!}`,
      )
    : tag.replace(/\s*\/?>$/, (end) => ` ${name}="${written}"${end}`);
  return replaceRange(xml, element.start, element.openEnd, edited);
}

/**
 * Two spaces behind the name of an element that we had to create: it is valid, means nothing to others, and tells that
 * the element goes with the last thing in it, while an empty one of the user's stays.
 */
export const CREATED = "  ";

export function isCreated(xml: string, element: XmlElement): boolean {
  return xml.startsWith(CREATED, element.start + 1 + element.name.length);
}

/** Writes a fragment whose elements bear no prefix with the prefix of the document it goes into. */
export function withPrefix(fragment: string, prefix: string): string {
  return prefix === "" ? fragment : fragment.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}
