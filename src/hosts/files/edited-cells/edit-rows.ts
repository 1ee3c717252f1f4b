import type { CellContent, SheetContents } from "./cell-content";
import { formulaElement, newCell, rewrittenCell } from "./cell-xml";
import { adopted, joined, noteOrphan, type Orphan } from "./shared-formulas";
import { walkRows, type RowVisitor } from "./walk-rows";

export interface EditedRows {
  readonly rows: Uint8Array;
  /** A cell has got or lost a formula: the order of calculation that the file keeps no longer holds. */
  readonly hasOtherFormulas: boolean;
}

/**
 * The rows with other content in some cells, everything else byte for byte as it was. prefix: "x:" or "" as the
 * document writes its elements; styleOf: the style of a new cell in a column, where the sheet gives it one.
 */
export function editRows(
  rows: Uint8Array,
  prefix: string,
  contents: SheetContents,
  styleOf: (column: number) => string | undefined,
): EditedRows {
  const editor = new RowEditor(rows, prefix, contents, styleOf);
  walkRows(rows, prefix, editor);
  return editor.finish();
}

type Pending = readonly (readonly [number, CellContent])[];

const decoder = new TextDecoder();
const encoder = new TextEncoder();

class RowEditor implements RowVisitor {
  private readonly pieces: Uint8Array[] = [];
  private copied = 0;
  private readonly left: number[];
  private pending: Pending = [];
  private next = 0;
  private current = -1;
  private rowStyle: string | undefined;
  private hasOtherFormulas = false;
  private readonly orphans = new Map<string, Orphan>();

  constructor(
    private readonly rows: Uint8Array,
    private readonly prefix: string,
    private readonly contents: SheetContents,
    private readonly styleOf: (column: number) => string | undefined,
  ) {
    this.left = [...contents.keys()].sort((one, other) => one - other);
  }

  row(row: number, start: number, end: number, isEmpty: boolean): boolean {
    this.newRows(row, start);
    if (this.left[0] !== row) return false;
    this.left.shift();
    this.begin(row);
    const tag = decoder.decode(this.rows.subarray(start, end));
    this.rowStyle = /\scustomFormat\s*=\s*["'](?:1|true)["']/.test(tag)
      ? /\ss\s*=\s*["'](\d+)["']/.exec(tag)?.[1]
      : undefined;
    this.copyTo(start);
    // spans is a hint that new cells may belie.
    const open = tag.replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, "");
    this.put(isEmpty ? open.replace(/\s*\/>$/, ">") : open);
    this.copied = end;
    if (!isEmpty) return true;
    this.cellsBefore(Infinity, end);
    this.put(`</${this.prefix}row>`);
    return false;
  }

  cell(row: number, column: number, start: number, end: number): void {
    this.cellsBefore(column, start);
    const pending = this.pending[this.next];
    if (pending?.[0] !== column) return;
    this.next += 1;
    const xml = decoder.decode(this.rows.subarray(start, end));
    const [, content] = pending;
    if (content.kind === "entry") {
      const hadFormula = formulaElement(xml, this.prefix) !== undefined;
      if (hadFormula || content.entry.kind === "formula") this.hasOtherFormulas = true;
      noteOrphan(xml, this.prefix, row, column, this.orphans);
    }
    this.copyTo(start);
    this.put(rewrittenCell(xml, this.prefix, content));
    this.copied = end;
  }

  endRow(at: number): void {
    this.cellsBefore(Infinity, at);
  }

  finish(): EditedRows {
    this.newRows(Infinity, this.rows.length);
    this.copyTo(this.rows.length);
    const rows = joined(this.pieces);
    return {
      rows: this.orphans.size > 0 ? adopted(rows, this.prefix, this.orphans) : rows,
      hasOtherFormulas: this.hasOtherFormulas,
    };
  }

  private begin(row: number): void {
    this.current = row;
    this.rowStyle = undefined;
    this.pending = [...this.contents.get(row)!].sort(([one], [other]) => one - other);
    this.next = 0;
  }

  private newRows(before: number, at: number): void {
    for (let row = this.left[0]; row !== undefined && row < before; row = this.left[0]) {
      this.left.shift();
      this.begin(row);
      this.copyTo(at);
      this.put(`<${this.prefix}row r="${row + 1}">`);
      this.cellsBefore(Infinity, at);
      this.put(`</${this.prefix}row>`);
    }
  }

  /** Cells that the row does not have yet, up to a column. */
  private cellsBefore(column: number, at: number): void {
    for (let one = this.pending[this.next]; one && one[0] < column; one = this.pending[++this.next]) {
      const [place, content] = one;
      if (content.kind === "result" || content.entry.kind === "blank") continue;
      if (content.entry.kind === "formula") this.hasOtherFormulas = true;
      this.copyTo(at);
      const style = this.rowStyle ?? this.styleOf(place);
      this.put(newCell(this.prefix, this.current, place, style, content));
    }
  }

  private copyTo(at: number): void {
    if (at > this.copied) this.pieces.push(this.rows.subarray(this.copied, at));
    this.copied = Math.max(this.copied, at);
  }

  private put(xml: string): void {
    this.pieces.push(encoder.encode(xml));
  }
}
