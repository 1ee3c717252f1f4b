import { CellKind, type CellColumn } from "../../../core/workbook/snapshot";
import { ByteBuffer } from "./byte-buffer";
import { ByteScanner } from "./byte-scanner";
import { CellTag, CellType } from "./cell-tag";
import { DamagedPart } from "./damaged-part";
import { serialOfDate } from "./date-serial";
import { isNamed, nameBytes } from "./element-names";
import { FormulaStore } from "./formula-store";
import { FormulaTag } from "./formula-tag";
import { GrowingColumn } from "./growing-column";
import { NumberLexer } from "./number-lexer";
import { RowTag } from "./row-tag";
import { INCOMPLETE } from "./tag-reader";
import { appendResolved } from "./xml-references";

const CELL = nameBytes("c");
const ROW = nameBytes("row");
const VALUE = nameBytes("v");
const FORMULA = nameBytes("f");
const INLINE = nameBytes("is");
const TEXT = nameBytes("t");
const RUN = nameBytes("r");
const SHEET_DATA = nameBytes("sheetData");

type Place = "none" | "value" | "formula" | "inline";

/** What sheet data is read with. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  /** Number format by cell style (cellXfs index). */
  readonly formatOfStyle: Uint16Array;
  readonly date1904: boolean;
}

/** The inside of <sheetData>, straight into columns. */
export class SheetScanner extends ByteScanner {
  readonly hiddenRows: number[] = [];
  readonly columns: (GrowingColumn | undefined)[] = [];
  private readonly formulas = new FormulaStore();
  private readonly lexer = new NumberLexer();
  private readonly value = new ByteBuffer();
  private readonly rowTag = new RowTag();
  private readonly cell = new CellTag();
  private readonly formulaTag = new FormulaTag();
  private column!: GrowingColumn;
  private place: Place = "none";
  private isLexed = false;
  private hasValue = false;
  private hasFormula = false;

  constructor(private readonly context: SheetContext) {
    super();
  }

  finish(): { columns: (CellColumn | undefined)[]; rowCount: number } {
    const rowCount = this.columns.reduce((most, column) => Math.max(most, column?.rowCount ?? 0), 0);
    const columns = this.columns.map((column, index) =>
      column?.rowCount ? column.finish(index) : undefined,
    );
    while (columns.length > 0 && !columns[columns.length - 1]) columns.pop();
    return { columns, rowCount };
  }

  protected open(bytes: Uint8Array, at: number, end: number): number {
    const { tag } = this;
    if (isNamed(bytes, at, CELL)) {
      const next = this.cell.read(tag, bytes, at + 1, end);
      if (next !== INCOMPLETE) this.beginCell();
      return next;
    }
    if (isNamed(bytes, at, VALUE)) {
      const next = tag.skip(bytes, at + 1, end);
      if (next !== INCOMPLETE) this.beginValue(tag.isSelfClosing);
      return next;
    }
    if (isNamed(bytes, at, FORMULA)) {
      const next = this.formulaTag.read(tag, bytes, at + 1, end);
      if (next !== INCOMPLETE) {
        this.hasFormula = true;
        this.place = tag.isSelfClosing ? "none" : "formula";
      }
      return next;
    }
    if (isNamed(bytes, at, ROW)) {
      const next = this.rowTag.read(tag, bytes, at + 3, end);
      if (next !== INCOMPLETE) this.beginRow();
      return next;
    }
    if (isNamed(bytes, at, INLINE)) {
      this.hasValue = true;
      return tag.skip(bytes, at + 2, end);
    }
    if (isNamed(bytes, at, TEXT)) {
      const next = tag.skip(bytes, at + 1, end);
      if (next !== INCOMPLETE && !tag.isSelfClosing) this.place = "inline";
      return next;
    }
    return isNamed(bytes, at, RUN) ? tag.skip(bytes, at + 1, end) : this.skipElement(bytes, at, end);
  }

  protected close(bytes: Uint8Array, at: number, end: number): number {
    if (isNamed(bytes, at, SHEET_DATA)) {
      this.isDone = true;
      return INCOMPLETE;
    }
    const isCell = isNamed(bytes, at, CELL);
    const length = isCell || !isNamed(bytes, at, ROW) ? (isNamed(bytes, at, INLINE) ? 2 : 1) : 3;
    const next = this.endTag(bytes, at + length, end);
    if (next === INCOMPLETE) return next;
    if (isCell) this.endCell();
    this.place = "none";
    return next;
  }

