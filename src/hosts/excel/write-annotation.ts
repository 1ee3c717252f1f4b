import { formatCellRef } from "../../core/workbook/address";
import { MARK_LOOKS } from "../shared/mark-look";
import type { WorkbookKnowledge } from "./known-workbook";
import type { OwnThings } from "./look-at-own";
import type { AnnotationPlan } from "./plan-annotation";
import { MemoryPart } from "./write-memory";

/** One message: memory, marks, comments. The memory speaks of the sheets already, which follow. */
export async function writeAnnotation(
  context: Excel.RequestContext,
  plan: AnnotationPlan,
  own: OwnThings,
  knowledge: WorkbookKnowledge,
): Promise<void> {
  const memory = new MemoryPart(context.workbook, own.parts);
  memory.open({ ...own.memory, sheets: own.sheets }, plan.memory);
  for (const { format } of own.marks) format.delete();
  for (const { worksheet, severity, addresses } of plan.marks) {
    const look = MARK_LOOKS.find((each) => each.severity === severity)!;
    const format = worksheet.getRanges(addresses).conditionalFormats.add("Custom");
    format.custom.rule.formula = `=${look.formula}`;
    format.custom.format.fill.color = `#${look.fill}`;
  }
  for (const comment of own.comments) comment.delete();
  const added = plan.comments.map(({ at, text }) =>
    context.workbook.comments.add(formatCellRef(at), text).load("id"),
  );
  memory.close(plan.memory);
  const part = memory.proxy;
  await context.sync();

  const gone = new Set(own.comments.map(({ id }) => id));
  const known = knowledge.current!;
  knowledge.current = {
    ...known,
    commentIds: [...known.commentIds.filter((id) => !gone.has(id)), ...added.map(({ id }) => id)],
    partIds: part ? [part.id] : [],
    memory: part && plan.memory,
  };
}
