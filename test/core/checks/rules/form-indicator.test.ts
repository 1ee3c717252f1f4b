import { formIndicator } from "../../../../src/core/checks/rules/form-indicator";
import { findingsOf, tallyOf } from "../../../support/findings-of";
import { INDICATORS, indicatorForm } from "../../../support/indicator-form";

const NOTE = "填表说明：定量指标（性质为≥的）得分＝实际完成值÷指标值×分值，最高不超过分值。";
const said = (rows: readonly string[], note = "") =>
  findingsOf(formIndicator, indicatorForm(rows, "100 |", note)).map(
    ({ kind, message }) => `${kind} ${message}`,
  );

describe("form-indicator", () => {
  it("says nothing of scores within their points where the form gives no rule", () => {
    expect(said(["≥4次 | 4次 | 30 | 21", "≥30人 | 25人 | 30 | 20", "≥90% | 92% | 30 | 30"])).toEqual([]);
    expect(said(INDICATORS, NOTE)).toEqual([]);
  });

  it("finds a score beyond its points or below nothing", () => {
    expect(said(["≥4次 | 4次 | 30 | 31", "≥30人 | 25人 | 30 | -1"])).toEqual([
      "mismatch 指标“指标1”的得分31分高于分值30分，多1分；得分以分值为限。",
      "mismatch 指标“指标2”的得分为-1分，得分不能低于0分，请核对。",
    ]);
  });

  it("takes a score for its points where binary arithmetic alone makes it more", () => {
    expect(said(["≥4次 | 4次 | 30 | 30.000000000000004", "≥30人 | 25人 | 7 | 7.000000000000001"])).toEqual(
      [],
    );
    expect(said(["≥4次 | 4次 | 30 | 30", "≥3人 | 2人 | 10 | 6.666666666666667"], NOTE)).toEqual([]);
  });

  it("holds what the form's note says of ≥, in any usual rounding, and no other nature or unit", () => {
    const rows = [
      "≥4次 | 4次 | 30 | 21",
      "≥30人 | 20人 | 10 | 6.7",
      "≤8天 | 9天 | 10 | 3",
      "≥95% | 0.87 | 10 | 5",
    ];
    expect(said(rows, NOTE)).toEqual([
      "mismatch 指标“指标1”的得分应为30分：实际完成值4次÷指标值4次×分值30分（以分值为限）＝30分，表中为21分，相差9分；填表说明写明按完成比例计分。",
    ]);
  });

  it("asks of the one score that does not follow the habit of the others", () => {
    const rows = ["≥4次 | 2次 | 30 | 15", "≥30人 | 25人 | 30 | 25", "≥90% | 81% | 30 | 20"];
    expect(said(rows)).toEqual([
      "verify 指标“指标3”的得分按完成比例应为27分：实际完成值81.00%÷指标值90%×分值30分＝27分，表中为20分，相差7分；表中其他指标都按完成比例计分，请核对。",
    ]);
    expect(said(["≥4次 | 2次 | 30 | 12", ...rows.slice(1)])).toEqual([]);
  });

  it("counts indicators that have a score and points", () => {
    const rows = ["≥4次 | 4次 | 30 | 30", "≥30人 | 25人 | 30 | ", "≥90% | 92% | | 30", "≥90% | 92% | 30 | 0"];
    expect(tallyOf(formIndicator, indicatorForm(rows, "100 |"))).toEqual({
      checked: 2,
      passed: 2,
      failed: 0,
      unverifiable: 0,
    });
  });

  it("points at score and points, and says what was reached", () => {
    const [finding] = findingsOf(formIndicator, indicatorForm(["≥4次 | 2次 | 30 | 20"], "100 |", NOTE));
    expect(finding).toMatchObject({
      kind: "mismatch",
      project: "智慧停车",
      stated: "20分",
      expected: "15分",
    });
    expect(finding!.at.map(({ row, column }) => [row, column])).toEqual([
      [6, 6],
      [6, 5],
    ]);
    expect(finding!.message).toContain("实际完成值2次÷指标值4次×分值30分＝15分");
  });

  it.each([
    ["what is just met", "≥4次 | 4次 | 30 | 30"],
    ["four decimals", "≥3次 | 2次 | 10 | 6.6667"],
    ["thousands", "≥1,000人 | 500人 | 10 | 5"],
    ["a goal of nothing", "≥0次 | 2次 | 10 | 5"],
    ["what was reached in words", "≥4次 | 全部完成 | 10 | 5"],
    ["less than nothing", "≥4次 | -2次 | 10 | 5"],
    ["a goal without its nature", "4次 | 2次 | 10 | 10"],
    ["a goal that is to be met exactly", "=4次 | 2次 | 10 | 10"],
    ["nothing reached for nothing", "≥4次 | 0次 | 10 | 0"],
  ])("takes %s", (_, row) => {
    expect(said([row], NOTE)).toEqual([]);
  });

  it.each([
    ["five decimals", "≥3次 | 2次 | 10 | 6.66667"],
    ["points for nothing reached", "≥4次 | 0次 | 10 | 5"],
    ["full points for nearly all", "≥4次 | 3次 | 10 | 10"],
    ["a proportion of more than thousands", "≥1,000人 | 500人 | 10 | 6"],
    ["another share of more than", ">4次 | 2次 | 10 | 6"],
  ])("does not take %s", (_, row) => {
    expect(said([row], NOTE)).toHaveLength(1);
  });

  it("sees no habit in one score, nor in full ones, and none where two break it", () => {
    const full = "≥4次 | 4次 | 20 | 20";
    const part = "≥30人 | 15人 | 20 | 10";
    const wrong = "≥90% | 45% | 20 | 5";
    expect(said([full, full, part, wrong])).toEqual([]);
    expect(said([part, part, wrong])).toHaveLength(1);
    expect(said([part, part, wrong, wrong])).toEqual([]);
    expect(said([part, part, "≥4次 | 2次 | 20 | 21"])).toHaveLength(1);
  });

  it.each([
    ["a goal in words", "≥全部 | 2次 | 10 | 5"],
    ["a goal of about so much", "≥约4次 | 2次 | 10 | 6"],
  ])("takes %s", (_, row) => {
    expect(said([row], NOTE)).toEqual([]);
  });

  it("goes by units of any length", () => {
    expect(said(["≥4平方米 | 2平方米 | 10 | 6"], NOTE)).toHaveLength(1);
    expect(said(["≥4平方米 | 2平方公里 | 10 | 6"], NOTE)).toEqual([]);
  });
});
