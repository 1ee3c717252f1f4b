import { indicatorFigure as rule } from "../../../../src/core/checks/rules/indicator-figure";
import { evaluatedLedger } from "../../../support/evaluated-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

describe("indicator-figure", () => {
  it("lists points and scores that are no figures, with their cells", () => {
    const ledger = evaluatedLedger(
      "A1 | | 产出 | 场次 | 5 | 60分 | 良好\n | | 预算执行率 | | | 10 | #DIV/0!\n | | 总分 | | | 100 | ",
    );
    expect(findingsOf(rule, ledger).map(({ message }) => message)).toEqual([
      "指标“场次”的得分填的是“良好”，不是数，未参加计算，请改填数值。",
      "预算执行率的得分填的是“#DIV/0!”，不是数，未参加计算，请改填数值。",
    ]);
    expect(tallyOf(rule, ledger)).toMatchObject({ checked: 5, failed: 2 });
  });

  it("names the row of the total", () => {
    const ledger = evaluatedLedger("A1 | | 产出 | 场次 | 5 | 60 | 60\n | | 总分 | | | 一百 | 70");
    expect(findingsOf(rule, ledger).map(({ message }) => message)).toEqual([
      "总分行的分值填的是“一百”，不是数，未参加计算，请改填数值。",
    ]);
  });
});
