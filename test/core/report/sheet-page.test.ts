import { Amount } from "../../../src/core/numbers/amount";
import { fitsPage, heightOf, printScale, wideEnough } from "../../../src/core/report/sheet-page";
import type { SheetRow } from "../../../src/core/report/sheet-document";

describe("the page of a printed sheet", () => {
  it.each([
    ["upright, no wider than it holds", "portrait", [40, 38], 0, 85],
    ["upright, as wide again", "portrait", [66, 66], 0, 50],
    ["across, for 150 characters", "landscape", [50, 100], 0, 65],
    ["upright, for a form of 1,000 points", "portrait", [40], 1000, 74],
    ["never too small to be read", "portrait", [40], 9000, 45],
  ] as const)(
    "is printed at the percent at which it holds all: %s",
    (_, orientation, widths, tallest, percent) => {
      expect(printScale(orientation, widths, tallest)).toBe(percent);
    },
  );

  it("holds rows by their heights, those without one at 15 points", () => {
    const rows: SheetRow[] = [{ cells: [], height: 30 }, { cells: [] }];
    expect(heightOf(rows)).toBe(45);
    expect(fitsPage("landscape", 501, 100)).toBe(true);
    expect(fitsPage("landscape", 502, 100)).toBe(false);
    expect(fitsPage("landscape", 700, 70)).toBe(true);
  });

  it("has columns in which no amount is too wide to be shown", () => {
    const row = (...texts: (string | undefined)[]): SheetRow => ({
      cells: texts.map((text) => (text === undefined ? text : { value: Amount.of(text), style: "amount" })),
    });
    const wide = { cells: [{ value: Amount.of("1234567890123.45"), style: "amount" as const, span: 2 }] };
    expect(wideEnough([10, 10], [wide])).toEqual([12, 10]);
    // 2,234,567,890,123.46 and −1.00, each a tenth wider in bold.
    expect(wideEnough([10, 10, 4], [row("2234567890123.456", "1", "-1"), wide])).toEqual([22, 10, 6]);
  });
});
