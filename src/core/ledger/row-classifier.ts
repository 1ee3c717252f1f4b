import { CellKind, KIND_MASK, type CellColumn } from "../workbook/snapshot";
import { valueIn } from "../workbook/cell";
import { holdsNumber, isNilText, sumsRows, textAt, type BlockCells } from "./block-cells";
import { classifyRow, type RowFacts, type RowKind } from "./classify-row";
import { AMOUNT_FIELDS, type AmountField, type ColumnField } from "./fields";
import { readHeaderText } from "./header-text";
import { lastRowBelow, sumsRowsBelow, type RowLabels } from "./numbered-sum";
import { mayBeOutlined } from "./may-be-outlined";
import { labelKind } from "./row-label";
import { sourceColumn } from "./source-column";
import { SumsBesideNames } from "./sums-beside-names";
import { totalsRows } from "./totals-rows";
import { indentOf, outlineOf, outlineOfName, type Outline } from "./row-outline";

/** Where source figures stand: looked at first, since they are typed and nearly always there. */
const LOOK_FIRST: readonly AmountField[] = ["execution", "initialBudget", "increase"];
const TEXTS_OF_PROJECTS: readonly ColumnField[] = [
  "projectCode",
  "approvalOffice",
  "responsibleOffice",
  "fundingSource",
  "fundCategory",
  "purpose",
];
const SECTION_SERIAL = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.]?$/;
/** 合计 is split over cells at most so far. */
const LONGEST_PART = 2;

