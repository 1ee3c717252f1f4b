import { Decimal } from "decimal.js";
import fc from "fast-check";
import { Amount, sum } from "../../../src/core/numbers/amount";

const amounts = (...texts: string[]): Amount[] => texts.map(Amount.of);

describe("Amount", () => {
  it("holds sums exactly that fail in binary doubles", () => {
    expect(sum(amounts("3441.95", "1113.6")).toString()).toBe("4555.55");
    expect(
      sum(amounts("136.84", "61.86", "60.36", "77.42", "1", "20", "404.7", "6", "1.48")).toString(),
    ).toBe("769.66");
    expect(sum(amounts("150", "90", "200", "40", "20", "596.69", "16.91")).toString()).toBe("1113.6");
  });

  it("takes a cell's double over at 15 significant digits", () => {
    expect(Amount.ofCell(0.1 + 0.2).toString()).toBe("0.3");
    expect(Amount.ofCell(3441.95 + 1113.6).toString()).toBe("4555.55");
    expect(Amount.ofCell(1e308).toString()).toHaveLength(309);
    expect(Amount.ofCell(-0).toString()).toBe("0");
    expect(() => Amount.ofCell(NaN)).toThrow(RangeError);
  });

  it("stays exact beyond safe integers and at extreme scales", () => {
    expect(Amount.of("123456789012345678901.12").plus(Amount.of("0.01")).toString()).toBe(
      "123456789012345678901.13",
    );
    const tiny = Amount.ofCell(1e308).plus(Amount.of("0.01"));
    expect(tiny.minus(Amount.ofCell(1e308)).toString()).toBe("0.01");
  });

  it("adds exactly where one addend alone leaves the safe integers", () => {
    expect(Amount.of("900719925474100").plus(Amount.of("-1.1")).toString()).toBe("900719925474098.9");
    expect(Amount.of("900719925474099").plus(Amount.of("0.1")).toString()).toBe("900719925474099.1");
    expect(Amount.of("900719925474099").plus(Amount.of("0.2")).toString()).toBe("900719925474099.2");
    const largest = Amount.ofScaled(-Number.MAX_SAFE_INTEGER, 1);
    expect(Amount.of("1801439850948199").plus(largest).toString()).toBe("900719925474099.9");
  });

  it("writes scaled integers as decimal.js writes them", () => {
    const mantissas = fc.integer({ min: -9_000_000_000, max: 9_000_000_000 });
    fc.assert(
      fc.property(mantissas, fc.nat(15), fc.nat(6), (mantissa, scale, decimals) => {
        const [amount, decimal] = [Amount.ofScaled(mantissa, scale), new Decimal(`${mantissa}e${-scale}`)];
        expect(amount.toString()).toBe(decimal.toFixed());
        const rounded = decimal.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
        expect(amount.toFixed(decimals)).toBe(
          rounded.isZero() ? (0).toFixed(decimals) : rounded.toFixed(decimals),
        );
      }),
    );
  });

  it("rounds small integers as it rounds wide decimals", () => {
    const huge = Amount.of("1e30");
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom("half-up", "half-even", "down", "up"),
        (mantissa, scale, decimals, rounding) => {
          const small = Amount.ofScaled(mantissa, scale);
          const wide = huge.plus(small).rounded(decimals, rounding).minus(huge);
          expect(small.rounded(decimals, rounding).toString()).toBe(wide.toString());
          expect(small.negated().rounded(decimals, rounding).equals(wide.negated())).toBe(true);
        },
      ),
    );
  });

  it("rounds half away from zero", () => {
    expect(Amount.of("-2.675").rounded(2).toString()).toBe("-2.68");
    expect(Amount.of("2.5").rounded(0, "half-even").toString()).toBe("2");
    expect(Amount.of("4555.5").toFixed(2)).toBe("4555.50");
  });
});
