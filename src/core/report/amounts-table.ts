import type { Heading } from "../ledger/ledger";
import { projectCount, type ProjectFigures } from "./project-figures";
import type { ProjectGroup } from "./project-groups";
import { type AmountOfProject } from "./project-groups";
import type { ReportCell, ReportTable } from "./report-document";
import { duringYear, endsWithinYear } from "./period";
import { roundingNote } from "./rounding-note";
import { placeholder } from "./runs";
import { amountCell, labelCell, optionalCell, rateCell, runsCell } from "./table-cells";

/** Placeholders in the table name it as their section. */
const SECTION = "附表";

const PAGE_WIDTH = 225;

/** At least; see widthsOf. */
const NAME_WIDTH = 45;

interface Column {
  readonly header: string;
  readonly width: number;
  readonly cell: (project: ProjectFigures, ordinal: number) => ReportCell;
  readonly sum: (all: ProjectGroup) => ReportCell;
}

/**
 * The appendix: every project with its amounts, and the total of the unrounded figures. title is 附表, or 附表1 where
 * another follows.
 */
export function amountsTable(
  heading: Heading,
  all: ProjectGroup,
  basis: string,
  title: "附表" | "附表1",
): ReportTable {
  const { projects } = all;
  const columns = columnsFor(projects);
  const rows = projects.map((project, index) => columns.map(({ cell }) => cell(project, index + 1)));
  const sums = columns.map(({ sum }) => sum(all));
  const header = columns.map((column) => column.header);
  const note = roundingNote(header, [...rows, sums]);
  const isWithinYear = endsWithinYear(heading);
  const year = heading.budgetYear === undefined ? "" : `${heading.budgetYear}年度`;
  return {
    kind: "table",
    caption: `${title}　${year}项目预算执行情况`,
    section: SECTION,
    unitNote: "单位：万元",
    landscape: true,
    widths: widthsOf(columns),
    header: isWithinYear ? header.map(duringYear) : header,
    rows: [...rows, sums],
    footnote: `注：口径为${basis}。预算执行率＝实际支出÷全年预算。${note ?? ""}`,
  };
}

/** In millimetres of a page that lies across: the names get what the figures leave. */
function widthsOf(columns: readonly Column[]): number[] {
  const others = columns.reduce((taken, { width }) => taken + (width === NAME_WIDTH ? 0 : width), 0);
  return columns.map(({ width }) =>
    width === NAME_WIDTH ? Math.max(NAME_WIDTH, PAGE_WIDTH - others) : width,
  );
}

function columnsFor(projects: readonly ProjectFigures[]): readonly Column[] {
  const some = (amount: AmountOfProject): boolean =>
    projects.some((project) => project[amount].amount?.isZero() !== true);
  const optional = (header: string, amount: AmountOfProject): readonly Column[] =>
    some(amount) ? [amounts(header, amount, optionalCell)] : [];
  return [
    {
      header: "序号",
      width: 11,
      cell: (_, ordinal) => runsCell([{ kind: "text", text: String(ordinal) }], "center"),
      sum: () => labelCell("", true),
    },
    {
      header: "项目名称",
      width: NAME_WIDTH,
      cell: ({ name }) => (name ? labelCell(name) : runsCell([placeholder("项目名称", SECTION)], "left")),
      sum: () => runsCell([{ kind: "text", text: "合计" }], "center", true),
    },
    ...(projects.some(({ count }) => count !== 1) ? [COUNT] : []),
    amounts("年初预算", "initial", amountCell),
    ...optional("上年结转", "carriedOver"),
    amounts("调增", "increase", optionalCell),
    amounts("调减", "decrease", optionalCell),
    ...optional("年中收回", "recoveredMidYear"),
    amounts("全年预算", "fullYear", amountCell),
    amounts("实际支出", "execution", amountCell),
    {
      header: "预算执行率",
      width: 21,
      cell: (project) => rateCell(project),
      sum: (all) => rateCell(all, true),
    },
    amounts("年末结余", "balance", amountCell),
    ...optional("年终收回", "recoveredAtEnd"),
    ...optional("结转下年", "carriedForward"),
  ];
}

const COUNT: Column = {
  header: "项目个数",
  width: 12,
  cell: (project) => runsCell([projectCount(project)], "center"),
  sum: (all) => runsCell([all.count()], "center", true),
};

function amounts(
  header: string,
  amount: AmountOfProject,
  show: typeof amountCell | typeof optionalCell,
): Column {
  return {
    header,
    width: 17,
    cell: (project) => show(project[amount], SECTION),
    sum: (all) => show(all.total(amount), SECTION, true),
  };
}
