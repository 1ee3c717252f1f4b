import { HostError } from "../../app/host-error";
import type { CellRef } from "../../core/workbook/cell";
import { excelCall, requireExcel } from "../shared/office-call";

/** Brings the cell before the user's eyes and selects it. Throws HostError when its sheet is gone or hidden. */
export async function revealCell({ sheet: name, row, column }: CellRef): Promise<void> {
  requireExcel();
  await excelCall(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
    await context.sync();
    if (sheet.isNullObject)
      throw new HostError("sheet-gone", `工作表“${name}”已被删除或改名，无法定位。请重新核对。`);
    if (sheet.visibility !== "Visible")
      throw new HostError("not-found", `工作表“${name}”处于隐藏状态，无法定位。请先取消隐藏，再重试。`);
    sheet.activate();
    sheet.getCell(row, column).select();
    await context.sync();
  });
}
