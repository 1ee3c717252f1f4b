import type { Heading } from "../ledger/ledger";
import { sourceName } from "./budget-clause";
import { executionRate } from "./execution-rate";
import { combine, type ProjectFigures } from "./project-figures";
import { isApproved, ProjectGroup } from "./project-groups";
import { yearRun } from "./sentence-parts";
import type { ReportBlock, ReportCell, ReportRun, ReportTable } from "./report-document";
import { join, joinWith, money, say } from "./runs";
import { amountCell, labelCell, optionalCell, rateCell, roundingNote, runsCell } from "./table-cells";

/** 二: funds by source, year and budget type in a paragraph, then what each kind got and spent. */
export function funds(heading: Heading, all: ProjectGroup, section: string): ReportBlock[] {
  return [
    { kind: "paragraph", runs: fundsParagraph(heading, all, section) },
    fundsTable(heading, all, section),
  ];
}

function fundsParagraph(heading: Heading, all: ProjectGroup, section: string): ReportRun[] {
  const { fullYear, execution } = all;
  const rate = executionRate(all);
  const owner = heading.bureauShortName ?? heading.bureauName ?? "";
  const budgetType = (project: ProjectFigures): string | undefined => project.text("budgetType");
  return join([
    say`${owner}${yearRun(heading, section)}年度项目资金全年预算${money(fullYear, section)}，实际支出${money(execution, section)}`,
    rate ? say`，预算执行率${rate}` : [],
    "。",
    groupSentence(
      "资金来源",
      all.by("source", ({ source }) => sourceName(source), "未注明来源的资金"),
      section,
    ),
    groupSentence("资金年度", all.by("year", yearName, "未注明年度的资金"), section),
    groupSentence("预算类型", all.by("type", budgetType, "未注明类型的资金"), section),
  ]);
}

function yearName({ fundingYear }: ProjectFigures): string | undefined {
  return fundingYear === "当年" ? "当年预算资金" : fundingYear && "上年结转资金";
}

/** 按资金来源分：甲…万元，实际支出…万元；乙…. Nothing where the workbook does not tell. */
function groupSentence(by: string, groups: readonly ProjectGroup[], section: string): ReportRun[] {
  if (groups.length === 0 || groups.every(({ label }) => label.startsWith("未注明"))) return [];
  if (groups.length === 1) return say`按${by}分，全部为${groups[0]!.label}。`;
  const parts = groups.map(
    ({ label, fullYear, execution }) =>
      say`${label}全年预算${money(fullYear, section)}、实际支出${money(execution, section)}`,
  );
  return say`按${by}分，${joinWith("；", parts)}。`;
}

/** 年初批复 by funding year, then 年中追加 by source: every project in exactly one row. */
function kindsOf({ projects }: ProjectGroup): readonly ProjectGroup[] {
  const approved = projects.filter(isApproved);
  const added = projects.filter((project) => !isApproved(project));
  return new ProjectGroup("all", "", [...approved, ...added]).by(
    "kind",
    (project) => {
      if (isApproved(project)) {
        const year = yearName(project)?.replace(/资金$/u, "");
        return year ? `年初批复（${year}）` : "年初批复";
      }
      const source = sourceName(project.source).replace(/资金$/u, "");
      return source ? `年中追加（${source}）` : "年中追加";
    },
    "",
  );
}

function fundsTable(heading: Heading, all: ProjectGroup, section: string): ReportTable {
  const year = heading.budgetYear === undefined ? "" : `${heading.budgetYear}年度`;
  const rows = kindsOf(all).map((group) => rowOf(group.label, group, section, false));
  const sums = rowOf("合计", all, section, true);
  const note = roundingNote([...rows, sums]);
  return {
    kind: "table",
    caption: `表1　${year}项目资金安排与支出情况`,
    unitNote: "单位：万元",
    widths: [33, 12, 18, 18, 18, 18, 18, 21],
    header: ["资金类别", "项目个数", "年初预算", "调增", "调减", "全年预算", "实际支出", "预算执行率"],
    rows: [...rows, sums],
    ...(note && { footnote: `注：${note}` }),
  };
}

function rowOf(label: string, group: ProjectGroup, section: string, bold: boolean): readonly ReportCell[] {
  const lowered = combine({ key: `${group.key}.lowered`, what: "调减", subject: group.subject }, [
    group.total("decrease"),
    group.total("recoveredMidYear"),
  ]);
  return [
    labelCell(label, bold),
    runsCell([group.count()], "center", bold),
    amountCell(group.initial, section, bold),
    optionalCell(group.total("increase"), section, bold),
    optionalCell(lowered, section, bold),
    amountCell(group.fullYear, section, bold),
    amountCell(group.execution, section, bold),
    rateCell(group, bold),
  ];
}