/** It stands above a header that is repeated in the middle of a table. */
const COLUMN_LINE = /^(?:栏\s*次|列\s*次|栏号|列号)$/;
const UNIT_NOTE = /^[(（]?(?:金额)?单位\s*[:：]/;

const UNSEEN = 0;
const PLAIN = 1;
const MARKED = 2;

/** Tells what each row of a block is, by its label, its number and what stands in it. */
export class RowClassifier implements RowLabels {
  private readonly names: CellColumn | undefined;
  private readonly seen: Uint8Array;
  private readonly hasSerial: boolean;
  private readonly serial: CellColumn | undefined;
  private readonly amounts: readonly CellColumn[];
  private readonly sources: CellColumn | undefined;
  private readonly nameColumn: number;
  private readonly totalsRows: ReadonlySet<number>;
  /** Columns that may hold numbers of rows: 序号, or where there is none those left of the names. */
  /** Left of the name. */
  private readonly before: readonly (CellColumn | undefined)[];
  private readonly numbering: readonly CellColumn[];
  private readonly hasMarks: boolean;
  private readonly sumsBeside: SumsBesideNames;
  /** Whether the block begins with a numbered sum of the rows below it. */
  private leadsByNumber = false;

  constructor(private readonly cells: BlockCells) {
    this.names = cells.column("projectName");
    this.seen = new Uint8Array(this.names?.strings.length ?? 0);
    this.hasSerial = cells.has("serial");
    this.serial = cells.column("serial");
    this.nameColumn = cells.area("projectName")!.left;
    const sources = sourceColumn(cells);
    this.sources = sources === undefined ? undefined : cells.sheet.columns[sources];
    const fields = [...LOOK_FIRST, ...AMOUNT_FIELDS.filter((field) => !LOOK_FIRST.includes(field))];
    const addends = [...(cells.source.addends?.values() ?? [])].flat();
    this.amounts = [
      ...fields.flatMap((field) => cells.column(field) ?? []),
      ...addends.flatMap(({ left }) => cells.sheet.columns[left] ?? []),
    ];
    this.totalsRows = totalsRows(cells.sheet, this.nameColumn);
    this.sumsBeside = new SumsBesideNames(cells, this.nameColumn);
    this.before = cells.sheet.columns.slice(0, this.nameColumn);
    const left = [...this.before].reverse();
    this.numbering = this.hasSerial
      ? [this.serial].flatMap((own) => own ?? [])
      : left.flatMap((own) => own ?? []);
    this.hasMarks = this.numbering.some(({ strings }) =>
      strings.some((text) => ["of-which", "aside"].includes(labelKind(text))),
    );
  }

  /** The fast path: an ordinary name beside a typed figure. */
  isPlainProject(row: number): boolean {
    if (!this.hasPlainName(row)) return false;
    if (this.totalsRows.has(row) || this.sumBesideAt(row) !== undefined) return false;
    for (let index = 0; index < this.amounts.length; index++)
      if (this.amounts[index]!.kinds[row] === CellKind.number)
        return this.serialOf(row) !== "section" && !(this.hasMarks && this.markOf(row));
    return false;
  }

  /** Whether its name says nothing but which project it is; each text is looked at once. */
  private hasPlainName(row: number): boolean {
    const { names, seen } = this;
    if (!names || ((names.kinds[row] ?? 0) & KIND_MASK) !== CellKind.text) return false;
    const text = names.mantissas[row]!;
    if (seen[text] === UNSEEN) {
      const name = names.strings[text]!;
      seen[text] = name.trim().length > LONGEST_PART && labelKind(name) === "plain" ? PLAIN : MARKED;
    }
    return seen[text] === PLAIN;
  }

  kindOf(row: number): RowKind {
    if (this.isColumnNumbers(row)) return "header";
    const facts = this.factsOf(row);
    if (this.totalsRows.has(row)) return facts.numbers + facts.others > 0 ? "total" : "blank";
    const mark = facts.label === "" ? undefined : this.markOf(row);
    if (mark) return mark;
    const isNumbered = labelKind(facts.label) === "numbered" && facts.serial !== "section";
    if (isNumbered && sumsRowsBelow(this.cells, row, this)) return "subtotal";
    const hasAmounts = facts.numbers + facts.others > 0;
    if (hasAmounts && this.sumBesideAt(row) !== undefined) return classifyRow({ ...facts, serial: "none" });
    const isLeaf =
      facts.serial === "section" && hasAmounts && lastRowBelow(this.cells, row, this) === undefined;
    const told = classifyRow(isLeaf ? { ...facts, serial: "number" } : facts);
    const isEmpty = told === "section" && labelKind(facts.label) === "numbered";
    return isEmpty && lastRowBelow(this.cells, row, this) === undefined ? "blank" : told;
  }

  /** The last row that a numbered sum states; one that leads the block is taken at its number's word. */
  throughOf(row: number, leads: boolean): number | undefined {
    const isNumbered = leads || this.leadsByNumber || sumsRowsBelow(this.cells, row, this);
    const last = isNumbered ? lastRowBelow(this.cells, row, this) : undefined;
    this.leadsByNumber ||= leads && last !== undefined;
    return last;
  }

  levelOf(row: number): number | undefined {
    return this.outlineAt(row)?.rank;
  }

  private sumBesideAt(row: number): string | undefined {
    return this.sumsBeside.isEmpty ? undefined : this.sumsBeside.labelAt(row);
  }

  labelOf(row: number): string {
    const beside = this.sumBesideAt(row);
    if (beside !== undefined) return beside;
    const own = this.names && (this.names.kinds[row] ?? 0) & KIND_MASK;
    const name = own === CellKind.text || own === CellKind.number ? textAt(this.names, row) : undefined;
    if (name !== undefined && !isNilText(name)) return this.joined(name, row);
    if (own === CellKind.number) return String(this.names!.mantissas[row]);
    for (let column = 0; column < this.nameColumn; column++) {
      const text = textAt(this.cells.sheet.columns[column], row);
      if (text !== undefined && labelKind(text) !== "plain" && labelKind(text) !== "numbered") return text;
    }
    return name ?? "";
  }

  /** 合 and 计 in two cells are one label. */
  private joined(name: string, row: number): string {
    if (name.length > LONGEST_PART) return name;
    let whole = name;
    for (let column = this.nameColumn - 1; column >= 0; column--) {
      const text = textAt(this.cells.sheet.columns[column], row);
      if (text === undefined) continue;
      if (text.length > LONGEST_PART) break;
      whole = text + whole;
    }
    return whole !== name && ["sum", "subtotal", "total"].includes(labelKind(whole)) ? whole : name;
  }

  /** 其中 or 另： stands left of the name, often once for several rows. */
  private markOf(row: number): "of-which" | "aside" | undefined {
    for (const column of this.numbering) {
      const text = textAt(column, row);
      const kind = text === undefined ? undefined : labelKind(text);
      if (kind === "of-which" || kind === "aside") return kind;
    }
    return undefined;
  }

  /** The number of a row: in its own cell, or before its name. */
  outlineAt(row: number): Outline | undefined {
    for (const column of this.numbering) {
      const value = valueIn(column, row);
      const text =
        value.kind === "text" ? value.value.trim() : value.kind === "number" ? value.value.toString() : "";
      if (text === "") continue;
      const own = outlineOf(text);
      if (own) return own;
    }
    const name = textAt(this.names, row);
    return name === undefined ? undefined : outlineOfName(name);
  }

  /** How far its name is set in. */
  indentAt(row: number): number {
    const { names } = this;
    if (!names || ((names.kinds[row] ?? 0) & KIND_MASK) !== CellKind.text) return 0;
    return indentOf(names.strings[names.mantissas[row]!]!);
  }

  /** What the row says of the source of its money. */
  sourceAt(row: number): string | undefined {
    return this.sources && textAt(this.sources, row);
  }

  /** The name alone, whatever stands beside it. */
  nameAt(row: number): string | undefined {
    return textAt(this.names, row);
  }

  isNameless(row: number): boolean {
    if (this.hasPlainName(row)) return false;
    return ((this.names?.kinds[row] ?? 0) & KIND_MASK) === CellKind.blank || this.labelOf(row) === "";
  }

  /** Whether numbers of different kinds, or blanks before names, may tell which rows belong to which. */
  get mayBeOutlined(): boolean {
    return mayBeOutlined(this.numbering, this.names);
  }

  private factsOf(row: number): RowFacts {
    let numbers = 0;
    let others = 0;
    let hasHeaderText = false;
    for (const column of this.amounts) {
      if (holdsNumber(column, row)) numbers += 1;
      const text = textAt(column, row);
      if (text !== undefined && (isHeaderWord(text) || UNIT_NOTE.test(text))) hasHeaderText = true;
      else if (text !== undefined ? !isNilText(text) : isOther(column, row)) others += 1;
    }
    return {
      label: this.labelOf(row),
      serial: this.serialOf(row),
      numbers,
      others,
      hasHeaderText,
      hasTexts: TEXTS_OF_PROJECTS.some((field) => textAt(this.cells.column(field), row) !== undefined),
      isSummed: this.amounts.some((column) => sumsRows(column, row)),
    };
  }

  serialOf(row: number): RowFacts["serial"] {
    const { serial } = this;
    if (!this.hasSerial) return "unknown";
    if (serial && holdsNumber(serial, row)) return "number";
    const text = textAt(serial, row);
    if (text === undefined) return "none";
    return SECTION_SERIAL.test(text) ? "section" : /[\d①-⑳０-９]/.test(text) ? "number" : "none";
  }

  /** The line 1 2 3 … under a header: 栏次 before it, or consecutive numbers from the name's column on. */
  private isColumnNumbers(row: number): boolean {
    if (this.before.some((column) => COLUMN_LINE.test(textAt(column, row)?.trim() ?? ""))) return true;
    const first = this.numberIn(this.nameColumn, row);
    const { columns } = this.cells.source;
    const amounts = AMOUNT_FIELDS.flatMap((field) => columns.get(field)?.left ?? []);
    if (first === undefined || amounts.length === 0) return false;
    return amounts.every((column) => this.numberIn(column, row) === first + column - this.nameColumn);
  }

  private numberIn(column: number, row: number): number | undefined {
    const cells = this.cells.sheet.columns[column];
    if (!cells || ((cells.kinds[row] ?? 0) & KIND_MASK) !== CellKind.number) return undefined;
    return cells.scales[row] === 0 ? cells.mantissas[row] : undefined;
  }
}

function isHeaderWord(text: string): boolean {
  return readHeaderText(text)?.word !== undefined;
}

function isOther(column: CellColumn, row: number): boolean {
  const kind = (column.kinds[row] ?? 0) & KIND_MASK;
  return kind === CellKind.error || kind === CellKind.boolean;
}
