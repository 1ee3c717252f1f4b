import { HostError } from "../../app/host-error";
import type { ExpectedChange } from "../../app/ports";
import { Amount } from "../../core/numbers/amount";
import { formatAddress } from "../../core/workbook/address";
import { excelCall, requireExcel } from "../shared/office-call";
import { requireUnprotected } from "./plan-annotation";

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

interface FoundCell {
  readonly change: ExpectedChange;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

/**
 * Writes derived cells in two round trips: what stands there is compared with what is expected first, for all cells, and
 * nothing is written when one has changed. A formula that was overwritten is part of the way back.
 */
export async function writeCells(changes: readonly ExpectedChange[]): Promise<readonly ExpectedChange[]> {
  requireExcel();
  return excelCall(async (context) => {
    const found = changes.map((change): FoundCell => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(change.at.sheet);
      sheet.load("name,protection/protected");
      const range = sheet.getCell(change.at.row, change.at.column);
      range.load("values,formulas,numberFormat,text");
      return { change, range, sheet };
    });
    await context.sync();
    for (const { change, range, sheet } of found) {
      if (sheet.isNullObject)
        throw new HostError(
          "sheet-gone",
          `工作表“${change.at.sheet}”已被删除或改名，没有写入任何内容。请重新核对。`,
        );
      if (contentOf(range) !== normal(change.expected))
        throw new HostError(
          "changed",
          `工作表“${change.at.sheet}”的${formatAddress(change.at.row, change.at.column)}已不是“${change.expected}”，没有写入任何内容。请重新核对后再操作。`,
        );
    }
    requireUnprotected(found.map(({ sheet }) => sheet));
    const back = found.map(inverseOf);
    for (const { change, range } of found) range.values = [[written(change, range)]];
    try {
      await context.sync();
    } catch (error) {
      throw await tellWritten(error, changes);
    }
    return back;
  });
}

/** A plain number as such, a text behind an apostrophe; in a cell of format @ Excel takes every text as it is. */
function written({ value, formula }: ExpectedChange, range: Excel.Range): string | number {
  if (formula !== undefined) return `=${formula}`;
  const isTextCell = range.numberFormat[0]![0] === "@";
  if (value === "" || isTextCell) return value;
  return PLAIN_NUMBER.test(value) ? Amount.of(value).toCell() : `'${value}`;
}

function inverseOf({ change, range }: FoundCell): ExpectedChange {
  const formula = range.formulas[0]![0] as unknown;
  const value = contentOf(range);
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return {
    at: change.at,
    value,
    shown: range.text[0]![0]!,
    expected: change.value,
    ...(isFormula && { formula: formula.slice(1) }),
  };
}

/** As ExpectedChange says it: a plain number or a text, "" for a blank cell. */
function contentOf(range: Excel.Range): string {
  const value = range.values[0]![0] as unknown;
  return typeof value === "number" ? Amount.ofCell(value).toString() : String(value);
}

const normal = (expected: string): string =>
  PLAIN_NUMBER.test(expected) ? Amount.of(expected).toString() : expected;

/** After a message that failed: reads the cells again and says which of them were written. */
async function tellWritten(error: unknown, changes: readonly ExpectedChange[]): Promise<HostError> {
  const places = await excelCall(async (context) => {
    const ranges = changes.map(({ at }) =>
      context.workbook.worksheets.getItem(at.sheet).getCell(at.row, at.column).load("values"),
    );
    await context.sync();
    return changes.flatMap(({ at, expected }, index) =>
      contentOf(ranges[index]!) === normal(expected)
        ? []
        : [`“${at.sheet}”${formatAddress(at.row, at.column)}`],
    );
  }).catch(() => undefined);
  const told =
    places === undefined
      ? "写入中途停止，而且无法确认哪些单元格已改；请重新核对。"
      : places.length === 0
        ? "没有单元格被改动，请重试。"
        : `写入中途停止，已改动的单元格：${places.join("、")}。请重新核对后处理。`;
  return new HostError("not-writable", `Excel 没有完成写入。${told}`, { cause: error });
}