  protected content(bytes: Uint8Array, from: number, to: number, isPlain: boolean): void {
    if (this.place === "formula") {
      if (isPlain) this.formulas.collector.append(bytes, from, to);
      else this.formulas.collector.appendResolved(bytes, from, to);
      this.formulaTag.hasText = true;
      return;
    }
    if (isPlain && this.value.length === 0 && this.cell.type === CellType.number) {
      this.isLexed = true;
      if (!this.lexer.read(bytes, from, to)) throw new DamagedPart("有一个数值无法识别");
      return;
    }
    appendResolved(this.value, bytes, from, to);
  }

  protected literal(bytes: Uint8Array, from: number, to: number): void {
    if (this.place === "formula") {
      this.formulas.collector.append(bytes, from, to);
      this.formulaTag.hasText = true;
    } else this.value.append(bytes, from, to);
  }

  protected takesContent(): boolean {
    return this.place !== "none";
  }

  private beginRow(): void {
    this.cell.startRow(this.rowTag.row);
    if (this.rowTag.isHidden) this.hiddenRows.push(this.rowTag.row);
  }

  private beginCell(): void {
    const { columns, cell } = this;
    this.column = columns[cell.column] ??= new GrowingColumn(this.context.sharedStrings, this.formulas);
    this.value.length = 0;
    this.isLexed = this.hasValue = this.hasFormula = false;
    this.formulaTag.reset();
  }

  private beginValue(isEmpty: boolean): void {
    this.place = isEmpty ? "none" : "value";
    // openpyxl writes <v></v> for a formula without a stored value; only a text result may be empty.
    this.hasValue = true;
  }

  private endCell(): void {
    const { cell, column } = this;
    const format = this.context.formatOfStyle[cell.style] ?? 0;
    const isStored = this.hasValue && this.putValue(cell.row, format);
    if (this.hasFormula) column.formula(cell.row, this.formulaReference(), isStored, format);
  }

  private formulaReference(): number {
    const { formulas, formulaTag, cell } = this;
    if (!formulaTag.hasText)
      return formulaTag.shared === ""
        ? formulas.own(formulas.collector.finish())
        : formulas.member(formulaTag.shared);
    const text = formulas.collector.finish();
    return formulaTag.shared === ""
      ? formulas.own(text)
      : formulas.master(formulaTag.shared, cell.row, cell.column, text);
  }

  /** False where the cell holds nothing. */
  private putValue(row: number, format: number): boolean {
    const { cell, column, value, lexer } = this;
    switch (cell.type) {
      case CellType.number:
        if (!this.isLexed) {
          if (isBlank(value)) return false;
          if (!lexer.read(value.bytes, 0, value.length)) throw new DamagedPart("有一个数值无法识别");
        }
        column.number(row, lexer.mantissa, lexer.scale, format);
        return true;
      case CellType.shared:
        if (isBlank(value)) return false;
        column.sharedText(row, this.sharedIndex(), format);
        return true;
      case CellType.boolean:
        if (isBlank(value)) return false;
        column.boolean(row, value.bytes[0] === 0x31 || value.bytes[0] === 0x74, format);
        return true;
      case CellType.date:
        if (isBlank(value)) return false;
        this.putDate(row, format);
        return true;
      default:
        column.own.append(value.bytes, 0, value.length);
        column.ownText(
          row,
          column.own.finish(),
          cell.type === CellType.error ? CellKind.error : CellKind.text,
          format,
        );
        return true;
    }
  }

  private sharedIndex(): number {
    const { value, lexer, context } = this;
    if (
      !lexer.read(value.bytes, 0, value.length) ||
      lexer.scale !== 0 ||
      !(lexer.mantissa in context.sharedStrings)
    )
      throw new DamagedPart("有一个单元格指向不存在的文字");
    return lexer.mantissa;
  }

  private putDate(row: number, format: number): void {
    const { value, lexer, context } = this;
    const serial = serialOfDate(
      String.fromCharCode(...value.bytes.subarray(0, value.length)),
      context.date1904,
    );
    const digits = new TextEncoder().encode(String(serial));
    if (!lexer.read(digits, 0, digits.length)) throw new DamagedPart("有一个日期无法识别");
    this.column.number(row, lexer.mantissa, lexer.scale, format);
  }
}

function isBlank(value: ByteBuffer): boolean {
  for (let index = 0; index < value.length; index++) if (value.bytes[index]! > 0x20) return false;
  return true;
}
