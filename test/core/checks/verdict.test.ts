import fc from "fast-check";
import type { Precision } from "../../../src/core/checks/figure-precision";
import { rateVerdict, sumVerdict } from "../../../src/core/checks/verdict";
import { Amount } from "../../../src/core/numbers/amount";
import { computedRate } from "../../../src/core/numbers/stated-rate";

const ROUNDED: Precision = { decimals: 2, sumsAreExact: false, ratesAreExact: false, areRoundedCopies: true };
const EXACT: Precision = { decimals: 2, sumsAreExact: true, ratesAreExact: true, areRoundedCopies: false };
const YUAN: Precision = { sumsAreExact: true, ratesAreExact: true, areRoundedCopies: false };

describe("sumVerdict", () => {
  it.each([
    ["0", 14, ROUNDED, "exact"],
    ["0.01", 2, EXACT, "within-rounding"],
    ["0.03", 14, EXACT, "within-rounding"],
    ["0.05", 14, ROUNDED, "worst-case"],
    ["0.05", 14, EXACT, "violated"],
    ["0.08", 14, ROUNDED, "violated"],
    ["0.01", 1, ROUNDED, "violated"],
    ["0.01", 14, YUAN, "violated"],
  ] as const)("judges a residual of %s over %d parts", (residual, parts, precision, verdict) => {
    expect(sumVerdict(Amount.of(residual), parts, precision)).toBe(verdict);
    expect(sumVerdict(Amount.of(residual).negated(), parts, precision)).toBe(verdict);
  });
});

it("counts last places whatever the scale a residual is kept in", () => {
  const residual = Amount.of("0.5")
    .times(Amount.of("0.0200000000000001"))
    .minus(Amount.of("0.00000000000000005"));
  expect(sumVerdict(residual, 4, ROUNDED)).toBe("within-rounding");
});

describe("rateVerdict", () => {
  it("accepts every rate that figures rounded to the last place may have come from", () => {
    const yuan = fc.integer({ min: 100, max: 90_000_000 });
    fc.assert(
      fc.property(yuan, yuan, (spent, budget) => {
        const [numerator, denominator] = [Amount.ofScaled(spent, 4), Amount.ofScaled(budget, 4)];
        const stated = { value: computedRate(numerator, denominator, 2), decimals: 2 };
        const [printed, base] = [numerator.rounded(2), denominator.rounded(2)];
        fc.pre(printed.isPositive() && base.isPositive());
        expect(rateVerdict(stated, printed, base, ROUNDED)).not.toBe("violated");
      }),
    );
  });

  it("takes cells at their full value where the sums prove that they are exact", () => {
    const stated = { value: Amount.of("48"), decimals: 2 };
    expect(rateVerdict(stated, Amount.of("0.35"), Amount.of("0.72"), EXACT)).toBe("violated");
    expect(rateVerdict(stated, Amount.of("0.35"), Amount.of("0.72"), ROUNDED)).toBe("within-rounding");
    expect(rateVerdict(stated, Amount.of("0"), Amount.of("0"), EXACT)).toBe("undefined");
  });
});
