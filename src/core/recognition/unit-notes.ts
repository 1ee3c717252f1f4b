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
    `^(?:币种:人民币)?金额:\\(?(?:人民币)?${UNIT}(?![\\u4e00-\\u9fff])`,
    `\\((?:人民币)?:?${UNIT}\\)`,
    `^(?:人民币)?${UNIT}$`,
    `以${UNIT}为单位`,
  ].join("|"),
);
const BARE = new RegExp(`^(?:人民币)?${UNIT}$`);
/** So many other cells hold something in a row that is more than a note. */
const CROWDED = 3;
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
      if (unit && !isOfItsRow(view, row, column, text!))
        notes.push({ unit, row, column, place: `${formatAddress(row, column)}“${shortened(text!)}”` });
    }
  return notes;
}

/** 元 under 度量单位, between the figures of its row, is the unit of these and of no table. */
function isOfItsRow(view: SheetView, row: number, column: number, text: string): boolean {
  if (!BARE.test(spaceless(text))) return false;
  let [filled, figures] = [0, 0];
  for (let other = 0; other < Math.min(view.snapshot.columnCount, MOST_COLUMNS); other++) {
    if (other === column || view.isBlank(row, other)) continue;
    filled += 1;
    if (view.figure(row, other)) figures += 1;
  }
  return figures > 0 && filled >= CROWDED;
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
