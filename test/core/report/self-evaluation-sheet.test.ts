import { buildReport } from "../../../src/core/report/build-report";
import { selfEvaluationSheet } from "../../../src/core/report/self-evaluation-sheet";
import { ledgerOf } from "../../support/build-ledger";
import { AT_YEAR_END } from "../../support/report-example";
import { withIndicators } from "../../support/with-indicators";

const BUDGET = ledgerOf(
  "项目名称 | 年初预算数 | 全年执行数 | 绩效目标 | 完成情况\n甲 | 20 | 10 | 开展 | 已开展\n乙 | 8 | 8 | 采购 | 已采购",
);
const INDICATORS =
  "项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分\n甲 | 产出 | 数量 | 场次 | 4 | 5 | 90分 | 88.5\n | | | 人次 | 4 | 5 | 0 | 0\n乙 | 产出 | 数量 | 批次 | 1 | 1 | 90 | 90";
const ledger = withIndicators(BUDGET, INDICATORS);
const sheet = selfEvaluationSheet(ledger, AT_YEAR_END, buildReport(ledger, AT_YEAR_END))!;

describe("selfEvaluationSheet", () => {
  it("begins each form after the first on a page of its own", () => {
    const titles = sheet.rows.flatMap(({ cells }, row) => (cells[0]?.value === "附件4-1" ? [row] : []));
    expect(titles).toHaveLength(2);
    expect(sheet).toMatchObject({
      name: "附件4-1自评表",
      pages: { breaks: titles.slice(1), scale: 85 },
      orientation: "portrait",
    });
  });

  it("holds figures as numbers and words as texts", () => {
    const values = sheet.rows.map(({ cells }) =>
      cells.flatMap((cell) => (cell && typeof cell.value !== "string" ? [cell.value.toString()] : [])),
    );
    expect(values.filter((row) => row.length > 0).slice(0, 1)).toEqual([["20", "20", "10", "50", "5"]]);
    const texts = sheet.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
    expect(texts).toContain("90分");
  });

  it("merges no place twice", () => {
    const taken = new Set<string>();
    sheet.rows.forEach(({ cells }, row) =>
      cells.forEach((cell, column) => {
        const { span = 1, down = 1 } = cell ?? {};
        if (span * down === 1) return;
        for (let r = row; r < row + down; r++)
          for (let c = column; c < column + span; c++) {
            expect(taken.has(`${r},${c}`)).toBe(false);
            taken.add(`${r},${c}`);
          }
      }),
    );
    expect(taken.size).toBeGreaterThan(50);
  });

  it("is none without the sheet of indicators", () => {
    expect(selfEvaluationSheet(BUDGET, AT_YEAR_END, buildReport(BUDGET, AT_YEAR_END))).toBeUndefined();
  });
});
