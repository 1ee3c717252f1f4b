import type { Annotation } from "../../app/annotation";
import type { AnnotationOutcome } from "../../app/ports";
import { excelCall, requireExcel, throwIfCancelled } from "../shared/office-call";
import type { WorkbookKnowledge } from "./known-workbook";
import { lookAtOwn } from "./look-at-own";
import { planAnnotation } from "./plan-annotation";
import { accountOf, tellHalfWay, tellUntouched } from "./tell-half-way";
import { writeAnnotation } from "./write-annotation";
import { writeSheets } from "./write-sheets";

/** Cells whose comment Excel refuses (they bear a note, which this API level cannot see) before comments are given up. */
const MOST_REFUSALS = 5;

/**
 * Replaces our marks and comments by these, and our sheets of the same roles; in the order memory, marks, comments, sheets.
 * Two round trips for marks, a third for sheets. Throws HostError; when a message fails half-way, it says what is there.
 */
export async function annotate(
  knowledge: WorkbookKnowledge,
  annotation: Annotation,
  signal: AbortSignal,
): Promise<AnnotationOutcome> {
  requireExcel();
  let { comments } = annotation;
  for (let refusals = 0; ; refusals += 1) {
    const attempt = await attemptAnnotation(knowledge, { ...annotation, comments }, signal);
    if (attempt.kind === "written")
      return {
        ...attempt.outcome,
        commentsLeftOut: attempt.outcome.commentsLeftOut + annotation.comments.length - comments.length,
      };
    const at = attempt.written;
    comments = comments.filter((_, index) => (refusals < MOST_REFUSALS ? index !== at : index < at));
  }
}

type Attempt =
  | { readonly kind: "written"; readonly outcome: AnnotationOutcome }
  /** The comment at that place of the list was refused; those before it were written. */
  | { readonly kind: "refused"; readonly written: number };

async function attemptAnnotation(
  knowledge: WorkbookKnowledge,
  annotation: Annotation,
  signal: AbortSignal,
): Promise<Attempt> {
  return excelCall(async (context) => {
    const own = await lookAtOwn(context, knowledge, { places: annotation.comments.length > 0 }).catch(
      (error: unknown) => {
        throw tellUntouched(error);
      },
    );
    throwIfCancelled(signal);
    const plan = planAnnotation(annotation, own);
    try {
      await writeAnnotation(context, plan, own, knowledge);
      throwIfCancelled(signal);
      await writeSheets(context, plan.sheets, knowledge, signal);
    } catch (error) {
      if (isRefusedComment(error)) {
        const refused = await firstMissing(knowledge, plan.comments.length);
        const comment = plan.comments[refused];
        const at = annotation.comments.findIndex((each) => each.at === comment?.at);
        if (at >= 0) return { kind: "refused", written: at };
      }
      throw await tellHalfWay(error, accountOf(own), knowledge, "写入");
    }
    return {
      kind: "written",
      outcome: {
        markedCells: plan.markedCells,
        commentsLeftOut: plan.commentsLeftOut,
        sheets: plan.sheets.map(({ name }) => name),
      },
    };
  });
}

function isRefusedComment(error: unknown): boolean {
  return (
    error instanceof OfficeExtension.Error &&
    /^CommentCollection\.add$/i.test((error.debugInfo as { errorLocation?: string }).errorLocation ?? "")
  );
}

/** Comments are added in order, and all of ours were deleted before: as many as there are now were added. */
async function firstMissing(knowledge: WorkbookKnowledge, planned: number): Promise<number> {
  knowledge.current = undefined;
  const own = await excelCall((context) => lookAtOwn(context, knowledge, { places: false }));
  return Math.min(own.comments.length, planned - 1);
}
