import type { Amount } from "../numbers/amount";
import { significant } from "../numbers/significant";
import type { CellSource } from "./cell-source";
import type { Expression } from "./expression";
import type { FormulaPlace } from "./parse-formula";
import { Uncalculable } from "./uncalculable";
import { numberOf, textOf, truthOf, type AreaValue, type Scalar, type Value } from "./values";

/** What a function's arguments are evaluated with. */
export interface Evaluation {
  readonly source: CellSource;
  readonly place: FormulaPlace;
  value(expression: Expression): Value;
  /** One value: a cell's own, and of a longer area the cell in the formula's row or column. */
  scalar(expression: Expression): Scalar;
}

/** A function's arguments, evaluated only when they are asked for. */
export class Call {
  constructor(
    readonly evaluation: Evaluation,
    private readonly args: readonly (Expression | undefined)[],
  ) {}

  get source(): CellSource {
    return this.evaluation.source;
  }

  get count(): number {
    return this.args.length;
  }

  /** Refuses a call with fewer or more arguments than the function takes. */
  expect(least: number, most = least): void {
    if (this.count < least || this.count > most) throw new Uncalculable();
  }

  has(index: number): boolean {
    return this.args[index] !== undefined;
  }

  /** An argument that is left empty, as in IF(A1,,2), counts as a blank. */
  value(index: number): Value {
    const arg = this.args[index];
    return arg ? this.evaluation.value(arg) : { kind: "blank" };
  }

  scalar(index: number): Scalar {
    const arg = this.args[index];
    return arg ? this.evaluation.scalar(arg) : { kind: "blank" };
  }

  number(index: number): Amount {
    return significant(numberOf(this.scalar(index)));
  }

  /** Without its decimals; for places and counts. */
  whole(index: number, otherwise?: number): number {
    if (otherwise !== undefined && !this.has(index)) return otherwise;
    return this.number(index).rounded(0, "down").toCell();
  }

  text(index: number): string {
    return textOf(this.scalar(index));
  }

  truth(index: number): boolean {
    return truthOf(this.scalar(index));
  }

  /** Throws Uncalculable for anything but a reference. */
  area(index: number): AreaValue {
    const value = this.value(index);
    if (value.kind !== "area") throw new Uncalculable();
    return value;
  }
}

export type SheetFunction = (call: Call) => Value;
