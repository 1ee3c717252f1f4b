import { runChecks } from "../../../src/core/checks/run-checks";
import { ledgerOf } from "../../support/build-ledger";

const TABLE = `
序号 | 项目名称 | 项目个数 | 资金来源 | 年初预算数 | 调增数 | 调减数 | 收回数 | 结转下年数 | 全年预算数 | 全年执行数 | 结余数 | 预算执行率 | 节约率 | 调整依据 | 未完成原因
1 | 人员保险 | 1 | 本级 | 0.72 | | | | | 0.72 | 0.72 | 0 | 100% | | |
2 | 企业奖励 | 1 | 本级 | 150 | | 7 | 5 | | 143 | 137 | 6 | 91.33万元 | | 指标文1号 |
3 | 小微补助 | 1 | 本级 | 90 | | | | | 90 | 90 | 0 | 100% | | |
4 | 规划编制 | 1 | 本级 | 25 | | | | | 25 | 24.95 | 0.05 | 99.8% | 0.02% | |
5 | 科技后补助 | 1 | 本级 | 200 | | | | | 200 | 176.69 | 23.31 | 88.35% | | |
6 | 成果转化 | 1 | 本级 | 40 | | | | | 40 | 40 | 0 | 100% | | |
7 | 双创配套 | 1 | 本级 | 20 | | | | | 20 | 10 | 10 | 50% | | |
8 | 科技工作 | 1 | 本级 | 3 | | | | | 3 | 3 | 0 | 100% | | |
9 | 信息化管理 | 1 | 本级 | 50 | | 28.61 | | | 21.39 | 21.39 | 0 | 42.78% | | 指标文2号 |
10 | 电子政务网 | 1 | 本级 | 359.94 | | 234 | | | 125.94 | 125.91 | 0.03 | 34.98% | | 指标文3号 |
11 | 机柜租赁 | 1 | 本级 | 596.69 | | | | | 596.69 | 596.69 | 0 | 100% | | |
12 | 政府采购 | 1 | 本级 | 3.29 | | | | | 3.29 | 3.29 | 0 | 100% | | |
13 | 智慧项目 | 1 | 本级 | 3000 | | 3000 | | | 0 | 0 | 0 | | | 指标文4号 |
14 | 复工复产补助 | 1 | 本级 | 0 | 136.84 | | | | 136.84 | 136.84 | 0 | 100% | | 指标文5号 |
14 | 复工复产补助（第二批） | 1 | 本级 | 0 | 61.86 | | | | 61.86 | 61.86 | 0 | | | 指标文6号 |
15 | 防疫物资 | 1 | 本级 | 0 | 60.36 | | | | 60.36 | 60.36 | 0 | 100% | | 指标文7号 |
16 | 视频会议 | 1 | 本级 | 0 | 77.42 | | | | 77.42 | 77.42 | 0 | | | 指标文8号 |
17 | 抚恤费 | 1 | 本级 | 0 | 1 | | | | 1 | 1 | 0 | | | 指标文9号 |
18 | 配电工程 | 1 | 本级 | 0 | 20 | | | | 20 | 20 | 0 | | | 指标文10号 |
19 | 弱电整治 | 1 | 本级 | 0 | 404.7 | | | | 404.7 | 404.7 | 0 | | | 指标文11号 |
20 | 专项规划 | 1 | 本级 | 0 | 6 | | | | 6 | 6 | 0 | | | 指标文12号 |
20 | 资产清查 | 1 | 本级 | 0 | 1.48 | | | | 1.48 | 1.48 | 0 | | | 指标文13号 |
21 | 上年转移支付（3个） | 3 | 上级 | 16.91 | | | | | 16.91 | 16.12 | 0.79 | 95.32% | | |
22 | 引导资金（第二批） | 1 | 中央 | 0 | 120 | | | | 120 | 120 | 0 | | | 指标文14号 |
22 | 中小企业发展 | 1 | 省 | 0 | 100 | | | | 100 | 100 | 0 | | | 指标文15号 |
合计 | 合计 | 27 | | 4555.55 | 989.66 | 3269.61 | 5 | | 2275.6 | 2235.42 | 40.18 | | | |
`;
const STATED = {
  approvedProjectCount: "16",
  approvedTotal: "4555.55",
  executedProjectCount: "26",
  executionTotal: "2235.42",
  overallRate: "49.07%",
};
const LEDGER = ledgerOf(TABLE, { stated: STATED, heading: { rateBasis: "年初预算" } });

