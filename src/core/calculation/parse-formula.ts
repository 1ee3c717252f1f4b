import { Amount } from "../numbers/amount";
import { tableArea } from "../workbook/area-contents";
import { formulaTokens, type FormulaToken } from "../workbook/formula-tokens";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { fixedArea, type Expression, type Operator, type RelativeArea } from "./expression";
import { parseReferenceText } from "./parse-reference";
import { Uncalculable } from "./uncalculable";

/** Where a formula stands: its own references count from here, names of this sheet come first. */
export interface FormulaPlace {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

const PRECEDENCE: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

/** Deeper trees than people build could exhaust the stack. */
const DEEPEST = 400;
const MOST_OPERATIONS = 1000;

/** The tree of a formula, with or without "=". Throws Uncalculable for what is beyond the evaluator. */
export function parseFormula(formula: string, workbook: WorkbookSnapshot, place: FormulaPlace): Expression {
  return new FormulaParser(formulaTokens(formula), workbook, place, 0, false).parse();
}

class FormulaParser {
  private position = 0;
  private operations = 0;

  constructor(
    private readonly tokens: readonly FormulaToken[],
    private readonly workbook: WorkbookSnapshot,
    private readonly place: FormulaPlace,
    private depth: number,
    /** A name's formula: a reference without "$" would move with each cell that uses the name. */
    private readonly isName: boolean,
  ) {}

  parse(): Expression {
    const expression = this.binary(1);
    if (this.position < this.tokens.length) throw new Uncalculable();
    return expression;
  }

  private binary(least: number): Expression {
    if (++this.depth > DEEPEST) throw new Uncalculable();
    let left = this.signed();
    for (;;) {
      const operator = this.markAt();
      const precedence = operator === undefined ? 0 : (PRECEDENCE[operator] ?? 0);
      if (precedence < least) break;
      if (++this.operations > MOST_OPERATIONS) throw new Uncalculable();
      this.position += 1;
      const right = this.binary(precedence + 1);
      left = { kind: "operation", operator: operator as Operator, left, right };
    }
    this.depth -= 1;
    return left;
  }

  /** The sign binds closer than "^": −2^2 is 4. */
  private signed(): Expression {
    const mark = this.markAt();
    if (mark !== "-" && mark !== "+") return this.percent();
    if (++this.operations > MOST_OPERATIONS) throw new Uncalculable();
    this.position += 1;
    const operand = this.signed();
    return mark === "-" ? { kind: "negated", operand } : operand;
  }

  private percent(): Expression {
    let expression = this.span();
    for (; this.markAt() === "%"; this.position++) {
      if (++this.operations > MOST_OPERATIONS) throw new Uncalculable();
      expression = { kind: "percent", operand: expression };
    }
    return expression;
  }

  private span(): Expression {
    let from = this.operand(this.place.sheet);
    while (this.markAt() === ":") {
      this.position += 1;
      const to = this.operand(from.kind === "area" ? from.sheet : this.place.sheet);
      from = joined(from, to) ?? { kind: "span", from, to };
    }
    return from;
  }

  private operand(sheet: number): Expression {
    const token = this.tokens[this.position++];
    switch (token?.kind) {
      case "number":
        return { kind: "constant", value: { kind: "number", value: Amount.of(token.text) } };
      case "text":
        return { kind: "constant", value: { kind: "text", value: token.value } };
      case "error":
        return { kind: "constant", value: { kind: "error", value: token.text } };
      case "sheet":
        return this.onSheet(token.name);
      case "reference":
        return this.reference(token.text, sheet) ?? this.named(token.text, this.place.sheet);
      case "table":
        return this.table(token.name, token.inside);
      case "name":
        return this.named(token.text, this.place.sheet);
      case "function":
        return this.call(token.name);
      case "mark":
        if (token.text === "(") return this.bracketed();
    }
    throw new Uncalculable();
  }

  private bracketed(): Expression {
    const inner = this.binary(1);
    this.expect(")"); // a comma here would join areas into one reference
    return inner;
  }

  private onSheet(name: string): Expression {
    const sheet = this.workbook.sheets.findIndex((each) => each.name.toLowerCase() === name.toLowerCase());
    const token = this.tokens[this.position++];
    if (sheet < 0) throw new Uncalculable(); // another workbook, several sheets, or one that is gone
    if (token?.kind === "error") return { kind: "constant", value: { kind: "error", value: token.text } };
    if (token?.kind === "name") return this.named(token.text, sheet);
    const reference = token?.kind === "reference" ? this.reference(token.text, sheet) : undefined;
    if (!reference) throw new Uncalculable();
    return reference;
  }

  private reference(text: string, sheet: number): Expression | undefined {
    const area = parseReferenceText(text, this.place.row, this.place.column);
    if (!area) return undefined;
    if (this.isName && [...area.rows, ...area.columns].some(({ isRelative }) => isRelative))
      throw new Uncalculable();
    return { kind: "area", sheet, area };
  }

  private table(name: string, inside: string): Expression {
    const ownRow = /\[#This Row\]\s*,\s*|^\s*@/i;
    const found = tableArea(this.workbook, name, inside.replace(ownRow, ""));
    if (!found) throw new Uncalculable();
    const area = fixedArea(found.area);
    const here = { at: 0, isRelative: true };
    return {
      kind: "area",
      sheet: found.sheet,
      area: ownRow.test(inside) ? { ...area, rows: [here, here] } : area,
    };
  }

  private named(text: string, sheet: number): Expression {
    if (/^(true|false)$/i.test(text))
      return { kind: "constant", value: { kind: "boolean", value: text.length === 4 } };
    const same = this.workbook.names.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
    const found = same.find((each) => each.sheet === sheet) ?? same.find((each) => each.sheet === undefined);
    if (!found) throw new Uncalculable();
    const place = { ...this.place, sheet: found.sheet ?? sheet };
    return new FormulaParser(
      formulaTokens(found.formula),
      this.workbook,
      place,
      this.depth + 20, // names that name each other end here
      true,
    ).parse();
  }

  private call(name: string): Expression {
    const args: (Expression | undefined)[] = [];
    while (this.markAt() !== ")") {
      args.push(this.markAt() === "," ? undefined : this.binary(1));
      if (this.markAt() === ")") break;
      this.expect(",");
      if (this.markAt() === ")") args.push(undefined);
    }
    this.position += 1;
    return { kind: "call", name: name.replace(/^_XLFN\./, ""), args };
  }

  private markAt(): string | undefined {
    const token = this.tokens[this.position];
    return token?.kind === "mark" ? token.text : undefined;
  }

  private expect(mark: string): void {
    if (this.markAt() !== mark) throw new Uncalculable();
    this.position += 1;
  }
}

/** A1:B5 as one area; undefined where an end has to be worked out. */
function joined(from: Expression, to: Expression): Expression | undefined {
  if (from.kind !== "area" || to.kind !== "area") return undefined;
  if (from.sheet !== to.sheet || !isCell(from.area) || !isCell(to.area)) throw new Uncalculable();
  return {
    kind: "area",
    sheet: from.sheet,
    area: { rows: [from.area.rows[0], to.area.rows[0]], columns: [from.area.columns[0], to.area.columns[0]] },
  };
}

function isCell({ rows, columns }: RelativeArea): boolean {
  return rows[0] === rows[1] && columns[0] === columns[1];
}
