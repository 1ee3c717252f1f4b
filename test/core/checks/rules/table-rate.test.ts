import { tableRate } from "../../../../src/core/checks/rules/table-rate";
import type { Ledger } from "../../../../src/core/ledger/ledger";
import type { BrokenRate, BrokenSum } from "../../../../src/core/ledger/table-arithmetic";
import { Amount } from "../../../../src/core/numbers/amount";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf } from "../../../support/findings-of";
import { CONTRACTS, plainBook } from "../../../support/plain-books";
import { toldBy } from "../../../support/statements";

const told = (checked: Parameters<typeof toldBy>[1]) => toldBy("table-rate", checked);

describe("table-rate", () => {
  it("is content with rates that all rows have in the same way", () => {
    const checked = plainBook(CONTRACTS);
    expect(told(checked)).toEqual([]);
    expect(checked.result.tallyByRule.get("table-rate")).toMatchObject({ checked: 6, passed: 6 });
  });

  it("names a rate that is not had as in the other rows, and what may have happened", () => {
    expect(told(plainBook(CONTRACTS, { 路灯电费: ["路灯电费", 57, 34.2, 22.8, 6] }))).toEqual([
      "mismatch E6 C6 B6 第6行“路灯电费”的头款比例(%)应为60.00%：头款34.20万元÷签约价57.00万元，表中为6%，相差54个百分点；表中另有5行按同一算法相符。",
    ]);
  });

  it("leaves a rate alone of which an amount is wrong already", () => {
    const checked = plainBook(CONTRACTS, { 路灯电费: ["路灯电费", 57, 43.2, 22.8, 60] });
    expect(told(checked)).toEqual([]);
    expect(toldBy("table-sum", checked)).toHaveLength(1);
  });

  it("says nothing of rates that follow no two columns", () => {
    const rates = ["道路养护", "校园安保", "污水处理", "路灯电费", "绿化养护", "合计"];
    const wild = Object.fromEntries(
      CONTRACTS.slice(2).map((row, index) => [
        rates[index]!,
        [...row.slice(0, 4), [7, 13, 99, 41, 88, 3][index]!],
      ]),
    );
    expect(told(plainBook(CONTRACTS, wild))).toEqual([]);
  });

  const cell = (label: string, text: string, row: number, column: number) => ({
    label,
    at: { sheet: "表", row, column },
    amount: Amount.of(text),
  });
  /** 甲: B2 of C2 states that rate in D2; beside it sums that fail. */
  const stating = (rate: string, broken: readonly BrokenSum[] = [], shown = rate): Ledger => {
    const own: BrokenRate = {
      label: "甲的比例",
      at: { sheet: "表", row: 1, column: 3 },
      stated: { value: Amount.of(rate), decimals: rate.split(".")[1]?.length ?? 0 },
      convention: "percent",
      numerator: cell("已付", "1", 1, 1),
      denominator: cell("合同", "3", 1, 2),
      held: 4,
    };
    return {
      ...ledgerOf(`项目名称 | 全年执行数 | 年初预算数 | 预算执行率\n甲 | 1 | 3 | ${shown}`),
      tableArithmetic: [
        {
          sheetName: "表",
          firstRow: 0,
          unit: "万元",
          judgedSums: 0,
          judgedRates: 5,
          broken,
          near: [],
          rates: [own],
        },
      ],
    };
  };

  it.each([
    ["33.34", "rounded-up", "33.34%", "33.33%"],
    ["33.32", "digits", "33.32%", "33.33%"],
    ["21", "none", "21%", "33.33%"],
    ["33.33337", "digits", "33.3334%", "33.3333%"],
  ])("says of %s what may have happened: %s", (rate, cause, stated, expected) => {
    expect(findingsOf(tableRate, stating(rate))).toMatchObject([{ cause, stated, expected }]);
  });

  it("says that a rate is a formula", () => {
    expect(findingsOf(tableRate, stating("21"))[0]!.message).not.toContain("公式");
    expect(findingsOf(tableRate, stating("21", [], "=B2/C2 → 21"))[0]!.message).toContain("该单元格为公式");
  });

  it.each([
    ["its own figure", 1, 1, 0],
    ["its other figure", 1, 2, 0],
    ["another row", 2, 1, 1],
    ["another column", 1, 4, 1],
  ])("is told unless a sum that fails has %s", (_, row, column, count) => {
    const sum = (at: ReturnType<typeof cell>): BrokenSum => ({
      kind: "sum",
      whole: cell("合计", "9", 8, 8),
      parts: [cell("乙", "1", 7, 7), at],
      held: 3,
    });
    expect(findingsOf(tableRate, stating("21", [sum(cell("丙", "5", row, column))]))).toHaveLength(count);
    const taken: BrokenSum = { ...sum(cell("丙", "5", 6, 6)), taken: [cell("丁", "1", row, column)] };
    expect(findingsOf(tableRate, stating("21", [taken]))).toHaveLength(count);
  });
});
