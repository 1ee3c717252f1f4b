import { HostError } from "../../app/host-error";
import { inverseOf } from "../../app/material-edit";
import type { ExpectedChange, MaterialEdit } from "../../app/ports";
import { excelCall, hostErrorOf, requireExcel, throwIfCancelled } from "../shared/office-call";
import { writeCells } from "./write-cells";

/** Widths in points of 章节 and 文字. */
const WIDTHS = [70, 480];

/** Texts of the report into the bureau's own sheet 文字材料, which is added where there is none. Two round trips. */
export async function writeMaterials(edit: MaterialEdit, signal: AbortSignal): Promise<MaterialEdit> {
  requireExcel();
  switch (edit.step) {
    case "keep":
      return inverseOf(edit, await writeCells(edit.changes));
    case "add":
      await addSheet(edit, signal);
      return inverseOf(edit, edit.changes.map(takenBack));
    case "remove":
      await removeSheet(edit);
      return { sheet: edit.sheet, step: "add", changes: edit.changes.map(takenBack) };
  }
}

function takenBack({ at, value, expected }: ExpectedChange): ExpectedChange {
  return { at, value: expected, shown: expected, expected: value };
}

/** Everything in one message; where that fails half-way, the error says whether the sheet is there. */
async function addSheet({ sheet: name, changes }: MaterialEdit, signal: AbortSignal): Promise<void> {
  await excelCall(async (context) => {
    const { worksheets } = context.workbook;
    const former = worksheets.getItemOrNullObject(name).load("name");
    await context.sync();
    throwIfCancelled(signal);
    if (!former.isNullObject)
      throw new HostError("changed", `工作簿里已有工作表“${name}”，没有写入任何内容。请重新核对后再操作。`);
    const sheet = worksheets.add(name);
    const last = changes.reduce((most, { at }) => Math.max(most, at.row), 0);
    const whole = sheet.getRangeByIndexes(0, 0, last + 1, WIDTHS.length);
    whole.numberFormat = Array.from({ length: last + 1 }, () => WIDTHS.map(() => "@"));
    whole.format.wrapText = true;
    whole.format.verticalAlignment = "Top";
    WIDTHS.forEach((width, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
    });
    for (const { at, value } of changes) sheet.getCell(at.row, at.column).values = [[value]];
    try {
      await context.sync();
    } catch (error) {
      throw await tellAdded(error, name);
    }
  });
}

async function tellAdded(error: unknown, name: string): Promise<HostError> {
  const cause = error instanceof HostError ? error : hostErrorOf(error);
  const isThere = await excelCall(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
    await context.sync();
    return !sheet.isNullObject;
  }).catch(() => undefined);
  const told =
    isThere === undefined
      ? `而且无法确认工作表“${name}”是否已经建立；请重新核对。`
      : isThere
        ? `工作表“${name}”已经建立，内容可能不完整；请删除该工作表后重试。`
        : "工作簿没有改动，请重试。";
  const reason = cause?.message ?? "Excel 没有完成写入。";
  return new HostError(cause?.code ?? "not-writable", reason + told, { cause: error });
}

/** Only where it holds nothing but what is taken back. */
async function removeSheet({ sheet: name, changes }: MaterialEdit): Promise<void> {
  await excelCall(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
    const used = sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
    await context.sync();
    if (sheet.isNullObject) throw new HostError("sheet-gone", `工作表“${name}”已被删除或改名，无须撤销。`);
    const ours = new Map(changes.map(({ at, expected }) => [`${at.row},${at.column}`, expected]));
    const holdsOther =
      !used.isNullObject &&
      used.values.some((row, down) =>
        row.some((value, right) => {
          const text = String(value as unknown);
          return text !== "" && ours.get(`${used.rowIndex + down},${used.columnIndex + right}`) !== text;
        }),
      );
    if (holdsOther)
      throw new HostError(
        "changed",
        `工作表“${name}”里已有别的内容，没有删除。如不再需要，请在 Excel 中自行修改或删除。`,
      );
    sheet.delete();
    await context.sync();
  });
}
