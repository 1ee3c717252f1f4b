import { overExecution } from "../../../../src/core/checks/rules/over-execution";
import { saidOf } from "../../../support/approved-book";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

const HEADER = "项目名称 | 年初预算数 | 调增数 | 调减数 | 全年预算数 | 全年执行数\n";

describe("over-execution", () => {
  it("asks where more was paid than there was quota", () => {
    const [finding] = findingsOf(overExecution, ledgerOf(HEADER + "甲 | 20 | | | 20 | 25"));
    expect(finding).toMatchObject({ kind: "verify", repairs: [], alternatives: [] });
    expect(finding!.message).toBe(
      "执行数25.00万元大于全年预算数20.00万元，超出5.00万元；请核对调增指标文是否漏记，并以支付凭证为准。",
    );
  });

  it("calls one last digit rounding", () => {
    const [finding] = findingsOf(overExecution, ledgerOf(HEADER + "甲 | 21.38 | | | 21.38 | 21.39"));
    expect(finding).toMatchObject({ kind: "hint" });
  });

  it("passes a project paid out in full and one reduced to nothing", () => {
    const ledger = ledgerOf(HEADER + "甲 | 0 | 60.36 | | 60.36 | 60.36\n乙 | 3000 | | 3000 | 0 | 0");
    expect(tallyOf(overExecution, ledger)).toMatchObject({ checked: 2, passed: 2 });
  });

  it("leaves to other rules a budget that is stated high enough, or too low where nothing is overspent", () => {
    const rows = "甲 | 20 | | | 25 | 22\n乙 | 20 | | | 25 | 25\n丙 | 20 | | | 15 | 20";
    expect(tallyOf(overExecution, ledgerOf(HEADER + rows))).toMatchObject({ checked: 3, failed: 0 });
  });

  it("cannot judge an execution that cannot be read", () => {
    const ledger = ledgerOf(HEADER + "甲 | 20 | | | 20 | 待定\n乙 | 20 | | | 20 | 20");
    expect(tallyOf(overExecution, ledger)).toEqual({ checked: 2, passed: 1, failed: 0, unverifiable: 1 });
  });

  it("knows no rounding in 元", () => {
    const ledger = ledgerOf(HEADER + "甲 | 21.38 | | | 21.38 | 21.39", { heading: { unit: "元" } });
    expect(findingsOf(overExecution, ledger)[0]).toMatchObject({ kind: "verify" });
  });

  it("asks about a project that only the lists add where they grant it something", () => {
    const header = ["日期", "项目名称", "类型", "金额（万元）", "文号"];
    const said = saidOf("over-execution", {
      调整明细: [
        header,
        ["2024-02-05", "乡村舞台", "追加", 8, "文4号"],
        ["2024-02-06", "图书馆免费开放", "追加", 12.5, "文5号"],
      ],
      支付明细: [
        ["支付日期", "项目名称", "支付金额（万元）"],
        ["2024-04-02", "乡村舞台", 9],
        ["2024-04-02", "非遗保护", 21],
        ["2024-04-02", "文物普查", 12],
      ],
    });
    expect(said).toEqual([expect.stringContaining("执行数9.00万元大于全年预算数8.00万元，超出1.00万元；")]);
  });
});
