import { runChecks } from "../../../../src/core/checks/run-checks";
import { fundRate } from "../../../../src/core/checks/rules/fund-rate";
import { ledgerOfForm } from "../../../support/literal-forms";
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
});
