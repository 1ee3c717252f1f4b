import { declareType } from "../package/content-types";
import type { PackageParts } from "../package/package-parts";
import { kindOf, relate, relationshipsOf, unrelate } from "../package/relationships";
import type { Book } from "./workbook-part";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** The name of the workbook's styles part; a workbook without one (its cells all look the default) gets the smallest. */
export async function openStyles(parts: PackageParts, book: Book): Promise<string> {
  const known = await findStyles(parts, book);
  if (known) return known.part;
  const folder = book.part.slice(0, book.part.lastIndexOf("/") + 1);
  const part = parts.has(`${folder}styles.xml`)
    ? parts.freeName(`${folder}styles`, ".xml")
    : `${folder}styles.xml`;
  parts.set(part, smallest(book));
  await declareType(parts, part, TYPE);
  await relate(parts, book.part, `${book.vocabulary.relationships}/styles`, part);
  return part;
}

/** The styles part, if there is one, with its relationship's id. */
export async function findStyles(
  parts: PackageParts,
  book: Book,
): Promise<{ readonly part: string; readonly id: string } | undefined> {
  const found = (await relationshipsOf(parts, book.part)).find((one) => kindOf(one) === "styles");
  return found && parts.has(found.target) ? { part: found.target, id: found.id } : undefined;
}

/** Lets go of a styles part that holds nothing but what openStyles made; its part is left to removeOrphans. */
export async function closeStyles(parts: PackageParts, book: Book): Promise<void> {
  const known = await findStyles(parts, book);
  if (known && (await parts.text(known.part)) === smallest(book)) await unrelate(parts, book.part, known.id);
}

function smallest({ vocabulary }: Book): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<styleSheet xmlns="${vocabulary.main}">` +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/></styleSheet>'
  );
}
