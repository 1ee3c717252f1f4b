import { HostError } from "../../../app/host-error";
import type { ExpectedChange } from "../../../app/ports";
import { entryAt, type CellEdit, type CellEntry } from "../../../core/calculation/entry";
import { FormulaRuns } from "../../../core/calculation/formula-runs";
import { recalculate, type Recalculated } from "../../../core/calculation/recalculate";
import { Uncalculable } from "../../../core/calculation/uncalculable";
import { Amount } from "../../../core/numbers/amount";
import { formatAddress } from "../../../core/workbook/address";
import { cellAt } from "../../../core/workbook/cell";
import { contentOf } from "../../../core/workbook/cell-content";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** recalculate; throws HostError for cells that cannot be changed and formulas that cannot be read. */
export function changed(
  workbook: WorkbookSnapshot,
  runs: FormulaRuns | undefined,
  edits: readonly CellEdit[],
): Recalculated {
  for (const edit of edits) refuseFixed(workbook, edit);
  try {
    return recalculate(workbook, runs ?? FormulaRuns.of(workbook), edits);
  } catch (error) {
    if (error instanceof Uncalculable)
      throw new HostError(
        "unsupported",
        "这个公式写法有误，或用了工作台不认识的写法（例如引用其他工作簿、数组常量），没有写入。",
      );
    throw error;
  }
}

/** The edits that a repair, or taking one back, comes to. Throws HostError "changed" as Editor.write says. */
export function editsOf(workbook: WorkbookSnapshot, changes: readonly ExpectedChange[]): readonly CellEdit[] {
  return changes.map(({ at, value, formula, expected }) => {
    const sheet = workbook.sheets.findIndex(({ name }) => name === at.sheet);
    if (sheet < 0) throw new HostError("sheet-gone", `工作表“${at.sheet}”已不在工作簿中，请重新核对。`);
    if (contentOf(workbook, at) !== expected)
      throw new HostError(
        "changed",
        `工作表“${at.sheet}”的${formatAddress(at.row, at.column)}已不是“${expected}”，没有写入任何内容。请重新核对后再操作。`,
      );
    const { format } = cellAt(workbook, sheet, at.row, at.column);
    return { sheet, row: at.row, column: at.column, entry: entryOf(value, formula, format) };
  });
}

/** The changes that take those back, for a workbook that has not been changed yet. */
export function inverseOf(
  workbook: WorkbookSnapshot,
  changes: readonly ExpectedChange[],
): readonly ExpectedChange[] {
  return changes.map(({ at, value }) => {
    const sheet = workbook.sheets.findIndex(({ name }) => name === at.sheet);
    const entry = entryAt(workbook, sheet, at.row, at.column);
    const content = contentOf(workbook, at);
    return {
      at,
      value: content,
      shown: content,
      expected: value,
      ...(entry.kind === "formula" && { formula: entry.formula }),
    };
  });
}

function entryOf(value: string, formula: string | undefined, format: string): CellEntry {
  if (formula !== undefined) return { kind: "formula", formula };
  if (value === "") return { kind: "blank" };
  if (format === "@" || !PLAIN_NUMBER.test(value)) return { kind: "text", value };
  return { kind: "number", value: Amount.of(value) };
}

function refuseFixed(workbook: WorkbookSnapshot, { sheet: index, row, column }: CellEdit): void {
  const sheet = workbook.sheets[index]!;
  if (sheet.isProtected)
    throw new HostError(
      "protected",
      `工作表“${sheet.name}”受保护，没有改动。请先在Excel或WPS中撤销工作表保护，再打开。`,
    );
  const isInArray = sheet.arrayAreas?.some(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  if (isInArray)
    throw new HostError(
      "not-writable",
      `${formatAddress(row, column)}属于一个数组公式或数据表，不能单独改动。请在Excel或WPS中修改。`,
    );
}
