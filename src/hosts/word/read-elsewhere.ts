import { HostError } from "../../app/host-error";
import type { ElsewhereContent } from "../../app/word-document";
import { throwIfCancelled } from "../shared/office-call";
import { secrecyMarkIn } from "../../core/ledger/secrecy";
import { markedSecret, PLACEHOLDER } from "./read-document";

/** The texts of a .docx, as docx-texts of the file host gives them. */
export type DocxTexts = (bytes: Uint8Array) => Promise<readonly string[]>;

/** What Word hands out at a time at most. */
const SLICE = 4_194_304;

/**
 * The document is asked for as a file, because that alone leaves it alone: to ask a section for its head makes one where
 * there is none, and has emptied those that were the same as the section before.
 */
export async function readElsewhere(
  texts: DocxTexts,
  signal: AbortSignal,
): Promise<ElsewhereContent | undefined> {
  const bytes = await documentBytes();
  throwIfCancelled(signal);
  const found = bytes && (await readable(texts, bytes));
  if (!found) return undefined;
  for (const text of found) {
    const mark = secrecyMarkIn(text);
    if (mark) throw markedSecret(mark);
  }
  return { placeholders: [...new Set(found.flatMap((text) => text.match(PLACEHOLDER) ?? []))] };
}

/** What cannot be read here is open in Word all the same. */
async function readable(texts: DocxTexts, bytes: Uint8Array): Promise<readonly string[] | undefined> {
  try {
    return await texts(bytes);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/** undefined where this Word does not hand the document out. */
async function documentBytes(): Promise<Uint8Array | undefined> {
  if (!Office.context.requirements.isSetSupported("CompressedFile", "1.1")) return undefined;
  const file = await answer<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  if (!file) return undefined;
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    const slice = await answer<Office.Slice>((done) => file.getSliceAsync(index, done));
    if (!slice) break;
    const data = new Uint8Array(slice.data as ArrayLike<number>);
    bytes.set(data.subarray(0, bytes.length - at), at);
    at += data.length;
  }
  // Word keeps only two copies at a time: one that is not given back would be in the way of the next.
  await answer<unknown>((done) => file.closeAsync(done));
  return at < bytes.length ? undefined : bytes;
}

function answer<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T | undefined> {
  return new Promise((resolve) =>
    call(({ status, value }) => resolve(status === Office.AsyncResultStatus.Succeeded ? value : undefined)),
  );
}
