import { Amount } from "../../../src/core/numbers/amount";
import { ExactTotal } from "../../../src/core/numbers/exact-total";
import { RowRange } from "../../../src/core/numbers/row-range";

const totalOf = (...figures: readonly (readonly [number, number])[]): string => {
  const total = new ExactTotal();
  for (const figure of figures) total.add(...figure);
  return total.sum().toString();
};

describe("ExactTotal", () => {
  it("adds figures of any scale", () => {
    expect(totalOf([150, 2], [25, 1], [3, 0])).toBe("7");
    expect(totalOf([1, 15], [1, 16], [5, -2], [7, 0])).toBe("507.0000000000000011");
    expect(totalOf()).toBe("0");
  });

  it("goes on where a sum leaves the safe integers", () => {
    const largest = Number.MAX_SAFE_INTEGER;
    expect(totalOf([largest, 0], [largest, 0], [1, 0])).toBe("18014398509481983");
    expect(totalOf([-largest, 2], [-largest, 2], [-3, 2])).toBe("-180143985094819.85");
  });

  it("adds ordinary figures without an object for each", () => {
    const total = new ExactTotal();
    total.addAmount = () => {
      throw new Error("an object for a figure");
    };
    for (const [mantissa, scale] of [
      [150, 2],
      [-25, 2],
      [3, 2],
      [0, 15],
    ] as const)
      total.add(mantissa, scale);
    expect(total.sum().toString()).toBe("1.28");
  });

  it("takes amounts of any size between", () => {
    const total = new ExactTotal();
    total.add(5, 1);
    total.addAmount(Amount.of("1e30"));
    total.addAmount(Amount.of("-1e30"));
    expect(total.sum().toString()).toBe("0.5");
  });
});

describe("RowRange", () => {
  it("runs from its first row to its last", () => {
    expect([...new RowRange(2, 4)]).toEqual([2, 3, 4]);
    expect([...new RowRange(3, 3)]).toEqual([3]);
    expect([...new RowRange(2, 1)]).toEqual([]);
  });
});
