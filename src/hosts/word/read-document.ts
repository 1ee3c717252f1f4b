import type { DocumentContent, DocumentControl } from "../../app/word-document";
import { HostError } from "../../app/host-error";
import { secrecyMarkIn } from "../../core/ledger/secrecy";
import { readTag } from "../../core/report/control-tags";
import { throwIfCancelled } from "../shared/office-call";
import { readDocumentMemory } from "./keep-memory";
import { wordCall } from "./word-call";

/** As the report writes them: 〔待填写：…〕. */
export const PLACEHOLDER = /〔待填写[^〕]*〕/gu;

/**
 * Two round trips, however many controls there are: all of them with their texts, then which stand in which section;
 * one where there is no section. Throws HostError for a document that is marked secret.
 */
export async function readDocument(signal: AbortSignal): Promise<DocumentContent> {
  const memory = readDocumentMemory();
  const content = await wordCall(async (context) => {
    const { body, contentControls } = context.document;
    body.load("text");
    contentControls.load("items/id,items/tag,items/text");
    await context.sync();
    throwIfCancelled(signal);
    const mark = secrecyMarkIn(body.text);
    if (mark) throw markedSecret(mark);
    const { items } = contentControls;
    const sections = items
      .filter(({ tag }) => readTag(tag)?.kind === "section")
      .map((section) => ({ section, inside: section.contentControls.load("items/id") }));
    if (sections.length > 0) await context.sync();
    throwIfCancelled(signal);
    return {
      controls: withSections(
        items,
        sections.map(({ section, inside }) => ({ tag: section.tag, ids: inside.items.map(({ id }) => id) })),
      ),
      placeholders: [...new Set(body.text.match(PLACEHOLDER))],
    };
  });
  return { ...content, memory: await memory };
}

export function markedSecret(mark: string): HostError {
  return new HostError("unsupported", `本工具不处理涉密文件：文档标有“${mark}”，请按保密规定处理。`);
}

/** Sections come in document order: the one that comes last around a control is the nearest. */
function withSections(
  controls: readonly Word.ContentControl[],
  sections: readonly { readonly tag: string; readonly ids: readonly number[] }[],
): DocumentControl[] {
  const sectionOf = new Map<number, string>();
  for (const { tag, ids } of sections) for (const id of ids) sectionOf.set(id, tag);
  return controls.map(({ id, tag, text }) => {
    const section = sectionOf.get(id);
    return { id, tag, text, ...(section !== undefined && { section }) };
  });
}
