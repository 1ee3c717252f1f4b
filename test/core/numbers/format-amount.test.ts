import { Amount } from "../../../src/core/numbers/amount";
import { formatFigure, formatMoney, formatRate } from "../../../src/core/numbers/format-amount";

describe("formatMoney", () => {
  it("shows at least two decimals and every further one", () => {
    expect(formatMoney(Amount.of("6"), "万元")).toBe("6.00万元");
    expect(formatMoney(Amount.of("-5.5"), "万元")).toBe("-5.50万元");
    expect(formatMoney(Amount.of("125.914003"), "万元")).toBe("125.914003万元");
    expect(formatFigure(Amount.zero)).toBe("0.00");
  });
});

describe("formatRate", () => {
  it("rounds half up and pads to the decimals asked for", () => {
    expect(formatRate(Amount.of("88.345"))).toBe("88.35%");
    expect(formatRate(Amount.of("0.2"), 1)).toBe("0.2%");
    expect(formatRate(Amount.of("100"), 0)).toBe("100%");
  });
});
