import type { Bases } from "../../../src/core/checks/finding";
import { buildReport } from "../../../src/core/report/build-report";
import { figureTag, sectionTag } from "../../../src/core/report/control-tags";
import type { FoundControl } from "../../../src/core/report/found-control";
import { planRefresh, takeExpected, type RefreshPlan } from "../../../src/core/report/refresh-plan";
import { runsOf, type ReportDocument } from "../../../src/core/report/report-document";
import { reportSections } from "../../../src/core/report/report-sections";
import { ledgerOf } from "../../support/build-ledger";

const bases: Bases = {
  rateBasis: "全年预算",
  rateBasisDeclared: true,
  recoveryBasis: "年终收回",
  recoveryBasisDeclared: true,
};

const reportOf = (...rows: string[]): ReportDocument =>
  buildReport(
    ledgerOf(["项目名称 | 年初预算数 | 调减数 | 全年执行数", ...rows].join("\n"), {
      heading: { bureauName: "青禾区信息局", budgetYear: 2020 },
    }),
    bases,
  );

/** The controls of a document into which the whole report was inserted. */
function controlsOf(report: ReportDocument): FoundControl[] {
  return reportSections(report).flatMap((section) => {
    const tag = sectionTag(section);
    const figures = section.blocks.flatMap(runsOf).filter((run) => run.kind === "figure");
    return [
      { tag, text: "" },
      ...figures.map((figure) => ({ tag: figureTag(figure), text: figure.text, section: tag })),
    ];
  });
}

function applied(controls: readonly FoundControl[], { changes }: RefreshPlan): FoundControl[] {
  const result = [...controls];
  for (const { index, tag, after } of changes) result[index] = { ...controls[index]!, tag, text: after };
  return result;
}

const BEFORE = reportOf("科普活动 | 90 | | 80", "企业奖励 | 150 | 7 | 137");

describe("planRefresh", () => {
  it("changes nothing while the workbook is the same, nor after it was applied", () => {
    const controls = controlsOf(BEFORE);
    expect(planRefresh(controls, BEFORE)).toMatchObject({
      changes: [],
      conflicts: [],
      gone: [],
      staleWords: [],
    });
    const after = reportOf("科普活动 | 90 | | 85", "企业奖励 | 150 | 7 | 137");
    const once = applied(controls, planRefresh(controls, after));
    expect(planRefresh(once, after).changes).toEqual([]);
  });

  it("replaces a changed figure wherever it stands, and what is computed from it", () => {
    const controls = controlsOf(BEFORE);
    const { changes, staleWords } = planRefresh(
      controls,
      reportOf("科普活动 | 90 | | 85", "企业奖励 | 150 | 7 | 137"),
    );
    expect([...new Set(changes.map(({ what, before, after }) => `${what} ${before} → ${after}`))]).toEqual([
      "实际支出合计 217.00 → 222.00",
      "预算执行率 93.13% → 95.28%",
      "年初批复的项目 占年初批复数的比例 90.42% → 92.50%",
      "有结余的项目 结余合计 16.00 → 11.00",
      "科普活动 实际支出 80.00 → 85.00",
      "科普活动 预算执行率 88.89% → 94.44%",
      "科普活动 结余 10.00 → 5.00",
      "年初批复 实际支出合计 217.00 → 222.00",
      "年初批复 预算执行率 93.13% → 95.28%",
      "结余合计 16.00 → 11.00",
      "结余率 6.87% → 4.72%",
      "其余项目 项目个数 1 → 2",
    ]);
    // 88.89% asked for a reason, 94.44% does not.
    expect(staleWords).toEqual([
      "“（二）绩效目标设定及指标完成情况”的文字与现在的数据不再相符：数据的情形已变；请核对原文，或重新插入本节。",
      "“（二）效率性分析”的文字与现在的数据不再相符：文中有1处数字已无对应；请核对原文，或重新插入本节。",
      "“（三）资金拨付方面的问题”的文字与现在的数据不再相符：文中有2处数字已无对应；请核对原文，或重新插入本节。",
    ]);
  });

  it("follows a project whose row has moved", () => {
    const moved = reportOf("企业奖励 | 150 | 7 | 137", "科普活动 | 90 | | 80");
    const { changes, gone } = planRefresh(controlsOf(BEFORE), moved);
    expect(changes).toEqual([]);
    expect(gone).toEqual([]);
  });

  it("shows an overtyped figure with what the workbook says, and leaves it", () => {
    const controls = controlsOf(BEFORE);
    const index = controls.findIndex(({ text, tag }) => text === "80.00" && tag.startsWith("heji:f:p."));
    controls[index] = { ...controls[index]!, text: "81" };
    const { changes, conflicts } = planRefresh(controls, BEFORE);
    expect(changes).toEqual([]);
    expect(conflicts).toEqual([
      {
        index,
        what: "科普活动 实际支出",
        found: "81",
        expected: "80.00",
        tag: expect.stringMatching(/^heji:f:p\.\w+\.execution=80\.00$/u),
        from: [{ sheet: "表", row: 1, column: 3 }],
      },
    ]);
  });

  it("makes a change of a conflict where a person takes the workbook's figure, and of no other", () => {
    const controls = controlsOf(BEFORE);
    const index = controls.findIndex(({ text }) => text === "80.00");
    controls[index] = { ...controls[index]!, text: "81" };
    const plan = planRefresh(controls, BEFORE);
    expect(takeExpected(plan, new Set())).toBe(plan);
    const taken = takeExpected(plan, new Set([index]));
    expect(taken.conflicts).toEqual([]);
    const [change] = taken.changes;
    expect(change).toMatchObject({ index, before: "81", after: "80.00" });
    controls[index] = { tag: change!.tag, text: change!.after };
    expect(planRefresh(controls, BEFORE)).toMatchObject({ changes: [], conflicts: [] });
  });

  it("takes a figure typed by hand for right where it is", () => {
    const controls = controlsOf(BEFORE);
    const index = controls.findIndex(({ text }) => text === "80.00");
    controls[index] = { ...controls[index]!, text: "85.00" };
    const after = reportOf("科普活动 | 90 | | 85", "企业奖励 | 150 | 7 | 137");
    const plan = planRefresh(controls, after);
    expect(plan.conflicts).toEqual([]);
    expect(plan.changes.map((change) => change.index)).not.toContain(index);
  });

  it("leaves the figures of a project that was taken out, and says so", () => {
    const controls = controlsOf(BEFORE);
    const { gone, staleWords } = planRefresh(controls, reportOf("企业奖励 | 150 | 7 | 137"));
    expect(gone.map(({ text }) => text)).toEqual(expect.arrayContaining(["90.00", "80.00", "88.89%"]));
    expect(staleWords.join("")).toMatch(/“（二）绩效目标设定及指标完成情况”.*文中有\d+处数字已无对应/u);
  });

  it("says which words no longer fit: a balance where none was", () => {
    const none = reportOf("科普活动 | 90 | | 90");
    const { staleWords } = planRefresh(controlsOf(none), reportOf("科普活动 | 90 | | 85"));
    expect(staleWords).toContain(
      "“（二）绩效目标设定及指标完成情况”的文字与现在的数据不再相符：文中还没有“科普活动”的结余5.00；请核对原文，或重新插入本节。",
    );
  });

  it("passes over the controls of others", () => {
    const plan = planRefresh(
      [
        { tag: "姓名", text: "某某" },
        { tag: "", text: "" },
      ],
      BEFORE,
    );
    expect(plan).toEqual({ changes: [], conflicts: [], charts: [], gone: [], staleWords: [], figures: 0 });
  });
});
