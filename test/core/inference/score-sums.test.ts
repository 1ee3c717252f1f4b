import { scoreSums } from "../../../src/core/inference/score-sums";
import { plainTable } from "../../support/plain-books";
import type { CellSpec } from "../../support/build-workbook";

/** The totals over points and scores: row, columns in which it holds and in which not. */
function sumsIn(header: readonly string[], ...rows: readonly (readonly CellSpec[])[]): readonly string[] {
  const table = plainTable(header, ...rows);
  return scoreSums(table).map(
    ({ law, holding, failing }) =>
      `${table.rows[law.whole]!.row + 1} holds ${holding.length} fails ${failing.length}`,
  );
}

const SCORED = ["任务", "分值", "自评得分"];

describe("what totals over points and scores add up", () => {
  it("is their rows, where the points show that the table adds up", () => {
    const tasks = [
      ["任务1", 18, 17],
      ["任务2", 18, 16],
      ["任务3", 18, 17.5],
    ] as const;
    expect(sumsIn(SCORED, ...tasks, ["合计", 54, 50.5])).toEqual(["5 holds 2 fails 0"]);
    expect(sumsIn(SCORED, ...tasks, ["合计", 54, 40.5])).toEqual(["5 holds 1 fails 1"]);
    expect(sumsIn(SCORED, ...tasks, ["合计", 45, 50.5])).toEqual(["5 holds 1 fails 1"]);
  });

  it("is not taken for granted where the points of the execution are added elsewhere", () => {
    const indicators = [
      ["数量指标", 40, 40],
      ["质量指标", 30, 28],
      ["满意度指标", 20, 19],
    ] as const;
    expect(sumsIn(SCORED, ...indicators, ["合计", 100, 96.5])).toEqual([]);
  });

  it("counts what stands above the table, as the score of the execution does", () => {
    const table = plainTable(
      ["资金", "预算", "执行", "得分"],
      ["总额", 100, 70.9, 7.09],
      [],
      ["指标", "目标", "分值", "得分"],
      ["数量指标", 1, 40, 40],
      ["质量指标", 2, 40, 28],
      ["满意度指标", 3, 20, 17],
      ["合计", null, 100, 92.09],
    );
    expect(scoreSums(table)).toEqual([]);
  });

  it("is no sum where scores of a hundred are weighted", () => {
    expect(
      sumsIn(
        ["指标", "权重", "得分"],
        ["管理", 40, 90],
        ["产出", 30, 80],
        ["效益", 30, 85],
        ["合计", 100, 85.5],
      ),
    ).toEqual([]);
  });

  it("of a lone column is judged where two digits are exchanged", () => {
    const tasks = [
      ["任务1", 17],
      ["任务2", 16.5],
      ["任务3", 18],
    ] as const;
    expect(sumsIn(["任务", "得分"], ...tasks, ["合计", 15.5])).toEqual(["5 holds 0 fails 1"]);
    expect(sumsIn(["任务", "得分"], ...tasks, ["合计", 61.5])).toEqual([]);
  });
});