describe("runChecks on a bureau's ledger of a year", () => {
  const result = runChecks(LEDGER);
  const found = (rule: string, project?: string) =>
    result.findings.find((finding) => finding.rule === rule && finding.project === project);

  it("finds what is wrong, and nothing else", () => {
    expect(result.findings.map(({ rule, project, kind, cause }) => [rule, project, kind, cause])).toEqual([
      ["execution-rate", "企业奖励", "mismatch", "unit"],
      ["saving-rate", "规划编制", "mismatch", "shift"],
      ["overall-rate", undefined, "verify", "population"],
      ["balance-uses", "企业奖励", "verify", "uses-incomplete"],
      ["reason-required", "科技后补助", "explain", "none"],
      ["reason-required", "双创配套", "explain", "none"],
      ["execution-rate", "上年转移支付（3个）", "hint", "truncated"],
      ["rounded-figure", "电子政务网", "hint", "rounded"],
    ]);
    expect(result.findingCount).toBe(8);
  });

  it("says what the rates should be and repairs the typed ones", () => {
    expect(found("execution-rate", "企业奖励")).toMatchObject({
      stated: "91.33万元",
      expected: "91.33%",
      message: "预算执行率单位应为“%”：执行数137.00万元÷年初预算数150.00万元＝91.33%，表中为“91.33万元”。",
      repairs: [{ cells: [{ at: { row: 2, column: 12 }, value: "0.9133", shown: "91.33%" }] }],
    });
    expect(found("saving-rate", "规划编制")).toMatchObject({
      expected: "0.20%",
      message: "节约率小数点错位：（年初预算数25.00－执行数24.95）÷25.00＝0.20%，表中为0.02%。",
      repairs: [{ cells: [{ value: "0.002" }] }],
    });
    expect(found("execution-rate", "上年转移支付（3个）")!.message).toBe(
      "预算执行率：执行数16.12万元÷年初预算数16.91万元＝95.3282%，四舍五入为95.33%，表中为95.32%，末位直接舍去。",
    );
  });

  it("names what would make the uses of a balance add up, and repairs nothing", () => {
    const finding = found("balance-uses", "企业奖励")!;
    expect(finding.message).toBe(
      "全年预算143.00万元－执行137.00万元，结余6.00万元，已列年终收回5.00万元，其余1.00万元未列去向（结转下年、财政收回或漏记）；若收回数为6.00万元，或调减数为8.00万元，则算式相符，请以指标文、额度收回通知为准。",
    );
    expect(finding.repairs).toEqual([]);
    expect(finding.alternatives.map(({ cells }) => cells.map(({ value }) => value))).toEqual([["6"], ["8"]]);
  });

  it("names the other reading of a small balance", () => {
    expect(found("rounded-figure", "电子政务网")!.message).toBe(
      "年初预算数359.94万元－调减数234.00万元－执行数125.91万元，结余0.03万元（300元）；也可能是调减数234.03万元取整为234万元，请以指标文为准。",
    );
  });

  it("tells the populations of the overall rate apart", () => {
    expect(found("overall-rate")).toMatchObject({
      expected: "98.23%",
      message:
        "合计执行率49.07%的分子含26个项目（2235.42万元），分母仅为16个项目的年初批复（4555.55万元），统计范围不一致；按全年预算2275.60万元计算为98.23%。",
    });
  });

  it("takes the denominator that the rates follow where none is declared, and says so once", () => {
    const undeclared = runChecks(ledgerOf(TABLE, { stated: STATED }));
    expect(undeclared.bases).toMatchObject({ rateBasis: "年初预算", rateBasisDeclared: false });
    expect(undeclared.findings.map(({ rule }) => rule).filter((rule) => rule === "rate-basis")).toHaveLength(
      1,
    );
    expect(undeclared.findingCount).toBe(9);
  });

  it("finds nothing in the mended ledger", () => {
    const mended = MENDED.reduce((table, [wrong, right]) => table.replace(wrong, right), TABLE);
    const checked = runChecks(
      ledgerOf(mended, {
        stated: { ...STATED, overallRate: "98.24%" },
        heading: { rateBasis: "全年预算" },
      }),
    );
    expect(checked.findings.map(({ message }) => message)).toEqual([]);
    expect(checked.tally.failed).toBe(0);
  });

  it("counts every subject as passed, failed or unverifiable", () => {
    for (const { checked, passed, failed, unverifiable } of result.tallyByRule.values())
      expect(passed + failed + unverifiable).toBe(checked);
    expect(result.tally).toMatchObject({ failed: 8, unverifiable: 0 });
    expect(result.tally.checked).toBeGreaterThan(200);
  });

  it("gives the same findings in the same order every time", () => {
    expect(
      runChecks(ledgerOf(TABLE, { stated: STATED, heading: { rateBasis: "年初预算" } })).findings,
    ).toEqual(result.findings);
  });
});

/** The full-year budget as denominator throughout, uses and reasons complete, 234.03 instead of 234. */
const MENDED: readonly (readonly [RegExp | string, string])[] = [
  ["5 | | 143 | 137 | 6 | 91.33万元", "5 | 1 | 143 | 137 | 6 | 95.80%"],
  ["0.02%", "0.20%"],
  ["88.35% | | |", "88.35% | | | 企业申报不足"],
  ["50% | | |", "50% | | | 活动推迟"],
  ["42.78%", "100%"],
  ["234 | | | 125.94 | 125.91 | 0.03 | 34.98%", "234.03 | | | 125.91 | 125.91 | 0 | 100%"],
  ["95.32%", "95.33%"],
  ["3269.61 | 5 | | 2275.6 | 2235.42 | 40.18", "3269.64 | 5 | 1 | 2275.57 | 2235.42 | 40.15"],
];
