import type { NameToDefine } from "../../core/recognition/names-of-mapping";
import { isSameReference } from "../../core/workbook/same-reference";
import { HostError } from "../../app/host-error";
import { nameSheetGone, nameTaken } from "../shared/name-taken";
import { excelCall, requireExcel, throwIfCancelled } from "../shared/office-call";

interface Place {
  readonly wanted: NameToDefine;
  readonly sheet: Excel.Worksheet | undefined;
  readonly names: Excel.NamedItemCollection;
  readonly item: Excel.NamedItem;
}

/** Writes names in two round trips: nothing is written where one of them is there already or its sheet is gone. */
export async function defineNames(names: readonly NameToDefine[], signal: AbortSignal): Promise<void> {
  requireExcel();
  await excelCall(async (context) => {
    const places = placesOf(context, names);
    await context.sync();
    for (const { wanted, sheet, item } of places) {
      if (sheet?.isNullObject) throw nameSheetGone(wanted.sheet!);
      if (!item.isNullObject) throw nameTaken(wanted);
    }
    throwIfCancelled(signal);
    for (const { wanted, names: collection } of places) collection.add(wanted.name, `=${wanted.formula}`);
    try {
      await context.sync();
    } catch (error) {
      throw await takenBack(error, names);
    }
  });
}

/** Deletes these names as far as they still say the same; others keep their place. */
export async function removeNames(names: readonly NameToDefine[], signal: AbortSignal): Promise<void> {
  requireExcel();
  await excelCall(async (context) => {
    const places = placesOf(context, names);
    await context.sync();
    throwIfCancelled(signal);
    for (const { wanted, sheet, item } of places) {
      if (sheet?.isNullObject || item.isNullObject) continue;
      if (isSameReference(item.formula as string, wanted.formula)) item.delete();
    }
    await context.sync();
  });
}

function placesOf(context: Excel.RequestContext, names: readonly NameToDefine[]): readonly Place[] {
  return names.map((wanted) => {
    const sheet =
      wanted.sheet === undefined
        ? undefined
        : context.workbook.worksheets.getItemOrNullObject(wanted.sheet).load("name");
    const collection = (sheet ?? context.workbook).names;
    return {
      wanted,
      sheet,
      names: collection,
      item: collection.getItemOrNullObject(wanted.name).load("formula"),
    };
  });
}

/** After a message that failed: what it wrote of the names goes again. */
async function takenBack(error: unknown, names: readonly NameToDefine[]): Promise<HostError> {
  const told = await removeNames(names, new AbortController().signal).then(
    () => "没有名称留在工作簿里，请重试。",
    () => "写入中途停止，可能已有部分名称；请在“名称管理器”里核对。",
  );
  return new HostError("not-writable", `Excel 没有完成写入。${told}`, { cause: error });
}
