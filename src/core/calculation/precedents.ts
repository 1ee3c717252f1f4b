import { formulaTokens } from "../workbook/formula-tokens";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Expression, RelativeArea } from "./expression";
import type { FormulaPlace } from "./parse-formula";
import { parseReferenceText } from "./parse-reference";

/** An area that a formula reads, as far as its text tells. */
export interface Precedent {
  readonly sheet: number;
  readonly area: RelativeArea;
}

/** What must be known of a formula before it is evaluated. */
export interface Reads {
  readonly precedents: readonly Precedent[];
  /** It also reads cells that only its evaluation tells: it is calculated after every change, as in Excel. */
  readonly isVolatile: boolean;
  /** Another SUBTOTAL leaves the cell out. */
  readonly isSubtotal: boolean;
}

/** These take a reference for its place, not for what stands there. */
const PLACE_ONLY = new Set(["ROW", "ROWS", "COLUMN", "COLUMNS"]);

/** The areas that an expression reads. */
export function readsOf(expression: Expression): Reads {
  const precedents: Precedent[] = [];
  let isVolatile = false;
  let isSubtotal = false;
  const walk = (each: Expression | undefined): void => {
    switch (each?.kind) {
      case "area":
        precedents.push({ sheet: each.sheet, area: each.area });
        return;
      case "negated":
      case "percent":
        return walk(each.operand);
      case "operation":
        walk(each.left);
        return walk(each.right);
      case "span":
        isVolatile = true;
        walk(each.from);
        return walk(each.to);
      case "call": {
        const { name, args } = each;
        if (name === "SUBTOTAL") isSubtotal = true;
        if (
          name === "OFFSET" ||
          name === "INDIRECT" ||
          (name === "SUMIF" && args.length > 2 && !isSameShape(args[0], args[2]))
        )
          isVolatile = true;
        const isPlace = PLACE_ONLY.has(name);
        args.forEach((arg, index) => {
          const isRead = arg?.kind !== "area" || !(isPlace || (name === "OFFSET" && index === 0));
          if (isRead) walk(arg);
        });
      }
    }
  };
  walk(expression);
  return { precedents, isVolatile, isSubtotal };
}

/** The references in the text of a formula that has no tree: enough to know when its stored value no longer holds. */
export function readsOfText(formula: string, workbook: WorkbookSnapshot, place: FormulaPlace): Reads {
  const precedents: Precedent[] = [];
  let sheet = place.sheet;
  const tokens = formulaTokens(formula);
  tokens.forEach((token, at) => {
    if (token.kind === "sheet") {
      const name = token.name.toLowerCase();
      sheet = workbook.sheets.findIndex((each) => each.name.toLowerCase() === name);
      return;
    }
    if (token.kind === "reference") {
      const from = parseReferenceText(token.text, place.row, place.column);
      const [mark, end] = [tokens[at + 1], tokens[at + 2]];
      const isSpan = mark?.kind === "mark" && mark.text === ":" && end?.kind === "reference";
      const to = isSpan ? parseReferenceText(end.text, place.row, place.column) : undefined;
      if (from && sheet >= 0) precedents.push({ sheet, area: to ? spanned(from, to) : from });
    }
    if (!(token.kind === "mark" && token.text === ":")) sheet = place.sheet;
  });
  return { precedents, isVolatile: false, isSubtotal: false };
}

function spanned(from: RelativeArea, to: RelativeArea): RelativeArea {
  return { rows: [from.rows[0], to.rows[1]], columns: [from.columns[0], to.columns[1]] };
}

/** SUMIF takes from its third argument no more than the corner where that is not as large as the first. */
function isSameShape(one: Expression | undefined, other: Expression | undefined): boolean {
  if (one?.kind !== "area" || other?.kind !== "area") return false;
  const size = ({ rows, columns }: RelativeArea): string =>
    [rows, columns].map(([from, to]) => `${to.at - from.at} ${from.isRelative !== to.isRelative}`).join();
  return size(one.area) === size(other.area);
}
