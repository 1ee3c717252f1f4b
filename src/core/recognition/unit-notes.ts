import { spaceless } from "../numbers/spaceless";
import { ANY_MONEY_UNIT, type MoneyUnit } from "../numbers/money-unit";
import { formatAddress } from "../workbook/address";
import type { SheetView } from "./sheet-view";

export interface UnitNote {
  readonly unit: MoneyUnit;
  readonly row: number;
  readonly column: number;
  /** H2“单位：万元”. */
  readonly place: string;
}

const UNIT = `(${ANY_MONEY_UNIT})`;
const NOTE = new RegExp(
  [
    `单位(?:为|是)?:?\\(?(?:人民币)?:?${UNIT}(?![\\u4e00-\\u9fff])`,
    `\\((?:人民币)?:?${UNIT}\\)`,
    `^(?:人民币)?${UNIT}$`,
    `以${UNIT}为单位`,
  ].join("|"),
);
const MOST_COLUMNS = 400;
const LONGEST = 200;

/** The unit that a text notes, such as “金额单位：万元” or “部门预算表（万元）”. */
export function unitNoted(text: string): MoneyUnit | undefined {
  if (text.length > LONGEST) return undefined;
  const match = NOTE.exec(spaceless(text));
  return match?.slice(1).find(Boolean) as MoneyUnit | undefined;
}

/** Notes of units in some rows of a sheet, from top to bottom. */
export function unitNotes(view: SheetView, from: number, to: number): readonly UnitNote[] {
  const notes: UnitNote[] = [];
  for (let row = Math.max(0, from); row <= to; row++)
    for (let column = 0; column < Math.min(view.snapshot.columnCount, MOST_COLUMNS); column++) {
      const text = view.text(row, column);
      const unit = text === undefined ? undefined : unitNoted(text);
      if (unit)
        notes.push({ unit, row, column, place: `${formatAddress(row, column)}“${shortened(text!)}”` });
    }
  return notes;
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
