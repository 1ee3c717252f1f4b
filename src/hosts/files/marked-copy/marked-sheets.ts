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

/**
 * Takes our marks and comments off every sheet and then puts the new ones on. Only once all are bare, so that the names
 * and numbers which former comments used are free again and the same annotation always gives the same file.
 */
export async function markSheets(
  parts: PackageParts,
  book: Book,
  remembered: WorkbookMemory["comments"],
  marking: Marking | undefined,
): Promise<Marked> {
  const bare = await bareSheets(parts, book, new Set(remembered.map(({ id }) => id)));
  if (!marking) return { markedCells: 0, comments: [], answered: bare.answered };
  let markedCells = 0;
  let left = MOST_COMMENTS;
  const comments: { sheet: string; cell: string; id: string }[] = [];
  for (const sheet of book.sheets) {
    const cells = cellsOn(sheet, marking.marks);
    const wanted = marking.comments.filter(({ at }) => at.sheet === sheet.name);
    const count = [...cells.values()].reduce((sum, { length }) => sum + length, 0);
    if (!sheet.hasCells || count + wanted.length === 0) continue;
    const { xml, rows } = splitSheet(await parts.bytes(sheet.part));
    let edited = withMarks(xml, cells, marking.dxf);
    markedCells += count;
    const taken = await commentedCells(parts, sheet.part, edited);
    const threads = threadsOn(sheet, wanted, taken, bare.times, marking.time).slice(0, left);
    left -= threads.length;
    if (threads.length > 0) edited = await addComments(parts, book, sheet.part, edited, threads);
    comments.push(...threads.map(({ cell, id }) => ({ sheet: sheet.name, cell, id })));
    parts.set(sheet.part, joinSheet({ xml: edited, rows }));
  }
  return { markedCells, comments, answered: bare.answered };
}

/** times: when the comments that were taken off had been written, by id. */
async function bareSheets(
  parts: PackageParts,
  book: Book,
  ids: ReadonlySet<string>,
): Promise<{ readonly answered: readonly CellPlace[]; readonly times: ReadonlyMap<string, string> }> {
  const answered: CellPlace[] = [];
  const times = new Map<string, string>();
  for (const sheet of book.sheets) {
    if (!sheet.hasCells) continue;
    const { xml, rows } = splitSheet(await parts.bytes(sheet.part));
    const bare = await removeComments(parts, sheet.part, withoutMarks(xml), ids);
    answered.push(...bare.answered.map((cell) => ({ sheet: sheet.name, cell })));
    for (const { id, time } of bare.removed) times.set(id, time);
    if (bare.xml !== xml) parts.set(sheet.part, joinSheet({ xml: bare.xml, rows }));
  }
  return { answered, times };
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
  wanted: readonly NewComment[],
  taken: Set<string>,
  times: ReadonlyMap<string, string>,
  now: string,
): Thread[] {
  return wanted.flatMap(({ at, text }) => {
    const cell = formatAddress(at.row, at.column);
    if (taken.has(cell)) return [];
    taken.add(cell);
    const id = commentId(sheet.name, cell, text);
    // A comment that says the same as before keeps its date, so that writing twice changes nothing.
    return [{ id, cell, text, time: times.get(id) ?? now }];
  });
}
