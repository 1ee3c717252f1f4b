import { spaceless } from "../numbers/spaceless";
import type { MoneyUnit } from "../numbers/money-unit";
import type { SheetSnapshot } from "../workbook/snapshot";
import { textAt } from "./block-cells";
import type { BlockReading } from "./block-reading";
import { AMOUNT_FIELDS, type AmountField } from "./fields";
import { readHeaderText } from "./header-text";

/** A column under 其中 and the field right before it, of which it is a part. */
export interface PartColumn {
  readonly column: number;
  readonly field: AmountField;
  /** 其中：财政拨款. */
  readonly label: string;
  readonly unit: MoneyUnit;
}

const HEADER_ROWS = 4;
const PART = /^其中/;
/** Another year's figures, and rates, are no parts of this year's amounts. */
const OTHER = /上年|去年|同期|以前年度|率|比例|占比|%/;

/** The columns of a block that are parts of the amount column before them; a column of anything else ends the row of parts. */
export function partColumns(block: BlockReading): readonly PartColumn[] {
  const { cells } = block;
  const fields = new Map<number, AmountField>();
  for (const field of AMOUNT_FIELDS) {
    const area = cells.area(field);
    if (area) fields.set(area.left, field);
  }
  const top = Math.min(...[...cells.source.columns.values()].map((area) => area.top));
  const parts: PartColumn[] = [];
  let whole: AmountField | undefined;
  for (let column = Math.min(...fields.keys()); column < cells.sheet.columnCount; column++) {
    const field = fields.get(column);
    const headers = field ? [] : headersAbove(cells.sheet, top, column);
    if (field) whole = field;
    else if (!headers.some((text) => PART.test(text)) || headers.some((text) => OTHER.test(text)))
      whole = undefined;
    if (field || !whole) continue;
    const leaf = headers.at(-1)!;
    const bare = leaf.replace(UNIT, "");
    const label = PART.test(bare) ? bare : `其中：${bare}`;
    const unit = headers.flatMap((text) => readHeaderText(text)?.unit ?? []).at(-1);
    parts.push({ column, field: whole, label, unit: unit ?? block.unitOf(whole) });
  }
  return parts;
}

/** A unit in brackets behind the words. */
const UNIT = /\((?:单位:)?[亿万千百]*元\)$/;

/** Header texts over a column, from top to bottom, those of merged cells included. */
export function headersAbove(sheet: SheetSnapshot, top: number, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = Math.max(0, top - HEADER_ROWS); row < top; row++) {
    const area = sheet.merges.find(
      (each) => each.top <= row && row <= each.bottom && each.left <= column && column <= each.right,
    );
    const text = textAt(sheet.columns[area?.left ?? column], area?.top ?? row);
    const plain = spaceless(text);
    if (plain && plain !== texts.at(-1)) texts.push(plain.replace(/^其中:/, "其中："));
  }
  return texts;
}
