import { removeSheets } from "./marked-copy/add-sheets";
import { dropSignature, SIGNATURE_REMARK } from "./marked-copy/digital-signature";
import { firstMarkFill, withoutMarkFills } from "./marked-copy/mark-styles";
import { markSheets } from "./marked-copy/marked-sheets";
import { closeMemory, readMemory } from "./marked-copy/memory-in-package";
import { removeOwnPerson } from "./marked-copy/persons-part";
import { firstSheetLook, withoutSheetLooks } from "./marked-copy/sheet-styles";
import { usesFillsFrom, usesFormatsFrom } from "./marked-copy/style-references";
import { closeStyles, findStyles } from "./marked-copy/styles-part";
import { readBook } from "./marked-copy/workbook-part";
import { answeredRemarks, type MarkOptions } from "./annotate-xlsx";
import { withdrawDefault } from "./package/content-types";
import { PackageParts } from "./package/package-parts";
import { reachableParts, removeOrphans } from "./package/reachable-parts";
import { refuseForeignFile } from "./recognise-file";

/**
 * The workbook file without our marks and comments, and without our sheets when asked. Parts that held nothing else get
 * their former bytes back. The checker's notes and settings stay in the memory part. A file that bears nothing of ours is
 * given back as it is. Left behind, harmless: formats of ours that somebody has put to use or another program has moved,
 * names of the user's that refer to our sheets. Errors as annotateXlsx.
 */
export async function clearXlsx(
  file: { readonly name: string; readonly bytes: Uint8Array },
  what: { readonly sheets: boolean },
  options: MarkOptions = {},
): Promise<{ readonly bytes: Uint8Array; readonly remarks: readonly string[] }> {
  refuseForeignFile(file.bytes);
  const parts = PackageParts.open(file.bytes, options.inflate);
  const book = await readBook(parts);
  const reached = await reachableParts(parts);
  const memory = await readMemory(parts, book);
  if (what.sheets) {
    await removeSheets(parts, book, memory.sheets);
    await removeOrphans(parts, reached);
  }
  const marked = await markSheets(parts, await readBook(parts), memory.comments, undefined);
  if (marked.answered.length === 0) await removeOwnPerson(parts, book);
  await clearStyles(parts);
  await closeMemory(parts, book, { ...memory, sheets: what.sheets ? [] : memory.sheets, comments: [] });
  await removeOrphans(parts, reached);
  const remarks = answeredRemarks(marked);
  if (!(await parts.isChanged())) return { bytes: file.bytes, remarks };
  await withdrawDefault(parts, "vml");
  if (await dropSignature(parts)) {
    await removeOrphans(parts, reached);
    remarks.unshift(SIGNATURE_REMARK);
  }
  return { bytes: await parts.write(), remarks };
}

async function clearStyles(parts: PackageParts): Promise<void> {
  const book = await readBook(parts);
  const found = await findStyles(parts, book);
  if (!found) return;
  let xml = await parts.text(found.part);
  const fill = firstMarkFill(xml);
  if (fill !== undefined && !(await usesFillsFrom(parts, book, fill))) xml = withoutMarkFills(xml);
  const format = firstSheetLook(xml);
  if (format !== undefined && !(await usesFormatsFrom(parts, book, format))) xml = withoutSheetLooks(xml);
  parts.set(found.part, xml);
  await closeStyles(parts, book);
}
