import fc from "fast-check";
import { Amount } from "../../../src/core/numbers/amount";
import { AmountColumn } from "../../../src/core/numbers/amount-column";
import { isRateBelow } from "../../../src/core/numbers/rate-below";

/** Scaled integers of all sizes, and figures that are none. */
const amounts = fc.oneof(
  fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 15 })).map((scaled) => Amount.ofScaled(...scaled)),
  fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 3 })).map((s) => Amount.ofScaled(...s)),
  fc.constantFrom("12345678901234567890", "-0.00000000000000001").map((text) => Amount.of(text)),
);

describe("AmountColumn", () => {
  it("orders and signs its entries as their amounts", () => {
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        const column = AmountColumn.of([one, other, undefined]);
        expect(column.compare(0, 1)).toBe(one.compare(other));
        expect([column.signAt(0), column.signAt(1), column.signAt(2)]).toEqual([one.sign(), other.sign(), 0]);
      }),
    );
  });

  it("copies entries, absent and wide ones too", () => {
    const from = AmountColumn.of([Amount.of("3.50"), undefined, Amount.of("12345678901234567890")]);
    const copy = AmountColumn.of([Amount.of("1"), Amount.of("1"), Amount.of("1")]);
    for (let index = 0; index < 3; index++) copy.copy(index, from, index);
    expect([0, 1, 2].map((index) => copy.at(index)?.toString())).toEqual([
      "3.5",
      undefined,
      "12345678901234567890",
    ]);
  });
});

describe("isRateBelow", () => {
  const below = (numerator: Amount | undefined, denominator: Amount, rate: string): boolean =>
    isRateBelow(AmountColumn.of([numerator]), AmountColumn.of([denominator]), 0, Amount.of(rate));

  it("tells 89.996% from 90%, and nothing from both", () => {
    expect(below(Amount.of("89.996"), Amount.of("100"), "90")).toBe(true);
    expect(below(Amount.of("90.00"), Amount.of("100"), "90")).toBe(false);
    expect(below(undefined, Amount.of("100"), "90")).toBe(true);
  });

  it("is what multiplying out says, whatever the scales", () => {
    fc.assert(
      fc.property(amounts, amounts, fc.constantFrom("90", "33.33", "0"), (numerator, denominator, rate) => {
        fc.pre(denominator.isPositive());
        const expected = numerator.shifted(2).compare(denominator.times(Amount.of(rate))) < 0;
        expect(below(numerator, denominator, rate)).toBe(expected);
      }),
    );
  });
});
