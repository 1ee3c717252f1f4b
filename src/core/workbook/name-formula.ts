import { LAST_COLUMN, LAST_ROW, parseArea } from "./address";
import { countCells, tableArea } from "./area-contents";
import { formulaTokens, type FormulaToken } from "./formula-tokens";
import type { Area, DefinedName, WorkbookSnapshot } from "./snapshot";

/** Why a name leads nowhere. */
export type NameFault =
  | "broken" // #REF!, a sheet or table that is gone, a range off the sheet
  | "several-areas" // A1:A5,C1:C5
  | "other-workbook"
  | "unsupported"; // functions and operators beyond those that ranges are built from

export class NameFormulaError extends Error {
  constructor(readonly fault: NameFault) {
    super(fault);
  }
}

export type NameValue =
  | { readonly kind: "area"; readonly sheet: number; readonly area: Area }
  | { readonly kind: "number"; readonly value: number } // a count of rows or columns, never money
  | { readonly kind: "text"; readonly value: string };

type AreaValue = Extract<NameValue, { kind: "area" }>;

/** Evaluates the formula of a defined name as far as ranges are built from it. Throws NameFormulaError. */
export class NameFormulaReader {
  private readonly tokens: readonly FormulaToken[];
  private position = 0;

  constructor(
    private readonly workbook: WorkbookSnapshot,
    private readonly name: DefinedName,
  ) {
    this.tokens = formulaTokens(name.formula);
  }

  read(): NameValue {
    if (this.tokens.some(({ kind }) => kind === "error")) throw new NameFormulaError("broken");
    const value = this.sum();
    if (this.isMark(",")) throw new NameFormulaError("several-areas");
    if (this.position < this.tokens.length) throw new NameFormulaError("unsupported");
    return value;
  }

  private sum(): NameValue {
    let value = this.product();
    while (this.isMark("+") || this.isMark("-")) {
      const isPlus = this.takeMark() === "+";
      const left = numberOf(value);
      const right = numberOf(this.product());
      value = { kind: "number", value: isPlus ? left + right : left - right };
    }
    return value;
  }

  private product(): NameValue {
    let value = this.signed();
    while (this.isMark("*") || this.isMark("/")) {
      const isTimes = this.takeMark() === "*";
      const left = numberOf(value);
      const right = numberOf(this.signed());
      value = { kind: "number", value: isTimes ? left * right : left / right };
    }
    return value;
  }

  private signed(): NameValue {
    if (this.isMark("-")) {
      this.position += 1;
      return { kind: "number", value: -numberOf(this.signed()) };
    }
    if (this.isMark("+")) this.position += 1;
    let value = this.operand();
    while (this.isMark(":")) {
      this.position += 1;
      const from = areaOf(value);
      value = enclosing(from, areaOf(this.operand(from.sheet)));
    }
    return value;
  }

  /** A reference without a sheet stands on the name's own sheet, or on that of its range's first corner. */
  private operand(sheet = this.name.sheet): NameValue {
    const token = this.tokens[this.position++];
    switch (token?.kind) {
      case "number":
        return { kind: "number", value: Number(token.text) };
      case "text":
        return token;
      case "sheet":
        return this.reference(this.tokens[this.position++], this.sheetNamed(token.name));
      case "reference":
        return this.reference(token, sheet);
      case "table":
        return this.table(token.name, token.inside);
      case "function":
        return this.call(token.name, this.args());
      case "mark": {
        if (token.text !== "(") throw new NameFormulaError("unsupported");
        const value = this.sum();
        if (this.isMark(",")) throw new NameFormulaError("several-areas");
        this.expectMark(")");
        return value;
      }
      default:
        throw new NameFormulaError("unsupported");
    }
  }

  private reference(token: FormulaToken | undefined, sheet: number | undefined): NameValue {
    const area = token?.kind === "reference" ? parseArea(token.text) : undefined;
    if (!area || sheet === undefined) throw new NameFormulaError("unsupported");
    return { kind: "area", sheet, area };
  }

  private sheetNamed(name: string): number {
    if (name.includes("[")) throw new NameFormulaError("other-workbook");
    const sheet = this.workbook.sheets.findIndex((each) => each.name.toLowerCase() === name.toLowerCase());
    if (sheet < 0) throw new NameFormulaError(name.includes(":") ? "several-areas" : "broken");
    return sheet;
  }

