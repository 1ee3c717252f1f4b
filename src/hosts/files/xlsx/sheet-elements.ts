import { isNamed, nameBytes } from "./element-names";

/** The elements inside <sheetData> that hold what we read. */
export const SheetElement = {
  none: 0,
  row: 1,
  cell: 2,
  value: 3,
  formula: 4,
  inline: 5,
  run: 6,
  text: 7,
  sheetData: 8,
} as const;
export type SheetElement = (typeof SheetElement)[keyof typeof SheetElement];

/** By element: a bit for every element it may stand in; "none" is sheetData itself. */
export const PARENTS: readonly number[] = [
  0,
  1 << 0,
  1 << 1,
  1 << 2,
  1 << 2,
  1 << 2,
  1 << 5,
  (1 << 5) | (1 << 6),
];

/** The most frequent come first. */
const NAMES: readonly (readonly [SheetElement, Uint8Array])[] = [
  [SheetElement.cell, nameBytes("c")],
  [SheetElement.value, nameBytes("v")],
  [SheetElement.formula, nameBytes("f")],
  [SheetElement.row, nameBytes("row")],
  [SheetElement.inline, nameBytes("is")],
  [SheetElement.text, nameBytes("t")],
  [SheetElement.run, nameBytes("r")],
  [SheetElement.sheetData, nameBytes("sheetData")],
];

/** Bytes of each element's name. */
export const NAME_LENGTH: readonly number[] = [0, 3, 1, 1, 1, 2, 1, 1, 9];

export function sheetElementAt(bytes: Uint8Array, at: number): SheetElement {
  for (const [element, name] of NAMES) if (isNamed(bytes, at, name)) return element;
  return SheetElement.none;
}
