import type { Amount } from "../../numbers/amount";
import { type Rounding } from "../../numbers/amount";
import type { Call, SheetFunction } from "../call";
import { number, type Value } from "../values";

/** Cells hold numbers between 1E-308 and 1E308. */
const MOST_PLACES = 330;

/** A number to so many decimals; the tie goes away from zero. */
function rounded(rounding: Rounding, isDecimalsOptional = false): SheetFunction {
  return (call: Call): Value => {
    call.expect(isDecimalsOptional ? 1 : 2, 2);
    const amount = call.number(0);
    const places = Math.max(
      -MOST_PLACES,
      Math.min(MOST_PLACES, call.whole(1, isDecimalsOptional ? 0 : undefined)),
    );
    return number(amount.rounded(places, rounding));
  };
}

function whole(call: Call): Value {
  call.expect(1);
  const amount = call.number(0);
  return number(amount.rounded(0, amount.isNegative() ? "up" : "down"));
}

export const ROUNDING: Readonly<Record<string, SheetFunction>> = {
  ROUND: rounded("half-up"),
  ROUNDUP: rounded("up"),
  ROUNDDOWN: rounded("down"),
  TRUNC: rounded("down", true),
  INT: whole,
  ABS(call) {
    call.expect(1);
    const amount: Amount = call.number(0);
    return number(amount.abs());
  },
};
