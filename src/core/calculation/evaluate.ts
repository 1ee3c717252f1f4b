import type { Amount } from "../numbers/amount";
import type { CellValue } from "../workbook/cell";
import { add, divide, multiply, power, subtract } from "./arithmetic";
import { Call, type Evaluation } from "./call";
import { readCell, type CellSource } from "./cell-source";
import { areEqual, compareValues } from "./compare-values";
import { placedArea, type Expression, type Operator } from "./expression";
import { FUNCTIONS } from "./functions/functions";
import type { FormulaPlace } from "./parse-formula";
import { CellError, Uncalculable } from "./uncalculable";
import {
  boolean,
  kept,
  number,
  numberOf,
  text,
  textOf,
  type AreaValue,
  type Scalar,
  type Value,
} from "./values";

const ARITHMETIC: Partial<Record<Operator, (left: Amount, right: Amount) => Amount>> = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": divide,
  "^": power,
};

/**
 * What a cell with the formula holds; an error is such a value. Throws Waiting where a cell that it reads is to be
 * calculated first, Uncalculable where it is beyond the evaluator.
 */
export function evaluate(expression: Expression, place: FormulaPlace, source: CellSource): CellValue {
  try {
    return kept(new Evaluator(source, place).scalar(expression));
  } catch (error) {
    if (error instanceof CellError) return { kind: "error", value: error.value };
    throw error;
  }
}

class Evaluator implements Evaluation {
  constructor(
    readonly source: CellSource,
    readonly place: FormulaPlace,
  ) {}

  scalar(expression: Expression): Scalar {
    const value = this.value(expression);
    return value.kind === "area" ? this.inArea(value) : value;
  }

  value(expression: Expression): Value {
    switch (expression.kind) {
      case "constant":
        return withoutError(expression.value);
      case "area": {
        const area = placedArea(expression.area, this.place.row, this.place.column);
        if (!area) throw new CellError("#REF!");
        return { kind: "area", sheet: expression.sheet, area };
      }
      case "span":
        return enclosing(this.value(expression.from), this.value(expression.to));
      case "negated":
        return number(numberOf(this.scalar(expression.operand)).negated());
      case "percent":
        return number(numberOf(this.scalar(expression.operand)).shifted(-2));
      case "operation":
        return this.operation(expression.operator, expression.left, expression.right);
      case "call": {
        const run = Object.hasOwn(FUNCTIONS, expression.name) ? FUNCTIONS[expression.name] : undefined;
        if (!run) throw new Uncalculable(expression.name);
        return run(new Call(this, expression.args));
      }
    }
  }

  private operation(operator: Operator, leftTree: Expression, rightTree: Expression): Scalar {
    const left = this.scalar(leftTree);
    const right = this.scalar(rightTree);
    const compute = ARITHMETIC[operator];
    if (compute) return number(compute(numberOf(left), numberOf(right)));
    switch (operator) {
      case "&":
        return text(textOf(left) + textOf(right));
      case "=":
        return boolean(areEqual(left, right));
      case "<>":
        return boolean(!areEqual(left, right));
      case "<":
        return boolean(compareValues(left, right) < 0);
      case ">":
        return boolean(compareValues(left, right) > 0);
      case "<=":
        return boolean(compareValues(left, right) <= 0);
      default:
        return boolean(compareValues(left, right) >= 0);
    }
  }

  private inArea({ sheet, area: { top, left, bottom, right } }: AreaValue): Scalar {
    const { row, column } = this.place;
    if (top === bottom && left === right) return withoutError(readCell(this.source, sheet, top, left));
    if (left === right && top <= row && row <= bottom)
      return withoutError(readCell(this.source, sheet, row, left));
    if (top === bottom && left <= column && column <= right)
      return withoutError(readCell(this.source, sheet, top, column));
    throw new CellError("#VALUE!");
  }
}

function withoutError(value: CellValue): Scalar {
  if (value.kind === "error") throw new CellError(value.value);
  return value;
}

function enclosing(from: Value, to: Value): AreaValue {
  if (from.kind !== "area" || to.kind !== "area" || from.sheet !== to.sheet) throw new Uncalculable();
  return {
    kind: "area",
    sheet: from.sheet,
    area: {
      top: Math.min(from.area.top, to.area.top),
      left: Math.min(from.area.left, to.area.left),
      bottom: Math.max(from.area.bottom, to.area.bottom),
      right: Math.max(from.area.right, to.area.right),
    },
  };
}
