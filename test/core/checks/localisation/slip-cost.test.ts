import { ARBITRARY, slipOf } from "../../../../src/core/checks/localisation/slip-cost";
import { Amount } from "../../../../src/core/numbers/amount";

const slip = (right: string, typed: string) => slipOf(Amount.of(right), Amount.of(typed));

describe("slipOf", () => {
  it.each([
    ["136.84", "163.84", "digits", "相邻两位数字颠倒"],
    ["61.86", "81.66", "digits", "两位数字对调"],
    ["60.36", "60.39", "digits", "一位数字不同"],
    ["404.7", "44.7", "digits", "漏录一位数字"],
    ["77.42", "7.42", "digits", "漏录一位重复的数字"],
    ["77.42", "777.42", "digits", "重复录入一位数字"],
    ["77.42", "77.842", "digits", "多录一位数字"],
    ["25.3", "253", "shift", "小数点错位"],
    ["137", "1370000", "unit", "金额单位不一致"],
    ["28.61", "-28.61", "sign", "正负号相反"],
    ["234.03", "234", "rounded", "将234.03取整"],
    ["16.12", "16.1", "rounded", "将16.12取整"],
    ["16.19", "16.1", "truncated", "末位直接舍去"],
    ["0.37", "0", "rounded", "将0.37取整"],
  ])("reads %s typed as %s as %s: %s", (right, typed, cause, clause) => {
    expect(slip(right, typed)).toMatchObject({ cause, clause });
  });

  it("takes figures that have nothing in common for arbitrary", () => {
    for (const [right, typed] of [
      ["12.5", "873"],
      ["0", "5"],
      ["5", "0"],
      ["-5", "7"],
    ] as const)
      expect(slip(right, typed)).toBe(ARBITRARY);
  });

  it("holds a neighbouring key for likelier than any other, and swapped neighbours for likelier still", () => {
    expect(slip("152.1", "125.1").cost).toBeLessThan(slip("152.1", "162.1").cost);
    expect(slip("152.1", "162.1").cost).toBeLessThan(slip("152.1", "192.1").cost);
  });
});
