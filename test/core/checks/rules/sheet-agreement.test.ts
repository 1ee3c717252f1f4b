import { toldBy } from "../../../support/statements";
import {
  EDUCATION,
  HEALTH,
  HOUSING,
  SECURITY,
  twoStatements,
  type Line,
} from "../../../support/two-statements";

const told = (...lines: readonly Line[]) => toldBy("sheet-agreement", twoStatements(...lines));

describe("sheet-agreement", () => {
  it("is content where two statements say the same", () => {
    const checked = twoStatements(EDUCATION, SECURITY, HEALTH, HOUSING);
    expect(toldBy("sheet-agreement", checked)).toEqual([]);
    expect(checked.result.tallyByRule.get("sheet-agreement")).toMatchObject({ checked: 4, passed: 4 });
  });

  it("tells of two rows whose figures have changed places, which the total does not show", () => {
    expect(told(EDUCATION, SECURITY, ["三、卫生健康支出", 9600], ["四、住房保障支出", 8300])).toEqual([
      "mismatch B5 B6 C7 C9 工作表“总表”第5行“三、卫生健康支出”、第6行“四、住房保障支出”与工作表“分科目”第7行“卫生健康支出”、第9行“住房保障支出”正好互换：前者9600.00元、8300.00元，后者8300.00元、9600.00元；两表的合计相同，另有2行相同，请核对哪一张表填错了行。",
    ]);
  });

  it("says nothing where the sheets state different money: other totals, or other figures throughout", () => {
    expect(told(EDUCATION, SECURITY, ["三、卫生健康支出", 9600], ["四、住房保障支出", 8400])).toEqual([]);
    expect(told(EDUCATION, ["二、社会保障和就业支出", 12600], HEALTH, ["四、住房保障支出", 9500])).toEqual(
      [],
    );
    expect(
      told(
        ["一、教育支出", 12500],
        ["二、社会保障和就业支出", 71000.5],
        ["三、卫生健康支出", 9600],
        ["四、住房保障支出", 8300],
      ),
    ).toEqual([]);
  });

  it("needs more than one other row that agrees", () => {
    const other = ["二、其他各项支出", 12500] as const;
    expect(told(EDUCATION, other, ["三、卫生健康支出", 9600], ["四、住房保障支出", 8300])).toEqual([]);
  });
});
