import type { Annotation } from "../../app/annotation";
import { excelCall, requireExcel, throwIfCancelled } from "../shared/office-call";
import type { WorkbookKnowledge } from "./known-workbook";
import { lookAtOwn } from "./look-at-own";
import { accountOf, tellHalfWay } from "./tell-half-way";
import { MemoryPart } from "./write-memory";

/** Keeps the checker's notes and settings in the memory part; nothing else is touched. Two round trips. */
export async function remember(
  knowledge: WorkbookKnowledge,
  kept: Annotation["memory"],
  signal: AbortSignal,
): Promise<void> {
  requireExcel();
  await excelCall(async (context) => {
    const own = await lookAtOwn(context, knowledge, { places: false });
    throwIfCancelled(signal);
    const memory = { ...own.memory, ...kept };
    try {
      const part = new MemoryPart(context.workbook, own.parts);
      part.close(memory);
      const written = part.proxy;
      await context.sync();
      knowledge.current = {
        ...knowledge.current!,
        partIds: written ? [written.id] : [],
        memory: written && memory,
      };
    } catch (error) {
      throw await tellHalfWay(error, accountOf(own), knowledge, "写入");
    }
  });
}
