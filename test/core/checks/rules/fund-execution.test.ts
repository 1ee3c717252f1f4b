import { fundExecution } from "../../../../src/core/checks/rules/fund-execution";
import { ledgerOfForm } from "../../../support/literal-forms";
import { findingsOf } from "../../../support/findings-of";

const form = (execution: string) =>
  ledgerOfForm(`| 项目名称 | 河道整治
    | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数
    | | 年度资金总额 | 120 | 140 | 130
    | | 其中：当年财政拨款 | 100 | 120 | 110
    | | 上年结转资金 | 20 | 20 | ${execution}
    | | 其他资金 | | |`);

describe("fund-execution", () => {
  it("passes a source paid out in full", () => {
    expect(findingsOf(fundExecution, form("20"))).toEqual([]);
  });

  it("asks where a source paid more than it had", () => {
    const [finding] = findingsOf(fundExecution, form("25"));
    expect(finding!.message).toBe(
      "上年结转资金的执行数25.00万元大于该来源的预算数20.00万元，超出5.00万元；请核对各来源的金额是否串行，并以支付凭证为准。",
    );
    expect(finding).toMatchObject({ kind: "verify", at: [{ row: 4, column: 4 }, {}, {}] });
  });

  it("does not take a full-year budget left out beside an initial one for nothing", () => {
    const ledger = ledgerOfForm(`| 项目名称 | 河道整治
    | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数
    | | 年度资金总额 | 120 | 140 | 130
    | | 其中：当年财政拨款 | 100 | | 110
    | | 上年结转资金 | 20 | 20 | 20
    | | 其他资金 | | |`);
    expect(findingsOf(fundExecution, ledger)).toEqual([]);
  });

  it("calls one last digit rounding", () => {
    expect(findingsOf(fundExecution, form("20.01"))).toMatchObject([{ kind: "hint" }]);
  });
});
