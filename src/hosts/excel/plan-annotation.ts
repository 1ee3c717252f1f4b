import type { Annotation, NewComment } from "../../app/annotation";
import { HostError } from "../../app/host-error";
import type { Severity } from "../../core/checks/finding";
import type { SheetDocument } from "../../core/report/sheet-document";
import { formatAddress } from "../../core/workbook/address";
import type { CellRef } from "../../core/workbook/cell";
import type { WorkbookMemory } from "../../core/workbook/snapshot";
import { addressLists, areasOf } from "../shared/cell-areas";
import { commentFingerprint } from "../shared/own-comment";
import { type OwnThings, placeKey } from "./look-at-own";

/** Comments beyond these would bury a sheet; 核对结果 lists every finding. */
const MOST_COMMENTS = 200;
/** Hosts refuse longer lists of addresses (8,192 characters). */
const LONGEST_LIST = 8_000;
const LONGEST_SHEET_NAME = 31;
/** A longer text would not be read beside a cell, and many of them not fit one message. */
const LONGEST_COMMENT = 4_000;

export interface PlannedMark {
  readonly worksheet: Excel.Worksheet;
  readonly severity: Severity;
  readonly addresses: string;
}

export interface PlannedSheet {
  readonly document: SheetDocument;
  readonly name: string;
  /** Absent where the sheet is new. */
  readonly worksheet?: Excel.Worksheet;
  /** What an earlier run drew on it. */
  readonly charts: readonly Excel.Chart[];
}

export interface AnnotationPlan {
  readonly marks: readonly PlannedMark[];
  readonly markedCells: number;
  readonly comments: readonly NewComment[];
  readonly commentsLeftOut: number;
  readonly sheets: readonly PlannedSheet[];
  /** What is remembered once everything is written. */
  readonly memory: WorkbookMemory;
}

/** Decides what is to be written where. Throws HostError when a sheet is gone or protected: nothing is written then. */
export function planAnnotation(annotation: Annotation, own: OwnThings): AnnotationPlan {
  const cells = cellsToMark(annotation);
  const byName = new Map(own.worksheets.map((worksheet) => [worksheet.name, worksheet]));
  const worksheetOf = (name: string): Excel.Worksheet => {
    const worksheet = byName.get(name);
    if (!worksheet)
      throw new HostError("sheet-gone", `工作表“${name}”已被删除或改名，没有写入任何内容。请重新核对。`);
    return worksheet;
  };
  const marks = [...cells].flatMap(([severity, marked]) =>
    [...bySheet(marked)].flatMap(([name, places]) =>
      addressLists(areasOf(places), LONGEST_LIST).map((addresses) => ({
        worksheet: worksheetOf(name),
        severity,
        addresses,
      })),
    ),
  );
  const free = annotation.comments.filter(
    ({ at }) => !own.taken.has(placeKey(worksheetOf(at.sheet).id, at.row, at.column)),
  );
  const comments = free.slice(0, MOST_COMMENTS).map(({ at, text }) => ({ at, text: shortened(text) }));
  const sheets = planSheets(annotation.sheets, own, byName);
  if (sheets.some(({ worksheet }) => !worksheet)) requireOpenStructure(own, "添加");
  requireUnprotected([
    ...marks.map(({ worksheet }) => worksheet),
    ...own.marks.map(({ worksheet }) => worksheet),
    ...comments.map(({ at }) => worksheetOf(at.sheet)),
    ...sheets.flatMap(({ worksheet }) => worksheet ?? []),
  ]);
  const written = new Set(annotation.sheets.map(({ role }) => role));
  return {
    marks,
    markedCells: [...cells.values()].reduce((sum, { length }) => sum + length, 0),
    comments,
    commentsLeftOut: annotation.comments.length - comments.length,
    sheets,
    memory: {
      ...annotation.memory,
      sheets: [
        ...own.sheets.filter(({ role }) => !written.has(role)),
        ...sheets.map(({ document, name }) => ({ role: document.role, name })),
      ],
      comments: comments.map(({ at, text }) => ({
        sheet: at.sheet,
        cell: formatAddress(at.row, at.column),
        id: commentFingerprint(text),
      })),
    },
  };
}

/** Throws where one of the sheets is protected: Excel would refuse, and possibly half-way. */
export function requireUnprotected(worksheets: readonly Excel.Worksheet[]): void {
  const names = new Set(
    worksheets.flatMap(({ name, protection }) => (protection.protected ? [`“${name}”`] : [])),
  );
  if (names.size === 0) return;
  throw new HostError(
    "protected",
    `工作表${[...names].join("、")}受保护，没有写入任何内容。请先在“审阅”选项卡中撤消工作表保护，然后重试。`,
  );
}

/** Throws where sheets cannot be added or deleted because the workbook's structure is protected. */
export function requireOpenStructure({ isStructureProtected }: OwnThings, doing: "添加" | "删除"): void {
  if (!isStructureProtected) return;
  throw new HostError(
    "protected",
    `工作簿的结构受保护，不能${doing}工作表，没有写入任何内容。请先在“审阅”选项卡中撤消工作簿保护，然后重试。`,
  );
}

function shortened(text: string): string {
  return text.length > LONGEST_COMMENT ? `${text.slice(0, LONGEST_COMMENT)}…` : text;
}

/** Each cell once, with the gravest of its severities. */
function cellsToMark({ marks }: Annotation): Map<Severity, CellRef[]> {
  const seen = new Set<string>();
  const cells = new Map<Severity, CellRef[]>();
  for (const severity of ["error", "warning", "note"] as const)
    for (const mark of marks)
      for (const cell of mark.severity === severity ? mark.cells : []) {
        const key = placeKey(cell.sheet, cell.row, cell.column);
        if (seen.has(key)) continue;
        seen.add(key);
        const listed = cells.get(severity);
        if (listed) listed.push(cell);
        else cells.set(severity, [cell]);
      }
  return cells;
}

function bySheet(cells: readonly CellRef[]): Map<string, CellRef[]> {
  const sheets = new Map<string, CellRef[]>();
  for (const cell of cells) {
    const listed = sheets.get(cell.sheet);
    if (listed) listed.push(cell);
    else sheets.set(cell.sheet, [cell]);
  }
  return sheets;
}

/** Into the sheet of ours with the same role, under the name it bears; else a new one under a name that is free. */
function planSheets(
  documents: readonly SheetDocument[],
  own: OwnThings,
  byName: ReadonlyMap<string, Excel.Worksheet>,
): PlannedSheet[] {
  const taken = new Set([...byName.keys()].map((name) => name.toLowerCase()));
  return documents.map((document) => {
    const worksheet = byName.get(own.sheets.find(({ role }) => role === document.role)?.name ?? "");
    if (worksheet)
      return { document, name: worksheet.name, worksheet, charts: own.charts.get(worksheet.id) ?? [] };
    let name = document.name;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const ending = ` (${number})`;
      name = document.name.slice(0, LONGEST_SHEET_NAME - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    return { document, name, charts: [] };
  });
}
