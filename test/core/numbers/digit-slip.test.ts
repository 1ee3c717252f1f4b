import { Amount } from "../../../src/core/numbers/amount";
import { digitSlip } from "../../../src/core/numbers/digit-slip";

describe("digitSlip", () => {
  it.each([
    ["1243", "1234", "相邻两位数字颠倒"],
    ["93.53", "95.33", "相邻两位数字颠倒"],
    ["132", "123", "相邻两位数字颠倒"],
    ["1224", "1234", "一位数字不同"],
    ["95.3", "95.33", "一位数字不同"],
    ["101", "100", "一位数字不同"],
    ["123", "1234", "漏录一位数字"],
    ["9.33", "95.33", "漏录一位数字"],
    ["234", "1234", "漏录一位数字"],
    ["12345", "1234", "多录一位数字"],
    ["953.33", "95.33", "多录一位数字"],
  ])("turns %s for %s into words: %s", (stated, expected, words) => {
    expect(digitSlip(Amount.of(stated), Amount.of(expected))).toBe(words);
  });

  it.each([
    ["the figure itself", "1234", "1234.0"],
    ["two digits", "21", "12"],
    ["two digits behind the point", "0.13", "0.12"],
    ["two digits behind zeros", "0.013", "0.012"],
    ["digits swapped at a distance", "4231", "1234"],
    ["two pairs swapped", "2143", "1234"],
    ["one of two digits taken for the other", "5134", "1234"],
    ["the other of the two", "2534", "1234"],
    ["two digits left out", "12", "1234"],
    ["one digit more and another wrong", "12945", "1234"],
    ["a sign", "-1234", "1234"],
    ["a sign left out", "1234", "-1234"],
    ["a point", "12.34", "1234"],
    ["a point left out", "1234", "12.34"],
  ])("takes %s for no slip: %s for %s", (_, stated, expected) => {
    expect(digitSlip(Amount.of(stated), Amount.of(expected))).toBeUndefined();
  });
});
