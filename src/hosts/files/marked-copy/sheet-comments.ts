import { parseAddress } from "../../../core/workbook/address";
import { declareDefault, declareType } from "../package/content-types";
import type { PackageParts } from "../package/package-parts";
import { dropPart } from "../package/reachable-parts";
import { kindOf, relate, relationshipsOf } from "../package/relationships";
import { relationshipAttribute, relationshipId, type Vocabulary } from "../package/vocabulary";
import { isOwnComment } from "../../shared/own-comment";
import { insertInOrder, removeChildren, withPrefix } from "../xml/edit-xml";
import { childOf, prefixOf, rootOf } from "../xml/scan-xml";
import { isOwnId } from "./comment-id";
import { noNotes, readNotes, withNotes, withoutNotes } from "./legacy-notes";
import {
  blocksOf,
  hasShapes,
  newDrawing,
  withNoteShapes,
  withoutNoteShapes,
  type NotePlace,
} from "./note-shapes";
import { NO_THREADS, readThreads, withoutThreads, withThreads, type Thread } from "./threads";
import type { Book } from "./workbook-part";
import { WORKSHEET_SEQUENCE } from "./worksheet-sequence";

const OFFICE_2017 = "http://schemas.microsoft.com/office/2017/10/relationships";
const NOTES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const THREADS_TYPE = "application/vnd.ms-excel.threadedcomments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Where the comments of one worksheet stand; each part may be missing. */
interface CommentParts {
  readonly notes: { readonly part: string; readonly id: string } | undefined;
  readonly threads: { readonly part: string; readonly id: string } | undefined;
  readonly drawing: { readonly part: string; readonly id: string } | undefined;
}

/** Cells that bear a note or a comment, as written in the file. */
export async function commentedCells(parts: PackageParts, sheet: string, xml: string): Promise<Set<string>> {
  const found = await findParts(parts, sheet, xml);
  const notes = found.notes ? readNotes(await parts.text(found.notes.part)) : [];
  const threads = found.threads ? readThreads(await parts.text(found.threads.part)) : [];
  return new Set([...notes, ...threads].map(({ cell }) => cell.toUpperCase()));
}

/** Adds threads with the notes that stand for them; gives the worksheet back, which may need a link to the drawing. */
export async function addComments(
  parts: PackageParts,
  { vocabulary }: Book,
  sheet: string,
  xml: string,
  threads: readonly Thread[],
): Promise<string> {
  const folder = sheet.split("/").slice(0, -2).join("/");
  const under = (path: string): string => (folder === "" ? path : `${folder}/${path}`);
  const found = await findParts(parts, sheet, xml);
  const places = threads.map(({ cell }) => placeOf(cell));
  let edited = xml;

  const block = await freeBlock(parts);
  const drawing = found.drawing?.part ?? parts.freeName(under("drawings/vmlDrawing"), ".vml");
  const shapes = found.drawing ? await parts.text(drawing) : newDrawing(block);
  parts.set(drawing, withNoteShapes(shapes, places, block));
  if (!found.drawing) {
    await declareDefault(parts, "vml", DRAWING_TYPE);
    const id = await relate(parts, sheet, `${vocabulary.relationships}/vmlDrawing`, drawing);
    edited = withLegacyDrawing(xml, vocabulary, id);
  }
  const notes = found.notes?.part ?? parts.freeName(under("comments"), ".xml");
  const listed = found.notes ? await parts.text(notes) : noNotes(vocabulary.main);
  parts.set(
    notes,
    withNotes(
      listed,
      threads.map(({ id, cell, text }) => ({ cell, thread: id, text })),
    ),
  );
  if (!found.notes) {
    await declareType(parts, notes, NOTES_TYPE);
    await relate(parts, sheet, `${vocabulary.relationships}/comments`, notes);
  }
  const thread = found.threads?.part ?? parts.freeName(under("threadedComments/threadedComment"), ".xml");
  parts.set(thread, withThreads(found.threads ? await parts.text(thread) : NO_THREADS, threads));
  if (!found.threads) {
    await declareType(parts, thread, THREADS_TYPE);
    await relate(parts, sheet, `${OFFICE_2017}/threadedComment`, thread);
  }
  return edited;
}

