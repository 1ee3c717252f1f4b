import type { Heading } from "../ledger/ledger";
import { combine, type ProjectFigures } from "./project-figures";
import { countRun, total } from "./project-groups";
import type { ReportCell, ReportTable } from "./report-document";
import { placeholder, type Figure } from "./runs";
import { amountCell, labelCell, optionalCell, rateCell, roundingNote, runsCell } from "./table-cells";

/** Placeholders in the table name it as their section. */
const SECTION = "附表";

const PAGE_WIDTH = 225;

/** At least; see widthsOf. */
const NAME_WIDTH = 45;

interface Column {
  readonly header: string;
  readonly width: number;
  readonly cell: (project: ProjectFigures, ordinal: number) => ReportCell;
  readonly sum: (projects: readonly ProjectFigures[]) => ReportCell;
}

/** The appendix: every project with its amounts, and the total of the unrounded figures. */
export function amountsTable(
  heading: Heading,
  projects: readonly ProjectFigures[],
  basis: string,
): ReportTable {
  const columns = columnsFor(projects);
  const rows = projects.map((project, index) => columns.map(({ cell }) => cell(project, index + 1)));
  const sums = columns.map(({ sum }) => sum(projects));
  const note = roundingNote([...rows, sums]);
  const year = heading.budgetYear === undefined ? "" : `${heading.budgetYear}年度`;
  return {
    kind: "table",
    caption: `附表　${year}项目预算执行情况`,
    unitNote: "单位：万元",
    landscape: true,
    widths: widthsOf(columns),
    header: columns.map(({ header }) => header),
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
  const some = (amount: (project: ProjectFigures) => Figure): boolean =>
    projects.some((project) => amount(project).amount?.isZero() !== true);
  const midYear = some(({ recoveredMidYear }) => recoveredMidYear);
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
    amounts("年初预算", ({ initial }) => initial, amountCell),
    amounts("调增", ({ increase }) => increase, optionalCell),
    amounts("调减", ({ decrease }) => decrease, optionalCell),
    ...(midYear ? [amounts("年中收回", ({ recoveredMidYear }) => recoveredMidYear, optionalCell)] : []),
    amounts("全年预算", ({ fullYear }) => fullYear, amountCell),
    amounts("实际支出", ({ execution }) => execution, amountCell),
    {
      header: "预算执行率",
      width: 21,
      cell: ({ execution, fullYear }) => rateCell(execution, fullYear),
      sum: (all) => rateCell(total(all, "execution", "实际支出"), total(all, "fullYear", "全年预算"), true),
    },
    amounts("年末结余", ({ balance }) => balance, amountCell),
    ...optional(some, "年终收回", ({ recoveredAtEnd }) => recoveredAtEnd),
    ...optional(some, "结转下年", ({ carriedForward }) => carriedForward),
  ];
}

const COUNT: Column = {
  header: "项目个数",
  width: 12,
  cell: (project) => runsCell([countRun([project])], "center"),
  sum: (all) => runsCell([countRun(all)], "center", true),
};

function amounts(
  header: string,
  of: (project: ProjectFigures) => Figure,
  show: typeof amountCell | typeof optionalCell,
): Column {
  return {
    header,
    width: 17,
    cell: (project) => show(of(project), SECTION),
    sum: (all) => show(combine(header, all.map(of)), SECTION, true),
  };
}

function optional(
  some: (amount: (project: ProjectFigures) => Figure) => boolean,
  header: string,
  of: (project: ProjectFigures) => Figure,
): readonly Column[] {
  return some(of) ? [amounts(header, of, optionalCell)] : [];
}
