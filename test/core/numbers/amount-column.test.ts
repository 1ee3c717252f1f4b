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

  it("is blank only while no entry is present, not even a zero or a wide one", () => {
    const column = new AmountColumn(3);
    expect(column.isBlank()).toBe(true);
    column.set(1, Amount.zero);
    expect(column.isBlank()).toBe(false);
    column.clear(1);
    expect(column.isBlank()).toBe(true);
    column.set(2, Amount.of("1e30"));
    expect(column.isBlank()).toBe(false);
  });

  it("tells whether any entry that is present is negative", () => {
    const column = AmountColumn.of([Amount.of("1"), Amount.of("-2"), Amount.of("-1e30"), undefined]);
    expect(column.hasNegative()).toBe(true);
    column.clear(1);
    expect(column.hasNegative()).toBe(true);
    column.clear(2);
    expect(column.hasNegative()).toBe(false);
  });

  it.each([
    ["10", "2.0", 1],
    ["2.0", "10", -1],
    ["1.50", "1.5", 0],
    ["1.5", "1.50", 0],
    ["-3", "-3", 0],
    ["-3", "2.55", -1],
  ])("orders %s and %s without an object", (one, other, order) => {
    const column = AmountColumn.of([Amount.of(one), Amount.of(other)]);
    column.at = () => {
      throw new Error("an object for a row");
    };
    expect(column.compare(0, 1)).toBe(order);
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
    expect(copy.toPlain().wide).toEqual([[2, "12345678901234567890"]]);
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

  it.each([
    ["89.996", "100.00", "90", true],
    ["90", "100.00", "90", false],
    ["45", "50", "90.0", false],
    ["44.9", "50", "90", true],
    ["0.00001", "3", "0.01", true],
    ["2.999999", "3", "99.9", false],
  ])("tells %s of %s from %s% without an object: %p", (numerator, denominator, rate, isBelow) => {
    const columns = [numerator, denominator].map((text) => {
      const column = AmountColumn.of([Amount.of(text)]);
      column.at = () => {
        throw new Error("an object for a row");
      };
      return column;
    });
    expect(isRateBelow(columns[0]!, columns[1]!, 0, Amount.of(rate))).toBe(isBelow);
  });

  it("tells figures apart that only differ beyond a double's digits", () => {
    const [less, more] = [Amount.of("9007199254740989"), Amount.of("9007199254740990")];
    expect(below(less, more, "100")).toBe(true);
    expect(below(more, less, "100")).toBe(false);
    expect(below(Amount.of("1e30"), Amount.of("1e30"), "100")).toBe(false);
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
