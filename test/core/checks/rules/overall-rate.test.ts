import { overallRate } from "../../../../src/core/checks/rules/overall-rate";
import { ledgerOf, type LedgerOptions } from "../../../support/build-ledger";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

const TABLE = `
  项目名称 | 项目个数 | 年初预算数 | 调增数 | 调减数 | 全年执行数 | 预算执行率
  甲       | 3 | 100 |    | 20 | 60 |
  乙       | 2 | 0   | 40 |    | 40 |`;
const of = (overallRate: string, rateBasis: "全年预算" | "年初预算"): LedgerOptions => ({
  stated: { overallRate },
  heading: { rateBasis },
});
const one = (stated: string, basis: "全年预算" | "年初预算") =>
  findingsOf(overallRate, ledgerOf(TABLE, of(stated, basis)))[0];

describe("overall-rate", () => {
  it.each(["全年预算", "年初预算"] as const)("passes the rate of the same projects under %s", (basis) => {
    expect(one("83.33%", basis)).toBeUndefined();
  });

  it.each(["全年预算", "年初预算"] as const)("tells populations apart under %s", (basis) => {
    const finding = one("100%", basis)!;
    expect(finding).toMatchObject({ kind: "verify", cause: "population", expected: "83.33%", repairs: [] });
    expect(finding.message).toBe(
      "合计执行率100%的分子含5个项目（100.00万元），分母仅为3个项目的年初批复（100.00万元），统计范围不一致；按全年预算120.00万元计算为83.33%。",
    );
  });

  it("names the approved projects alone where their rate stands for all", () => {
    expect(one("60%", "全年预算")).toMatchObject({ kind: "hint", cause: "denominator" });
  });

  it("asks of a total on 年初预算数 below projects on 全年预算数", () => {
    const table = `
  项目名称 | 年初预算数 | 调增数 | 全年预算数 | 全年执行数 | 预算执行率
  甲 | 100 | 20 | 120 | 60 | 50%
  乙 | 50 | 30 | 80 | 40 | 50%
  丙 | 40 | 10 | 50 | 45 | 90%
  合计 | 190 | 60 | 250 | 145 | 76.32%`;
    const [finding] = findingsOf(overallRate, ledgerOf(table));
    expect(finding!.kind).toBe("verify");
    expect(finding!.message).toBe(
      "合计的预算执行率76.32%系按年初预算数190.00万元计算，工作簿中其他执行率按全年预算数计算；执行数145.00万元÷全年预算数250.00万元＝58.00%，请统一口径。",
    );
  });

  it("says what a wrong rate should be", () => {
    expect(one("88.88%", "全年预算")).toMatchObject({ kind: "mismatch", expected: "83.33%" });
  });

  it("says nothing of a rate that follows from the sums beside it, wrong as they are", () => {
    const table = `
  项目名称 | 年初预算数 | 全年预算数 | 全年执行数 | 预算执行率
  甲 | 100 | 100 | 60 |
  乙 | 50 | 50 | 40 |`;
    // 40÷150 is what the row states; the subtotal's own check tells that 40 should be 100.
    expect(findingsOf(overallRate, ledgerOf(`${table}\n合计 | 150 | 150 | 40 | 26.67%`))).toEqual([]);
    expect(findingsOf(overallRate, ledgerOf(`${table}\n合计 | 150 | 150 | 40 | 62.67%`))).toHaveLength(1);
  });

  it("takes the budget of a row without 全年预算数 from its other figures", () => {
    const table = `
  项目名称 | 年初预算数 | 调增数 | 调减数 | 全年执行数 | 预算执行率
  甲 | 100 | 10 | -5 | 63 | 60%
  乙 | 50 |  | -10 | 40 | 100%`;
    // 180 ÷ (250 + 10 − 20): a project that the rows lack is still in all sums.
    expect(findingsOf(overallRate, ledgerOf(`${table}\n合计 | 250 | 10 | -20 | 180 | 75%`))).toEqual([]);
    expect(findingsOf(overallRate, ledgerOf(`${table}\n合计 | 250 | 10 |  | 180 | 75%`))).toHaveLength(1);
  });

  it("looks at the rates of total rows too", () => {
    const ledger = ledgerOf(`${TABLE}\n合计 | 5 | 100 | 40 | 20 | 100 | 8.333%`);
    expect(findingsOf(overallRate, ledger)[0]).toMatchObject({ cause: "shift", expected: "83.333%" });
    expect(tallyOf(overallRate, ledger).checked).toBe(1);
  });

  it("leaves a formula alone, and repairs a typed rate", () => {
    const [live] = findingsOf(
      overallRate,
      ledgerOf(`${TABLE}\n合计 | 5 | 100 | 40 | 20 | 100 | =G2 → 88.88%`),
    );
    expect(live!.repairs).toEqual([]);
    expect(live!.message).toContain("；该单元格为公式，请检查其引用单元格");
    const [typed] = findingsOf(overallRate, ledgerOf(`${TABLE}\n合计 | 5 | 100 | 40 | 20 | 100 | 88.88%`));
    expect(valuesOf(typed!.repairs)).toEqual([["0.8333"]]);
  });

  it("cannot judge a rate over a figure that cannot be read, or of no budget at all", () => {
    const unread = ledgerOf(TABLE.replace("| 60 |", "| 待定 |"), of("83.33%", "全年预算"));
    expect(tallyOf(overallRate, unread)).toMatchObject({ checked: 1, failed: 0, unverifiable: 1 });
    const none = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 0 | 5", of("100%", "全年预算"));
    expect(tallyOf(overallRate, none)).toMatchObject({ checked: 1, failed: 0, unverifiable: 1 });
  });

  it("tells populations apart where the full-year budgets come to nothing", () => {
    const table = "项目名称 | 年初预算数 | 调减数 | 全年执行数\n甲 | 100 | 100 | 60\n乙 | 0 | | 40";
    const [finding] = findingsOf(overallRate, ledgerOf(table, of("100%", "全年预算")));
    expect(finding).toMatchObject({ cause: "population" });
    expect(finding).not.toHaveProperty("expected");
    expect(finding!.message).toMatch(/统计范围不一致。$/);
  });

  it("says what an amount stands for where a rate belongs", () => {
    const finding = one("83.33万元", "全年预算")!;
    expect(finding).toMatchObject({ kind: "mismatch", cause: "unit", expected: "83.33%" });
  });

  it("calls what rounding of the amounts leaves a hint", () => {
    // 2÷6 of figures that may each be 0.005 more or less: up to 2.01÷5.99, 33.56%.
    const table = "项目名称 | 年初预算数 | 全年执行数\n甲 | 3 | 1\n乙 | 3 | 1";
    const [finding] = findingsOf(overallRate, ledgerOf(table, of("33.5%", "全年预算")));
    expect(finding).toMatchObject({ kind: "hint", cause: "none", expected: "33.3%" });
    expect(finding!.message).toContain("在四舍五入尾差范围内");
  });
});
