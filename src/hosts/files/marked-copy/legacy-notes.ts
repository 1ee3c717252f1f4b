import { HostError } from "../../../app/host-error";
import { escapeText } from "../../shared/xml-text";
import { appendTo, removeChildren, withPrefix } from "../xml/edit-xml";
import {
  attributesOf,
  childOf,
  childrenOf,
  prefixOf,
  rootOf,
  textOf,
  type XmlElement,
} from "../xml/scan-xml";

/** By this author Excel knows the note that stands for a thread in programs that cannot show threads. */
const THREAD_AUTHOR = "tc=";

/** The words Excel itself puts before the text of such a note. */
const PREAMBLE =
  "[线程批注]\n\n你的 Excel 版本可读取此线程批注; 但如果在更新版本的 Excel 中打开文件，则对批注所作的任何改动都将被删除。" +
  "了解详细信息: https://go.microsoft.com/fwlink/?linkid=870924\n\n注释:\n    ";

export function noNotes(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors/><commentList/></comments>`;
}

export interface LegacyNote {
  readonly cell: string;
  /** The id of the thread that the note stands for. */
  readonly thread: string | undefined;
}

export function readNotes(xml: string): LegacyNote[] {
  const authors = authorsIn(xml).map((author) => textOf(xml, author).trim());
  return commentsIn(xml).map((comment) => {
    const attributes = attributesOf(xml, comment);
    const author = authors[Number(attributes.get("authorId"))] ?? "";
    const thread = author.startsWith(THREAD_AUTHOR) ? author.slice(THREAD_AUTHOR.length) : undefined;
    return { cell: attributes.get("ref") ?? "", thread };
  });
}

export function withNotes(
  xml: string,
  notes: readonly { readonly cell: string; readonly thread: string; readonly text: string }[],
): string {
  const prefix = prefixOf(rootOf(xml));
  const first = authorsIn(xml).length;
  const authors = notes.map(({ thread }) => `<author>${THREAD_AUTHOR}${thread}</author>`);
  const comments = notes.map(
    ({ cell, text }, index) =>
      `<comment ref="${cell}" authorId="${first + index}"><text><t xml:space="preserve">` +
      `${escapeText(PREAMBLE + text)}</t></text></comment>`,
  );
  const edited = appendTo(xml, listIn(xml, "authors"), withPrefix(authors.join(""), prefix));
  return appendTo(edited, listIn(edited, "commentList"), withPrefix(comments.join(""), prefix));
}

/** Removes the notes of these threads. Authors are counted by place, so only those at the end go with them. */
export function withoutNotes(xml: string, threads: ReadonlySet<string>): string {
  const gone = readNotes(xml).flatMap(({ thread }, index) =>
    thread !== undefined && threads.has(thread) ? [commentsIn(xml)[index]!] : [],
  );
  let edited = removeChildren(xml, listIn(xml, "commentList"), gone);
  for (;;) {
    const last = authorsIn(edited).at(-1);
    const name = last && textOf(edited, last).trim();
    if (!last || !name?.startsWith(THREAD_AUTHOR) || !threads.has(name.slice(THREAD_AUTHOR.length)))
      return edited;
    edited = removeChildren(edited, listIn(edited, "authors"), [last]);
  }
}

function listIn(xml: string, name: "authors" | "commentList"): XmlElement {
  const list = childOf(xml, rootOf(xml), name);
  if (!list)
    throw new HostError("damaged", "文件已损坏：批注部件不完整；请用Excel或WPS打开并修复后另存，再试。");
  return list;
}

function authorsIn(xml: string): XmlElement[] {
  return childrenOf(xml, listIn(xml, "authors"));
}

function commentsIn(xml: string): XmlElement[] {
  return childrenOf(xml, listIn(xml, "commentList"));
}
