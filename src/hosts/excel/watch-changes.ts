import { excelCall, requireExcel } from "../shared/office-call";

/** Calls back after a cell was changed by anyone but this add-in. Resolves with the way to stop. */
export async function watchChanges(onChange: () => void): Promise<() => Promise<void>> {
  requireExcel();
  const handler = await excelCall(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ triggerSource }) => {
      if (triggerSource !== "ThisLocalAddin") onChange();
    });
    await context.sync();
    return added;
  });
  return async () => {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}
