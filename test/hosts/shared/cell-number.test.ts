import fc from "fast-check";
import { Amount } from "../../../src/core/numbers/amount";
import { scaleCellNumber } from "../../../src/hosts/shared/cell-number";

function scaled(value: number): { mantissa: number; scale: number } {
  const number = { mantissa: NaN, scale: NaN };
  scaleCellNumber(value, number);
  return number;
}

describe("scaleCellNumber", () => {
  it.each([
    [0.1 + 0.2, 3, 1],
    [-0, 0, 0],
    [4555.5, 45555, 1],
    [1e300, 1, -300],
    [1234567890123456, 123456789012346, -1],
  ])("holds %p in fifteen digits", (value, mantissa, scale) => {
    expect(scaled(value)).toEqual({ mantissa, scale });
  });

  it("gives the digits of Amount.ofCell for every double", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { mantissa, scale } = scaled(value);
        expect(Number.isSafeInteger(mantissa)).toBe(true);
        expect(Amount.ofScaled(mantissa, scale).toString()).toBe(Amount.ofCell(value).toString());
      }),
    );
  });
});
