import { fullMarks as rule } from "../../../../src/core/checks/rules/full-marks";
import { evaluatedLedger } from "../../../support/evaluated-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

describe("full-marks", () => {
  it("asks about outputs that all got full marks beside a low execution", () => {
    const [finding] = findingsOf(
      rule,
      evaluatedLedger("A1 | | 产出指标 | 场次 | 5 | 60 | 60\n | | 效益指标 | 素质 | 好 | 30 | 20"),
    );
    expect(finding).toMatchObject({ kind: "verify", project: "甲" });
    expect(finding!.message).toBe(
      "预算执行率50.00%（执行数10.00万元÷全年预算20.00万元），低于90%，而1项产出指标都得满分，请核对产出是否已全部完成。",
    );
  });

  it("is content as soon as an output lost points, or the execution is not low", () => {
    const less = evaluatedLedger("A1 | | 产出指标 | 场次 | 5 | 60 | 60\n | | | 人次 | 9 | 30 | 20");
    expect(tallyOf(rule, less)).toMatchObject({ checked: 1, passed: 1 });
    const spent = evaluatedLedger("A1 | | 产出指标 | 场次 | 5 | 90 | 90", {
      rows: "A1 | 甲 | 产业科 | 20 | | 18",
    });
    expect(findingsOf(rule, spent)).toEqual([]);
  });
});
