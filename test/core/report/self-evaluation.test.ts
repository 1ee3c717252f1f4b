import type { Heading } from "../../../src/core/ledger/ledger";
import { buildReport } from "../../../src/core/report/build-report";
import { openPoints } from "../../../src/core/report/open-points";
import { linesOf } from "../../../src/core/report/plain-text";
import { runsOf, type ReportTable } from "../../../src/core/report/report-document";
import { ledgerOf } from "../../support/build-ledger";
import { AT_YEAR_END } from "../../support/report-example";
import { withIndicators } from "../../support/with-indicators";

const HEADING: Partial<Heading> = {
  bureauName: "青禾区信息局",
  supervisor: "青禾区信息局",
  budgetYear: 2020,
};
const BUDGET =
  "项目编码 | 项目名称 | 资金来源 | 资金年度 | 年初预算数 | 调减数 | 全年执行数 | 绩效目标 | 完成情况\n";
const INDICATORS =
  "项目编码 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 偏差原因\n";
const HALF = "A1 | 科普活动 | 本级 | 当年 | 20 | | 10 | 开展科普 | 已开展";
const FULL_ROWS =
  "A1 | 产出指标 | 数量指标 | 场次 | ≥ | 4 | 场 | 5 | 60 | 60 |\n | 效益指标 | 社会效益 | 素质 | 定性 | 提高 | | 提高 | 30 | 28.5 | 宣传不够";

function formsOf(budget: string, indicators: string, heading: Partial<Heading> = {}): readonly ReportTable[] {
  const ledger = withIndicators(
    ledgerOf(BUDGET + budget, { heading: { ...HEADING, ...heading } }),
    INDICATORS + indicators,
  );
  return buildReport(ledger, AT_YEAR_END).blocks.filter(
    (block): block is ReportTable => block.kind === "table" && block.form !== undefined,
  );
}

