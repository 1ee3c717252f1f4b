import { Amount } from "../../../src/core/numbers/amount";
import { leadingPlaces, scaledDigits, significant } from "../../../src/core/numbers/significant";

describe("significant", () => {
  it.each([
    ["1234567890123456", "1234567890123460"],
    ["12345678901234.56", "12345678901234.6"],
    ["-0.00012345678901234567", "-0.000123456789012346"],
    ["1234567890123450", "1234567890123450"],
    ["123456789012345678901234567890", "123456789012346000000000000000"],
  ])("keeps fifteen digits of %s, as a cell does: %s", (text, kept) => {
    expect(significant(Amount.of(text)).toString()).toBe(kept);
  });

  it("keeps as many as are asked for", () => {
    expect(significant(Amount.of("1234"), 3).toString()).toBe("1230");
    expect(significant(Amount.of("0.9996"), 3).toString()).toBe("1");
    expect(significant(Amount.of("123456789012345678"), 17).toString()).toBe("123456789012345680");
  });

  it("leaves an amount alone that has no more", () => {
    for (const amount of [Amount.of("123.450"), Amount.of("1000"), Amount.of("0.00")])
      expect(significant(amount, 5)).toBe(amount);
  });
});

describe("leadingPlaces", () => {
  it.each([
    ["123.4", 3],
    ["-7", 1],
    ["10", 2],
    ["0.5", 0],
    ["0.0012", -2],
    ["0", undefined],
  ])("of %s are %p", (text, places) => {
    const found = leadingPlaces(Amount.of(text));
    expect(found === undefined ? undefined : found + 0).toBe(places);
  });
});

describe("scaledDigits", () => {
  it.each([
    ["123.450", 12345, 2],
    ["-8", -8, 0],
    ["1000", 1000, 0],
    ["0.00", 0, 0],
    ["1234567890123456", 123456789012346, -1],
    ["-1234567890123456", -123456789012346, -1],
    ["1e30", 1, -30],
    ["0.00000000000000012345", 12345, 20],
    ["10203000000000000", 10203, -12],
    ["1.0000000000000000001", 1, 0],
  ])("of %s are %p at scale %p", (text, mantissa, scale) => {
    expect(scaledDigits(Amount.of(text))).toEqual({ mantissa, scale });
  });
});
