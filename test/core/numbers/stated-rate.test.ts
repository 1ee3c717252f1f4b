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

  it("allows the last digit of a formula's double that was rounded twice", () => {
    // 0.94674122421449999… is stored as 0.94674122421450002, which 12 decimals of it round up.
    expect(holds("94.6741224215", 10, "71531.09", "75555.06")).toBe(true);
    expect(holds("94.6741224216", 10, "71531.09", "75555.06")).toBe(false);
  });

  it("refuses a zero denominator", () => {
    expect(() => holds("0", 2, "0", "0")).toThrow("division by zero");
    expect(() => holds("0", 10, "0", "0")).toThrow("division by zero");
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

  it.each([
    ["a negative numerator", "1", 2, "-1", "100"],
    ["a negative denominator", "1", 2, "1", "-100"],
    ["a zero denominator", "1", 2, "1", "0"],
    ["a negative rate", "-1", 2, "1", "100"],
    ["more decimals than the rate is shown with", "1.005", 2, "1", "100"],
    ["a tie", "88.35", 2, "176.69", "200"],
    ["a denominator too long for long division", "50", 2, "50000000000", "90071992548"],
    ["a numerator that is no safe integer in percent", "1", 0, "900719925474099", "900719925474"],
    ["the same above a short denominator", "1", 0, "900719925474099", "90071992547"],
    ["a quotient that is no safe integer", "1", 14, "1000000", "1"],
    ["a rate of zero with more decimals than it is shown with", "0.000", 2, "1", "100"],
    ["a wide numerator", "1", 0, "1e30", "1"],
    ["a wide denominator", "1", 0, "1", "1e30"],
    ["a wide rate", "1e30", 0, "1", "1"],
  ] as const)("leaves %s to rateHolds", (_, rate, decimals, numerator, denominator) => {
    const one = (text: string): AmountColumn => AmountColumn.of([Amount.of(text)]);
    expect(rateHoldsFast(one(rate), decimals, one(numerator), one(denominator), 0)).toBeUndefined();
  });

  it.each([
    ["50", 2, "1", "2", true],
    ["0", 2, "0", "7", true],
    ["0.01", 2, "0", "7", false],
    ["66.67", 2, "2", "3", true],
    ["66.66", 2, "2", "3", false],
    ["33.3", 1, "1.00", "3", true],
    ["33.3", 1, "1", "3.000", true],
    ["100", 0, "45035996.27", "45035996.27", true],
    ["100", 0, "90071992547", "90071992547", true],
    ["50.0000000000", 10, "1", "2", true],
    ["66.666666667", 9, "2", "3", true],
    ["66.666666666", 9, "2", "3", false],
    ["66.6666666667", 10, "2", "3", true],
    ["66.6666666666", 10, "2", "3", true],
    ["66.6666666668", 10, "2", "3", false],
    ["66.66666666666", 11, "2", "3", true],
    ["66.66666666667", 11, "2", "3", true],
    ["66.66666666668", 11, "2", "3", false],
    ["66.66666666665", 11, "2", "3", false],
    ["49.99999999999", 11, "1", "2", true],
    ["49.99999999998", 11, "1", "2", false],
  ] as const)("judges %s at %d decimals as %s ÷ %s: %s", (rate, decimals, numerator, denominator, holds) => {
    const one = (text: string): AmountColumn => AmountColumn.of([Amount.of(text)]);
    expect(rateHoldsFast(one(rate), decimals, one(numerator), one(denominator), 0)).toBe(holds);
    expect(
      rateHolds({ value: Amount.of(rate), decimals }, Amount.of(numerator), Amount.of(denominator)),
    ).toBe(holds);
  });
});