  private table(name: string, inside: string): NameValue {
    const found = tableArea(this.workbook, name, inside);
    if (!found) throw new NameFormulaError("broken");
    return { kind: "area", ...found };
  }

  private args(): readonly (NameValue | undefined)[] {
    const values: (NameValue | undefined)[] = [];
    while (!this.isMark(")")) {
      values.push(this.isMark(",") ? undefined : this.sum());
      if (this.isMark(")")) break;
      this.expectMark(",");
      if (this.isMark(")")) values.push(undefined);
    }
    this.position += 1;
    return values;
  }

  private call(name: string, args: readonly (NameValue | undefined)[]): NameValue {
    switch (name) {
      case "OFFSET":
        return offset(areaOf(args[0]), args);
      case "INDEX":
        return cellOf(areaOf(args[0]), args);
      case "COUNTA":
      case "COUNT": {
        const counts = args.map((arg) => {
          const { sheet, area } = areaOf(arg);
          return countCells(this.workbook, sheet, area, name === "COUNT");
        });
        return { kind: "number", value: counts.reduce((total, count) => total + count, 0) };
      }
      case "ROWS": {
        const { area } = areaOf(args[0]);
        return { kind: "number", value: area.bottom - area.top + 1 };
      }
      case "ROW":
        return { kind: "number", value: areaOf(args[0]).area.top + 1 };
      case "MAX":
        return { kind: "number", value: Math.max(...args.map(numberOf)) };
      case "MIN":
        return { kind: "number", value: Math.min(...args.map(numberOf)) };
      default:
        throw new NameFormulaError("unsupported");
    }
  }

  private isMark(text: string): boolean {
    const token = this.tokens[this.position];
    return token?.kind === "mark" && token.text === text;
  }

  private takeMark(): string {
    return (this.tokens[this.position++] as { text: string }).text;
  }

  private expectMark(text: string): void {
    if (!this.isMark(text)) throw new NameFormulaError("unsupported");
    this.position += 1;
  }
}

function offset({ sheet, area }: AreaValue, args: readonly (NameValue | undefined)[]): NameValue {
  const number = (index: number, otherwise: number): number =>
    args[index] === undefined ? otherwise : Math.trunc(numberOf(args[index]));
  const top = area.top + number(1, 0);
  const left = area.left + number(2, 0);
  const height = number(3, area.bottom - area.top + 1);
  const width = number(4, area.right - area.left + 1);
  if (height < 1 || width < 1) throw new NameFormulaError("broken");
  return onSheet(sheet, { top, left, bottom: top + height - 1, right: left + width - 1 });
}

function cellOf({ sheet, area }: AreaValue, args: readonly (NameValue | undefined)[]): NameValue {
  const isRow = area.top === area.bottom && args.length === 2;
  const first = args[1] === undefined ? 0 : Math.trunc(numberOf(args[1]));
  const second = args[2] === undefined ? 0 : Math.trunc(numberOf(args[2]));
  const [row, column] = isRow ? [0, first] : [first, second];
  const top = row === 0 ? area.top : area.top + row - 1;
  const left = column === 0 ? area.left : area.left + column - 1;
  const cell = { top, left, bottom: row === 0 ? area.bottom : top, right: column === 0 ? area.right : left };
  if (row < 0 || column < 0 || cell.bottom > area.bottom || cell.right > area.right)
    throw new NameFormulaError("broken");
  return onSheet(sheet, cell);
}

function onSheet(sheet: number, area: Area): NameValue {
  if (area.top < 0 || area.left < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN)
    throw new NameFormulaError("broken");
  return { kind: "area", sheet, area };
}

function enclosing(a: AreaValue, b: AreaValue): NameValue {
  if (a.sheet !== b.sheet) throw new NameFormulaError("unsupported");
  return onSheet(a.sheet, {
    top: Math.min(a.area.top, b.area.top),
    left: Math.min(a.area.left, b.area.left),
    bottom: Math.max(a.area.bottom, b.area.bottom),
    right: Math.max(a.area.right, b.area.right),
  });
}

function numberOf(value: NameValue | undefined): number {
  if (value?.kind !== "number" || !Number.isFinite(value.value)) throw new NameFormulaError("unsupported");
  return value.value;
}

function areaOf(value: NameValue | undefined): AreaValue {
  if (value?.kind !== "area") throw new NameFormulaError("unsupported");
  return value;
}
