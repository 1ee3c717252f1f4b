import type { Annotation } from "../../app/annotation";
import type { MarkOptions } from "./annotate-xlsx";
import { dropSignature } from "./marked-copy/digital-signature";
import { closeMemory, openMemory, readMemory } from "./marked-copy/memory-in-package";
import { readBook } from "./marked-copy/workbook-part";
import { PackageParts } from "./package/package-parts";
import { reachableParts, removeOrphans } from "./package/reachable-parts";

/** The workbook file with the checker's notes and settings in it; marks, comments and sheets stay as they are. */
export async function rememberInXlsx(
  file: { readonly bytes: Uint8Array },
  memory: Annotation["memory"],
  options: MarkOptions = {},
): Promise<Uint8Array> {
  const parts = PackageParts.open(file.bytes, options.inflate);
  const book = await readBook(parts);
  const reached = await reachableParts(parts);
  const known = await readMemory(parts, book);
  await openMemory(parts, book);
  await closeMemory(parts, book, { ...known, ...memory });
  if (!(await parts.isChanged())) return file.bytes;
  await dropSignature(parts);
  await removeOrphans(parts, reached);
  return parts.write();
}
