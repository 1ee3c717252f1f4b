import type { Bases } from "../../../src/core/checks/finding";
import { buildReport } from "../../../src/core/report/build-report";
import type { ReportDocument, ReportTable } from "../../../src/core/report/report-document";
import { textOf } from "../../../src/core/report/runs";
import { ledgerOf, type LedgerOptions } from "../../support/build-ledger";

const bases: Bases = {
  rateBasis: "年初预算",
  rateBasisDeclared: true,
  recoveryBasis: "年终收回",
  recoveryBasisDeclared: true,
};

const TABLE = `项目名称 | 资金来源 | 预算类型     | 年初预算数 | 调增数 | 全年执行数
               科普活动 | 本级    | 一般公共预算 | 90        |       | 90
               企业发展 | 上级    | 一般公共预算 | 0         | 100   | 95`;

function report(options: LedgerOptions = {}, table = TABLE): ReportDocument {
  return buildReport(
    ledgerOf(table, {
      ...options,
      heading: { bureauName: "青禾区信息局", budgetYear: 2020, cutoffDate: "2020年12月31日" },
    }),
    bases,
  );
}

/** Headings with what stands under each. */
function outline({ blocks }: ReportDocument): string[] {
  return blocks.map((block) =>
    block.kind === "heading"
      ? `${"#".repeat(block.level)} ${block.text}`
      : block.kind === "table"
        ? `[${block.caption}]`
        : textOf(block.runs),
  );
}

function tables({ blocks }: ReportDocument): ReportTable[] {
  return blocks.filter((block) => block.kind === "table");
}

