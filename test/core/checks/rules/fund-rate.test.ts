import { runChecks } from "../../../../src/core/checks/run-checks";
import { fundRate } from "../../../../src/core/checks/rules/fund-rate";
import { ledgerOfForm, ledgerOfSheets } from "../../../support/literal-forms";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

const form = (rate: string, header = "预算执行率") =>
  ledgerOfForm(`| 项目名称 | 视频会议
    | 预算（万元） | | 年初预算 | 调整后预算数 | 预算执行数 | ${header}
    | | 总额 | 24.2 | 27.56 | 24.9 | 90.35%
    | | 其中：财政资金 | 20 | 23.36 | 21.3 | ${rate}
    | | 单位资金 | 4.2 | 4.2 | 3.6 |
    | | 其他资金 | 0 | 0 | 0 | 0.00%`);

describe("fund-rate", () => {
  it.each(["91.18%", '"91.18%"', '"91%"', "0.9118"])("takes %s for 21.3 ÷ 23.36", (rate) => {
    expect(findingsOf(fundRate, form(rate))).toEqual([]);
  });

  it("takes bare percentage points under a header that says so", () => {
    expect(findingsOf(fundRate, form("91.18", "预算执行率(%)"))).toEqual([]);
  });

  it("takes fractions under such a header where all rows write them so, not one that lost its point", () => {
    const rates = (total: string, own: string, other: string) =>
      ledgerOfForm(`| 项目名称 | 视频会议
        | 预算（万元） | | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率%
        | | 总额 | 27.56 | 27.56 | 24.9 | ${total}
        | | 其中：财政资金 | 23.36 | 23.36 | 21.3 | ${own}
        | | 其他资金 | 4.2 | 4.2 | 3.6 | ${other}`);
    expect(findingsOf(fundRate, rates("0.9035", "0.9118", "0.8571"))).toEqual([]);
    expect(findingsOf(fundRate, rates("90.35", "0.9118", "85.71"))).toMatchObject([{ cause: "shift" }]);
  });

  it("asks, and no more, where amounts of whole 万元 leave the rate that much room", () => {
    const whole = (rate: string) =>
      ledgerOfForm(`| 项目名称 | 视频会议
        | 预算（万元） | | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率
        | | 总额 | 57 | 57 | 46 | 79.62%
        | | 其中：财政资金 | 29 | 29 | 24 | ${rate}
        | | 其他资金 | 28 | 28 | 22 | 78.57%`);
    expect(runChecks(whole("81.92%")).findings.filter(({ kind }) => kind === "mismatch")).toEqual([]);
    expect(findingsOf(fundRate, whole("81.92%"))).toMatchObject([{ kind: "verify" }]);
    expect(findingsOf(fundRate, whole("89.12%"))).toMatchObject([{ kind: "mismatch" }]);
  });

  it("forms no rate where there was no budget", () => {
    expect(tallyOf(fundRate, form("91.18%"))).toMatchObject({ checked: 2, passed: 1, unverifiable: 1 });
  });

  it("finds a wrong rate of one source and offers its repair", () => {
    const [finding] = findingsOf(fundRate, form('"81.18%"'));
    expect(finding!.message).toBe(
      "财政资金的预算执行率应为91.18%：执行数21.30万元÷全年预算数23.36万元＝91.1815%，表中为81.18%，相差10个百分点；可能是一位数字不同。",
    );
    expect(finding!.at[0]).toMatchObject({ row: 3, column: 5 });
    expect(valuesOf(finding!.repairs)).toEqual([["91.18%"]]);
  });

  it.each([
    ["a rate that is no figure", '"待定"'],
    ["a blank", ""],
  ])("counts %s", (name, rate) => {
    const checked = name === "a blank" ? 1 : 2;
    expect(tallyOf(fundRate, form(rate))).toEqual({ checked, passed: 0, failed: 0, unverifiable: checked });
  });

  it("names a unit of money behind a rate", () => {
    expect(findingsOf(fundRate, form('"91.18万元"'))).toMatchObject([
      { kind: "mismatch", cause: "unit", project: "视频会议" },
    ]);
  });

  it("points at the figures of the source, and rewrites no formula", () => {
    const [finding] = findingsOf(fundRate, form("=E4/C4 → 106.5%"));
    expect(finding!.at.map(({ row, column }) => [row, column])).toEqual([
      [3, 5],
      [3, 4],
      [3, 3],
      [3, 2],
    ]);
    expect(finding).toMatchObject({ cause: "denominator", kind: "verify", repairs: [] });
  });

  const adjusted = (source: string, total = "100 | 10 | 110 | 55 | 50%") =>
    ledgerOfForm(`| 项目名称 | 视频会议
      | 预算（万元） | | 年初预算数 | 调增数 | 全年预算数 | 全年执行数 | 预算执行率
      | | 年度资金总额 | ${total}
      | | 其中：财政资金 | ${source}
      | | 其他资金 | | | | | `);

  it("takes a rate on the budget as stated or as its parts give it", () => {
    expect(tallyOf(fundRate, adjusted("100 | 10 | 120 | 60 | 50%"))).toMatchObject({ checked: 1, passed: 1 });
    expect(tallyOf(fundRate, adjusted("100 | 10 | 120 | 66 | 60%"))).toMatchObject({ checked: 1, passed: 1 });
    expect(tallyOf(fundRate, adjusted("100 | 10 | 120 | 60 | 60%"))).toMatchObject({ checked: 1, failed: 1 });
  });

  it("goes by the initial budget where that basis is declared", () => {
    const declared = (source: string) => {
      const ledger = adjusted(source);
      return { ...ledger, heading: { ...ledger.heading, rateBasis: "年初预算" as const } };
    };
    expect(findingsOf(fundRate, declared("100 | 10 | 110 | 55 | 55%"))).toEqual([]);
    expect(findingsOf(fundRate, declared("100 | 10 | 110 | 55 | 50%"))).toMatchObject([
      { expected: "55.00%", cause: "denominator" },
    ]);
    expect(findingsOf(fundRate, declared(" | 110 | 110 | 55 | 50%"))).toEqual([]);
    expect(findingsOf(fundRate, adjusted("100 | 10 | 110 | 55 | 55%"))).toMatchObject([
      { expected: "50.00%" },
    ]);
  });

  it("forms no rate where the execution is blank", () => {
    expect(tallyOf(fundRate, adjusted("100 | 10 | 110 | | 50%"))).toMatchObject({
      checked: 1,
      unverifiable: 1,
    });
  });

  const LIST = `| 2024年项目台账（万元）
    | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
    | 智慧停车 | 50 | 40 | 40 | 100%
    | 河道整治 | 50 | 40 | 40 | 100%
    | 渡口改造 | 50 | 40 | 40 | 100%`;
  const besideForm = (name: string, rate: string) => `| 项目名称 | ${name}
    | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 预算执行率
    | | 年度资金总额 | 50 | 40 | 40 | ${rate}
    | | 其中：当年财政拨款 | 50 | 40 | 40 |
    | | 其他资金 | | | | `;
  const three = (...rates: readonly string[]) =>
    ledgerOfSheets({
      台账: LIST,
      停车: besideForm("智慧停车", rates[0]!),
      河道: besideForm("河道整治", rates[1]!),
      渡口: besideForm("渡口改造", rates[2]!),
    });

  it("calls a rate on the initial budget wrong where the other forms divide by the full-year one", () => {
    expect(findingsOf(fundRate, three("100%", "100%", "80%"))).toMatchObject([
      { kind: "mismatch", cause: "denominator" },
    ]);
    expect(findingsOf(fundRate, three("100%", "80%", ""))).toMatchObject([{ kind: "verify" }]);
    expect(findingsOf(fundRate, three("", "80%", ""))).toMatchObject([{ kind: "hint" }]);
    expect(findingsOf(fundRate, three("100%", "80%", "90%")).map(({ kind }) => kind)).toEqual([
      "mismatch",
      "verify",
    ]);
    const settled = three("100%", "100%", "80%");
    const declared = { ...settled, heading: { ...settled.heading, rateBasis: "全年预算" as const } };
    expect(findingsOf(fundRate, declared)).toMatchObject([{ kind: "hint" }]);
  });

  const sources = (total: string, fiscal: string, other: string) =>
    ledgerOfForm(`| 项目名称 | 视频会议
      | 预算（万元） | | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率
      | | 总额 | 50 | 80 | 40 | ${total}
      | | 其中：财政资金 | 40 | 60 | 30 | ${fiscal}
      | | 其他资金 | 10 | 20 | 10 | ${other}`);

  it("calls a source's rate on the initial budget wrong where the form's other rates are not", () => {
    const [finding] = findingsOf(fundRate, sources("50%", "75%", "50%"));
    expect(finding).toMatchObject({ kind: "mismatch", cause: "denominator", stated: "75.00%" });
    expect(finding!.message).toBe(
      "财政资金的预算执行率75.00%系按年初预算数40.00万元计算，工作簿中其他执行率按全年预算数计算；执行数30.00万元÷全年预算数60.00万元＝50.00%，请统一口径。",
    );
    expect(findingsOf(fundRate, sources("", "75%", "50%"))).toMatchObject([{ kind: "verify" }]);
  });

  it("takes the basis from the sources where the sum bears no rate", () => {
    const ledger = sources("", "75%", "100%");
    expect(findingsOf(fundRate, ledger)).toEqual([]);
    const [hint] = runChecks(ledger).findings.filter(({ rule }) => rule === "rate-basis");
    expect(hint).toMatchObject({ kind: "hint", at: [{ row: 3, column: 5 }] });
  });

  it("counts the rates of sources in the form's basis", () => {
    const findings = runChecks(sources("80%", "50%", "50%")).findings;
    expect(findings.filter(({ rule }) => rule === "execution-rate")).toMatchObject([
      { kind: "mismatch", cause: "denominator" },
    ]);
    expect(findings.filter(({ rule }) => rule === "fund-rate")).toEqual([]);
  });

  it("takes a rate for rounding where the usual precision leaves it room, whatever is printed", () => {
    const whole = (rate: string) =>
      ledgerOfForm(`| 项目名称 | 视频会议
        | 预算（万元） | | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率
        | | 总额 | 57 | 57 | 46 | 79.62%
        | | 其中：财政资金 | 29 | 29 | 24 | ${rate}
        | | 其他资金 | 28 | 28 | 22 | 78.57%`);
    expect(findingsOf(fundRate, whole("82.77%"))).toMatchObject([{ kind: "hint" }]);
    expect(findingsOf(fundRate, whole('"81.92万元"'))).toMatchObject([{ kind: "mismatch" }]);
  });

  it("shows the cells that the form has", () => {
    const ledger = ledgerOfForm(`| 项目名称 | 视频会议
      | 项目资金（万元） | | 年初预算数 | 全年执行数 | 分值 | 执行率 | 得分
      | | 年度资金总额 | 100 | 50 | 10 | 50% | 5
      | | 其中：财政资金 | 100 | 50 | | 60% |
      | | 其他资金 | | | | | `);
    expect(findingsOf(fundRate, ledger)[0]!.at.map(({ column }) => column)).toEqual([5, 3, 2]);
  });

  it("names the initial budget where that is the declared basis", () => {
    const ledger = adjusted("100 | 10 | 110 | 55 | 52%");
    const declared = { ...ledger, heading: { ...ledger.heading, rateBasis: "年初预算" as const } };
    expect(findingsOf(fundRate, declared)[0]!.message).toContain("执行数55.00万元÷年初预算数100.00万元");
  });
});
