import { formScore } from "../../../../src/core/checks/rules/form-score";
import { ledgerOfForm } from "../../../support/literal-forms";
import { findingsOf } from "../../../support/findings-of";

const form = (score: string, note = "", rate = '"86%"') =>
  ledgerOfForm(`| 项目名称 | 智慧停车
    | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
    | | 年度资金总额 | 43.2 | 43.2 | 37.24 | 10 | ${rate} | ${score}
    | | 其中：当年财政拨款 | 43.2 | 43.2 | 37.24 | — | | —
    | | 其他资金 | | | | — | | —
    | ${note}`);
const PLAIN = "得分计算方法：执行率×该指标分值，最高不得超过分值上限";
const STEPS = "执行率90%以上得满分，每低1个百分点扣0.5分";

describe("form-score", () => {
  it.each(["8.62", "8.6", "9", "8.620", '"8.62分"', "—"])("takes %s for 86.2% of 10", (score) => {
    expect(findingsOf(formScore, form(score, PLAIN))).toEqual([]);
  });

  it("finds a score that the form's own method does not give", () => {
    const [finding] = findingsOf(formScore, form("8.26", PLAIN));
    expect(finding).toMatchObject({ kind: "mismatch", at: [{ row: 2, column: 7 }, {}, {}, {}] });
    expect(finding!.message).toBe(
      "预算执行率得分应为8.62分：执行率86.20%（执行数37.24万元÷预算数43.20万元）×分值10分＝8.62分，表中为8.26分，相差0.36分。",
    );
  });

  it("only asks where the form does not say how points are given", () => {
    const [finding] = findingsOf(formScore, form("8.26"));
    expect(finding).toMatchObject({ kind: "verify", repairs: [] });
    expect(finding!.message).toMatch(/；按其他办法计分的，请在表中注明计分办法。$/);
  });

  it("says nothing where the form gives points in another way, unless there are too many", () => {
    expect(findingsOf(formScore, form("8", STEPS))).toEqual([]);
    expect(findingsOf(formScore, form("12", STEPS))[0]!.message).toBe(
      "预算执行率得分12分高于分值10分，多2分；得分以分值为限。",
    );
  });

  it("leaves a score that follows the stated rate to the rule on rates", () => {
    expect(findingsOf(formScore, form("8.9", PLAIN, '"89%"'))).toEqual([]);
  });
});
