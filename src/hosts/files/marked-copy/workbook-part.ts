import { quoteSheet } from "../../../core/workbook/address";
import { escapeAttribute, escapeText } from "../../shared/xml-text";
import { declareType } from "../package/content-types";
import type { PackageParts } from "../package/package-parts";
import { kindOf, relate, relationshipsOf, unrelate } from "../package/relationships";
import { relationshipAttribute, relationshipId, vocabularyOf, type Vocabulary } from "../package/vocabulary";
import { otherPackage } from "../xlsx/other-package";
import { appendTo, removeChildren, withPrefix } from "../xml/edit-xml";
import { attributesOf, childOf, childrenOf, prefixOf, rootOf } from "../xml/scan-xml";
import { withoutSheetNames, withPrintTitles } from "./sheet-names";

/** The workbook part and its sheets in order, as they stand now. */
export interface Book {
  readonly part: string;
  readonly vocabulary: Vocabulary;
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  readonly name: string;
  readonly part: string;
  /** Chart sheets, dialogs and macro sheets take a place but hold no cells. */
  readonly hasCells: boolean;
}

/** Throws HostError "not-a-workbook" where the package has no workbook part. */
export async function readBook(parts: PackageParts): Promise<Book> {
  const part = (await relationshipsOf(parts, "")).find((one) => kindOf(one) === "officeDocument")?.target;
  if (!part || !parts.has(part)) throw otherPackage(parts);
  const xml = await parts.text(part);
  const root = rootOf(xml);
  if (root.local !== "workbook") throw otherPackage(parts);
  const related = new Map((await relationshipsOf(parts, part)).map((one) => [one.id, one]));
  const list = childOf(xml, root, "sheets");
  const sheets = (list ? childrenOf(xml, list) : []).map((element) => {
    const relationship = related.get(relationshipId(xml, element) ?? "");
    const target = relationship?.target ?? "";
    return {
      name: attributesOf(xml, element).get("name") ?? "",
      part: target,
      hasCells: relationship !== undefined && kindOf(relationship) === "worksheet" && parts.has(target),
    };
  });
  return { part, vocabulary: vocabularyOf(xml, root), sheets };
}

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Appends a sheet, last so that every index in the file stays true. */
export async function appendSheet(parts: PackageParts, book: Book, name: string, xml: string): Promise<void> {
  const folder = book.part.slice(0, book.part.lastIndexOf("/") + 1);
  const part = parts.freeName(`${folder}worksheets/sheet`, ".xml");
  parts.set(part, xml);
  await declareType(parts, part, SHEET_TYPE);
  const id = await relate(parts, book.part, `${book.vocabulary.relationships}/worksheet`, part);
  const workbook = await parts.text(book.part);
  const root = rootOf(workbook);
  const list = childOf(workbook, root, "sheets")!;
  const ids = childrenOf(workbook, list).map((one) =>
    Number(attributesOf(workbook, one).get("sheetId") ?? 0),
  );
  const link = relationshipAttribute(workbook, root, book.vocabulary, id);
  const element = `<sheet name="${escapeAttribute(name)}" sheetId="${Math.max(0, ...ids) + 1}" ${link}/>`;
  parts.set(book.part, appendTo(workbook, list, withPrefix(element, prefixOf(root))));
}

/** Takes a sheet out of the workbook; its parts are left to removeOrphans. */
export async function removeSheet(parts: PackageParts, book: Book, index: number): Promise<void> {
  const xml = await parts.text(book.part);
  const list = childOf(xml, rootOf(xml), "sheets")!;
  const element = childrenOf(xml, list)[index]!;
  await unrelate(parts, book.part, relationshipId(xml, element) ?? "");
  parts.set(book.part, withoutSheetNames(removeChildren(xml, list, [element]), index));
}

/** Rows that every printed page of the sheet repeats; undefined removes the setting. */
export async function setPrintTitles(
  parts: PackageParts,
  book: Book,
  index: number,
  row: number | undefined,
): Promise<void> {
  const sheet = book.sheets[index]!.name;
  const rows = row === undefined ? undefined : escapeText(`${quoteSheet(sheet)}!$${row + 1}:$${row + 1}`);
  parts.set(book.part, withPrintTitles(await parts.text(book.part), index, rows));
}

/** "核对结果", or "核对结果 (2)" where a sheet bears the name; Excel compares names without regard to case. */
export function freeSheetName(book: Book, wanted: string): string {
  const taken = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
