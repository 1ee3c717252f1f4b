import fc from "fast-check";
import { parseFigure } from "../../../src/core/numbers/parse-figure";

function read(text: string): string {
  const reading = parseFigure(text);
  return reading.kind === "figure"
    ? `${reading.amount.toString()}${reading.unit ?? ""} (${reading.decimals})`
    : reading.kind;
}

describe("parseFigure", () => {
  it.each([
    ["1113.60", "1113.6 (2)"],
    ["11,122,315.04", "11122315.04 (2)"],
    ["１，２３４．５０", "1234.5 (2)"],
    [" 12 345.6 ", "12345.6 (1)"],
    ["(0.07)", "-0.07 (2)"],
    ["（1,000）", "-1000 (0)"],
    ["△0.07", "-0.07 (2)"],
    ["-0.07", "-0.07 (2)"],
    ["−3", "-3 (0)"],
    ["86%", "86% (0)"],
    ["９１．３３％", "91.33% (2)"],
    ["91.33万元", "91.33万元 (2)"],
    ["91.33 万元", "91.33万元 (2)"],
    ["0元", "0元 (0)"],
    ["1.5亿", "1.5亿元 (1)"],
    ["￥5.00", "5元 (2)"],
    [".5", "0.5 (1)"],
  ])("reads %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(["", "  ", "-", "—", "——", "/", "无", "－", " — "])("takes “%s” for nil", (text) => {
    expect(read(text)).toBe("nil");
  });

  it.each([
    "64.8 64.8",
    "约5",
    "5O",
    "1,23",
    "1.2.3",
    "以前年度结转资金9.83",
    "万元",
    ".",
    "(-3)",
    "--5",
    "1e5",
    "()",
  ])("leaves “%s” a text", (text) => {
    expect(read(text)).toBe("text");
  });

  const decimals = fc.integer({ min: 0, max: 6 });
  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  it("reads back what is written with separators, blanks and a unit", () => {
    fc.assert(
      fc.property(
        cents,
        decimals,
        fc.constantFrom("", "元", "万元", "亿元", "%"),
        (mantissa, scale, unit) => {
          const digits = String(Math.abs(mantissa)).padStart(scale + 1, "0");
          const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(\d{3})+$)/g, ",");
          const typed = ` ${mantissa < 0 ? "-" : ""}${whole}${scale ? `.${digits.slice(-scale)}` : ""} ${unit}`;
          const reading = parseFigure(typed);
          expect(reading.kind === "figure" && reading.amount.shifted(scale).toString()).toBe(
            String(mantissa),
          );
          expect(reading).toMatchObject({ decimals: scale, ...(unit && { unit }) });
        },
      ),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-+()%元万亿△¥ —/无") }), (text) => {
        expect(["nil", "figure", "text"]).toContain(parseFigure(text).kind);
      }),
    );
  });

  it.each([
    [" 12.5 ", "12.5"],
    ["+5", "5"],
    ["5+", "text"],
    [".5", "0.5"],
    ["( 0.07 )", "-0.07"],
    ["(0.07)万元", "-0.07"],
    ["(0.07元 )", "-0.07"],
    ["5元 ", "5"],
    ["— —", "nil"],
    ["(-0.07)", "text"],
    ["--5", "text"],
    ["¥5", "5"],
    ["abc", "text"],
    ["万元", "text"],
    ["9".repeat(330), "9".repeat(330)],
    ["9".repeat(331), "text"],
    [`${"9".repeat(200)}.${"9".repeat(131)}`, "text"],
  ])("takes %p for %p", (typed, result) => {
    const reading = parseFigure(typed);
    expect(reading.kind === "figure" ? reading.amount.toString() : reading.kind).toBe(result);
  });
});
