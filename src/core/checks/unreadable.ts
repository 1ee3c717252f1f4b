import type { ColumnField } from "../ledger/fields";
import { cellsInRow } from "../ledger/origin";
import type { Ledger, OddityKind } from "../ledger/ledger";
import { CALCULATED_FLAG, NOT_CALCULATED_FLAG } from "../workbook/snapshot";

/** What keeps a figure from being judged, while a plain blank just means that there is none. */
const UNREADABLE: ReadonlySet<OddityKind> = new Set([
  "text",
  "error",
  "date",
  "boolean",
  "blank",
  "too-large",
  "merged",
  "fraction-count",
]);

/** Knows which figures of which projects stand in the workbook but cannot be read. */
export class Unreadable {
  private readonly marks = new Map<ColumnField, Uint8Array>();

  /** holdsCalculated: figures that were calculated here count as unread too. */
  constructor(
    private readonly ledger: Ledger,
    { holdsCalculated = false } = {},
  ) {
    for (const [field, projects] of Object.entries(ledger.assembled?.unread ?? {}))
      for (const project of projects) this.marksOf(field as ColumnField)[project] = 1;
    for (const { kind, field, project } of ledger.oddities) {
      if (kind === "not-calculated") this.markFlagged(field as ColumnField, NOT_CALCULATED_FLAG);
      else if (project !== undefined && UNREADABLE.has(kind)) this.marksOf(field as ColumnField)[project] = 1;
    }
    if (!holdsCalculated) return;
    const fields = new Set(ledger.blocks.flatMap(({ columns }) => Object.keys(columns) as ColumnField[]));
    for (const field of fields) this.markFlagged(field, CALCULATED_FLAG);
  }

  /** Whether one of these fields of the project stands in the workbook unread. */
  any(fields: readonly ColumnField[], project: number): boolean {
    if (this.marks.size === 0) return false;
    for (const field of fields) if (this.marks.get(field)?.[project] === 1) return true;
    return false;
  }

  /** Whether every figure of the field could be read. */
  none(field: ColumnField): boolean {
    return !this.marks.has(field);
  }

  private marksOf(field: ColumnField): Uint8Array {
    const known = this.marks.get(field);
    if (known) return known;
    const marks = new Uint8Array(this.ledger.projects.count);
    this.marks.set(field, marks);
    return marks;
  }

  private markFlagged(field: ColumnField, flag: number): void {
    const { blocks, projects, workbook } = this.ledger;
    for (let project = 0; project < projects.count; project++) {
      const block = blocks[projects.block[project]!]!;
      for (const { row, column } of cellsInRow(block, field, projects.row[project]!)) {
        const kinds = workbook.sheets[block.sheet]?.columns[column]?.kinds;
        if (kinds && kinds[row]! & flag) this.marksOf(field)[project] = 1;
      }
    }
  }
}
