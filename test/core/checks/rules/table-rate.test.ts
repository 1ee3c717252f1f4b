import { CONTRACTS, plainBook } from "../../../support/plain-books";
import { toldBy } from "../../../support/statements";

const told = (checked: Parameters<typeof toldBy>[1]) => toldBy("table-rate", checked);

describe("table-rate", () => {
  it("is content with rates that all rows have in the same way", () => {
    expect(told(plainBook(CONTRACTS))).toEqual([]);
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
});
