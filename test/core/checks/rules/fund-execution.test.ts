import { fundExecution } from "../../../../src/core/checks/rules/fund-execution";
import { ledgerOfForm } from "../../../support/literal-forms";
import { findingsOf, tallyOf } from "../../../support/findings-of";

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

  it("takes two last digits for more than rounding, and any where amounts are in 元", () => {
    expect(findingsOf(fundExecution, form("20.02"))).toMatchObject([{ kind: "verify" }]);
    const yuan = ledgerOfForm(`| 项目名称 | 河道整治
    | 项目资金（元） | | 年初预算数 | 全年预算数 | 全年执行数
    | | 年度资金总额 | 1200.5 | 1400.5 | 1300.5
    | | 其中：当年财政拨款 | 1000.5 | 1200.5 | 1200.51
    | | 其他资金 | 200 | 200 | 99.99`);
    expect(findingsOf(fundExecution, yuan)).toMatchObject([{ kind: "verify" }]);
  });

  it("tells whose it is, and points at what it is held against", () => {
    const [finding] = findingsOf(fundExecution, form("25"));
    expect(finding).toMatchObject({ project: "河道整治", stated: "25.00万元" });
    expect(finding!.at.map(({ column }) => column)).toEqual([4, 3, 2]);
  });

  const other = (source: string) =>
    ledgerOfForm(`| 项目名称 | 河道整治
    | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数
    | | 年度资金总额 | 120 | 140 | 130
    | | 其中：当年财政拨款 | ${source}
    | | 其他资金 | | |`);

  it.each([
    ["nothing paid", "100 | 120 | ", { checked: 0 }],
    ["what was paid out of nothing", " | | 5", { checked: 1, failed: 1, unverifiable: 0 }],
    ["a payment that is no figure", "100 | 120 | 待定", { checked: 1, failed: 0, unverifiable: 1 }],
    ["a budget that is no figure", " | 待定 | 5", { checked: 1, failed: 0, unverifiable: 1 }],
    ["an initial budget that is no figure", "待定 | | 5", { checked: 1, failed: 0, unverifiable: 1 }],
    ["a full-year budget left out", "100 | | 5", { checked: 1, failed: 0, unverifiable: 1 }],
    ["a payment within its budget", "100 | 120 | 120", { checked: 1, passed: 1 }],
  ])("counts %s", (_, source, tally) => {
    expect(tallyOf(fundExecution, other(source))).toMatchObject(tally);
  });
});
