import { excelCall, requireExcel, throwIfCancelled } from "../shared/office-call";
import type { WorkbookKnowledge } from "./known-workbook";
import { lookAtOwn } from "./look-at-own";
import { requireOpenStructure, requireUnprotected } from "./plan-annotation";
import { accountOf, tellHalfWay, tellUntouched } from "./tell-half-way";
import { MemoryPart } from "./write-memory";

/**
 * Takes our marks and comments out of the workbook, and our sheets when asked; two round trips. The checker's notes and
 * settings stay. The memory is written last, so that whatever is left after a failure is still known as ours.
 */
export async function clear(
  knowledge: WorkbookKnowledge,
  what: { readonly sheets: boolean },
  signal: AbortSignal,
): Promise<void> {
  requireExcel();
  await excelCall(async (context) => {
    const own = await lookAtOwn(context, knowledge, { places: false }).catch((error: unknown) => {
      throw tellUntouched(error);
    });
    throwIfCancelled(signal);
    requireUnprotected(own.marks.map(({ worksheet }) => worksheet));
    const names = new Set(what.sheets ? own.sheets.map(({ name }) => name) : []);
    const worksheets = own.worksheets.filter(({ name }) => names.has(name));
    if (worksheets.length > 0) requireOpenStructure(own, "删除");
    const memory = {
      ...own.memory,
      comments: [],
      sheets: what.sheets ? [] : own.sheets,
    };
    try {
      for (const { format } of own.marks) format.delete();
      for (const comment of own.comments) comment.delete();
      for (const worksheet of worksheets) worksheet.delete();
      const part = new MemoryPart(context.workbook, own.parts);
      if (own.parts.length > 0) part.close(memory);
      const kept = part.proxy;
      await context.sync();
      const goneSheets = new Set(worksheets.map(({ id }) => id));
      const goneComments = new Set(own.comments.map(({ id }) => id));
      const known = knowledge.current!;
      knowledge.current = {
        sheetIds: known.sheetIds.filter((id) => !goneSheets.has(id)),
        commentIds: known.commentIds.filter((id) => !goneComments.has(id)),
        partIds: kept ? [kept.id] : [],
        memory: kept && memory,
      };
    } catch (error) {
      throw await tellHalfWay(error, accountOf(own), knowledge, "清除");
    }
  });
}
