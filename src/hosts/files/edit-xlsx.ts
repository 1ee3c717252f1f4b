import { dropSignature, SIGNATURE_REMARK } from "./marked-copy/digital-signature";
import { joinSheet, splitSheet } from "./marked-copy/sheet-skeleton";
import { readBook } from "./marked-copy/workbook-part";
import type { MarkOptions } from "./annotate-xlsx";
import type { SheetContents } from "./edited-cells/cell-content";
import { editRows } from "./edited-cells/edit-rows";
import { withFullCalculation } from "./edited-cells/full-calculation";
import { PackageParts } from "./package/package-parts";
import { dropPart, reachableParts, removeOrphans } from "./package/reachable-parts";
import { kindOf, relationshipsOf } from "./package/relationships";
import { appendTo } from "./xml/edit-xml";
import { attributesOf, childOf, childrenOf, prefixOf, rootOf } from "./xml/scan-xml";

/** Contents by sheet index. */
export interface CellContents {
  readonly sheets: ReadonlyMap<number, SheetContents>;
  /** A formula has lost its stored value: whoever opens the file must calculate it. */
  readonly isIncomplete: boolean;
}

/**
 * The workbook file with other content in some cells. Sheets without any keep their bytes, and so does every cell that is
 * not named. The stored order of calculation goes where a formula came or went; Excel makes it anew. Errors as
 * annotateXlsx.
 */
export async function editXlsx(
  file: { readonly bytes: Uint8Array },
  contents: CellContents,
  options: MarkOptions = {},
): Promise<{ readonly bytes: Uint8Array; readonly remarks: readonly string[] }> {
  const parts = PackageParts.open(file.bytes, options.inflate);
  const book = await readBook(parts);
  const reached = await reachableParts(parts);
  let hasOtherFormulas = false;
  for (const [index, sheet] of contents.sheets) {
    const { part } = book.sheets[index]!;
    const { xml, rows } = splitSheet(await parts.bytes(part));
    const edited = editRows(rows, prefixOf(rootOf(xml)), sheet, columnStyles(xml));
    hasOtherFormulas ||= edited.hasOtherFormulas;
    parts.set(part, joinSheet({ xml: withRoom(xml), rows: edited.rows }));
  }
  if (hasOtherFormulas)
    for (const one of await relationshipsOf(parts, book.part))
      if (kindOf(one) === "calcChain") await dropPart(parts, book.part, { part: one.target, id: one.id });
  if (contents.isIncomplete) parts.set(book.part, withFullCalculation(await parts.text(book.part)));
  const wasSigned = await dropSignature(parts);
  await removeOrphans(parts, reached);
  return { bytes: await parts.write(), remarks: wasSigned ? [SIGNATURE_REMARK] : [] };
}

/** <sheetData/> opened, so that rows can stand in it. */
function withRoom(xml: string): string {
  const data = childOf(xml, rootOf(xml), "sheetData")!;
  return data.end === data.openEnd ? appendTo(xml, data, "") : xml;
}

/** The style that cols gives to a column, as written. */
function columnStyles(xml: string): (column: number) => string | undefined {
  const list = childOf(xml, rootOf(xml), "cols");
  const columns = (list ? childrenOf(xml, list) : []).map((element) => attributesOf(xml, element));
  return (column) =>
    columns
      .find((one) => Number(one.get("min")) <= column + 1 && column + 1 <= Number(one.get("max")))
      ?.get("style");
}
