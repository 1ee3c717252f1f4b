import { overExecution } from "../../../../src/core/checks/rules/over-execution";
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
});
