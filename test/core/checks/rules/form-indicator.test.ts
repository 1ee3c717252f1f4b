import { formIndicator } from "../../../../src/core/checks/rules/form-indicator";
import { findingsOf } from "../../../support/findings-of";
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
});
