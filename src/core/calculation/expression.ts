import { LAST_COLUMN, LAST_ROW } from "../workbook/address";
import type { CellValue } from "../workbook/cell";
import type { Area } from "../workbook/snapshot";

export type Operator = "=" | "<>" | "<" | ">" | "<=" | ">=" | "&" | "+" | "-" | "*" | "/" | "^";

/** A formula as a tree. References are relative where the formula's are, so that one tree serves a whole column. */
export type Expression =
  | { readonly kind: "constant"; readonly value: CellValue }
  | { readonly kind: "area"; readonly sheet: number; readonly area: RelativeArea }
  /** from:to where one of them is worked out, as in A1:OFFSET(…). */
  | { readonly kind: "span"; readonly from: Expression; readonly to: Expression }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly (Expression | undefined)[] }
  | { readonly kind: "negated" | "percent"; readonly operand: Expression }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** A row or column: its index, or its distance from the formula's own. */
export interface Edge {
  readonly at: number;
  readonly isRelative: boolean;
}

/** An area whose corners may move with the formula; they need not stand in order. */
export interface RelativeArea {
  readonly rows: readonly [Edge, Edge];
  readonly columns: readonly [Edge, Edge];
}

/** Where the edge lies for a formula in that row or column. */
export function placedEdge({ at, isRelative }: Edge, own: number): number {
  return isRelative ? own + at : at;
}

/** The area for a formula in that cell; undefined where it would leave the sheet. */
export function placedArea({ rows, columns }: RelativeArea, row: number, column: number): Area | undefined {
  const [fromRow, toRow] = rows;
  const [fromColumn, toColumn] = columns;
  const r1 = placedEdge(fromRow, row);
  const r2 = fromRow === toRow ? r1 : placedEdge(toRow, row);
  const c1 = placedEdge(fromColumn, column);
  const c2 = fromColumn === toColumn ? c1 : placedEdge(toColumn, column);
  const area = {
    top: r1 < r2 ? r1 : r2,
    left: c1 < c2 ? c1 : c2,
    bottom: r1 < r2 ? r2 : r1,
    right: c1 < c2 ? c2 : c1,
  };
  const isOnSheet = area.top >= 0 && area.left >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
  return isOnSheet ? area : undefined;
}

/** An area that stays where it is. */
export function fixedArea({ top, bottom, left, right }: Area): RelativeArea {
  return { rows: [fixed(top), fixed(bottom)], columns: [fixed(left), fixed(right)] };
}

export function fixed(at: number): Edge {
  return { at, isRelative: false };
}