describe("selfEvaluationForms", () => {
  it("fills the national form from ledger and indicators", () => {
    const [form] = formsOf(HALF, FULL_ROWS);
    expect(linesOf(form!)).toEqual([
      "附件4-1",
      "项目支出绩效自评表（2020年度）",
      "项目名称\t科普活动",
      "主管部门\t青禾区信息局\t实施单位\t青禾区信息局",
      "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分",
      "年度资金总额\t20.00\t20.00\t10.00\t10\t50.00%\t5.00",
      "其中：当年财政拨款\t20.00\t20.00\t10.00\t—\t\t—",
      "上年结转资金\t0.00\t0.00\t0.00\t—\t\t—",
      "其他资金\t0.00\t0.00\t0.00\t—\t\t—",
      "年度总体目标\t预期目标\t实际完成情况",
      "开展科普\t已开展",
      "绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施",
      "产出指标\t数量指标\t场次\t≥4场\t5场\t60\t60\t",
      "效益指标\t社会效益\t素质\t提高\t提高\t30\t28.5\t宣传不够",
      "总分\t100\t93.50\t",
    ]);
  });

  it("fills every place of its grid exactly once, in both layouts", () => {
    for (const formLayout of ["国家", "四川"] as const)
      for (const form of formsOf(HALF, FULL_ROWS, { formLayout })) {
        const grid = form.rows.map(() => form.widths.map(() => 0));
        form.rows.forEach((cells, row) => {
          let column = 0;
          for (const { across = 1, down = 1 } of cells) {
            while (grid[row]![column]) column++;
            for (let r = row; r < row + down; r++)
              for (let c = column; c < column + across; c++) grid[r]![c]! += 1;
            column += across;
          }
        });
        expect(grid).toEqual(form.rows.map(() => form.widths.map(() => 1)));
      }
  });

  it("parts the funds of a project that stands in several rows", () => {
    const budget = `${HALF}\nA1 | 科普活动 | 省 | 上年结转 | 4 | | 4 | |\nA1 | 科普活动 | 单位资金 | 当年 | 1 | | 1 | |`;
    const [form, ...others] = formsOf(budget, FULL_ROWS);
    expect(others).toEqual([]);
    expect(linesOf(form!).slice(5, 9)).toEqual([
      "年度资金总额\t25.00\t25.00\t15.00\t10\t60.00%\t6.00",
      "其中：当年财政拨款\t20.00\t20.00\t10.00\t—\t\t—",
      "上年结转资金\t4.00\t4.00\t4.00\t—\t\t—",
      "其他资金\t1.00\t1.00\t1.00\t—\t\t—",
    ]);
  });

  it("never gives a score, an achievement or a reason of its own: it asks for them", () => {
    const [form] = formsOf(
      HALF,
      "A1 | 产出指标 | 数量指标 | 场次 | ≥ | 4 | 场 | | 60 | |\n | | | 人次 | ≥ | 9 | 人 | 7 | 30 | 20 |",
    );
    const wanted = runsOf(form!).flatMap((run) => (run.kind === "placeholder" ? [run.text] : []));
    expect(wanted).toEqual([
      "〔待填写：实际完成值〕",
      "〔待填写：得分〕",
      "〔待填写：偏差原因分析及改进措施〕",
      "〔待填写：总分〕",
    ]);
    expect(openPoints({ title: "", blocks: [form!] }, [])[0]).toBe(
      "附件4-1（科普活动）尚待填写：实际完成值。",
    );
  });

  it("does not score a project without a full-year budget, and has none where nothing was spent either", () => {
    const cut = "A1 | 科普活动 | 本级 | 当年 | 20 | 20 | 0 | 开展科普 | 未开展";
    const [form] = formsOf(cut, FULL_ROWS);
    expect(linesOf(form!)[5]).toBe(
      "年度资金总额\t20.00\t0.00\t0.00\t10\t—\t〔待填写：预算执行率得分（全年预算为0，是否计分由单位确定）〕",
    );
    expect(formsOf(cut, "A9 | 产出指标 | | 场次 | | 4 | | | 60 | |")).toEqual([]);
  });

  it("takes points and decimals as the workbook sets them, and caps the score", () => {
    const over = "A1 | 科普活动 | 本级 | 当年 | 20 | | 30 | 开展科普 | 已开展";
    const rows = `${FULL_ROWS}\n | 预算执行率 | | | | | | | 20 | |`;
    expect(linesOf(formsOf(over, rows)[0]!)[5]).toContain("\t20\t150.00%\t20.00");
    const third = "A1 | 科普活动 | 本级 | 当年 | 3 | | 2 | 开展科普 | 已开展";
    const decimals = ([0, 1, 2] as const).map(
      (scoreDecimals) => linesOf(formsOf(third, FULL_ROWS, { scoreDecimals })[0]!)[5]!.split("\t")[6],
    );
    expect(decimals).toEqual(["7", "6.7", "6.67"]);
  });

  it("fills the form of Sichuan with its own heads, kinds of funds and texts", () => {
    const [form] = formsOf(HALF, FULL_ROWS, { formLayout: "四川" });
    const lines = linesOf(form!);
    expect(lines.slice(1, 4)).toEqual([
      "部门预算项目支出绩效自评表（2020年度）",
      "项目名称\tA1-科普活动",
      "主管部门\t青禾区信息局\t实施单位（盖章）\t青禾区信息局",
    ]);
    expect(lines).toContain("总额\t20.00\t20.00\t10.00\t50.00%\t10\t5.00\t");
    expect(lines).toContain("产出指标\t数量指标\t场次\t≥\t4\t场\t5\t60\t60\t");
    expect(lines.slice(-4)).toEqual([
      "评价结论\t〔待填写：评价结论〕",
      "存在问题\t〔待填写：存在问题〕",
      "改进措施\t〔待填写：改进措施〕",
      "项目负责人\t\t财务负责人\t",
    ]);
  });

  it("gives each figure a key of its own that stays from one report to the next", () => {
    const keys = formsOf(HALF, FULL_ROWS)
      .flatMap(runsOf)
      .flatMap((run) => (run.kind === "figure" ? [`${run.key}=${run.text}`] : []));
    const byKey = new Map(keys.map((each) => each.split("=") as [string, string]));
    for (const each of keys) expect(each).toBe(`${each.split("=")[0]}=${byKey.get(each.split("=")[0]!)}`);
    expect(keys.every((key) => key.length < 57)).toBe(true);
  });
});
