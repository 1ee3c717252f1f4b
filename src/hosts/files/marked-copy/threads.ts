import { escapeAttribute, escapeText } from "../../shared/xml-text";
import { appendTo, removeChildren, withPrefix } from "../xml/edit-xml";
import { attributesOf, childOf, childrenOf, prefixOf, rootOf, textOf } from "../xml/scan-xml";
import { isOwnId, PERSON_ID } from "./comment-id";

/** Threaded comments, [MS-XLSX] § 2.3.15; the same vocabulary in transitional and strict files. */
const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

export const NO_THREADS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<ThreadedComments xmlns="${NAMESPACE}"/>`;
export const NO_PERSONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<personList xmlns="${NAMESPACE}"/>`;

export interface Thread {
  readonly id: string;
  readonly cell: string;
  readonly text: string;
  /** ISO 8601, as Excel shows it beside the comment. */
  readonly time: string;
}

interface ReadThread extends Thread {
  readonly parent: string | undefined;
  readonly person: string;
}

export function readThreads(xml: string): ReadThread[] {
  return childrenOf(xml, rootOf(xml)).map((element) => {
    const attributes = attributesOf(xml, element);
    const text = childOf(xml, element, "text");
    return {
      id: attributes.get("id") ?? "",
      cell: attributes.get("ref") ?? "",
      text: text ? textOf(xml, text) : "",
      time: attributes.get("dT") ?? "",
      parent: attributes.get("parentId"),
      person: attributes.get("personId") ?? "",
    };
  });
}

export function withThreads(xml: string, threads: readonly Thread[]): string {
  const root = rootOf(xml);
  const fragment = threads.map(
    ({ id, cell, text, time }) =>
      `<threadedComment ref="${cell}" dT="${escapeAttribute(time)}" personId="${PERSON_ID}" id="${id}">` +
      `<text>${escapeText(text)}</text></threadedComment>`,
  );
  return appendTo(xml, root, withPrefix(fragment.join(""), prefixOf(root)));
}

/** Removes the threads with these ids. */
export function withoutThreads(xml: string, ids: ReadonlySet<string>): string {
  const root = rootOf(xml);
  const gone = childrenOf(xml, root).filter((one) => ids.has(attributesOf(xml, one).get("id") ?? ""));
  return removeChildren(xml, root, gone);
}

export function withOwnPerson(xml: string): string {
  const root = rootOf(xml);
  if (childrenOf(xml, root).some((one) => attributesOf(xml, one).get("id") === PERSON_ID)) return xml;
  const person = `<person displayName="核绩" id="${PERSON_ID}" userId="核绩" providerId="None"/>`;
  return appendTo(xml, root, withPrefix(person, prefixOf(root)));
}

export function withoutOwnPerson(xml: string): string {
  const root = rootOf(xml);
  const own = childrenOf(xml, root).filter((one) => isOwnId(attributesOf(xml, one).get("id") ?? ""));
  return removeChildren(xml, root, own);
}
