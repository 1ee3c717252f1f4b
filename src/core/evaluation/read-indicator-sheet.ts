import { isIndicatorSheet } from "../ledger/indicator-sheets";
import { cellAt, type CellRef } from "../workbook/cell";
import { shownText } from "../workbook/shown-text";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { ScoreCell, Told } from "./evaluation";
import { indicatorField, type IndicatorField } from "./indicator-headers";
import { scoreCellAt } from "./score-cell";

const HEADER_ROWS = 10;
const NAMES: readonly IndicatorField[] = ["first", "second", "third"];

export type Columns = ReadonlyMap<IndicatorField, number>;

/** The sheet 绩效指标, or the indicators of a form, by field and row. */
export class IndicatorSheet {
  constructor(
    private readonly workbook: WorkbookSnapshot,
    private readonly index: number,
    private readonly columns: Columns,
    readonly firstRow: number,
  ) {}

  get name(): string {
    return this.workbook.sheets[this.index]!.name;
  }

  get rowCount(): number {
    return this.workbook.sheets[this.index]!.rowCount;
  }

  /** The cell of a field; undefined where the sheet has no such column. */
  ref(field: IndicatorField, row: number): CellRef | undefined {
    const column = this.columns.get(field);
    return column === undefined ? undefined : { sheet: this.name, row, column };
  }

  /** What the cell shows, trimmed; undefined where it is blank. A merged cell shows its text in its first row alone. */
  text(field: IndicatorField, row: number): string | undefined {
    const column = this.columns.get(field);
    if (column === undefined) return undefined;
    const { value, format } = cellAt(this.workbook, this.index, row, column);
    // A code is its digits, whatever the cell's format makes of them.
    if (field === "code" && value.kind === "number") return value.value.toString();
    return shownText(value, format, this.workbook.date1904).trim() || undefined;
  }

  told(field: IndicatorField, row: number): Told | undefined {
    const text = this.text(field, row);
    return text === undefined ? undefined : { text, at: this.ref(field, row)! };
  }

  score(field: "points" | "score", row: number): ScoreCell | undefined {
    const at = this.ref(field, row);
    return at && scoreCellAt(this.workbook, this.index, at);
  }
}

export type IndicatorReading =
  | { readonly kind: "sheet"; readonly sheet: IndicatorSheet }
  /** No such sheet, or one whose headers cannot be told: message is one Chinese sentence. */
  | { readonly kind: "none"; readonly message?: string };

/** Finds the sheet by its name and its header row by 分值 and 三级指标 (or 一级指标). */
export function findIndicatorSheet(workbook: WorkbookSnapshot): IndicatorReading {
  const index = workbook.sheets.findIndex(({ name }) => isIndicatorSheet(name));
  const sheet = workbook.sheets[index];
  if (!sheet) return { kind: "none" };
  for (let row = 0; row < Math.min(HEADER_ROWS, sheet.rowCount); row++) {
    const columns = indicatorColumns(workbook, index, row);
    const identifies = columns.has("code") || columns.has("name");
    if (identifies && columns.has("points") && (columns.has("third") || columns.has("first")))
      return { kind: "sheet", sheet: new IndicatorSheet(workbook, index, columns, row + 1) };
  }
  const message = `工作表“${sheet.name}”的前${HEADER_ROWS}行中没有“项目编码”或“项目名称”、“三级指标”、“分值”几列表头，未生成附件4-1自评表。`;
  return { kind: "none", message };
}

/** Which column of a row bears which header of indicators; of several the first. */
export function indicatorColumns(workbook: WorkbookSnapshot, sheet: number, row: number): Columns {
  const columns = new Map<IndicatorField, number>();
  for (const [field, column] of headersIn(workbook, sheet, row))
    if (!columns.has(field)) columns.set(field, column);
  return columns;
}

/** The same of forms side by side: where the names of indicators begin again, the next one's headers do. */
export function indicatorColumnsBeside(
  workbook: WorkbookSnapshot,
  sheet: number,
  row: number,
): readonly Columns[] {
  const groups: Map<IndicatorField, number>[] = [];
  for (const [field, column] of headersIn(workbook, sheet, row)) {
    const isName = NAMES.includes(field);
    if (groups.length === 0 || (isName && groups.at(-1)!.has(field))) groups.push(new Map());
    if (!groups.at(-1)!.has(field)) groups.at(-1)!.set(field, column);
  }
  return groups;
}

function headersIn(
  workbook: WorkbookSnapshot,
  sheet: number,
  row: number,
): readonly (readonly [IndicatorField, number])[] {
  return Array.from({ length: workbook.sheets[sheet]!.columnCount }, (_, column) => column).flatMap(
    (column) => {
      const { value } = cellAt(workbook, sheet, row, column);
      const field = value.kind === "text" ? indicatorField(value.value) : undefined;
      return field ? [[field, column] as const] : [];
    },
  );
}
