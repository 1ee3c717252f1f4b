import { fullMarks as rule } from "../../../../src/core/checks/rules/full-marks";
import { Amount } from "../../../../src/core/numbers/amount";
import { evaluatedLedger } from "../../../support/evaluated-ledger";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";
import { withIndicators } from "../../../support/with-indicators";

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

  it("passes over a budget below the one that needs a reason, and over none", () => {
    const full = (budget: string) =>
      evaluatedLedger("A1 | | 产出指标 | 场次 | 5 | 60 | 60", {
        rows: `A1 | 甲 | 产业科 | ${budget} | | 1`,
        heading: { reasonFloor: Amount.of("20") },
      });
    expect(tallyOf(rule, full("19"))).toMatchObject({ checked: 0 });
    expect(tallyOf(rule, full("0"))).toMatchObject({ checked: 0 });
    expect(tallyOf(rule, full("20"))).toMatchObject({ checked: 1, failed: 1 });
    expect(
      tallyOf(rule, evaluatedLedger("A1 | | 产出指标 | 场次 | 5 | 60 | 60", { rows: "A1 | 甲 | | 0 | | 1" })),
    ).toMatchObject({ checked: 0 });
  });

  it.each([
    ["an execution that is no figure", "A1 | | 产出指标 | 场次 | 5 | 60 | 60", "待定"],
    ["points that are not given", "A1 | | 产出指标 | 场次 | 5 | | 60", "10"],
    ["a score that is not given", "A1 | | 产出指标 | 场次 | 5 | 60 | ", "10"],
  ])("cannot judge %s", (_, indicators, execution) => {
    const ledger = evaluatedLedger(indicators, { rows: `A1 | 甲 | 产业科 | 20 | | ${execution}` });
    expect(tallyOf(rule, ledger)).toEqual({ checked: 1, passed: 0, failed: 0, unverifiable: 1 });
  });

  it("cannot judge a sheet without scores", () => {
    const ledger = ledgerOf("项目编码 | 项目名称 | 年初预算数 | 全年执行数\nA1 | 甲 | 20 | 10");
    const table = "项目编码 | 一级指标 | 三级指标 | 实际完成值 | 分值\nA1 | 产出指标 | 场次 | 5 | 60";
    expect(tallyOf(rule, withIndicators(ledger, table))).toMatchObject({ checked: 1, unverifiable: 1 });
  });

  it("takes all indicators for outputs where none is called so", () => {
    const ledger = ledgerOf("项目编码 | 项目名称 | 年初预算数 | 全年执行数\nA1 | 甲 | 20 | 10");
    const table = (score: string) =>
      `项目编码 | 三级指标 | 实际完成值 | 分值 | 得分\nA1 | 场次 | 5 | 60 | 60\n | 人次 | 9 | 30 | ${score}`;
    expect(findingsOf(rule, withIndicators(ledger, table("30")))[0]!.message).toContain(
      "2项产出指标都得满分",
    );
    expect(tallyOf(rule, withIndicators(ledger, table("20")))).toMatchObject({ checked: 1, passed: 1 });
  });

  it("cuts the rate, so that it reads below the limit", () => {
    const ledger = evaluatedLedger("A1 | | 产出指标 | 场次 | 5 | 60 | 60", {
      rows: "A1 | 甲 | 产业科 | 1000 | | 899.99",
    });
    expect(findingsOf(rule, ledger)[0]!.message).toContain("预算执行率89.99%（");
  });
});
