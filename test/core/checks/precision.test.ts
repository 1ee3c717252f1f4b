import { factsOf } from "../../../src/core/checks/ledger-facts";
import type { Heading } from "../../../src/core/ledger/ledger";
import { ledgerOf } from "../../support/build-ledger";

const HEADER = "项目名称 | 年初预算数 | 调增数 | 全年预算数 | 全年执行数\n";
const precision = (rows: string, heading: Partial<Heading> = {}) =>
  factsOf(ledgerOf(HEADER + rows, { heading })).precision;
const holding = (count: number): string =>
  Array.from({ length: count }, (_, row) => `甲${row} | 1.25 | 1.25 | 2.5 | 2`).join("\n");
const EXACT = { sumsAreExact: true, ratesAreExact: true, areRoundedCopies: false };

describe("precisionOf", () => {
  it("takes amounts in 元 for exact", () => {
    expect(precision(holding(1), { unit: "元" })).toEqual(EXACT);
  });

  it("follows what the workbook declares", () => {
    expect(precision(holding(1), { roundingBasis: "逐分相符" })).toEqual(EXACT);
    expect(precision(holding(40), { roundingBasis: "允许尾差" })).toEqual({
      decimals: 2,
      sumsAreExact: false,
      ratesAreExact: false,
      areRoundedCopies: true,
    });
    expect(precision(holding(40), { unit: "元", roundingBasis: "允许尾差" })).toMatchObject({
      areRoundedCopies: true,
    });
  });

  it("takes amounts for exact once so many sums hold that chance cannot have brought it about", () => {
    // Each of two parts holds by chance in 3 of 4 cases: .75^10 > .05 > .75^11, .75^24 > .001 > .75^25
    const verdict = (count: number) => {
      const { sumsAreExact, ratesAreExact } = precision(holding(count));
      return [sumsAreExact, ratesAreExact];
    };
    expect(verdict(10)).toEqual([false, false]);
    expect(verdict(11)).toEqual([true, false]);
    expect(verdict(24)).toEqual([true, false]);
    expect(verdict(25)).toEqual([true, true]);
  });

  it("takes one miss by a last digit for a slip, several for rounding", () => {
    const missing = (count: number): string =>
      Array.from({ length: count }, (_, row) => `乙${row} | 1.25 | 1.25 | 2.51 | 2`).join("\n");
    expect(precision(`${holding(12)}\n${missing(1)}`)).toMatchObject({
      sumsAreExact: false,
      areRoundedCopies: false,
    });
    expect(precision(`${holding(12)}\n${missing(2)}`).areRoundedCopies).toBe(true);
    expect(precision(`${holding(20)}\n${missing(2)}`).areRoundedCopies).toBe(false);
    expect(precision(`${holding(12)}\n乙 | 1.25 | 1.25 | 2.6 | 2`).sumsAreExact).toBe(true);
  });

  it("uses the finest decimals that any amount has", () => {
    expect(precision("甲 | 1.5 | 1 | 2.5 | 2").decimals).toBe(2);
    expect(precision("甲 | 1.500 | 1.2345 | 2.7345 | 2").decimals).toBe(4);
  });
});
