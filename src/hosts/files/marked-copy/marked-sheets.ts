import type { Annotation, NewComment } from "../../../app/annotation";
import type { Severity } from "../../../core/checks/finding";
import { formatAddress } from "../../../core/workbook/address";
import type { CellRef } from "../../../core/workbook/cell";
import type { WorkbookMemory } from "../../../core/workbook/snapshot";
import type { PackageParts } from "../package/package-parts";
import { commentId } from "./comment-id";
import { withMarks, withoutMarks } from "./conditional-formats";
import { addComments, commentedCells, removeComments } from "./sheet-comments";
import { joinSheet, splitSheet } from "./sheet-skeleton";
import type { Thread } from "./threads";
import type { Book, BookSheet } from "./workbook-part";

/** Comments beyond these would bury a sheet; 核对结果 lists every finding. */
const MOST_COMMENTS = 200;

export interface Marking {
  readonly marks: Annotation["marks"];
  readonly comments: readonly NewComment[];
  readonly dxf: Readonly<Record<Severity, number>>;
  /** For comments that were not there before. */
  readonly time: string;
}

export interface Marked {
  readonly markedCells: number;
  readonly comments: WorkbookMemory["comments"];
  /** Cells whose comments somebody has answered, with their sheet. */
  readonly answered: readonly CellPlace[];
}

interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** Takes our marks and comments off every sheet and puts the new ones on, one sheet at a time. */
export async function markSheets(
  parts: PackageParts,
  book: Book,
  remembered: WorkbookMemory["comments"],
  marking: Marking | undefined,
): Promise<Marked> {
  const ids = new Set(remembered.map(({ id }) => id));
  let markedCells = 0;
  let left = MOST_COMMENTS;
  const comments: { sheet: string; cell: string; id: string }[] = [];
  const answered: CellPlace[] = [];
  for (const sheet of book.sheets) {
    if (!sheet.hasCells) continue;
    const { xml, rows } = splitSheet(await parts.bytes(sheet.part));
    const bare = await removeComments(parts, sheet.part, withoutMarks(xml), ids);
    answered.push(...bare.answered.map((cell) => ({ sheet: sheet.name, cell })));
    let edited = bare.xml;
    if (marking) {
      const cells = cellsOn(sheet, marking.marks);
      edited = withMarks(edited, cells, marking.dxf);
      markedCells += [...cells.values()].reduce((sum, { length }) => sum + length, 0);
      const taken = await commentedCells(parts, sheet.part, edited);
      const threads = threadsOn(sheet, marking, taken, bare.removed).slice(0, left);
      left -= threads.length;
      if (threads.length > 0) edited = await addComments(parts, book, sheet.part, edited, threads);
      comments.push(...threads.map(({ cell, id }) => ({ sheet: sheet.name, cell, id })));
    }
    if (edited !== xml) parts.set(sheet.part, joinSheet({ xml: edited, rows }));
  }
  return { markedCells, comments, answered };
}

/** Each cell once, with the gravest of its severities. */
function cellsOn(sheet: BookSheet, marks: Annotation["marks"]): Map<Severity, CellRef[]> {
  const seen = new Set<string>();
  const cells = new Map<Severity, CellRef[]>();
  for (const severity of ["error", "warning", "note"] as const) {
    const listed: CellRef[] = [];
    for (const mark of marks)
      for (const cell of mark.severity === severity ? mark.cells : []) {
        const address = formatAddress(cell.row, cell.column);
        if (cell.sheet !== sheet.name || seen.has(address)) continue;
        seen.add(address);
        listed.push(cell);
      }
    cells.set(severity, listed);
  }
  return cells;
}

function threadsOn(
  sheet: BookSheet,
  { comments, time }: Marking,
  taken: Set<string>,
  before: readonly Thread[],
): Thread[] {
  const times = new Map(before.map((thread) => [thread.id, thread.time]));
  return comments.flatMap(({ at, text }) => {
    const cell = formatAddress(at.row, at.column);
    if (at.sheet !== sheet.name || taken.has(cell)) return [];
    taken.add(cell);
    const id = commentId(sheet.name, cell, text);
    // A comment that says the same as before keeps its date, so that writing twice changes nothing.
    return [{ id, cell, text, time: times.get(id) ?? time }];
  });
}
