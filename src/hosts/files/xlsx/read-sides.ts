import { parseAddress, parseArea } from "../../../core/workbook/address";
import type { CommentSnapshot, TableSnapshot } from "../../../core/workbook/snapshot";
import type { PackageParts } from "../package/package-parts";
import { kindOf, relationshipsOf } from "../package/relationships";
import { attributesOf, childOf, childrenOf, descendantsOf, rootOf, textOf } from "../xml/scan-xml";
import type { SheetSides } from "./read-sheet";
import { unescapeCharacters } from "./text-collector";

/** Tables and comments of a sheet. A threaded comment has a legacy twin, which is read for both. */
export async function readSides(parts: PackageParts, sheet: string): Promise<SheetSides> {
  const tables: TableSnapshot[] = [];
  const comments: CommentSnapshot[] = [];
  for (const one of await relationshipsOf(parts, sheet)) {
    if (one.isExternal || !parts.has(one.target)) continue;
    if (kindOf(one) === "table") tables.push(...readTable(await parts.text(one.target)));
    if (kindOf(one) === "comments") comments.push(...readComments(await parts.text(one.target)));
  }
  return { tables, comments };
}

function readTable(xml: string): TableSnapshot[] {
  const root = rootOf(xml);
  const attributes = attributesOf(xml, root);
  const area = parseArea(attributes.get("ref") ?? "");
  const columns = childOf(xml, root, "tableColumns");
  if (!area || !columns) return [];
  return [
    {
      name: attributes.get("displayName") ?? attributes.get("name") ?? "",
      area,
      headerRows: Number(attributes.get("headerRowCount") ?? 1),
      totalsRows: Number(attributes.get("totalsRowCount") ?? 0),
      columns: childrenOf(xml, columns).map((column) =>
        unescapeCharacters(attributesOf(xml, column).get("name") ?? ""),
      ),
    },
  ];
}

function readComments(xml: string): CommentSnapshot[] {
  const root = rootOf(xml);
  const authorList = childOf(xml, root, "authors");
  const authors = (authorList ? childrenOf(xml, authorList) : []).map((author) => textOf(xml, author));
  const list = childOf(xml, root, "commentList");
  return (list ? childrenOf(xml, list) : []).flatMap((element) => {
    const attributes = attributesOf(xml, element);
    const at = parseAddress(attributes.get("ref") ?? "");
    if (!at) return [];
    const texts = [...descendantsOf(xml, element)].filter(({ local }) => local === "t");
    return [
      {
        row: at.row,
        column: at.column,
        author: authors[Number(attributes.get("authorId") ?? 0)] ?? "",
        text: unescapeCharacters(texts.map((text) => textOf(xml, text)).join("")),
      },
    ];
  });
}
