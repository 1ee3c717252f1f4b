import { valueIn } from "../../workbook/cell";
import { CellKind } from "../../workbook/snapshot";
import type { Call, SheetFunction } from "../call";
import { visitCells } from "../cell-source";
import { CellError } from "../uncalculable";
import { boolean, truthOf, type Scalar, type Value } from "../values";

/** The branch that is not taken is not evaluated. */
function choose(call: Call): Value {
  call.expect(2, 3);
  if (call.truth(0)) return call.value(1);
  return call.count > 2 ? call.value(2) : boolean(false);
}

function unlessError(call: Call): Value {
  call.expect(2);
  try {
    return call.scalar(0);
  } catch (error) {
    if (error instanceof CellError) return call.value(1);
    throw error;
  }
}

/** Of areas only numbers, TRUE and FALSE count. Throws #VALUE! where nothing does. */
function truths(call: Call): readonly boolean[] {
  const found: boolean[] = [];
  for (let index = 0; index < call.count; index++) {
    const value = call.value(index);
    if (value.kind !== "area") found.push(truthOf(value));
    else
      visitCells(call.source, value, (cells, row, kind) => {
        const each = valueIn(cells, row);
        if (each.kind === "error") throw new CellError(each.value);
        if (kind === CellKind.number || kind === CellKind.boolean) found.push(truthOf(each));
      });
  }
  if (found.length === 0) throw new CellError("#VALUE!");
  return found;
}

/** What the argument is, an error included. */
function asks(holds: (value: Scalar | undefined) => boolean): SheetFunction {
  return (call) => {
    call.expect(1);
    try {
      return boolean(holds(call.scalar(0)));
    } catch (error) {
      if (error instanceof CellError) return boolean(holds(undefined));
      throw error;
    }
  };
}

export const LOGIC: Readonly<Record<string, SheetFunction>> = {
  IF: choose,
  IFERROR: unlessError,
  AND: (call) => boolean(truths(call).every((each) => each)),
  OR: (call) => boolean(truths(call).some((each) => each)),
  NOT(call) {
    call.expect(1);
    return boolean(!call.truth(0));
  },
  TRUE: () => boolean(true),
  FALSE: () => boolean(false),
  NA() {
    throw new CellError("#N/A");
  },
  ISERROR: asks((value) => value === undefined),
  ISBLANK: asks((value) => value?.kind === "blank"),
  ISNUMBER: asks((value) => value?.kind === "number"),
  ISTEXT: asks((value) => value?.kind === "text"),
};
