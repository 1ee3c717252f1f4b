import fc from "fast-check";
import { Amount } from "../../../src/core/numbers/amount";
import { isTie, quotient } from "../../../src/core/numbers/quotient";

const MODES = ["half-up", "half-even", "down", "up"] as const;
const all = (numerator: string, denominator: string, decimals: number): string[] =>
  MODES.map((mode) => quotient(Amount.of(numerator), Amount.of(denominator), decimals, mode).toString());

describe("quotient", () => {
  it.each([
    // half-up, half-even, down, up
    ["1", "3", 2, ["0.33", "0.33", "0.33", "0.34"]],
    ["2", "3", 2, ["0.67", "0.67", "0.66", "0.67"]],
    ["1", "8", 2, ["0.13", "0.12", "0.12", "0.13"]],
    ["3", "8", 2, ["0.38", "0.38", "0.37", "0.38"]],
    ["1", "4", 2, ["0.25", "0.25", "0.25", "0.25"]],
    ["-1", "8", 2, ["-0.13", "-0.12", "-0.12", "-0.13"]],
    ["1", "-8", 2, ["-0.13", "-0.12", "-0.12", "-0.13"]],
    ["-1", "-8", 2, ["0.13", "0.12", "0.12", "0.13"]],
    ["-1", "1000", 1, ["0", "0", "0", "-0.1"]],
    ["0", "7", 2, ["0", "0", "0", "0"]],
    ["17669", "200", 2, ["88.35", "88.34", "88.34", "88.35"]],
    ["0.05", "0.025", 3, ["2", "2", "2", "2"]],
  ] as const)("divides %s by %s to %d decimals, each way of rounding", (top, bottom, decimals, results) => {
    expect(all(top, bottom, decimals)).toEqual(results);
  });

  it("refuses zero below the line", () => {
    expect(() => quotient(Amount.of("1"), Amount.zero, 2)).toThrow("division by zero");
  });

  it("never is off by more than half a last place, nor by a whole one whichever way", () => {
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(
        whole,
        whole.filter(Boolean),
        fc.nat(4),
        fc.constantFrom(...MODES),
        (n, d, decimals, mode) => {
          const [top, bottom] = [Amount.ofScaled(n, 2), Amount.ofScaled(d, 2)];
          const gap = quotient(top, bottom, decimals, mode).times(bottom).minus(top).abs().shifted(decimals);
          const widest = mode.startsWith("half") ? bottom.abs() : bottom.abs().times(Amount.of("2"));
          expect(gap.times(Amount.of("2")).compare(widest)).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});

describe("isTie", () => {
  it.each([
    ["17669", "200", 1, false],
    ["17669", "200", 2, true],
    ["17669", "200", 0, false],
    ["1", "8", 2, true],
    ["3", "8", 2, true],
    ["1", "3", 2, false],
    ["1", "4", 2, false],
    ["-1", "8", 2, true],
    ["5", "1", 0, false],
  ] as const)("%s ÷ %s at %d decimals: %s", (top, bottom, decimals, tie) => {
    expect(isTie(Amount.of(top), Amount.of(bottom), decimals)).toBe(tie);
  });
});
