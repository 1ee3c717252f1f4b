import { executionRate } from "../../../../src/core/checks/rules/execution-rate";
import { ledgerOf, type LedgerOptions } from "../../../support/build-ledger";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

const HEADER = "项目名称 | 年初预算数 | 调增数 | 调减数 | 全年执行数 | 预算执行率\n";
const ledger = (rows: string, options: LedgerOptions = {}) => ledgerOf(HEADER + rows, options);
const one = (row: string, options: LedgerOptions = {}) => findingsOf(executionRate, ledger(row, options))[0];

describe("execution-rate", () => {
  it("accepts a tie rounded either way, and nothing beside it", () => {
    expect(one("甲 | 200 | | | 176.69 | 88.35%")).toBeUndefined();
    expect(one("甲 | 200 | | | 176.69 | 88.34%")).toBeUndefined();
    expect(one("甲 | 200 | | | 176.69 | 88.36%")).toMatchObject({ kind: "mismatch" });
  });

  it.each([
    ["91.33万元", "unit", "mismatch"],
    ["9.133%", "shift", "mismatch"],
    ["91.34%", "rounded-up", "hint"],
    ["8.67%", "complement", "mismatch"],
    ["109.49%", "inverted", "mismatch"],
    ["-91.33%", "sign", "mismatch"],
    ["47.11%", "none", "mismatch"],
    ["91.83%", "digits", "mismatch"],
    ["19.33%", "digits", "mismatch"],
  ])("explains %s by %s", (stated, cause, kind) => {
    expect(one(`甲 | 150 | | | 137 | ${stated}`)).toMatchObject({ cause, kind });
  });

  it("tells the difference between the figures it shows, not that of a formula's double", () => {
    const [finding] = findingsOf(
      executionRate,
      ledgerOf(
        "项目名称 | 年初预算数 | 全年执行数 | 预算执行率\n甲 | 150 | 137 | =C2/194 → 70.618556701031%",
      ),
    );
    expect(finding!.message).toContain("表中为70.62%，相差20.71个百分点");
  });

  it("names both budgets where the rate is formed on the other one", () => {
    const table = ledgerOf(
      `项目名称 | 年初预算数 | 全年预算数 | 全年执行数 | 预算执行率
甲 | 100 | 120 | 60 | 60%
乙 | 80 | 90 | 45 | 50%
丙 | 70 | 60 | 45 | 75%`,
    );
    const [finding] = findingsOf(executionRate, table);
    expect(finding).toMatchObject({ cause: "denominator" });
    expect(finding!.at.map(({ column }) => "ABCDE"[column])).toEqual(["E", "D", "B", "C"]);
  });

  it("does not round a wrong rate of whole percents up to 100%", () => {
    const finding = one("甲 | 25 | | | 24.95 | 98%")!;
    expect(finding).toMatchObject({ stated: "98%", expected: "99.80%" });
    expect(valuesOf(finding.repairs!)).toEqual([["0.998"]]);
  });

  it("calls a last digit that was cut off a hint", () => {
    expect(one("甲 | 16.91 | | | 16.12 | 95.32%")).toMatchObject({
      cause: "truncated",
      kind: "hint",
      expected: "95.33%",
    });
  });

  it("names the denominator that fits instead of the declared one", () => {
    const finding = one("甲 | 50 | | 28.61 | 21.39 | 42.78%", { heading: { rateBasis: "全年预算" } });
    expect(finding).toMatchObject({ cause: "denominator", kind: "hint", expected: "100.00%" });
    expect(finding!.message).toBe(
      "预算执行率42.78%系按年初预算数50.00万元计算；执行数21.39万元÷全年预算数21.39万元＝100.00%，请注明口径。",
    );
  });

  it("asks why one rate of a list is on the initial budget", () => {
    const list = (...rates: readonly string[]) =>
      findingsOf(
        executionRate,
        ledgerOf(
          ["项目名称 | 年初预算数 | 全年预算数 | 全年执行数 | 预算执行率"]
            .concat(rates.map((rate, index) => `${"甲乙丙丁"[index]!} | 50 | 80 | 40 | ${rate}`))
            .join("\n"),
        ),
      );
    expect(list("80%", "50%", "50%")).toMatchObject([{ kind: "verify", cause: "denominator" }]);
    expect(list("80%", "50%")).toMatchObject([{ kind: "hint" }]);
    expect(list("80%", "80%", "50%", "50%")).toMatchObject([{ kind: "hint" }, { kind: "hint" }]);
  });

  it("tests against the full-year budget where there was none at the start", () => {
    const declared = { heading: { rateBasis: "年初预算" } } as const;
    expect(one("甲 | 0 | 60.36 | | 60.36 | 100%", declared)).toBeUndefined();
    expect(one("甲 | 0 | 60.36 | | 30.18 | 60%", declared)).toMatchObject({ expected: "50.00%" });
    const table = "项目名称 | 全年预算数 | 全年执行数 | 预算执行率\n甲 | 50 | 25 | 50%";
    expect(tallyOf(executionRate, ledgerOf(table, declared))).toMatchObject({ checked: 1, passed: 1 });
  });

  it("takes no rate on the full-year budget where 年初预算 is declared", () => {
    const finding = one("甲 | 50 | | 10 | 20 | 50%", { heading: { rateBasis: "年初预算" } });
    expect(finding).toMatchObject({ cause: "denominator", expected: "40%" });
  });

  it("forms no rate without a budget and is silent about blanks", () => {
    expect(tallyOf(executionRate, ledger("甲 | 3000 | | 3000 | 0 | 0%\n乙 | 10 | | | 5 |"))).toMatchObject({
      checked: 1,
      unverifiable: 1,
    });
  });

  it.each([
    ["fraction", "0.9133"],
    ["percent", "91.33"],
    ["text", "91.33%"],
  ] as const)("repairs as the column holds rates: %s", (rateConvention, value) => {
    const finding = one("甲 | 150 | | | 137 | 19.33%", { rateConvention });
    expect(valuesOf(finding!.repairs)).toEqual([[value]]);
  });

  it("trusts a live formula's fifteen digits and never rewrites one that is wrong", () => {
    expect(one("甲 | 150 | | | 137 | =E2/B2 → 91.3333333333333%")).toBeUndefined();
    const wrong = one("甲 | 150 | | | 137 | =E2/B3 → 68.5%");
    expect(wrong!.repairs).toEqual([]);
    expect(wrong!.message).toContain("该单元格为公式，请检查其引用单元格");
  });

  it("passes a last digit that the unrounded figures allow where the sums show rounded copies", () => {
    const rows = `甲 | 10.11 | 5.22 | | 15.34 | 1.41 | 9.20%
                  乙 | 20.22 | 5.11 | | 25.34 | 20 | 78.93%
                  丙 | 0.72 | | | 0.72 | 0.35 | 48.00%`;
    const rounded = ledgerOf(
      `项目名称 | 年初预算数 | 调增数 | 调减数 | 全年预算数 | 全年执行数 | 预算执行率\n${rows}`,
    );
    expect(findingsOf(executionRate, rounded)).toEqual([]);
  });

  it("calls it rounding where the sums prove nothing", () => {
    const finding = one("丙 | 0.73 | | | 0.35 | 48.00%");
    expect(finding).toMatchObject({ kind: "hint", cause: "none" });
    expect(finding!.message).toContain("在四舍五入尾差范围内");
  });
});
