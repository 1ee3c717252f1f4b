import fc from "fast-check";
import { Amount } from "../../../src/core/numbers/amount";
import { convertUnit, MONEY_UNITS, moneyUnitNamed } from "../../../src/core/numbers/money-unit";

describe("money units", () => {
  it("converts by moving the decimal point", () => {
    expect(convertUnit(Amount.of("11122315.04"), "元", "万元").toString()).toBe("1112.231504");
    expect(convertUnit(Amount.of("1.5"), "亿元", "万元").toString()).toBe("15000");
    expect(convertUnit(Amount.of("0.72"), "万元", "元").toString()).toBe("7200");
    expect(convertUnit(Amount.of("3068.5"), "千元", "万元").toString()).toBe("306.85");
    expect(convertUnit(Amount.of("1.25"), "百万元", "元").toString()).toBe("1250000");
  });

  it("leaves an amount alone that is in the unit already", () => {
    const amount = Amount.of("1.50");
    expect(convertUnit(amount, "万元", "万元")).toBe(amount);
  });

  it("loses nothing on the way there and back", () => {
    const unit = fc.constantFrom(...MONEY_UNITS);
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat(15), unit, unit, (mantissa, scale, from, to) => {
        const amount = Amount.ofScaled(mantissa, scale);
        expect(convertUnit(convertUnit(amount, from, to), to, from).equals(amount)).toBe(true);
      }),
    );
  });

  it("finds the unit that a note names", () => {
    expect(moneyUnitNamed("金额单位：万元")).toBe("万元");
    expect(moneyUnitNamed("（单位： 元）")).toBe("元");
    expect(moneyUnitNamed("（单位：万 元）")).toBe("万元");
    expect(moneyUnitNamed("单位：呈办")).toBeUndefined();
  });

  it("takes no unit for a part of another", () => {
    for (const unit of MONEY_UNITS) expect(moneyUnitNamed(`金额单位：人民币${unit}`)).toBe(unit);
    expect(moneyUnitNamed("单位：美元")).toBeUndefined();
    expect(moneyUnitNamed("单位：十亿元")).toBeUndefined();
  });
});
