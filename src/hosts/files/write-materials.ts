import { HostError } from "../../app/host-error";
import { inverseOf } from "../../app/material-edit";
import type { ExpectedChange, MaterialEdit } from "../../app/ports";
import { formatAddress } from "../../core/workbook/address";
import { contentOf } from "../../core/workbook/cell-content";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { MarkOptions } from "./annotate-xlsx";
import { withCellTexts } from "./marked-copy/cell-texts";
import { dropSignature } from "./marked-copy/digital-signature";
import { appendSheet, readBook, removeSheet, type Book } from "./marked-copy/workbook-part";
import { PackageParts } from "./package/package-parts";
import { reachableParts, removeOrphans } from "./package/reachable-parts";

export interface WrittenMaterials {
  readonly bytes: Uint8Array;
  /** The edit that takes it back. */
  readonly back: MaterialEdit;
}

/** The workbook file with texts of the report in its sheet 文字材料; every other part keeps its bytes. */
export async function writeMaterialsInXlsx(
  file: { readonly bytes: Uint8Array; readonly workbook: WorkbookSnapshot },
  edit: MaterialEdit,
  options: MarkOptions = {},
): Promise<WrittenMaterials> {
  refuseStale(file.workbook, edit);
  const parts = PackageParts.open(file.bytes, options.inflate);
  const book = await readBook(parts);
  const reached = await reachableParts(parts);
  if (edit.step === "add") await appendSheet(parts, book, edit.sheet, emptySheet(book));
  const { sheets } = await readBook(parts);
  const index = sheets.findIndex(({ name }) => name === edit.sheet);
  if (edit.step === "remove") await removeSheet(parts, book, index);
  else {
    const { part } = sheets[index]!;
    const texts = edit.changes.map(({ at: { row, column }, value }) => ({ row, column, text: value }));
    parts.set(part, withCellTexts(await parts.text(part), texts));
  }
  await dropSignature(parts);
  await removeOrphans(parts, reached);
  return { bytes: await parts.write(), back: inverseOf(edit, edit.changes.map(takenBack)) };
}

function takenBack({ at, value, expected }: ExpectedChange): ExpectedChange {
  return { at, value: expected, shown: expected, expected: value };
}

function refuseStale(workbook: WorkbookSnapshot, { sheet, step, changes }: MaterialEdit): void {
  const present = workbook.sheets.find(({ name }) => name === sheet);
  if (Boolean(present) === (step === "add"))
    throw new HostError("changed", `工作表“${sheet}”已有改变，没有写入任何内容。请重新核对后再操作。`);
  const stale = changes.find(({ at, expected }) => contentOf(workbook, at) !== expected);
  if (stale)
    throw new HostError(
      "changed",
      `工作表“${sheet}”的${formatAddress(stale.at.row, stale.at.column)}已不是“${stale.expected}”，没有写入任何内容。请重新核对后再操作。`,
    );
  if (step !== "remove") return;
  const filled = present!.columns.reduce(
    (count, column) => count + (column ? [...column.kinds].filter((kind) => kind !== 0).length : 0),
    0,
  );
  if (filled > changes.length)
    throw new HostError(
      "changed",
      `工作表“${sheet}”里已有别的内容，没有删除。如不再需要，请自行修改或删除。`,
    );
}

/** Two columns, the second wide enough for sentences; no look of ours, which clearing would take away again. */
function emptySheet({ vocabulary }: Book): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${vocabulary.main}">` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    '<cols><col min="1" max="1" width="10" customWidth="1"/><col min="2" max="2" width="80" customWidth="1"/></cols>' +
    "<sheetData/></worksheet>"
  );
}
