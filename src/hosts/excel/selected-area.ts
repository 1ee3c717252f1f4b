import type { PickedArea } from "../../app/ports";
import { parseReference } from "../../core/workbook/address";
import { codeOf, excelCall, requireExcel } from "../shared/office-call";

/** What the user has selected; undefined for several areas at once or a picture, for which Excel gives no range. */
export async function selectedArea(): Promise<PickedArea | undefined> {
  requireExcel();
  try {
    return await excelCall(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      const reference = parseReference(range.address);
      return reference?.sheet === undefined ? undefined : { sheet: reference.sheet, area: reference.area };
    });
  } catch (error) {
    if (codeOf(error) === "InvalidSelection") return undefined;
    throw error;
  }
}
