import type { Heading } from "../ledger/ledger";
import { sourceName } from "./budget-clause";
import { percentage } from "./execution-rate";
import { combine, type ProjectFigures } from "./project-figures";
import { countRun, groupBy, isApproved, total, type ProjectGroup } from "./project-groups";
import { yearRun } from "./sentence-parts";
import type { ReportBlock, ReportCell, ReportRun, ReportTable } from "./report-document";
import { join, joinWith, money, say } from "./runs";
import { amountCell, labelCell, optionalCell, rateCell, roundingNote, runsCell } from "./table-cells";

type Projects = readonly ProjectFigures[];

/** 二: funds by source, year and budget type in a paragraph, then what each kind got and spent. */
export function funds(heading: Heading, projects: Projects, section: string): ReportBlock[] {
  return [
    { kind: "paragraph", runs: fundsParagraph(heading, projects, section) },
    fundsTable(heading, projects, section),
  ];
}

function fundsParagraph(heading: Heading, projects: Projects, section: string): ReportRun[] {
  const fullYear = total(projects, "fullYear", "全年预算合计");
  const execution = total(projects, "execution", "实际支出合计");
  const rate = percentage(execution, fullYear);
  const owner = heading.bureauShortName ?? heading.bureauName ?? "";
  const budgetType = (project: ProjectFigures): string | undefined => project.text("budgetType");
  return join([
    say`${owner}${yearRun(heading, section)}年度项目资金全年预算${money(fullYear, section)}，实际支出${money(execution, section)}`,
    rate ? say`，预算执行率${rate}` : [],
    "。",
    groupSentence(
      "资金来源",
      groupBy(projects, ({ source }) => sourceName(source), "未注明来源的资金"),
      section,
    ),
    groupSentence("资金年度", groupBy(projects, yearName, "未注明年度的资金"), section),
    groupSentence("预算类型", groupBy(projects, budgetType, "未注明类型的资金"), section),
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
    ({ label, projects }) =>
      say`${label}全年预算${money(total(projects, "fullYear", "全年预算"), section)}、实际支出${money(total(projects, "execution", "实际支出"), section)}`,
  );
  return say`按${by}分，${joinWith("；", parts)}。`;
}

/** 年初批复 by funding year, then 年中追加 by source: every project in exactly one row. */
function kindsOf(projects: Projects): readonly ProjectGroup[] {
  return groupBy(
    [...projects.filter(isApproved), ...projects.filter((project) => !isApproved(project))],
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

function fundsTable(heading: Heading, projects: Projects, section: string): ReportTable {
  const year = heading.budgetYear === undefined ? "" : `${heading.budgetYear}年度`;
  const groups = kindsOf(projects);
  const rows = groups.map(({ label, projects: members }) => rowOf(label, members, section, false));
  const sums = rowOf("合计", projects, section, true);
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

function rowOf(label: string, projects: Projects, section: string, bold: boolean): readonly ReportCell[] {
  const fullYear = total(projects, "fullYear", "全年预算");
  const execution = total(projects, "execution", "实际支出");
  const lowered = projects.flatMap(({ decrease, recoveredMidYear }) => [decrease, recoveredMidYear]);
  return [
    labelCell(label, bold),
    runsCell([countRun(projects)], "center", bold),
    amountCell(total(projects, "initial", "年初预算"), section, bold),
    optionalCell(total(projects, "increase", "调增"), section, bold),
    optionalCell(combine("调减", lowered), section, bold),
    amountCell(fullYear, section, bold),
    amountCell(execution, section, bold),
    rateCell(execution, fullYear, bold),
  ];
}
