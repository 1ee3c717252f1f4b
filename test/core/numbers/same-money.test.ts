import { Amount } from "../../../src/core/numbers/amount";
import { isSameMoney } from "../../../src/core/numbers/same-money";

test.each([
  ["96.25", "万元", "962500", "元", true],
  ["962512", "元", "96.25", "万元", true],
  ["962550", "元", "96.25", "万元", false],
  ["96.251", "万元", "962512", "元", true],
  ["96.25", "万元", "96.250", "万元", true],
  ["96.25", "万元", "96.251", "万元", false],
] as const)("%s%s and %s%s: %s", (one, unit, other, otherUnit, isSame) => {
  const [a, b] = [
    { amount: Amount.of(one), unit },
    { amount: Amount.of(other), unit: otherUnit },
  ];
  expect(isSameMoney(a, b)).toBe(isSame);
  expect(isSameMoney(b, a)).toBe(isSame);
});