describe("buildReport", () => {
  it("follows the six chapters of the form and asks for what only people can write", () => {
    const lines = outline(report()).filter((line) => /^#|^\[|^〔/u.test(line));
    expect(lines).toEqual([
      "# 一、项目基本情况",
      "## （一）项目概况",
      "## （二）绩效目标设定及指标完成情况",
      "# 二、项目资金使用及管理情况",
      "[表1　2020年度项目资金安排与支出情况]",
      "〔待填写：资金管理制度的制定和执行情况〕",
      "# 三、项目组织实施情况",
      "〔待填写：项目的组织、实施和日常管理情况〕",
      "# 四、项目绩效情况",
      "## （一）经济性分析",
      "〔待填写：项目成本（预算）控制情况〕",
      "## （二）效率性分析",
      "〔待填写：项目实施进度和质量情况〕",
      "## （三）有效性分析",
      "〔待填写：项目产出和资金使用效果〕",
      "## （四）可持续性分析",
      "〔待填写：后续政策、资金、人员和管理安排〕",
      "# 五、存在的问题",
      "## （一）专项管理方面的问题",
      "〔待填写：专项管理方面的情况和问题〕",
      "## （二）资金分配方面的问题",
      "〔待填写：资金分配方面的情况和问题〕",
      "## （三）资金拨付方面的问题",
      "〔待填写：资金拨付方面的情况和问题〕",
      "## （四）资金使用方面的问题",
      "〔待填写：资金使用方面的情况和问题〕",
      "# 六、其他需要说明的问题",
      "## （一）后续工作计划",
      "〔待填写：后续工作计划〕",
      "## （二）主要经验做法、改进措施和有关建议",
      "〔待填写：主要经验做法、改进措施和有关建议〕",
      "[附表1　2020年度项目预算执行情况]",
      "[附表2　2020年度项目预算与支出调节表]",
    ]);
  });

  it("tells the funds by source and budget type", () => {
    expect(outline(report())).toContain(
      "青禾区信息局2020年度项目资金全年预算190.00万元，实际支出185.00万元，预算执行率97.37%。" +
        "按资金来源分，本级资金全年预算90.00万元、实际支出90.00万元；" +
        "上级转移支付资金全年预算100.00万元、实际支出95.00万元。" +
        "预算类型均为一般公共预算。",
    );
  });

  it("puts the bureau's own texts where they belong, untouched and in order, whatever brackets the key has", () => {
    const lines = outline(
      report({
        materials: [
          ["三", "由办公室组织实施。\n每季度检查一次。"],
          ["六（一）", "继续做好运维工作。"],
          ["六、(一)", "完成普查工作。"],
          ["二", "执行区级资金管理办法。"],
        ],
      }),
    );
    const after = (heading: string, count: number): string[] =>
      lines.slice(lines.indexOf(heading) + 1, lines.indexOf(heading) + 1 + count);
    expect(after("# 三、项目组织实施情况", 3)).toEqual([
      "由办公室组织实施。",
      "每季度检查一次。",
      "# 四、项目绩效情况",
    ]);
    expect(after("## （一）后续工作计划", 2)).toEqual(["继续做好运维工作。", "完成普查工作。"]);
    expect(after("[表1　2020年度项目资金安排与支出情况]", 1)).toEqual(["执行区级资金管理办法。"]);
  });

  it("leaves out the parts of a chapter that was written in one piece", () => {
    const lines = outline(report({ materials: [["四", "四个方面均按计划完成。"]] }));
    const start = lines.indexOf("# 四、项目绩效情况");
    expect(lines.slice(start + 1, start + 3)).toEqual(["四个方面均按计划完成。", "# 五、存在的问题"]);
  });

  it("shows a text whose chapter the form does not have instead of losing it", () => {
    expect(outline(report({ materials: [["九", "补充说明。"]] }))).toContain(
      "〔待填写：文字材料的章节“九”不在报告章节之列，请改正章节号，原文为“补充说明。”〕",
    );
  });

  it("keeps a placeholder that was copied back a placeholder", () => {
    const { blocks } = report({ materials: [["三", "〔待填写：组织情况〕"]] });
    const runs = blocks.flatMap((block) => (block.kind === "paragraph" ? block.runs : []));
    expect(runs).toContainEqual({ kind: "placeholder", text: "〔待填写：组织情况〕", section: "三" });
  });

  it("ends with the bureau and a date left blank, then the appendix with its total and the line of 口径", () => {
    const document = report({}, TABLE.replaceAll(" 本级 ", " 上级 "));
    const lines = outline(document);
    expect(lines.slice(-3)).toEqual([
      "青禾区信息局",
      "　　　　年　　月　　日",
      "[附表　2020年度项目预算执行情况]",
    ]);
    const appendix = tables(document).at(-1)!;
    expect(appendix.rows.at(-1)!.map(({ runs }) => textOf(runs))).toEqual([
      "",
      "合计",
      "90.00",
      "100.00",
      "—",
      "190.00",
      "185.00",
      "97.37%",
      "5.00",
    ]);
    expect(appendix.footnote).toBe(
      "注：口径为全年预算 · 年终收回不扣减 · 万元 · 截至2020年12月31日。预算执行率＝实际支出÷全年预算。",
    );
  });

  it("adds the 尾差 note only to a table whose printed parts miss their printed total", () => {
    const [funds, appendix] = tables(
      report(
        {},
        `项目名称 | 年初预算数 | 全年执行数
         甲      | 0.004     | 0.004
         乙      | 1.004     | 1.004
         丙      | 1.004     | 1.004`,
      ),
    );
    expect(appendix!.footnote).toContain("因四舍五入，部分合计数与分项数之和存在尾差。");
    expect(funds!.footnote).toBeUndefined();
  });

  it("breaks a title that is too long for one line before the year", () => {
    const title = (bureauName: string): string =>
      buildReport(ledgerOf(TABLE, { heading: { bureauName, budgetYear: 2020 } }), bases).title;
    expect(title("信息局")).toBe("信息局2020年度项目支出绩效自评报告");
    expect(title("云岭市青禾区科学技术和工业信息化局")).toBe(
      "云岭市青禾区科学技术和工业信息化局\n2020年度项目支出绩效自评报告",
    );
  });
});
