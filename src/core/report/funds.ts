import { sourceName } from "./budget-clause";
import { executionRate } from "./execution-rate";
import { combine, type ProjectFigures } from "./project-figures";
import { isAdded, isApproved, ProjectGroup } from "./project-groups";
import type { ReportBlock, ReportCell, ReportRun, ReportTable } from "./report-document";
import { roundingNote } from "./rounding-note";
import { join, joinWith } from "./runs";
import { sentence } from "./sentence-parts";
import type { Teller } from "./teller";
import { amountCell, labelCell, optionalCell, rateCell, runsCell } from "./table-cells";

/** 二: funds by source, year and budget type in a paragraph, then what each kind got and spent. */
export function funds(teller: Teller, all: ProjectGroup): ReportBlock[] {
  return [{ kind: "paragraph", runs: fundsParagraph(teller, all) }, fundsTable(teller, all)];
}

function fundsParagraph(teller: Teller, all: ProjectGroup): ReportRun[] {
  const lead = { 单位简称: teller.bureau(), 年度: teller.year() };
  const rate = executionRate(all);
  const budgetType = (project: ProjectFigures): string | undefined => project.text("budgetType");
  return join([
    all.execution.amount?.isZero()
      ? teller.tell("资金未支出", { ...lead, 全年预算: all.fullYear })
      : teller.tell("资金", { ...lead, 全年预算: all.fullYear, 实际支出: all.execution }),
    rate ? teller.tell("执行率", { 预算执行率: rate }) : [],
    "。",
    groupSentences(teller, [
      ["资金来源", all.by("source", ({ source }) => sourceName(source), "未注明来源的资金")],
      ["资金年度", all.by("year", yearName, "未注明年度的资金")],
      ["预算类型", all.by("type", budgetType, "未注明预算类型的资金")],
    ]),
  ]);
}

type Division = readonly [by: string, groups: readonly ProjectGroup[]];

/** One sentence for each way of dividing the funds; what is one kind throughout is said together at the end. */
function groupSentences(teller: Teller, divisions: readonly Division[]): ReportRun[] {
  const told = divisions.filter(([, groups]) => groups.some(({ label }) => !label.startsWith("未注明")));
  const whole = told
    .filter(([, groups]) => groups.length === 1)
    .map(([by, groups]) => teller.tell("资金全部", { 分类方式: by, 名称: groups[0]!.label }));
  return join([
    ...told.filter(([, groups]) => groups.length > 1).map((division) => groupSentence(teller, division)),
    sentence(joinWith("，", whole)),
  ]);
}

/** 按资金来源分，甲…万元、实际支出…万元；乙…. */
function groupSentence(teller: Teller, [by, groups]: Division): ReportRun[] {
  const parts = groups.map(({ label, fullYear, execution }) =>
    execution.amount?.isZero()
      ? teller.tell("资金一项未支出", { 名称: label, 全年预算: fullYear })
      : teller.tell("资金一项", { 名称: label, 全年预算: fullYear, 实际支出: execution }),
  );
  return teller.sentence("资金分类", { 分类方式: by, 分类: joinWith("；", parts) });
}

/** 当年预算资金 or 上年结转资金; undefined where the workbook does not tell. */
export function yearName({ fundingYear }: ProjectFigures): string | undefined {
  return fundingYear === "当年" ? "当年预算资金" : fundingYear && "上年结转资金";
}

/** 年初批复 by funding year, what was only carried over, then 年中追加 by source: every project in exactly one row. */
function kindsOf({ projects }: ProjectGroup): readonly ProjectGroup[] {
  const approved = projects.filter(isApproved);
  const carried = projects.filter((project) => !isApproved(project) && !isAdded(project));
  const added = projects.filter(isAdded);
  return new ProjectGroup("all", "", [...approved, ...carried, ...added]).by(
    "kind",
    (project) => {
      if (isApproved(project)) {
        const year = yearName(project)?.replace(/资金$/u, "");
        return year ? `年初批复（${year}）` : "年初批复";
      }
      if (!isAdded(project)) return "上年结转";
      const source = sourceName(project.source).replace(/^(本级|上级转移支付)资金$/u, "$1");
      return source ? `年中追加（${source}）` : "年中追加";
    },
    "",
  );
}

const HEADER = ["资金类别", "项目个数", "年初预算", "调增", "调减", "全年预算", "实际支出", "预算执行率"];
const WIDTHS = [33, 12, 18, 18, 18, 18, 18, 21];

/** The same with 上年结转 after 年初预算, where there is any. */
const WITH_CARRIED = [...HEADER.slice(0, 3), "上年结转", ...HEADER.slice(3)];
const NARROWER = [21, 10, 18, 18, 16, 16, 18, 18, 21];

function fundsTable({ heading, section }: Teller, all: ProjectGroup): ReportTable {
  const year = heading.budgetYear === undefined ? "" : `${heading.budgetYear}年度`;
  const hasCarried = all.total("carriedOver").amount?.isZero() !== true;
  const header = hasCarried ? WITH_CARRIED : HEADER;
  const rows = kindsOf(all).map((group) => rowOf(group.label, group, section, false, hasCarried));
  const sums = rowOf("合计", all, section, true, hasCarried);
  const note = roundingNote(header, [...rows, sums]);
  return {
    kind: "table",
    caption: `表1　${year}项目资金安排与支出情况`,
    unitNote: "单位：万元",
    widths: hasCarried ? NARROWER : WIDTHS,
    header,
    rows: [...rows, sums],
    ...(rows.length > 1 && {
      chart: {
        key: "funds",
        title: `${year}项目资金安排与支出（万元）`,
        series: ["全年预算", "实际支出"].map((each) => header.indexOf(each)),
      },
    }),
    ...(note && { footnote: `注：${note}` }),
  };
}

function rowOf(
  label: string,
  group: ProjectGroup,
  section: string,
  bold: boolean,
  hasCarried: boolean,
): readonly ReportCell[] {
  const lowered = combine({ key: `${group.key}.lowered`, what: "调减", subject: group.subject }, [
    group.total("decrease"),
    group.total("recoveredMidYear"),
  ]);
  return [
    labelCell(label, bold),
    runsCell([group.count()], "center", bold),
    amountCell(group.initial, section, bold),
    ...(hasCarried ? [optionalCell(group.total("carriedOver"), section, bold)] : []),
    optionalCell(group.total("increase"), section, bold),
    optionalCell(lowered, section, bold),
    amountCell(group.fullYear, section, bold),
    amountCell(group.execution, section, bold),
    rateCell(group, bold),
  ];
}
