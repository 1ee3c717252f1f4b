import { parseArea } from "../../../core/workbook/address";
import { CellKind, type Area, type CellColumn } from "../../../core/workbook/snapshot";
import { ByteBuffer } from "./byte-buffer";
import { ByteScanner } from "./byte-scanner";
import { CellTag, CellType } from "./cell-tag";
import { DamagedPart } from "./damaged-part";
import { serialOfDate } from "./date-serial";
import { FormulaTag } from "./formula-tag";
import type { GrowingColumn } from "./growing-column";
import { NumberLexer } from "./number-lexer";
import { OpenElements } from "./open-elements";
import { PlainCells } from "./plain-cells";
import { RowTag } from "./row-tag";
import { SheetColumns, type SheetContext } from "./sheet-columns";
import { NAME_LENGTH, PARENTS, SheetElement, sheetElementAt } from "./sheet-elements";
import { INCOMPLETE } from "./tag-reader";
import { appendResolved } from "./xml-references";

type Place = "none" | "value" | "formula" | "inline";

/** The inside of <sheetData>, straight into columns. */
export class SheetScanner extends ByteScanner {
  private readonly hidden: number[] = [];
  /** Areas of array formulas and data tables. */
  readonly arrays: Area[] = [];
  private readonly lexer = new NumberLexer();
  private readonly value = new ByteBuffer();
  private readonly rowTag = new RowTag();
  private readonly cell = new CellTag();
  private readonly formulaTag = new FormulaTag();
  private readonly path = new OpenElements();
  private readonly columns: SheetColumns;
  private readonly plain: PlainCells;
  private column!: GrowingColumn;
  private place: Place = "none";
  private isLexed = false;
  private hasValue = false;
  private hasFormula = false;

  constructor(private readonly context: SheetContext) {
    super();
    this.columns = new SheetColumns(context);
    this.plain = new PlainCells(this.columns, this.lexer);
  }

  /** Sorted; a file may tell a row twice. */
  hiddenRows(): number[] {
    return [...new Set(this.hidden)].sort((one, other) => one - other);
  }

  finish(): { columns: (CellColumn | undefined)[]; rowCount: number } {
    return this.columns.finish();
  }

  protected override frequent(bytes: Uint8Array, at: number, end: number): number {
    return this.path.innermost === SheetElement.row ? this.plain.read(bytes, at, end, this.cell) : at;
  }

  protected open(bytes: Uint8Array, at: number, end: number): number {
    const { tag } = this;
    const element = sheetElementAt(bytes, at);
    if (element === SheetElement.none) return this.skipElement(bytes, at, end);
    const next = this.readTag(element, bytes, at + NAME_LENGTH[element]!, end);
    if (next === INCOMPLETE) return next;
    this.path.enter(element, PARENTS[element] ?? 0, tag.isSelfClosing);
    this.begin(element, tag.isSelfClosing);
    return next;
  }

  protected close(bytes: Uint8Array, at: number, end: number): number {
    const element = sheetElementAt(bytes, at);
    if (element === SheetElement.sheetData) {
      this.path.end();
      this.isDone = true;
      return INCOMPLETE;
    }
    const next = this.endTag(bytes, at + NAME_LENGTH[element]!, end);
    if (next === INCOMPLETE) return next;
    this.path.leave(element);
    if (element === SheetElement.cell) this.endCell();
    this.place = "none";
    return next;
  }

  protected content(bytes: Uint8Array, from: number, to: number, isPlain: boolean): void {
    if (this.place === "formula") {
      if (isPlain) this.columns.formulas.texts.append(bytes, from, to);
      else this.columns.formulas.texts.appendResolved(bytes, from, to);
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
      this.columns.formulas.texts.append(bytes, from, to);
      this.formulaTag.hasText = true;
    } else this.value.append(bytes, from, to);
  }

  protected takesContent(): boolean {
    return this.place !== "none";
  }

  private readTag(element: SheetElement, bytes: Uint8Array, from: number, end: number): number {
    const { tag } = this;
    if (element === SheetElement.cell) return this.cell.read(tag, bytes, from, end);
    if (element === SheetElement.formula) return this.formulaTag.read(tag, bytes, from, end);
    if (element === SheetElement.row) return this.rowTag.read(tag, bytes, from, end);
    return tag.skip(bytes, from, end);
  }

  private begin(element: SheetElement, isEmpty: boolean): void {
    if (element === SheetElement.cell) this.beginCell();
    else if (element === SheetElement.value) this.beginValue(isEmpty);
    else if (element === SheetElement.row) this.beginRow();
    else if (element === SheetElement.inline) this.hasValue = true;
    else if (element === SheetElement.text) this.place = isEmpty ? "none" : "inline";
    else if (element === SheetElement.formula) {
      this.hasFormula = true;
      this.place = isEmpty ? "none" : "formula";
    }
  }

  private beginRow(): void {
    this.cell.startRow(this.rowTag.row);
    if (this.rowTag.isHidden) this.hidden.push(this.rowTag.row);
  }

  private beginCell(): void {
    this.column = this.columns.at(this.cell.column);
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
    const format = this.columns.formatOf(cell.style);
    const isStored = this.hasValue && this.putValue(cell.row, format);
    if (this.hasFormula) column.formula(cell.row, this.formulaReference(), isStored, format);
  }

  private formulaReference(): number {
    const { formulaTag, cell } = this;
    const { formulas } = this.columns;
    const array = formulaTag.array === "" ? undefined : parseArea(formulaTag.array);
    if (array) this.arrays.push(array);
    if (!formulaTag.hasText)
      return formulaTag.shared === ""
        ? formulas.own(formulas.texts.finish())
        : formulas.member(formulaTag.shared);
    const text = formulas.texts.finish();
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
    const { value, lexer } = this;
    const isNumber = lexer.read(value.bytes, 0, value.length);
    if (!isNumber || !this.columns.isSharedIndex(lexer.mantissa, lexer.scale))
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
