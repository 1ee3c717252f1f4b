import type { NameToDefine } from "../../core/recognition/names-of-mapping";
import { isSameReference } from "../../core/workbook/same-reference";
import { nameSheetGone, nameTaken } from "../shared/name-taken";
import { dropSignature } from "./marked-copy/digital-signature";
import { appendNames, namesIn, withoutNamesAt } from "./marked-copy/defined-names";
import { readBook, type Book } from "./marked-copy/workbook-part";
import { PackageParts } from "./package/package-parts";
import { reachableParts, removeOrphans } from "./package/reachable-parts";

/** The workbook file with these names in it; only the list of names changes. Throws HostError as Namer.define says. */
export async function defineNamesInXlsx(
  file: { readonly bytes: Uint8Array },
  names: readonly NameToDefine[],
): Promise<Uint8Array> {
  return withWorkbookPart(file, (xml, book) => {
    const present = namesIn(xml);
    const wanted = names.map((name) => ({ ...name, index: sheetIndex(book, name) }));
    for (const name of wanted)
      if (present.some((each) => each.index === name.index && isSameName(each.name, name.name)))
        throw nameTaken(name);
    return appendNames(xml, wanted);
  });
}

/** Without these names, as far as they still say the same. */
export async function removeNamesFromXlsx(
  file: { readonly bytes: Uint8Array },
  names: readonly NameToDefine[],
): Promise<Uint8Array> {
  return withWorkbookPart(file, (xml, book) => {
    const gone = names.map((name) => ({ ...name, index: sheetIndex(book, name) }));
    return withoutNamesAt(xml, (each) =>
      gone.some(
        ({ name, index, formula }) =>
          each.index === index && isSameName(each.name, name) && isSameReference(each.formula, formula),
      ),
    );
  });
}

async function withWorkbookPart(
  file: { readonly bytes: Uint8Array },
  edit: (xml: string, book: Book) => string,
): Promise<Uint8Array> {
  const parts = PackageParts.open(file.bytes);
  const book = await readBook(parts);
  const reached = await reachableParts(parts);
  parts.set(book.part, edit(await parts.text(book.part), book));
  if (!(await parts.isChanged())) return file.bytes;
  await dropSignature(parts);
  await removeOrphans(parts, reached);
  return parts.write();
}

function sheetIndex(book: Book, { sheet }: NameToDefine): number | undefined {
  if (sheet === undefined) return undefined;
  const index = book.sheets.findIndex(({ name }) => name === sheet);
  if (index < 0) throw nameSheetGone(sheet);
  return index;
}

/** Excel tells names apart without regard to case. */
function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