export interface RemovedComments {
  readonly xml: string;
  readonly removed: readonly Thread[];
  /** Cells whose thread somebody has answered: they stay, because the answer is the user's. */
  readonly answered: readonly string[];
}

/** Removes our comments of a worksheet: by the ids remembered, by ours otherwise. Parts left empty are let go. */
export async function removeComments(
  parts: PackageParts,
  sheet: string,
  xml: string,
  remembered: ReadonlySet<string>,
): Promise<RemovedComments> {
  const found = await findParts(parts, sheet, xml);
  const threadsXml = found.threads ? await parts.text(found.threads.part) : NO_THREADS;
  const notesXml = found.notes ? await parts.text(found.notes.part) : undefined;
  const threads = readThreads(threadsXml);
  const answeredIds = new Set(threads.flatMap(({ parent }) => (parent ? [parent] : [])));
  const own = threads.filter((thread) => thread.parent === undefined && isOwnComment(remembered, thread));
  const removed = own.filter(({ id }) => !answeredIds.has(id));
  const answered = own.filter(({ id }) => answeredIds.has(id));
  const ownIds = new Set(own.map(({ id }) => id));
  const isOurs = (id: string): boolean => (ownIds.has(id) || isOwnId(id)) && !answeredIds.has(id);
  const notes = notesXml ? readNotes(notesXml).filter(({ thread }) => thread && isOurs(thread)) : [];
  const ids = new Set([...removed.map(({ id }) => id), ...notes.flatMap(({ thread }) => thread ?? [])]);
  if (ids.size === 0) return { xml, removed, answered: answered.map(({ cell }) => cell) };

  if (found.threads) {
    parts.set(found.threads.part, withoutThreads(threadsXml, ids));
    if (removed.length === threads.length) await dropPart(parts, sheet, found.threads);
  }
  if (found.notes && notesXml) {
    parts.set(found.notes.part, withoutNotes(notesXml, ids));
    if (readNotes(notesXml).length === notes.length) await dropPart(parts, sheet, found.notes);
  }
  let edited = xml;
  if (found.drawing) {
    const vml = withoutNoteShapes(
      await parts.text(found.drawing.part),
      notes.map(({ cell }) => placeOf(cell)),
    );
    parts.set(found.drawing.part, vml);
    if (!hasShapes(vml)) {
      await dropPart(parts, sheet, found.drawing);
      const root = rootOf(xml);
      edited = removeChildren(xml, root, [childOf(xml, root, "legacyDrawing")!]);
    }
  }
  return { xml: edited, removed, answered: answered.map(({ cell }) => cell) };
}

async function findParts(parts: PackageParts, sheet: string, xml: string): Promise<CommentParts> {
  const related = (await relationshipsOf(parts, sheet)).filter(
    ({ isExternal, target }) => !isExternal && parts.has(target),
  );
  const find = (kind: string) => {
    const one = related.find((relationship) => kindOf(relationship) === kind);
    return one && { part: one.target, id: one.id };
  };
  const link = childOf(xml, rootOf(xml), "legacyDrawing");
  const linked = link && relationshipId(xml, link);
  const drawing = related.find(({ id }) => id === linked);
  return {
    notes: find("comments"),
    threads: find("threadedComment"),
    drawing: drawing && { part: drawing.target, id: drawing.id },
  };
}

function withLegacyDrawing(xml: string, vocabulary: Vocabulary, id: string): string {
  const root = rootOf(xml);
  const fragment = `<legacyDrawing ${relationshipAttribute(xml, root, vocabulary, id)}/>`;
  return insertInOrder(xml, root, withPrefix(fragment, prefixOf(root)), "legacyDrawing", WORKSHEET_SEQUENCE);
}

/** Shape ids must be unique in the workbook, so the blocks of all drawings count. */
async function freeBlock(parts: PackageParts): Promise<number> {
  const taken = new Set<number>();
  for (const name of parts.names())
    if (name.toLowerCase().endsWith(".vml"))
      for (const block of blocksOf(await parts.text(name))) taken.add(block);
  let block = 1;
  while (taken.has(block)) block += 1;
  return block;
}

function placeOf(cell: string): NotePlace {
  const place = parseAddress(cell);
  if (!place) throw new Error(`a comment at ${cell}`);
  return place;
}
