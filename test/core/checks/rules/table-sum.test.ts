import { tableSum } from "../../../../src/core/checks/rules/table-sum";
import type { Ledger } from "../../../../src/core/ledger/ledger";
import type { BrokenSum } from "../../../../src/core/ledger/table-arithmetic";
import { findingsOf, tallyOf } from "../../../support/findings-of";
import { withFigures } from "../../../support/literal-figures";
import { CONTRACTS, MONTHS, plainBook } from "../../../support/plain-books";
import { toldBy } from "../../../support/statements";

const told = (checked: Parameters<typeof toldBy>[1]) => toldBy("table-sum", checked);

describe("table-sum", () => {
  it("is content with rows and columns that add up, and says how many it looked at", () => {
    const { result, findings } = plainBook(MONTHS);
    expect(findings).toEqual([]);
    expect(result.tally).toMatchObject({ checked: 9, passed: 9 });
  });

  it("names the figure on which a row and a column agree that it is wrong", () => {
    expect(told(plainBook(MONTHS, { 路灯电费: ["路灯电费", 3, 8, 2.5, 8.5] }))).toEqual([
      "mismatch C6 C7 C3 C4 C5 E6 B6 D6 第7行“合计”的2月与所列各项不符：第3行“道路养护”2.00万元＋第4行“校园安保”0.50万元＋第5行“污水处理”1.00万元＋第6行“路灯电费”8.00万元＝11.50万元，表中为6.50万元，相差5.00万元；C6（第6行“路灯电费”）8.00万元改为3.00万元则相符，请核对该数；表中另有3处按同一算法相符；表中另有1处因此不符。",
    ]);
  });

  it("names a total that leaves out a row, in one column or in all", () => {
    expect(told(plainBook(MONTHS, { 合计: ["合计", 11, 6.5, 6.5, 28] }))).toEqual([
      "mismatch D7 D3 D4 D5 D6 E7 B7 C7 第7行“合计”的3月应为10.50万元：第3行“道路养护”3.00万元＋第4行“校园安保”4.00万元＋第5行“污水处理”1.00万元＋第6行“路灯电费”2.50万元＝10.50万元，表中为6.50万元，相差4.00万元；可能是漏加第4行“校园安保”（恰为该数）；表中另有3处按同一算法相符；表中另有1处因此不符。",
    ]);
    const stale = plainBook(MONTHS, { 合计: ["合计", 8, 3.5, 8, 19.5] });
    expect(told(stale)).toHaveLength(4);
    expect(told(stale)[0]).toMatch(/可能是漏加第6行“路灯电费”/);
  });

  it("knows differences of columns, and follows them to the figure", () => {
    expect(told(plainBook(CONTRACTS, { 校园安保: ["校园安保", 80, 60, 12, 75] }))).toEqual([
      "mismatch D4 D8 D3 D5 D6 D7 B4 C4 第8行“合计”的尾款与所列各项不符：第3行“道路养护”30.00万元＋第4行“校园安保”12.00万元＋第5行“污水处理”30.00万元＋第6行“路灯电费”22.80万元＋第7行“绿化养护”20.00万元＝114.80万元，表中为122.80万元，相差8.00万元；D4（第4行“校园安保”）12.00万元改为20.00万元则相符，请核对该数；表中另有2处按同一算法相符；表中另有1处因此不符。",
    ]);
  });

  it("leaves it open which part is wrong where nothing tells", () => {
    const checked = plainBook(CONTRACTS, {
      校园安保: ["校园安保", 80, 60, 12, 75],
      合计: ["合计", 252, null, null, null],
    });
    expect(told(checked)).toEqual([
      "mismatch B4 C4 D4 第4行“校园安保”的签约价与所列各项不符：头款60.00万元＋尾款12.00万元＝72.00万元，表中为80.00万元，相差8.00万元，请核对所列各数；表中另有4处按同一算法相符。",
    ]);
  });

  it("offers no repair: any of the figures may come from a document", () => {
    const [finding] = plainBook(MONTHS, { 合计: ["合计", 11, 6.5, 6.5, 28] }).findings;
    expect(finding).toMatchObject({ kind: "mismatch", repairs: [], alternatives: [] });
  });

  it("takes what rounding leaves for right", () => {
    const cents = {
      道路养护: ["道路养护", 1.01, 2.02, 3.03, 6.06],
      污水处理: ["污水处理", 5.01, 1.02, 1.04, 7.07],
    };
    const sums = ["合计", 11.02, 6.55, 10.57, 28.13];
    expect(told(plainBook(MONTHS, { ...cents, 合计: sums }))).toEqual([]);
  });

  /** The first sum fails, the others stand beside it; it holds in so many other places. */
  const failing = (
    figures: Readonly<Record<string, string>>,
    sums: readonly string[],
    more: Partial<BrokenSum> = {},
  ): Ledger => {
    const { figureTables, ...ledger } = withFigures(figures, { sums });
    const [first, ...near] = figureTables![0]!.sums;
    return {
      ...ledger,
      tableArithmetic: [
        {
          sheetName: "表",
          firstRow: 0,
          unit: "万元",
          judgedSums: sums.length,
          judgedRates: 0,
          broken: [{ ...first!, held: 3, ...more }],
          near,
          rates: [],
        },
      ],
    };
  };

  it("counts what it looked at and what fails", () => {
    const ledger = failing({ 甲: "1", 乙: "2", 合计: "9" }, ["合计=甲+乙", "甲==乙"]);
    expect(tallyOf(tableSum, ledger)).toEqual({ checked: 2, passed: 1, failed: 1, unverifiable: 0 });
  });

  it("tells by what it goes where nothing else in the table is added up so", () => {
    const [finding] = findingsOf(
      tableSum,
      failing({ 甲: "1", 乙: "2", 合计: "9" }, ["合计=甲+乙"], { held: 0 }),
    );
    expect(finding!.message).toBe(
      "合计应为3.00万元：甲1.00万元＋乙2.00万元＝3.00万元，表中为9.00万元，相差6.00万元；所列各行没有小计、其中等层次，合计即各行之和。",
    );
  });

  it.each([
    ["codes", "按科目编码，各下级科目之和即该科目"],
    ["of-which", "其中各行以“其他”收尾，应已列全"],
    ["alike", "表头相同的其他各表按同一算法相符"],
  ] as const)("tells that it goes by %s where nothing else does: %s", (basis, evidence) => {
    const table = failing({ 甲: "1", 乙: "2", 合计: "9" }, ["合计=甲+乙"], { held: 0, basis });
    expect(findingsOf(tableSum, table)[0]!.message).toContain(`相差6.00万元；${evidence}。`);
  });

  it("says that the wrong figure is a formula", () => {
    const message = (text: string) =>
      findingsOf(tableSum, failing({ 甲: "1", 乙: "2", 合计: text }, ["合计=甲+乙"]))[0]!.message;
    expect(message("9")).not.toContain("公式");
    expect(message("=B2+B3 → 9")).toContain("该单元格为公式");
  });

  it("looks for the wrong figure to the last cent", () => {
    const [finding] = findingsOf(
      tableSum,
      failing({ 甲: "5", 乙: "5", 合计: "10.04", 丙: "3", 另列: "8.05" }, ["合计=甲+乙", "另列=甲+丙"]),
    );
    expect(finding!.message).toMatch(/^合计应为10\.00万元/);
  });
});
