import fc from "fast-check";
import { Amount } from "../../../src/core/numbers/amount";
import {
  decimalsShown,
  isDateFormat,
  isPercentFormat,
  moneyUnitIn,
  shownText,
} from "../../../src/core/workbook/shown-text";

function shown(value: string, format: string, date1904 = false): string {
  return shownText({ kind: "number", value: Amount.of(value) }, format, date1904);
}

describe("shownText", () => {
  it.each([
    ["1113.6", "General", "1113.6"],
    ["0.913333333333333", "General", "0.913333333"],
    ["530114210000000000", "General", "5.30114E+17"],
    ["1113.6", "0", "1114"],
    ["1113.6", "0.00", "1113.60"],
    ["2.345", "0.00", "2.35"],
    ["11122315.04", "#,##0.00", "11,122,315.04"],
    ["0.5", "#,##0.00", "0.50"],
    ["999", "#,##0", "999"],
    ["-1234.5", "#,##0.00", "-1,234.50"],
    ["0.9133", "0.00%", "91.33%"],
    ["0.9133", "0%", "91%"],
    ["91.33", '0.00"万元"', "91.33万元"],
    ["11122315", '0\\.0,"万元"', "1112.2万元"],
    ["125914", "#,##0.00,", "125.91"],
    ["-0.07", "0.00_);(0.00)", "(0.07)"],
    ["-0.07", "0.00;[Red]-0.00", "-0.07"],
    ["0", '0.00;-0.00;"—"', "—"],
    ["0", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"],
    ["12.5", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "12.50"],
    ["0.5", "0.0##", "0.5"],
    ["7", "000", "007"],
    ["12", "[$¥-804]0.00", "¥12.00"],
    ["44196", 'yyyy"年"m"月"d"日"', "2020年12月31日"],
    ["44196", "yyyy-mm-dd", "2020-12-31"],
    ["44196.75", "yyyy/m/d h:mm", "2020/12/31 18:00"],
    ["44196", "[$-804]aaaa", "星期四"],
    ["60", "yyyy-m-d", "1900-2-29"],
    ["1", "yyyy-m-d", "1900-1-1"],
    ["3", "@", "3"],
    ["0.5", "# ?/?", "0.5"],
  ])("shows %s through %s as %s", (value, format, expected) => {
    expect(shown(value, format)).toBe(expected);
  });

  it("counts days from 1904 where the workbook does", () => {
    expect(shown("42734", "yyyy-mm-dd", true)).toBe("2020-12-31");
  });

  it("shows texts, booleans, errors and blanks as they are", () => {
    expect(shownText({ kind: "text", value: "甲" }, "0.00;-0.00;0;@", false)).toBe("甲");
    expect(shownText({ kind: "boolean", value: true }, "General", false)).toBe("TRUE");
    expect(shownText({ kind: "error", value: "#N/A" }, "General", false)).toBe("#N/A");
    expect(shownText({ kind: "blank" }, "0.00", false)).toBe("");
  });

  it("shows any amount with two decimals as toFixed writes it", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat(6), (mantissa, scale) => {
        const amount = Amount.ofScaled(mantissa, scale);
        const text = shownText({ kind: "number", value: amount }, "#,##0.00", false);
        expect(text.replaceAll(",", "").replace("-", "")).toBe(amount.abs().toFixed(2));
      }),
    );
  });
});

describe("number formats", () => {
  it("tells decimals, percent, dates and units", () => {
    expect(decimalsShown("General")).toBeUndefined();
    expect(decimalsShown("0.00%")).toBe(2);
    expect(decimalsShown('0\\.0,"万元"')).toBe(1);
    expect(decimalsShown("#,##0")).toBe(0);
    expect(isPercentFormat("0.00%")).toBe(true);
    expect(isPercentFormat('0.00"%"')).toBe(false);
    expect(isDateFormat('yyyy"年"')).toBe(true);
    expect(isDateFormat("[Red]0.00")).toBe(false);
    expect(isDateFormat('0.00"day"')).toBe(false);
    expect(moneyUnitIn('0.00"万元"')).toBe("万元");
    expect(moneyUnitIn("0.00")).toBeUndefined();
  });
});
