import { CellKind, FORMULA_FLAG, type CellColumn } from "../../core/workbook/snapshot";
import { scaleCellNumber, type ScaledNumber } from "../shared/cell-number";

const ERROR_VALUE =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/;

/** Number format codes of a workbook, each once; index 0 is General. */
export class NumberFormatTable {
  readonly codes: string[] = ["General"];
  private readonly indexes = new Map<string, number>([["General", 0]]);

  indexOf(code: string): number {
    let index = this.indexes.get(code);
    if (index === undefined) {
      index = this.codes.push(code) - 1;
      this.indexes.set(code, index);
    }
    return index;
  }
}

/** One block of a sheet as Excel answers it: arrays of rows. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

class ColumnBuilder implements CellColumn {
  readonly kinds: Uint8Array;
  readonly mantissas: Float64Array;
  readonly scales: Int16Array;
  readonly formats: Uint16Array;
  readonly strings: string[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly formulas = new Map<number, string>();

  constructor(rows: number) {
    this.kinds = new Uint8Array(rows);
    this.mantissas = new Float64Array(rows);
    this.scales = new Int16Array(rows);
    this.formats = new Uint16Array(rows);
  }

  formulaAt(row: number): string | undefined {
    return this.formulas.get(row);
  }

  putText(row: number, kind: CellKind, text: string): void {
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.strings.push(text) - 1;
      this.indexes.set(text, index);
    }
    this.kinds[row] = kind;
    this.mantissas[row] = index;
  }

  putFormula(row: number, formula: string): void {
    this.formulas.set(row, formula);
    this.kinds[row]! |= FORMULA_FLAG;
  }
}

/** Gathers the blocks of one sheet into columns. */
export class SheetCells {
  private readonly builders: (ColumnBuilder | undefined)[] = [];
  private readonly number: ScaledNumber = { mantissa: 0, scale: 0 };

  constructor(
    private readonly rowCount: number,
    private readonly formats: NumberFormatTable,
  ) {}

  add(block: CellBlock): void {
    block.values.forEach((values, index) => {
      const formulas = block.formulas[index]!;
      const formats = block.numberFormats[index]!;
      values.forEach((value, offset) => {
        this.put(block.top + index, block.left + offset, value, formulas[offset], formats[offset]!);
      });
    });
  }

  columns(): readonly (CellColumn | undefined)[] {
    return Array.from({ length: this.builders.length }, (_, index) => this.builders[index]);
  }

  private put(row: number, column: number, value: unknown, formula: unknown, format: string): void {
    // A text that begins with "=" is reported alike by values and formulas; only a formula differs from its value.
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
    if (value === "" && !isFormula) {
      if (format !== "General" && this.builders[column])
        this.builders[column].formats[row] = this.formats.indexOf(format);
      return;
    }
    const cells = (this.builders[column] ??= new ColumnBuilder(this.rowCount));
    cells.formats[row] = this.formats.indexOf(format);
    if (typeof value === "number") {
      scaleCellNumber(value, this.number);
      cells.kinds[row] = CellKind.number;
      cells.mantissas[row] = this.number.mantissa;
      cells.scales[row] = this.number.scale;
    } else if (typeof value === "boolean") {
      cells.kinds[row] = CellKind.boolean;
      cells.mantissas[row] = value ? 1 : 0;
    } else {
      const text = String(value);
      cells.putText(row, ERROR_VALUE.test(text) ? CellKind.error : CellKind.text, text);
    }
    if (isFormula) cells.putFormula(row, formula.slice(1));
  }
}
