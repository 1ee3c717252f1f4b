import fc from "fast-check";
import { Amount } from "../../../../src/core/numbers/amount";
import { NumberLexer } from "../../../../src/hosts/files/xlsx/number-lexer";

function read(text: string): Amount | undefined {
  const lexer = new NumberLexer();
  const bytes = new TextEncoder().encode(text);
  return lexer.read(bytes, 0, bytes.length) ? Amount.ofScaled(lexer.mantissa, lexer.scale) : undefined;
}

describe("NumberLexer", () => {
  it("reads what Excel holds, to 15 digits", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        fc.pre(value === 0 || Math.abs(value) > 1e-9);
        expect(read(String(value))!.toString()).toBe(Amount.ofCell(value).toString());
      }),
    );
  });

  it("cuts what arithmetic on two decimals leaves to 15 digits, as Number would", () => {
    const money = fc.integer({ min: -900_000_000, max: 900_000_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(money, money, fc.integer({ min: 1, max: 20 }), (one, other, digits) => {
        for (const value of [one + other, one - other, one / (other || 1), one * 1.13])
          for (const text of [value.toPrecision(17), value.toPrecision(digits), value.toExponential(digits)])
            expect(read(text)!.toString()).toBe(Amount.of(Number(text).toPrecision(15)).toString());
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [" 41", "41"],
    ["\n-0.50 ", "-0.5"],
    ["+1E2", "100"],
    ["0.30000000000000004", "0.3"],
    ["0.91329999999999996", "0.9133"],
    ["9.99999999999999999", "10"],
    ["1113.60", "1113.6"],
    ["-0", "0"],
    [".5", "0.5"],
    ["5.", "5"],
    ["123456789012345678", "123456789012346000"],
    ["1.5E+20", "150000000000000000000"],
  ])("reads %j", (text, value) => {
    expect(read(text)!.toString()).toBe(value);
  });

  it.each(["", " ", "-", ".", "1 2", "1,5", "0x1", "1e400", "NaN"])("reads no number from %j", (text) => {
    expect(read(text)).toBeUndefined();
  });
});
