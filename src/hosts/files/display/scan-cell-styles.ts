import { LAST_COLUMN, LAST_ROW } from "../../../core/workbook/address";

const LESS = 0x3c;
const GREATER = 0x3e;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** Which style each cell and row of a sheet part bears. */
export interface CellStyles {
  readonly cells: (Uint16Array | undefined)[];
  readonly rowLooks: Uint16Array;
  readonly rowHeights: Float32Array;
}

/** Reads nothing but tags of rows and cells, in bytes, because a sheet may have a million of them. */
export class CellStyleScanner {
  private readonly cells: (Uint16Array | undefined)[] = [];
  private rowLooks = new Uint16Array(256);
  private rowHeights = new Float32Array(256);
  private row = -1;
  private column = -1;
  private lastRow = -1;

  constructor(private readonly bytes: Uint8Array) {}

  /** from: where the sheet's data begin. */
  scan(from: number): CellStyles {
    const { bytes } = this;
    for (let at = bytes.indexOf(LESS, from); at >= 0; at = bytes.indexOf(LESS, at + 1)) {
      let name = at + 1;
      while (bytes[name]! > 0x3f && bytes[name + 1] !== COLON && name < at + 8) name += 1;
      name = bytes[name + 1] === COLON ? name + 2 : at + 1;
      const isCell = bytes[name] === 0x63 && bytes[name + 1]! <= 0x20;
      const isRow = !isCell && bytes[name] === 0x72 && bytes[name + 1] === 0x6f && bytes[name + 2] === 0x77;
      if (isCell) this.cell(name + 1);
      else if (isRow) this.startRow(name + 3);
    }
    return {
      cells: this.cells,
      rowLooks: this.rowLooks.slice(0, this.lastRow + 1),
      rowHeights: this.rowHeights.slice(0, this.lastRow + 1),
    };
  }

  private startRow(at: number): void {
    let row = this.row + 1;
    let look = 0;
    let isOwn = false;
    let height = 0;
    this.attributes(at, (name, from, to) => {
      if (name === "r") row = this.text(from, to) === "" ? row : Number(this.text(from, to)) - 1;
      else if (name === "s") look = Number(this.text(from, to)) + 1;
      else if (name === "customFormat") isOwn = this.text(from, to) !== "0";
      else if (name === "ht") height = Number(this.text(from, to));
    });
    this.row = row;
    this.column = -1;
    if (!(row >= 0 && row <= LAST_ROW)) return;
    if (row >= this.rowLooks.length) {
      this.rowLooks = grown(this.rowLooks, new Uint16Array(2 * row + 2));
      this.rowHeights = grown(this.rowHeights, new Float32Array(2 * row + 2));
    }
    this.lastRow = Math.max(this.lastRow, row);
    if (isOwn) this.rowLooks[row] = look;
    this.rowHeights[row] = height;
  }

  private cell(at: number): void {
    let column = this.column + 1;
    let look = 1;
    this.attributes(at, (name, from, to) => {
      if (name === "r") column = this.columnAt(from, to);
      else if (name === "s") look = Number(this.text(from, to)) + 1;
    });
    this.column = column;
    if (!(column >= 0 && column <= LAST_COLUMN && this.row >= 0 && this.row <= LAST_ROW)) return;
    const styles = this.cells[column];
    if (styles && this.row < styles.length) styles[this.row] = look;
    else {
      const wider = new Uint16Array(Math.max(this.rowLooks.length, this.row + 1));
      if (styles) wider.set(styles);
      wider[this.row] = look;
      this.cells[column] = wider;
    }
  }

  private columnAt(from: number, to: number): number {
    let column = 0;
    for (let at = from; at < to; at++) {
      const letter = this.bytes[at]! & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    return column - 1;
  }

  private attributes(start: number, tell: (name: string, from: number, to: number) => void): void {
    const { bytes } = this;
    let at = start;
    while (at < bytes.length) {
      while (bytes[at]! <= 0x20) at += 1;
      if (bytes[at] === GREATER || bytes[at] === 0x2f || at >= bytes.length) return;
      const nameFrom = at;
      while (at < bytes.length && bytes[at] !== 0x3d && bytes[at] !== GREATER) at += 1;
      const name = this.text(nameFrom, at).trim();
      while (at < bytes.length && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at += 1;
      const end = bytes.indexOf(bytes[at] ?? QUOTE, at + 1);
      if (end < 0) return;
      tell(name, at + 1, end);
      at = end + 1;
    }
  }

  private text(from: number, to: number): string {
    let text = "";
    for (let at = from; at < to; at++) text += String.fromCharCode(this.bytes[at]!);
    return text;
  }
}

function grown<Cells extends { set(from: ArrayLike<number>): void }>(
  old: ArrayLike<number>,
  fresh: Cells,
): Cells {
  fresh.set(old);
  return fresh;
}
