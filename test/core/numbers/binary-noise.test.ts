import fc from "fast-check";
import { Amount } from "../../../src/core/numbers/amount";
import { withoutBinaryNoise } from "../../../src/core/numbers/binary-noise";

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
});
