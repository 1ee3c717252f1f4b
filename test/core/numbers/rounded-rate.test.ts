import { Amount } from "../../../src/core/numbers/amount";
import { rateMayHold } from "../../../src/core/numbers/rounded-rate";

/** Whether 50%, as it is shown, may be the rate of sums of so many figures with two decimals each. */
const mayBeHalf = (numerator: string, denominator: string, above: number, below: number, decimals = 0) =>
  rateMayHold({ value: Amount.of("50"), decimals }, Amount.of(numerator), Amount.of(denominator), 2, {
    above,
    below,
  });

describe("rateMayHold", () => {
  it.each([
    // 49.5 × (2.01 − 0.01) = 100 × (0.98 + 0.01), and 50.5 × (1.99 + 0.01) = 100 × (1.02 − 0.01).
    ["two figures each, at the lower end", "0.98", "2.01", 2, 2, true],
    ["two figures each, below it", "0.97", "2.01", 2, 2, false],
    ["two figures each, at the upper end", "1.02", "1.99", 2, 2, true],
    ["two figures each, beyond it", "1.03", "1.99", 2, 2, false],
    ["one figure each, half a cent away", "0.99", "2", 1, 1, true],
    ["one figure each, farther than half a cent", "0.98", "2", 1, 1, false],
    ["no figure told above, which is one", "0.985", "2", 0, 1, true],
    ["no figure told below, which is one", "0.985", "2.0001", 1, 0, true],
    // A hundred halves of a cent hardly ever point the same way: 9.53 cents instead of 50.
    ["a hundred figures each, 3.3 deviations away", "0.85", "2", 100, 100, true],
    ["a hundred figures each, farther", "0.84", "2", 100, 100, false],
    ["a hundred figures above alone", "0.9", "2", 100, 1, true],
    ["a hundred figures below alone", "1.05", "2", 1, 100, true],
    ["one figure where a hundred would do", "1.05", "2", 100, 1, true],
    ["one figure where a hundred would not", "1.05", "2", 1, 1, false],
  ])("takes %s: %s of %s", (_, numerator, denominator, above, below, may) => {
    expect(mayBeHalf(numerator, denominator, above, below)).toBe(may);
  });

  it("goes by the decimals that the rate shows", () => {
    expect(mayBeHalf("100.4", "200", 1, 1)).toBe(true);
    expect(mayBeHalf("100.4", "200", 1, 1, 1)).toBe(false);
    expect(mayBeHalf("100.01", "200", 1, 1, 2)).toBe(true);
    expect(mayBeHalf("100.03", "200", 1, 1, 2)).toBe(false);
  });

  it("never holds of nothing, or of less", () => {
    expect(mayBeHalf("0", "0.01", 1, 1)).toBe(false);
    expect(mayBeHalf("0.005", "0", 1, 1)).toBe(false);
    expect(mayBeHalf("-1", "-2", 1, 1)).toBe(false);
  });
});
