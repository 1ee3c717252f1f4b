import { Amount } from "../../../src/core/numbers/amount";
import { AmountColumn } from "../../../src/core/numbers/amount-column";

const of = Amount.of;
const held = (amount: Amount) => amount.scaled();

/** Columns and decisions take the scaled integer where there is one: it must be there, as typed, and right. */
describe("an Amount's scaled integer", () => {
  it.each([
    ["1.50", 150, 2],
    ["-12.50", -1250, 2],
    ["100", 100, 0],
    ["0.00", 0, 2],
    ["-0", 0, 0],
    ["123456789012.340", 123456789012340, 3],
    ["1e-7", 1, 7],
    ["1e-15", 1, 15],
  ] as const)("is that of the typed text %s", (text, mantissa, scale) => {
    expect(held(of(text))).toEqual({ mantissa, scale });
  });

  it("is not there for more digits than a double holds, and nothing is lost", () => {
    for (const text of ["123456789012345.13", "9007199254740993", "1234567890123456.7", "0.1234567890123456"])
      expect(of(text).toString()).toBe(text);
    expect(held(of("123456789012345.13"))).toBeNull();
    expect(held(of("9007199254740991"))).toEqual({ mantissa: 9007199254740991, scale: 0 });
  });

  it.each(["x12", "12x", "1.2.3", ".", "", "1,5"])("does not come from %p", (text) => {
    expect(() => of(text)).toThrow();
  });

  it("is that of the cell's fifteen digits", () => {
    expect(held(Amount.ofCell(1.5))).toEqual({ mantissa: 15, scale: 1 });
    expect(held(Amount.ofCell(-0))).toEqual({ mantissa: 0, scale: 0 });
    expect(held(Amount.ofCell(1e-7))).toEqual({ mantissa: 1, scale: 7 });
    expect(Amount.ofCell(-2.5e20).toString()).toBe("-250000000000000000000");
    expect(() => Amount.ofCell(Infinity)).toThrow("not a number that a cell can hold: Infinity");
  });

  it("is taken over as given while its scale is one", () => {
    expect(held(Amount.ofScaled(150, 2))).toEqual({ mantissa: 150, scale: 2 });
    expect(held(Amount.ofScaled(10, 15))).toEqual({ mantissa: 10, scale: 15 });
    expect(held(Amount.ofScaled(10, 16))).toEqual({ mantissa: 1, scale: 15 });
    expect(held(Amount.ofScaled(5, -2))).toEqual({ mantissa: 500, scale: 0 });
    expect(() => Amount.ofScaled(1.5, 0)).toThrow("not a safe integer: 1.5");
  });

  it("keeps the finer scale through sums, and the sum of scales through products", () => {
    expect(held(of("1.50").plus(of("1.5")))).toEqual({ mantissa: 300, scale: 2 });
    expect(held(of("1.5").minus(of("1.50")))).toEqual({ mantissa: 0, scale: 2 });
    expect(held(of("1.5").times(of("2")))).toEqual({ mantissa: 30, scale: 1 });
    expect(held(Amount.ofScaled(10, 7).times(Amount.ofScaled(1, 8)))).toEqual({ mantissa: 10, scale: 15 });
    expect(held(Amount.ofScaled(10, 7).times(Amount.ofScaled(1, 9)))).toEqual({ mantissa: 1, scale: 15 });
    expect(held(Amount.ofScaled(1, 8).times(Amount.ofScaled(1, 8)))).toBeNull();
  });

  it("moves with the point", () => {
    expect(held(of("1.50").shifted(1))).toEqual({ mantissa: 150, scale: 1 });
    expect(held(of("1.50").shifted(3))).toEqual({ mantissa: 1500, scale: 0 });
    expect(held(Amount.ofScaled(10, 14).shifted(-1))).toEqual({ mantissa: 10, scale: 15 });
    expect(held(Amount.ofScaled(10, 15).shifted(-1))).toEqual({ mantissa: 1, scale: 15 });
  });

  it("is rounded to its decimals, or left alone where it has no more", () => {
    expect(held(of("1.50").rounded(1))).toEqual({ mantissa: 150, scale: 2 });
    expect(held(of("2.999").rounded(2))).toEqual({ mantissa: 300, scale: 2 });
    expect(held(of("-0.4").rounded(0))).toEqual({ mantissa: 0, scale: 0 });
    expect(of("1250").rounded(-2).toString()).toBe("1300");
    expect(of("3.5").rounded(0, "half-even").toString()).toBe("4");
    expect(of("2.51").rounded(0, "half-even").toString()).toBe("3");
    expect(of("2.49").rounded(0, "half-even").toString()).toBe("2");
    expect(of("2.01").rounded(0, "up").toString()).toBe("3");
    expect(of("2.99").rounded(0, "down").toString()).toBe("2");
  });
});

describe("an Amount of any size", () => {
  const huge = of("1e30");

  it("is multiplied and added with small ones on either side", () => {
    for (const product of [huge.times(of("2")), of("2").times(huge)])
      expect(product.toString()).toBe(`2${"0".repeat(30)}`);
    for (const total of [huge.plus(of("1")), of("1").plus(huge)])
      expect(total.minus(huge).toString()).toBe("1");
    expect(huge.shifted(-30).toString()).toBe("1");
    expect(huge.negated().plus(huge).isZero()).toBe(true);
  });

  it("has one of three signs", () => {
    const signs = (amount: Amount) => [
      amount.isNegative(),
      amount.isZero(),
      amount.isPositive(),
      amount.sign(),
    ];
    expect(signs(Amount.zero)).toEqual([false, true, false, 0]);
    expect(signs(of("-0.01"))).toEqual([true, false, false, -1]);
    expect(signs(huge)).toEqual([false, false, true, 1]);
    expect(of("-3").abs().toString()).toBe("3");
  });

  it("is handed to a cell as the nearest double", () => {
    expect(of("-3441.95").toCell()).toBe(-3441.95);
    expect(huge.toCell()).toBe(1e30);
  });
});

describe("AmountColumn", () => {
  it("holds amounts of any size, and is the same after it was plain data", () => {
    const column = AmountColumn.of([of("1.50"), undefined, of("1e30"), Amount.zero]);
    for (const own of [column, AmountColumn.ofPlain(column.toPlain())]) {
      expect([0, 1, 2, 3, 4].map((row) => own.at(row)?.toString())).toEqual([
        "1.5",
        undefined,
        `1${"0".repeat(30)}`,
        "0",
        undefined,
      ]);
      expect([0, 1, 2, 3, 4].map((row) => own.has(row))).toEqual([true, false, true, true, false]);
      expect([0, 1, 2].map((row) => own.isScaled(row))).toEqual([true, false, false]);
      expect([own.mantissaAt(0), own.scaleAt(0), own.length]).toEqual([150, 2, 4]);
    }
    expect(column.toPlain().wide).toEqual([[2, `1${"0".repeat(30)}`]]);
  });

  it("forgets a cleared entry", () => {
    const column = AmountColumn.of([of("1"), of("1e30")]);
    column.clear(0);
    column.clear(1);
    expect([column.at(0), column.at(1), column.has(0), column.has(1)]).toEqual([
      undefined,
      undefined,
      false,
      false,
    ]);
  });
});
