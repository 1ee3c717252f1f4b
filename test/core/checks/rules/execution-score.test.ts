import { executionScoreRule as rule } from "../../../../src/core/checks/rules/execution-score";
import type { Heading, Ledger } from "../../../../src/core/ledger/ledger";
import { evaluatedLedger } from "../../../support/evaluated-ledger";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

const scored = (score: string, execution = "10", budget = "20", heading?: Partial<Heading>): Ledger =>
  evaluatedLedger(`A1 | | 产出 | 场次 | 5 | 90 | 90\n | | 预算执行率 | | | 10 | ${score}`, {
    rows: `A1 | 甲 | 产业科 | ${budget} | | ${execution}`,
    ...(heading && { heading }),
  });

describe("execution-score", () => {
  it("says what the score should be, and can correct it", () => {
    const [finding] = findingsOf(rule, scored("10"));
    expect(finding).toMatchObject({ kind: "mismatch", stated: "10分", expected: "5分" });
    expect(finding!.message).toBe(
      "预算执行率得分应为5分：执行率50.00%（执行数10.00万元÷全年预算20.00万元）×分值10分＝5分，表中为10分，相差5分。",
    );
    expect(valuesOf(finding!.repairs)).toEqual([["5"]]);
  });

  it("caps the score where more was spent than there was", () => {
    expect(findingsOf(rule, scored("10", "24"))).toEqual([]);
    const [finding] = findingsOf(rule, scored("12", "24"));
    expect(finding!.message).toBe(
      "预算执行率得分应为10分：执行率120.00%（执行数24.00万元÷全年预算20.00万元）超过100%，得分以分值10分为限，表中为12分，多2分。",
    );
  });

  it("takes whole points, one decimal and two alike where nothing is set", () => {
    for (const score of ["9", "8.6", "8.62", "8.620"])
      expect(findingsOf(rule, scored(score, "86.2", "100"))).toEqual([]);
    expect(findingsOf(rule, scored("6.666666666666667", "2", "3"))).toEqual([]);
  });

  it("wants the decimals that are set", () => {
    const [finding] = findingsOf(rule, scored("9", "86.2", "100", { scoreDecimals: 2 }));
    expect(finding).toMatchObject({ kind: "hint", expected: "8.62分" });
  });

  it("only hints at a formula that leaves its score unrounded where decimals are set", () => {
    const [finding] = findingsOf(
      rule,
      scored("=F2/E2*10 → 6.666666666666667", "2", "3", { scoreDecimals: 2 }),
    );
    expect(finding).toMatchObject({ kind: "hint", expected: "6.67分" });
  });

  it("corrects to the decimals that are set", () => {
    const [finding] = findingsOf(rule, scored("9", "86.2", "100", { scoreDecimals: 1 }));
    expect(valuesOf(finding!.repairs)).toEqual([["8.6"]]);
    expect(tallyOf(rule, scored("8.6", "86.2", "100", { scoreDecimals: 1 }))).toEqual({
      checked: 1,
      passed: 1,
      failed: 0,
      unverifiable: 0,
    });
  });

  it.each([
    ["less was spent", "12", "10", "×分值10分＝5分，表中为12分，相差7分"],
    ["all was spent", "12", "20", "×分值10分＝10分，表中为12分，相差2分"],
    ["more was spent and too little given", "9", "24", "×分值10分＝10分，表中为9分，相差1分"],
  ])("speaks of no limit where %s", (_, score, execution, words) => {
    expect(findingsOf(rule, scored(score, execution))[0]!.message).toContain(words);
  });

  it("takes ten decimals for somebody's own, and more for those of a formula", () => {
    expect(findingsOf(rule, scored("6.6666666661", "2", "3"))).toHaveLength(1);
    expect(findingsOf(rule, scored("6.66666666610", "2", "3"))).toHaveLength(1);
    expect(findingsOf(rule, scored("6.66666666661", "2", "3"))).toEqual([]);
  });

  it("names a last digit that was cut", () => {
    const [finding] = findingsOf(rule, scored("8.82", "176.69", "200"));
    expect(finding).toMatchObject({ kind: "mismatch", expected: "8.83分" });
    const [cut] = findingsOf(rule, scored("8.83", "88.39", "100"));
    expect(cut).toMatchObject({ kind: "hint", cause: "truncated", expected: "8.84分" });
  });

  it("offers no repair for a formula, asks nothing of a blank, and does not score a budget of zero", () => {
    expect(findingsOf(rule, scored("=F2*0.1 → 9"))[0]!.repairs).toEqual([]);
    expect(tallyOf(rule, scored(""))).toMatchObject({ checked: 0 });
    expect(tallyOf(rule, scored("10", "0", "0"))).toMatchObject({ checked: 0 });
    expect(tallyOf(rule, scored("10", "待定"))).toMatchObject({ unverifiable: 1 });
  });
});
