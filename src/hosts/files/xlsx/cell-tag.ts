import { valueNumber, valueText } from "./attribute";
import { DamagedPart } from "./damaged-part";
import { INCOMPLETE, type TagReader } from "./tag-reader";

export const CellType = { number: 0, shared: 1, text: 2, boolean: 3, error: 4, date: 5 } as const;
export type CellType = (typeof CellType)[keyof typeof CellType];

const TYPES: Readonly<Record<string, CellType | undefined>> = {
  n: CellType.number,
  s: CellType.shared,
  str: CellType.text,
  inlineStr: CellType.text,
  b: CellType.boolean,
  e: CellType.error,
  d: CellType.date,
};

const MOST_COLUMNS = 16_384;
export const MOST_ROWS = 1_048_576;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
/** A letter's bit that upper and lower case differ by. */
const LOWER = 0x20;

/** The attributes of one <c>: where it stands, its style, its type. A cell without address follows the one before. */
export class CellTag {
  row = -1;
  column = -1;
  style = 0;
  type: CellType = CellType.number;

  startRow(row: number): void {
    this.row = row;
    this.column = -1;
  }

  /** Position behind the tag, or INCOMPLETE and nothing changed. */
  read(tag: TagReader, bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    let style = 0;
    let type: CellType = CellType.number;
    let refStart = -1;
    let refEnd = -1;
    for (;;) {
      at = tag.next(bytes, at, end);
      if (at === INCOMPLETE) return at;
      if (tag.isClosed) break;
      if (tag.nameEnd - tag.nameStart !== 1) continue;
      switch (bytes[tag.nameStart]) {
        case LETTER_R:
          refStart = tag.valueStart;
          refEnd = tag.valueEnd;
          break;
        case LETTER_S:
          style = valueNumber(tag, bytes);
          break;
        case LETTER_T:
          type = typeNamed(tag, bytes);
      }
    }
    this.style = style;
    this.type = type;
    this.column += 1;
    if (refStart >= 0) this.locate(bytes, refStart, refEnd);
    if (this.column >= MOST_COLUMNS || this.row < 0) throw new DamagedPart("有一个单元格的地址超出工作表");
    return at;
  }

  private locate(bytes: Uint8Array, from: number, to: number): void {
    let at = from;
    let column = 0;
    for (let letter; at < to && (letter = (bytes[at]! & ~LOWER) - 0x40) > 0 && letter <= 26; at++)
      column = column * 26 + letter;
    let row = 0;
    for (let digit; at < to && (digit = bytes[at]! - 0x30) >= 0 && digit <= 9; at++) row = row * 10 + digit;
    if (at < to || column === 0 || row === 0 || row > MOST_ROWS)
      throw new DamagedPart("有一个单元格的地址有误");
    this.column = column - 1;
    this.row = row - 1;
  }
}

function typeNamed(tag: TagReader, bytes: Uint8Array): CellType {
  if (tag.valueEnd - tag.valueStart === 1 && bytes[tag.valueStart] === LETTER_S) return CellType.shared;
  const type = TYPES[valueText(tag, bytes)];
  if (type === undefined) throw new DamagedPart("有一个单元格的类型不认识");
  return type;
}

/** Whether the value last read says yes: "1" or "true". */
export function isYes(tag: TagReader, bytes: Uint8Array): boolean {
  const text = valueText(tag, bytes);
  return text === "1" || text === "true";
}
