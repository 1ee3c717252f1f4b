import { cellAt } from "../workbook/cell";
import { isDateFormat, shownText } from "../workbook/shown-text";
import { CellKind, KIND_MASK, type CellColumn } from "../workbook/snapshot";
import type { BlockReading } from "./block-reading";
import type { ColumnField, TextField } from "./fields";
import { isNilText } from "./block-cells";
import type { OddityLog } from "./oddity-log";
import { mergedRows } from "./read-amounts";

/** More digits than Excel keeps: the last ones of such a code are zeros that nobody typed. */
const MOST_DIGITS = 15;
/** What the first of a project's rows says for all of them. */
const SAID_ONCE: readonly ColumnField[] = [
  "projectName",
  "projectCode",
  "approvalOffice",
  "responsibleOffice",
];
/** Index of that format in every workbook. */
const GENERAL = 0;

/**
 * Copies one text column of a block into the ledger's. A cell merged over several rows counts for each of them;
 * a dash or 无 is no text.
 */
export function readTexts(
  block: BlockReading,
  field: TextField,
  target: (string | undefined)[],
  log: OddityLog,
): void {
  const { cells, rows, first } = block;
  const { form } = cells.source;
  if (form && field === "projectName") {
    target[first] = form.name;
    return;
  }
  const column = cells.column(field);
  if (!column) return;
  const { kinds, mantissas, strings } = column;
  const texts = strings.map((text) => ownText(text, field));
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    const kind = (kinds[row] ?? 0) & KIND_MASK;
    if (kind === CellKind.text) target[first + index] = texts[mantissas[row]!];
    else if (kind === CellKind.number && isPlainNumber(column, row) && field !== "projectCode")
      target[first + index] = String(mantissas[row]!);
    else if (kinds[row]) target[first + index] = textOfOther(block, field, row, first + index, log);
  }
  if (field === "projectName") mergedRows(block, field, log);
  for (const { top, bottom, left } of cells.tallMerges(field)) {
    const { value } = cellAt(cells.workbook, cells.source.sheet, top, left);
    const text = value.kind === "text" ? ownText(value.value, field) : undefined;
    for (const project of block.projectsBetween(top + 1, bottom)) target[project] ??= text;
  }
  if (!SAID_ONCE.includes(field)) return;
  // A project whose sum stands below its sources is named beside the first of those.
  for (const { row, of } of block.partRows) {
    if (row >= of || ((kinds[row] ?? 0) & KIND_MASK) !== CellKind.text) continue;
    for (const project of block.projectsBetween(of, of)) target[project] ??= texts[mantissas[row]!];
  }
}

/** A whole number under the format General, such as a serial. */
function isPlainNumber({ mantissas, scales, formats }: CellColumn, row: number): boolean {
  return formats[row] === GENERAL && scales[row] === 0 && Number.isSafeInteger(mantissas[row]);
}

function ownText(text: string, field: ColumnField): string | undefined {
  const own = text.trim();
  return own === "" || (field !== "projectName" && isShort(own) && isNilText(own)) ? undefined : own;
}

/** Nil markers are a few characters; longer texts need no look. */
function isShort(text: string): boolean {
  return text.length <= 3;
}

function textOfOther(
  block: BlockReading,
  field: TextField,
  row: number,
  project: number,
  log: OddityLog,
): string | undefined {
  const cell = block.cells.cell(field, row);
  const { value, format } = cell;
  const at = block.cells.ref(field, row);
  if (cell.notCalculated) log.addNotCalculated(field, at);
  else if (value.kind === "error") log.add("error", field, [at], value.value, project);
  else if (value.kind === "number") {
    if (isDateFormat(format)) return shownText(value, format, block.cells.workbook.date1904);
    const digits = value.value.toString();
    if (field === "projectCode" && digits.replace(/\D/g, "").length > MOST_DIGITS)
      log.add("rounded-code", field, [at], digits, project);
    return field === "projectCode" && /^0+$/.test(format) ? shownText(value, format, false) : digits;
  } else if (value.kind === "boolean") return value.value ? "TRUE" : "FALSE";
  return undefined;
}
