import { MATERIALS_HEADER, MATERIALS_SHEET, materialPlaces } from "../core/ledger/read-materials";
import type { MaterialPlaces } from "../core/ledger/read-materials";
import { formatAddress } from "../core/workbook/address";
import type { CellRef } from "../core/workbook/cell";
import { contentOf } from "../core/workbook/cell-content";
import { FORMULA_FLAG, type SheetSnapshot, type WorkbookSnapshot } from "../core/workbook/snapshot";
import { HostError } from "./host-error";
import type { ExpectedChange, MaterialEdit } from "./ports";

/** One text of a section as somebody wrote it anew. */
export interface MaterialDraft {
  /** The cell of 文字材料 that holds it so far; absent for a further paragraph. */
  readonly at?: CellRef;
  readonly text: string;
}

/**
 * The texts of one section, as an edit that a host can carry out and take back. Undefined where nothing differs. Throws
 * HostError "unsupported" for a sheet without header and for a text that a formula makes.
 */
export function materialEdit(
  workbook: WorkbookSnapshot,
  key: string,
  drafts: readonly MaterialDraft[],
): MaterialEdit | undefined {
  const places = materialPlaces(workbook);
  if (places === "headless")
    throw new HostError(
      "unsupported",
      `工作表“${MATERIALS_SHEET}”没有“章节”“文字”两列表头，没有写入。请先在第一行补上表头，再重新核对。`,
    );
  const rewritten = drafts.flatMap(({ at, text }) => (at ? rewrite(workbook, at, text) : []));
  const added = drafts.filter(({ at, text }) => !at && text.trim() !== "").map(({ text }) => text);
  if (rewritten.length + added.length === 0) return undefined;
  if (places)
    return {
      sheet: places.sheet.name,
      step: "keep",
      changes: [...rewritten, ...appended(places, key, added)],
    };
  const sheet = MATERIALS_SHEET;
  const header = MATERIALS_HEADER.map((name, column) => fresh({ sheet, row: 0, column }, name));
  const rows = added.flatMap((text, index) => [
    fresh({ sheet, row: index + 1, column: 0 }, key),
    fresh({ sheet, row: index + 1, column: 1 }, text),
  ]);
  return { sheet, step: "add", changes: [...header, ...rows] };
}

/** What takes an edit back; `changes` are those that put the former contents back. */
export function inverseOf(edit: MaterialEdit, changes: readonly ExpectedChange[]): MaterialEdit {
  return { sheet: edit.sheet, step: edit.step === "add" ? "remove" : "keep", changes };
}

function rewrite(workbook: WorkbookSnapshot, at: CellRef, text: string): ExpectedChange[] {
  const expected = contentOf(workbook, at);
  if (expected === text) return [];
  const sheet = workbook.sheets.find(({ name }) => name === at.sheet);
  if ((sheet?.columns[at.column]?.kinds[at.row] ?? 0) & FORMULA_FLAG)
    throw new HostError(
      "unsupported",
      `工作表“${at.sheet}”的${formatAddress(at.row, at.column)}是公式，没有写入。请直接在工作表中修改。`,
    );
  return [{ at, value: text, shown: text, expected }];
}

function appended(
  { sheet, keys, texts }: MaterialPlaces,
  key: string,
  added: readonly string[],
): ExpectedChange[] {
  const first = firstFreeRow(sheet);
  return added.flatMap((text, index) => [
    fresh({ sheet: sheet.name, row: first + index, column: keys }, key),
    fresh({ sheet: sheet.name, row: first + index, column: texts }, text),
  ]);
}

/** Behind the last row that holds anything: formatted rows below it may be many. */
function firstFreeRow({ columns, rowCount }: SheetSnapshot): number {
  let row = rowCount;
  while (row > 0 && columns.every((column) => !column?.kinds[row - 1])) row -= 1;
  return row;
}

function fresh(at: CellRef, value: string): ExpectedChange {
  return { at, value, shown: value, expected: "" };
}
