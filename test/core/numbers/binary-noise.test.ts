import fc from "fast-check";
import { Amount } from "../../../src/core/numbers/amount";
import { noiseCut, withoutBinaryNoise } from "../../../src/core/numbers/binary-noise";

describe("withoutBinaryNoise", () => {
  it("cuts what a subtraction of doubles leaves", () => {
    expect(withoutBinaryNoise(Amount.ofCell(25 - 24.95), "万元").toString()).toBe("0.05");
    expect(withoutBinaryNoise(Amount.ofCell(8145.6 - 8145.04), "万元").toString()).toBe("0.56");
    expect(withoutBinaryNoise(Amount.ofCell(16.91 - 16.12), "万元").toString()).toBe("0.79");
    expect(withoutBinaryNoise(Amount.ofCell(0.1 + 0.2 - 0.3), "元").toString()).toBe("0");
  });

  it("cuts the tail of any difference of two figures with two decimals", () => {
    const cents = fc.integer({ min: 0, max: 9_999_999_99 });
    fc.assert(
      fc.property(cents, cents, (one, other) => {
        const difference = Amount.ofCell(one / 100 - other / 100);
        const exact = Amount.ofScaled(one - other, 2);
        expect(withoutBinaryNoise(difference, "万元").compare(exact)).toBe(0);
        expect(withoutBinaryNoise(difference, "元").compare(exact)).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves what somebody typed, however fine", () => {
    expect(withoutBinaryNoise(Amount.of("18501.0961234"), "万元").toString()).toBe("18501.0961234");
    expect(withoutBinaryNoise(Amount.of("1234567890123.45"), "元").toString()).toBe("1234567890123.45");
  });

  it("begins at thirteen digits, or four decimals beyond 0.01元", () => {
    const cut = (text: string) => withoutBinaryNoise(Amount.of(text), "元").toString();
    expect(cut("9999999999.999")).toBe("9999999999.999");
    expect(cut("999999999.999")).toBe("999999999.999");
    expect(cut("1000000000.001")).toBe("1000000000.001");
    expect(cut("10000000000.001")).toBe("10000000000");
    expect(cut("9.999")).toBe("9.999");
    expect(cut("9.99999")).toBe("9.99999");
    expect(cut("9.999999")).toBe("10");
    expect(cut("9.500000")).toBe("9.5");
    expect(withoutBinaryNoise(Amount.of("9.50"), "元").scaled()).toEqual({ mantissa: 950, scale: 2 });
  });
});

describe("noiseCut", () => {
  it.each([
    ["four decimals beyond 0.01元", 1234567, 6, "元", 123],
    ["the same in 万元, where 0.01元 has six decimals", 12345678905, 10, "万元", 1234568],
    ["one decimal less, which somebody may have typed", 1234567, 5, "元", undefined],
    ["a figure that ends in a zero, which has fewer decimals", 1234560, 6, "元", undefined],
  ] as const)("of %s", (_, mantissa, scale, unit, cut) => {
    expect(noiseCut(mantissa, scale, unit)).toBe(cut);
  });
});
