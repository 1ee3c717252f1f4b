import { indicatorResult as rule } from "../../../../src/core/checks/rules/indicator-result";
import { formatAddress } from "../../../../src/core/workbook/address";
import { evaluatedLedger } from "../../../support/evaluated-ledger";
import { findingsOf } from "../../../support/findings-of";

describe("indicator-result", () => {
  it("asks the responsible office once a project for all that is missing", () => {
    const ledger = evaluatedLedger(
      "A1 | | 产出 | 场次 | | 30 | 30\n | | | 人次 | 7 | 30 | \n | | | 批次 | 1 | 30 | 20\n | | | 套数 | 1 | 30 | 20 | 缺货",
    );
    const [finding, ...others] = findingsOf(rule, ledger);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: "explain", project: "甲" });
    expect(finding!.message).toBe(
      "绩效指标未填实际完成值：场次；未填得分：人次；得分低于分值而未填偏差原因：批次，请产业科补充。",
    );
    expect(finding!.at.map(({ row, column }) => formatAddress(row, column))).toEqual(["E2", "G3", "H4"]);
  });
});
