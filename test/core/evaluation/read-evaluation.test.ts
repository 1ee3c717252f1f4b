import { readEvaluation } from "../../../src/core/evaluation/read-evaluation";
import { formatAddress } from "../../../src/core/workbook/address";
import { ledgerOf } from "../../support/build-ledger";
import { withIndicators } from "../../support/with-indicators";

const BUDGET = ledgerOf(
  "项目编码 | 项目名称 | 年初预算数 | 全年执行数\nA1 | 科普活动 | 3 | 3\nA2 | 机柜租赁 | 20 | 10\nA2 | 机柜租赁 | 5 | 5",
);

const SHEET = `
项目编码 | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值（90） | 得分 | 偏差原因
A1 | 科普活动 | 产出指标 | 数量指标 | 活动场次 | ≥ | 4 | 场 | 5 | 50 | 50 |
 | | | 质量指标 | 参加人数 | ≥ | 300 | 人 | 280 | 20 | 18分 | 天气原因
 | | 满意度指标 | 服务对象满意度 | 公众满意度 | ≥ | 90% | | 95% | 20 | |
 | | 预算执行率 | | | | | | | 10 | 10 |
 | | 总分 | | | | | | | =SUM(J2:J5) → 100 | 78 |
a2 | | 产出指标 | 数量指标 | 预算执行率 | ﹦ | 100% | | 60% | 九十 | |`;

describe("readEvaluation", () => {
  const evaluation = readEvaluation(withIndicators(BUDGET, SHEET))!;
  const [first, second] = evaluation.projects;

  it("joins by code, whatever its case, and takes rows with one code as one project", () => {
    expect(evaluation.projects.map(({ members, indicators }) => [members, indicators.length])).toEqual([
      [[0], 3],
      [[1, 2], 1],
    ]);
    expect(evaluation.strangers).toEqual([]);
  });

  it("lets the upper levels go on downwards, within the same first level", () => {
    expect(first!.indicators.map(({ first: one, second: two, third }) => [one, two, third])).toEqual([
      ["产出指标", "数量指标", "活动场次"],
      ["产出指标", "质量指标", "参加人数"],
      ["满意度指标", "服务对象满意度", "公众满意度"],
    ]);
  });

  it("knows the cell of every score, and reads 18分", () => {
    const scores = first!.indicators.map(({ score }) => [
      formatAddress(score!.at.row, score!.at.column),
      score!.value?.toString(),
    ]);
    expect(scores).toEqual([
      ["K2", "50"],
      ["K3", "18"],
      ["K4", undefined],
    ]);
  });

  it("tells the rows of execution and of the total apart, but not an indicator that is called so", () => {
    expect(first!.execution!.score!.value?.toString()).toBe("10");
    expect(first!.total!.points).toMatchObject({ shown: "100", isFormula: true });
    expect(second!.indicators[0]).toMatchObject({ third: "预算执行率", nature: "=" });
  });

  it("keeps a word in the place of points as it stands", () => {
    expect(second!.indicators[0]!.points).toMatchObject({ shown: "九十" });
    expect(second!.indicators[0]!.points!.value).toBeUndefined();
  });

  it("keeps what fits no project, with the code of its namesake", () => {
    const table = SHEET.replace("A1 |", "A7 |").replace("a2 | |", " | 机房 |");
    const { strangers, projects } = readEvaluation(withIndicators(BUDGET, table))!;
    expect(strangers).toMatchObject([{ code: "A7", codeOfNamesake: "A1" }, { name: "机房" }]);
    expect(projects.every(({ indicators }) => indicators.length === 0)).toBe(true);
  });

  it("joins by name where there are no codes, unless several projects bear it", () => {
    const named = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n“科普”活动 | 3 | 3");
    const table = "项目名称 | 三级指标 | 分值\n科普活动。 | 场次 | 90";
    expect(readEvaluation(withIndicators(named, table))!.projects[0]!.indicators).toHaveLength(1);
    const twice = ledgerOf(
      "项目编码 | 项目名称 | 年初预算数 | 全年执行数\nA1 | 科普活动 | 3 | 3\nA2 | 科普活动 | 3 | 3",
    );
    expect(readEvaluation(withIndicators(twice, table))!.strangers).toMatchObject([{ isAmbiguous: true }]);
  });

  it("finds nothing without the sheet", () => {
    expect(readEvaluation(BUDGET)).toBeUndefined();
  });
});
