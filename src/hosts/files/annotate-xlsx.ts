import type { Annotation } from "../../app/annotation";
import type { AnnotationOutcome, Inflate } from "../../app/ports";
import { writeSheets } from "./marked-copy/add-sheets";
import { dropSignature, SIGNATURE_REMARK } from "./marked-copy/digital-signature";
import { withMarkFills } from "./marked-copy/mark-styles";
import { markSheets, type Marked } from "./marked-copy/marked-sheets";
import { closeMemory, openMemory, readMemory } from "./marked-copy/memory-in-package";
import { addOwnPerson, removeOwnPerson } from "./marked-copy/persons-part";
import { openStyles } from "./marked-copy/styles-part";
import { readBook, type Book } from "./marked-copy/workbook-part";
import { withdrawDefault } from "./package/content-types";
import { PackageParts } from "./package/package-parts";
import { reachableParts, removeOrphans } from "./package/reachable-parts";
import { refuseForeignFile } from "./recognise-file";

export interface MarkOptions {
  /** A faster way to inflate than plain JavaScript, where the host has one. */
  readonly inflate?: Inflate;
  /** When the comments are written, ISO 8601; now when absent. */
  readonly time?: string;
}

export interface MarkedCopy {
  readonly bytes: Uint8Array;
  readonly outcome: AnnotationOutcome;
  /** What the user must know of the copy; Chinese sentences. */
  readonly remarks: readonly string[];
}

/**
 * A copy of the workbook file (.xlsx, .xlsm) with the annotation in it. Only what the annotation needs is edited; every
 * other part keeps its bytes. Marks and comments replace ours of a former run, sheets replace ours of the same role; our
 * other sheets stay. Throws HostError when the file cannot be used, Error rather than give back a copy that lost a part.
 */
export async function annotateXlsx(
  file: { readonly name: string; readonly bytes: Uint8Array },
  annotation: Annotation,
  options: MarkOptions = {},
): Promise<MarkedCopy> {
  refuseForeignFile(file.bytes);
  const parts = PackageParts.open(file.bytes, options.inflate);
  const book = await readBook(parts);
  const reached = await reachableParts(parts);
  const wasSigned = await dropSignature(parts);
  const memory = await readMemory(parts, book);
  await openMemory(parts, book);
  const sheets = await writeSheets(parts, book, annotation.sheets, memory.sheets);
  const marked = await writeMarks(parts, book, annotation, memory.comments, options.time);
  await closeMemory(parts, book, { ...annotation.memory, sheets, comments: marked.comments });
  await removeOrphans(parts, reached);
  await withdrawDefault(parts, "vml");
  const written = new Set(annotation.sheets.map(({ role }) => role));
  return {
    bytes: await parts.write(),
    outcome: {
      markedCells: marked.markedCells,
      commentsLeftOut: annotation.comments.length - marked.comments.length,
      sheets: sheets.filter(({ role }) => written.has(role)).map(({ name }) => name),
    },
    remarks: [...(wasSigned ? [SIGNATURE_REMARK] : []), ...answeredRemarks(marked)],
  };
}

async function writeMarks(
  parts: PackageParts,
  book: Book,
  { marks, comments }: Annotation,
  remembered: Parameters<typeof markSheets>[2],
  time = new Date().toISOString(),
): Promise<Marked> {
  let dxf = { error: 0, warning: 0, note: 0 };
  if (marks.some(({ cells }) => cells.length > 0)) {
    const stylesPart = await openStyles(parts, book);
    const filled = withMarkFills(await parts.text(stylesPart));
    parts.set(stylesPart, filled.xml);
    dxf = filled.dxf;
  }
  if (comments.length > 0) await addOwnPerson(parts, book);
  const excelTime = time.replace(/(\.\d\d)?\d*Z?$/, "$1");
  const marked = await markSheets(parts, book, remembered, { marks, comments, dxf, time: excelTime });
  if (marked.comments.length + marked.answered.length === 0) await removeOwnPerson(parts, book);
  return marked;
}

/** Sentences about comments of ours that stay because somebody has answered them. */
export function answeredRemarks({ answered }: Marked): string[] {
  if (answered.length === 0) return [];
  const cells = answered.map(({ sheet, cell }) => `“${sheet}”${cell}`).join("、");
  return [`${cells}的批注已有人回复，予以保留；如不再需要，请在Excel中自行删除。`];
}
