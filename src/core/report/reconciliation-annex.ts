import type { Heading } from "../ledger/ledger";
import { Amount } from "../numbers/amount";
import { MOST_GROUPS } from "../checks/reconciliation-splits";
import { sourceName } from "./budget-clause";
import { yearName } from "./funds";
import { duringYear, endsWithinYear } from "./period";
import { combine, isRestated, type ProjectFigures } from "./project-figures";
import type { AmountOfProject, ProjectGroup } from "./project-groups";
import type { ReportCell, ReportTable } from "./report-document";
import { roundingNote } from "./rounding-note";
import type { Figure } from "./runs";
import { amountCell, labelCell, optionalCell, rateCell, runsCell } from "./table-cells";

/** Of the first appendix, to which it belongs: whoever asks for 附表 gets both. */
const SECTION = "附表";

interface Column {
  readonly header: string;
  /** In millimetres of a page that lies across. */
  readonly width: number;
  readonly cell: (group: ProjectGroup, bold: boolean) => ReportCell;
}

/**
 * The second appendix: 预算与支出调节表 by source, year of money and office, from what was approved to what is left and
 * its uses. Undefined where the workbook divides its projects in no way: the first appendix says everything then.
 */
export function reconciliationAnnex(
  heading: Heading,
  all: ProjectGroup,
  basis: string,
): ReportTable | undefined {
  const divisions = divisionsOf(all);
  if (!divisions.some(({ groups }) => groups.length > 1)) return undefined;
  const columns = columnsFor(all);
  const header = ["类别", ...columns.map((column) => column.header)];
  const rowOf = (label: string, group: ProjectGroup, bold: boolean): readonly ReportCell[] => [
    labelCell(label, bold),
    ...columns.map(({ cell }) => cell(group, bold)),
  ];
  const total = rowOf("合计", all, true);
  const divided = divisions.map(({ by, groups }) => ({
    title: { ...labelCell(`按${by}`, true), across: header.length },
    rows: groups.map((group) => rowOf(group.label, group, false)),
  }));
  const [note] = divided.flatMap(({ rows }) => roundingNote(header, [...rows, total]) ?? []);
  const inPeriod = endsWithinYear(heading) ? duringYear : (text: string) => text;
  const year = heading.budgetYear === undefined ? "" : `${heading.budgetYear}年度`;
  return {
    kind: "table",
    caption: `附表2　${year}项目预算与支出调节表`,
    unitNote: "单位：万元",
    landscape: true,
    widths: [45, ...columns.map(({ width }) => width)],
    header: header.map(inPeriod),
    rows: [...divided.flatMap(({ title, rows }) => [[title], ...rows]), total],
    footnote: `注：口径为${basis}。${inPeriod(bridgeOf(all, header))}${note ?? ""}`,
  };
}

/** How the columns follow from one another; 全年预算 that a sheet states without telling its adjustments does not. */
function bridgeOf({ projects }: ProjectGroup, header: readonly string[]): string {
  const told = (column: string, sign: string): string => (header.includes(column) ? sign + column : "");
  const adjusted = `年初预算${told("上年结转", "＋")}＋调增－调减${told("年中收回", "－")}＝全年预算，`;
  return `${projects.some(isRestated) ? "" : adjusted}全年预算－实际支出＝年末结余。`;
}

interface Division {
  readonly by: string;
  readonly groups: readonly ProjectGroup[];
}

/** Each way in which the workbook divides its projects: every project in exactly one of its groups. */
function divisionsOf(all: ProjectGroup): readonly Division[] {
  const tellsOffice = all.projects.some((project) => project.text("responsibleOffice"));
  const office = tellsOffice ? "responsibleOffice" : "approvalOffice";
  const divide = (
    by: string,
    dimension: string,
    labelOf: (project: ProjectFigures) => string | undefined,
  ): Division[] => {
    if (!all.projects.some(labelOf)) return [];
    const groups = all.by(dimension, labelOf, `未注明${by}`);
    return groups.length > MOST_GROUPS ? [] : [{ by, groups }];
  };
  return [
    ...divide("资金来源", "source", ({ source }) => sourceName(source)),
    ...divide("资金年度", "year", yearName),
    ...divide(tellsOffice ? "责任科室" : "财政归口科室", "office", (project) => project.text(office)),
  ];
}

function columnsFor(all: ProjectGroup): readonly Column[] {
  const some = (amountOf: (project: ProjectFigures) => Figure): boolean =>
    all.projects.some((project) => amountOf(project).amount?.isZero() !== true);
  const optional = (header: string, amount: AmountOfProject): readonly Column[] =>
    some((project) => project[amount]) ? [amounts(header, (group) => group.total(amount))] : [];
  const uses = [...optional("年终收回", "recoveredAtEnd"), ...optional("结转下年", "carriedForward")];
  return [
    { header: "项目个数", width: 12, cell: (group, bold) => runsCell([group.count()], "center", bold) },
    amounts("年初预算", (group) => group.initial, amountCell),
    ...optional("上年结转", "carriedOver"),
    amounts("调增", (group) => group.total("increase")),
    amounts("调减", (group) => group.total("decrease")),
    ...optional("年中收回", "recoveredMidYear"),
    amounts("全年预算", (group) => group.fullYear, amountCell),
    amounts("实际支出", (group) => group.execution, amountCell),
    { header: "预算执行率", width: 21, cell: (group, bold) => rateCell(group, bold) },
    amounts("年末结余", (group) => group.total("balance"), amountCell),
    ...uses,
    // Where no use is listed at all, it would say 年末结余 twice.
    ...(uses.length > 0 && some(unlistedOf) ? [amounts("未列去向", unlisted)] : []),
  ];
}

function amounts(
  header: string,
  amountOf: (group: ProjectGroup) => Figure,
  show: typeof amountCell | typeof optionalCell = optionalCell,
): Column {
  return { header, width: 17, cell: (group, bold) => show(amountOf(group), SECTION, bold) };
}

/** What is left and neither recovered nor carried forward, by what the workbook says; over-execution leaves nothing. */
function unlisted(group: ProjectGroup): Figure {
  const { key, subject } = group;
  return combine(
    { key: `${key}.unlisted`, what: "未列去向的结余合计", subject },
    group.projects.map(unlistedOf),
  );
}

function unlistedOf({ balance, recoveredAtEnd, carriedForward }: ProjectFigures): Figure {
  const rest = combine(balance, [balance], [recoveredAtEnd, carriedForward]);
  return rest.amount?.isNegative() ? { ...rest, amount: Amount.zero } : rest;
}
