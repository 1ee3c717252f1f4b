import { compareNumbers } from "../arithmetic";
import { compareTexts, folded } from "../compare-values";
import type { CellValue } from "../../workbook/cell";
import { Amount } from "../../numbers/amount";
import { numberIn, type Scalar } from "../values";

/** Whether a cell meets the criterion of SUMIF and COUNTIF. */
export type Criterion = (value: CellValue) => boolean;

/** ">=100", "<>", "甲*", 5: an operator and what to compare with; without an operator "=". */
export function criterionOf(given: Scalar): Criterion {
  if (given.kind === "blank") return equalsNumber(Amount.zero);
  if (given.kind === "number") return equalsNumber(given.value);
  if (given.kind === "boolean") return (value) => value.kind === "boolean" && value.value === given.value;
  const [, operator = "", operand = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(given.value)!;
  if (operand === "") return onNothing(operator);
  const amount = numberIn(operand);
  if (operator === "" || operator === "=" || operator === "<>") {
    const equals = amount ? equalsNumber(amount) : equalsText(operand);
    return operator === "<>" ? (value) => !equals(value) : equals;
  }
  const holds = ORDER[operator]!;
  return (value) => {
    if (amount) return value.kind === "number" && holds(compareNumbers(value.value, amount));
    return value.kind === "text" && holds(compareTexts(value.value, operand));
  };
}

const ORDER: Readonly<Record<string, (order: number) => boolean>> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

function onNothing(operator: string): Criterion {
  if (operator === "=") return ({ kind }) => kind === "blank";
  if (operator === "<>") return ({ kind }) => kind !== "blank";
  if (operator === "")
    return (value) => value.kind === "blank" || (value.kind === "text" && value.value === "");
  return () => false;
}

/** A text of digits counts as its number, as in Excel. */
function equalsNumber(amount: Amount): Criterion {
  return (value) => {
    if (value.kind === "number") return compareNumbers(value.value, amount) === 0;
    const written =
      value.kind === "text" && /^[\d.,%+-]+$/.test(value.value) ? numberIn(value.value) : undefined;
    return written !== undefined && compareNumbers(written, amount) === 0;
  };
}

function equalsText(operand: string): Criterion {
  if (/^(true|false)$/i.test(operand))
    return (value) => value.kind === "boolean" && value.value === (operand.length === 4);
  const matches = textMatcher(operand);
  return (value) =>
    value.kind === "text" ? matches(value.value) : value.kind === "error" && value.value === operand;
}

/** Equality without regard to case; "*" and "?" stand for any characters unless "~" is before them. */
export function textMatcher(pattern: string): (text: string) => boolean {
  if (!/[*?~]/.test(pattern)) {
    const wanted = folded(pattern);
    return (text) => folded(text) === wanted;
  }
  const source = pattern.replace(
    /~([*?~])|([*?])|[\\^$.|+()[\]{}]/g,
    (found, plain?: string, wild?: string) =>
      wild ? (wild === "*" ? "[^]*" : "[^]") : `\\${plain ?? found}`,
  );
  const expression = new RegExp(`^${source.replace(/\\~/g, "~")}$`, "iu");
  return (text) => expression.test(text);
}
