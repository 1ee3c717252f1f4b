import { factsOf } from "../../../src/core/checks/ledger-facts";
import type { FundRow } from "../../../src/core/ledger/fund-rows";
import { Amount } from "../../../src/core/numbers/amount";
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

  it("looks at the sources of a long list, of which there are more than a call takes arguments", () => {
    const fund: FundRow = {
      ...{ project: 0, block: 0, row: 1, label: "财政资金", unread: [] },
      amounts: { initialBudget: Amount.of("1.255") },
    };
    const ledger = { ...ledgerOf(HEADER + holding(1)), funds: new Array<FundRow>(200_000).fill(fund) };
    expect(factsOf(ledger).precision.decimals).toBe(3);
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

  describe("told by figures derived from finer ones", () => {
    const DERIVED = "项目名称 | 年初预算数 | 调增数 | 全年预算数 | 全年执行数 | 结余数 | 预算执行率\n";
    const derived = (rows: string) => factsOf(ledgerOf(DERIVED + rows)).precision;
    const rows = (count: number, spent: string): string =>
      Array.from({ length: count }, (_, row) => `甲${row} | 1.25 | 1.25 | 2.5 | ${spent}`).join("\n");

    it("takes one balance that misses by a last digit for a slip, several for rounding", () => {
      const missing = (count: number): string =>
        Array.from({ length: count }, (_, row) => `乙${row} | 1 | 1 | 2 | 1.51 | 0.5 | 75.5%`).join("\n");
      const verdict = (count: number) => derived(`${rows(19, "2 | 0.5 | 80%")}\n${missing(count)}`);
      expect(verdict(1)).toMatchObject({ sumsAreExact: true, areRoundedCopies: false });
      expect(verdict(2)).toMatchObject({ sumsAreExact: false, ratesAreExact: false, areRoundedCopies: true });
    });

    it("does not take balances that hold for proof, as they may be formed of the printed figures", () => {
      // .75^13 > .001: thirteen budgets alone leave a doubt about the rates; with as many balances there would be none
      expect(derived(rows(13, "2 | 0.5 | 80%"))).toMatchObject({ sumsAreExact: true, ratesAreExact: false });
    });

    it("does not hold the rates to the printed figures where several are within what finer ones give", () => {
      // 1.505÷2.495＝60.32%, 1.495÷2.505＝59.68%: 60.2% is in between, 61% is not
      const finer = (count: number, rate: string) =>
        derived(`${rows(25, "2 | 0.5 | 80%")}\n${rows(count, `1.5 | 1 | ${rate}`)}`).ratesAreExact;
      expect(finer(1, "60.20%")).toBe(true);
      expect(finer(3, "60.20%")).toBe(false);
      expect(finer(3, "61.00%")).toBe(true);
    });

    it("takes rates that all agree to the last digit where finer figures would part them for exact", () => {
      // The last place of what was spent moves a rate of 12.5 by .08: it agrees by chance in one case of eight
      const rated = (count: number, row: string): string =>
        Array.from({ length: count }, (_, index) => `甲${index} | ${row}`).join("\n");
      const exact = (rows: string) => derived(rows).ratesAreExact;
      expect(exact(rated(3, "12.5 |  | 12.5 | 10.01 | 2.49 | 80.08%"))).toBe(false);
      expect(exact(rated(4, "12.5 |  | 12.5 | 10.01 | 2.49 | 80.08%"))).toBe(true);
      expect(exact(rated(9, "12.5 |  | 12.5 | 10 | 2.5 | 80.00%"))).toBe(false);
      expect(exact(rated(9, "912.5 |  | 912.5 | 10.01 | 902.49 | 1.10%"))).toBe(false);
    });
  });

  describe("of figures that all end in a place coarser than usual", () => {
    const COARSE = "项目名称 | 年初预算数 | 调增数 | 全年预算数 | 全年执行数 | 结余数 | 预算执行率\n";
    const coarse = (rows: string) => factsOf(ledgerOf(COARSE + rows)).precision;
    const rows = (count: number, row: string): string =>
      Array.from({ length: count }, (_, index) => `甲${row[0]}${index} | ${row}`).join("\n");
    const HOLDS = "120 | 30 | 150 | 100 | 50 |";

    it("takes them for rounded where more miss by that place than two slips explain", () => {
      const missing = (count: number, row: string) => coarse(`${rows(9, HOLDS)}\n${rows(count, row)}`);
      expect(missing(2, "120 | 30 | 151 | 100 | 51 |")).toMatchObject({ decimals: 2 });
      expect(missing(3, "120 | 30 | 151 | 100 | 51 |")).toMatchObject({
        decimals: 0,
        areRoundedCopies: true,
      });
      expect(missing(3, "12.1 | 3 | 15.2 | 10 | 5.2 |")).toMatchObject({ decimals: 1 });
      expect(missing(3, "120 | 30 | 150 | 100 | 49 |")).toMatchObject({
        decimals: 0,
        areRoundedCopies: true,
      });
    });

    it("takes one wrong figure that several sums go through for a slip", () => {
      // 全年预算 151 misses along the budget, along the balance and down the column
      const slip = `${rows(9, HOLDS)}\n乙 | 120 | 30 | 151 | 100 | 50 |\n合计 | 1200 | 300 | 1500 | 1000 | 500 |`;
      expect(coarse(slip)).toMatchObject({ decimals: 2 });
    });

    it("takes them for rounded where rates are formed of finer ones", () => {
      // 100÷150＝66.67%, 100.3÷150.1＝66.82%
      const rated = (count: number, rate: string) =>
        coarse(`${rows(9, `${HOLDS} 66.67%`)}\n${rows(count, `130 | 20 | 150 | 100 | 50 | ${rate}`)}`);
      expect(rated(2, "66.82%")).toMatchObject({ decimals: 2 });
      expect(rated(3, "66.82%")).toMatchObject({ decimals: 0 });
      expect(rated(3, "68.82%")).toMatchObject({ decimals: 2 });
    });
  });
});
