import fc from "fast-check";
import { Amount } from "../../../src/core/numbers/amount";
import { AmountColumn } from "../../../src/core/numbers/amount-column";
import { computedRate, rateHolds, rateHoldsFast } from "../../../src/core/numbers/stated-rate";

const holds = (rate: string, decimals: number, numerator: string, denominator: string): boolean =>
  rateHolds({ value: Amount.of(rate), decimals }, Amount.of(numerator), Amount.of(denominator));

describe("rateHolds", () => {
  it("accepts both roundings of a tie and nothing else", () => {
    expect(holds("88.35", 2, "176.69", "200")).toBe(true);
    expect(holds("88.34", 2, "176.69", "200")).toBe(true);
    expect(holds("88.36", 2, "176.69", "200")).toBe(false);
  });

  it("rounds to the decimals of the stated rate", () => {
    expect(holds("88", 0, "176.69", "200")).toBe(true);
    expect(holds("95.33", 2, "16.12", "16.91")).toBe(true);
    expect(holds("95.32", 2, "16.12", "16.91")).toBe(false);
  });

  it("allows a formula's double its last digit", () => {
    const fraction = Amount.ofCell(16.12 / 16.91).shifted(2);
    expect(rateHolds({ value: fraction, decimals: 13 }, Amount.of("16.12"), Amount.of("16.91"))).toBe(true);
    expect(holds("95.3282082791247", 13, "16.12", "16.91")).toBe(false);
  });

  it("refuses a zero denominator", () => {
    expect(() => holds("0", 2, "0", "0")).toThrow(RangeError);
  });
});

describe("rateHoldsFast", () => {
  it("never contradicts rateHolds", () => {
    const money = fc.tuple(fc.integer({ min: -500, max: 900_000_000 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(
        money,
        money,
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: -2, max: 2 }),
        (n, d, decimals, off) => {
          const numerator = Amount.ofScaled(...n);
          const denominator = Amount.ofScaled(...d);
          fc.pre(!denominator.isZero());
          const value = computedRate(numerator, denominator, decimals).plus(Amount.ofScaled(off, decimals));
          const fast = rateHoldsFast(
            AmountColumn.of([value]),
            decimals,
            AmountColumn.of([numerator]),
            AmountColumn.of([denominator]),
            0,
          );
          if (fast !== undefined) expect(fast).toBe(rateHolds({ value, decimals }, numerator, denominator));
        },
      ),
    );
  });

  it("never contradicts rateHolds about a formula's double or its neighbours", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 90_000_000 }),
        fc.integer({ min: 1, max: 90_000_000 }),
        fc.integer({ min: -2, max: 2 }),
        fc.integer({ min: 5, max: 14 }),
        (n, d, off, decimals) => {
          const [numerator, denominator] = [Amount.ofScaled(n, 2), Amount.ofScaled(d, 2)];
          const value = computedRate(numerator, denominator, decimals).plus(Amount.ofScaled(off, decimals));
          const columns = [value, numerator, denominator].map((amount) => AmountColumn.of([amount]));
          const [rate, top, bottom] = columns as [AmountColumn, AmountColumn, AmountColumn];
          const fast = rateHoldsFast(rate, decimals, top, bottom, 0);
          if (fast !== undefined) expect(fast).toBe(rateHolds({ value, decimals }, numerator, denominator));
        },
      ),
    );
    const one = (text: string): AmountColumn => AmountColumn.of([Amount.of(text)]);
    expect(rateHoldsFast(one("95.3282081609"), 10, one("16.12"), one("16.91"), 0)).toBe(true);
    expect(rateHoldsFast(one("95.3282081608515"), 13, one("16.12"), one("16.91"), 0)).toBe(true);
    expect(rateHoldsFast(one("95.3282081608518"), 13, one("16.12"), one("16.91"), 0)).toBe(false);
  });

  it("decides ordinary figures without an object", () => {
    const one = (text: string): AmountColumn => AmountColumn.of([Amount.of(text)]);
    expect(rateHoldsFast(one("91.33"), 2, one("137"), one("150"), 0)).toBe(true);
    expect(rateHoldsFast(one("0.02"), 2, one("0.05"), one("25"), 0)).toBe(false);
    expect(rateHoldsFast(one("88.35"), 2, one("176.69"), one("200"), 0)).toBeUndefined();
  });
});
