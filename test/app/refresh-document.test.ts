import { planInWord } from "../../src/app/refresh-document";
import { chartTag, figureTag } from "../../src/core/report/control-tags";
import { runsOf, type ReportFigure } from "../../src/core/report/report-document";
import { chartOf } from "../../src/core/report/table-chart";
import { chartedReport } from "../support/charted-report";

const BEFORE = chartedReport("当年 95", "上年结转 80");
const AFTER = chartedReport("当年 95.5", "上年结转 80");
const CHART = BEFORE.blocks.flatMap((block) => (block.kind === "table" ? (chartOf(block) ?? []) : []))[0]!;
const SPENT = BEFORE.blocks
  .flatMap(runsOf)
  .find((run): run is ReportFigure => run.kind === "figure" && run.text === "95.00")!;

const content = {
  controls: [
    { id: 1, tag: chartTag(CHART), text: "" },
    { id: 2, tag: figureTag(SPENT), text: "95.00" },
  ],
  placeholders: [],
  memory: undefined,
};

describe("a plan for a document that is open in Word", () => {
  it("tells of a chart what it cannot do, and changes the figures", () => {
    const plan = planInWord(content, AFTER);
    expect(plan.charts).toEqual([]);
    expect(plan.staleWords).toEqual([
      "图“2020年度项目资金安排与支出（万元）”与现在的数据不再相符，Word 不让加载项改图：请存盘后用网页工作台的“更新报告文档”更新这份文件。",
    ]);
    expect(plan.changes).toMatchObject([{ index: 1, before: "95.00", after: "95.50" }]);
  });

  it("has nothing to tell of a chart that shows the figures of today", () => {
    expect(planInWord(content, BEFORE)).toMatchObject({ staleWords: [], charts: [], changes: [] });
  });
});
