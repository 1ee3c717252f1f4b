import { Amount } from "../numbers/amount";
import { CellKind, KIND_MASK, type CellColumn } from "../workbook/snapshot";
import { holdsNumber, isNilText, sumsRows, textAt, type BlockCells } from "./block-cells";
import { classifyRow, type RowFacts, type RowKind } from "./classify-row";
import { AMOUNT_FIELDS, type AmountField, type ColumnField } from "./fields";
import { readHeaderText } from "./header-text";
import { lastRowBelow, sumsRowsBelow, type RowLabels } from "./numbered-sum";
import { isNested, numberingLevel } from "./numbering";
import { labelKind } from "./row-label";
import { totalsRows } from "./totals-rows";

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

const UNSEEN = 0;
const PLAIN = 1;
const MARKED = 2;

/** Tells what the rows of one block are. */
export class RowClassifier implements RowLabels {
  private readonly names: CellColumn | undefined;
  private readonly seen: Uint8Array;
  private readonly amounts: readonly CellColumn[];
  private readonly nameColumn: number;
  private readonly totalsRows: ReadonlySet<number>;
  /** Whether Arabic numbers stand below one another, so that no numbered row is a project at sight. */
  private readonly isNested: boolean;
  /** Whether the block begins with a numbered sum of the rows below it. */
  private leadsByNumber = false;

  constructor(private readonly cells: BlockCells) {
    this.names = cells.column("projectName");
    this.seen = new Uint8Array(this.names?.strings.length ?? 0);
    this.nameColumn = cells.area("projectName")!.left;
    const fields = [...LOOK_FIRST, ...AMOUNT_FIELDS.filter((field) => !LOOK_FIRST.includes(field))];
    this.amounts = fields.flatMap((field) => cells.column(field) ?? []);
    this.totalsRows = totalsRows(cells.sheet, this.nameColumn);
    this.isNested = [this.names, cells.column("serial")].some(
      (column) => column && (column.strings.some(isNested) || hasDecimals(column)),
    );
  }

  /** The fast path: an ordinary name beside a typed figure. */
  isPlainProject(row: number): boolean {
    const { names, seen } = this;
    if (!names || ((names.kinds[row] ?? 0) & KIND_MASK) !== CellKind.text) return false;
    if (this.totalsRows.has(row)) return false;
    const text = names.mantissas[row]!;
    if (seen[text] === UNSEEN) {
      const name = names.strings[text]!;
      seen[text] = name.trim() !== "" && labelKind(name) === "plain" ? PLAIN : MARKED;
    }
    if (seen[text] !== PLAIN) return false;
    for (let index = 0; index < this.amounts.length; index++)
      if (this.amounts[index]!.kinds[row] === CellKind.number)
        return this.serialOf(row) !== "section" && !(this.isNested && this.levelOf(row) !== undefined);
    return false;
  }

  kindOf(row: number): RowKind {
    if (this.isColumnNumbers(row)) return "header";
    const facts = this.factsOf(row);
    if (this.totalsRows.has(row)) return facts.numbers + facts.others > 0 ? "total" : "blank";
    const kind = labelKind(facts.label);
    const mayHead = kind === "numbered" || (kind === "plain" && this.isNested);
    if (mayHead && facts.serial !== "section" && sumsRowsBelow(this.cells, row, this)) return "subtotal";
    const hasAmounts = facts.numbers + facts.others > 0;
    const isLeaf =
      facts.serial === "section" && hasAmounts && lastRowBelow(this.cells, row, this) === undefined;
    return classifyRow(isLeaf ? { ...facts, serial: "number" } : facts);
  }

  /** The last row that a numbered sum states; one that leads the block is taken at its number's word. */
  throughOf(row: number, leads: boolean): number | undefined {
    const isNumbered = leads || this.leadsByNumber || sumsRowsBelow(this.cells, row, this);
    const last = isNumbered ? lastRowBelow(this.cells, row, this) : undefined;
    this.leadsByNumber ||= leads && last !== undefined;
    return last;
  }

  levelOf(row: number): number | undefined {
    const column = this.cells.column("serial");
    const serial = textAt(column, row) ?? this.serialNumber(column, row);
    return numberingLevel(serial ?? this.labelOf(row));
  }

  private serialNumber(column: CellColumn | undefined, row: number): string | undefined {
    if (!column || ((column.kinds[row] ?? 0) & KIND_MASK) !== CellKind.number) return undefined;
    return Amount.ofScaled(column.mantissas[row]!, column.scales[row]!).toString();
  }

  labelOf(row: number): string {
    const own = this.names && (this.names.kinds[row] ?? 0) & KIND_MASK;
    if (own === CellKind.text || own === CellKind.number) {
      const name = textAt(this.names, row);
      if (name !== undefined || own === CellKind.number) return name ?? String(this.names!.mantissas[row]);
    }
    for (let column = 0; column < this.nameColumn; column++) {
      const text = textAt(this.cells.sheet.columns[column], row);
      if (text !== undefined && labelKind(text) !== "plain" && labelKind(text) !== "numbered") return text;
    }
    return "";
  }

  private factsOf(row: number): RowFacts {
    let numbers = 0;
    let others = 0;
    let hasHeaderText = false;
    for (const column of this.amounts) {
      if (holdsNumber(column, row)) numbers += 1;
      const text = textAt(column, row);
      if (text !== undefined && isHeaderWord(text)) hasHeaderText = true;
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

  private serialOf(row: number): RowFacts["serial"] {
    if (!this.cells.has("serial")) return "unknown";
    const column = this.cells.column("serial");
    if (column && holdsNumber(column, row)) return "number";
    const text = textAt(column, row);
    if (text === undefined) return "none";
    return SECTION_SERIAL.test(text) ? "section" : /[\d①-⑳０-９]/.test(text) ? "number" : "none";
  }

  /** The line 1 2 3 … under a header: consecutive numbers from the name's column on. */
  private isColumnNumbers(row: number): boolean {
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

/** Serials such as 1.1 that are held as numbers. */
function hasDecimals({ kinds, scales }: CellColumn): boolean {
  for (let row = 0; row < kinds.length; row++)
    if ((kinds[row]! & KIND_MASK) === CellKind.number && scales[row]! > 0) return true;
  return false;
}

function isHeaderWord(text: string): boolean {
  return readHeaderText(text)?.word !== undefined;
}

function isOther(column: CellColumn, row: number): boolean {
  const kind = (column.kinds[row] ?? 0) & KIND_MASK;
  return kind === CellKind.error || kind === CellKind.boolean;
}
