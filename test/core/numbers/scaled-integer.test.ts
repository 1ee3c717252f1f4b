import fc from "fast-check";
import { cutHalfUp, wholeQuotient } from "../../../src/core/numbers/scaled-integer";

describe("wholeQuotient", () => {
  it("is exact up to the largest safe integers, next to multiples above all", () => {
    const bottoms = fc.oneof(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.maxSafeNat().map((n) => n + 1),
    );
    fc.assert(
      fc.property(bottoms, fc.maxSafeNat(), fc.integer({ min: -1, max: 1 }), (bottom, near, off) => {
        const top = near - (near % bottom) + off;
        fc.pre(top > 0 && Number.isSafeInteger(top) && Number.isSafeInteger(bottom));
        expect(BigInt(wholeQuotient(top, bottom))).toBe(BigInt(top) / BigInt(bottom));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("cutHalfUp", () => {
  it.each([
    [1254, 1, 125],
    [1255, 1, 126],
    [-1255, 1, -126],
    [-1254, 1, -125],
    [1250, 2, 13],
    [1249, 2, 12],
    [-4, 1, 0],
    [0, 3, 0],
    [42, 0, 42],
    [9007199254740991, 15, 9],
  ])("takes from %d its last %d digits: %d", (mantissa, digits, cut) => {
    expect(cutHalfUp(mantissa, digits)).toBe(cut);
  });
});
