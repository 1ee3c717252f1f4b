import { readHeaderText } from "../ledger/header-text";
import type { Ledger } from "../ledger/ledger";
import type { OfficeRow, OfficeSummary } from "../ledger/office-summary";
import { nameKeyOf } from "../ledger/project-identity";
import { columnSum } from "../numbers/column-arithmetic";
import { convertUnit, type MoneyUnit } from "../numbers/money-unit";
import { lastHeaderWord } from "../recognition/last-header-word";
import { sheetViews } from "../recognition/recognise";
import type { SheetView } from "../recognition/sheet-view";
import { findPlainTables } from "./find-plain-tables";
import type { PlainTable } from "./plain-table";
import { unitOfTable } from "./table-unit";

/** Longer tables list projects and do not count them by class. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 60;
const FEWEST_CLASSES = 2;
const MONEY_DECIMALS = 2;
const COUNT = /^项目(?:个数|数量|数)(?:\(个\))?$/;

/** By the words of a column of the ledger's sheet, the projects that bear them. */
type Classes = ReadonlyMap<string, readonly number[]>;

/** What a class table may state of money, where the ledger has it in a column of its own. */
const FIELDS = ["initialBudget", "fullYearBudget", "execution"] as const;
type Field = (typeof FIELDS)[number];

/**
 * Tables that state the figures by class, 项目个数 or 执行数 beside 民生类, 建设类 …, where a column of the list of projects
 * bears those very classes and no other. Of each column most figures are those of the projects: the others are wrong.
 */
export function classSummaries(ledger: Ledger): readonly OfficeSummary[] {
  if (ledger.blocks.length !== 1) return [];
  let columns: readonly Classes[] | undefined;
  return sheetViews(ledger.workbook).flatMap((view) => {
    const { name, rowCount } = view.snapshot;
    if (rowCount > MOST_ROWS) return [];
    return findPlainTables(view).flatMap((table) => {
      const stated = columnsOf(ledger, table).filter(({ column }) => !isRead(ledger, table, column));
      const isKnown = ledger.officeSummaries?.some(({ sheetName }) => sheetName === name) === true;
      const open = isKnown ? stated.filter(({ field }) => field === "projectCount") : stated;
      if (open.length === 0) return [];
      columns ??= classColumns(ledger);
      return summaryOf(ledger, table, open, columns) ?? [];
    });
  });
}

interface StatedColumn {
  readonly column: number;
  readonly field: Field | "projectCount";
  readonly unit: MoneyUnit;
}

/** The columns of a table whose headers say what they state; of two for one field, neither. */
function columnsOf({ projects, heading }: Ledger, table: PlainTable): readonly StatedColumn[] {
  const found = table.columns.flatMap(({ header, isPercent }, column): StatedColumn[] => {
    const own = lastHeaderWord(header);
    if (COUNT.test(own)) return [{ column, field: "projectCount", unit: heading.unit }];
    const read = isPercent ? undefined : readHeaderText(own);
    const field = FIELDS.find((each) => each === read?.word?.meaning && projects.amounts[each]);
    return field
      ? [{ column, field, unit: read?.unit ?? unitOfTable(table.view, table) ?? heading.unit }]
      : [];
  });
  return found.filter(({ field }) => found.filter((other) => other.field === field).length === 1);
}

function isRead({ blocks, officeSummaries = [] }: Ledger, table: PlainTable, column: number): boolean {
  const { name } = table.view.snapshot;
  const at = table.columns[column]!.column;
  return (
    blocks.some(({ sheetName, columns }) => sheetName === name && Object.values(columns).includes(at)) ||
    officeSummaries.some(({ sheetName, rows }) => sheetName === name && rows.some(({ count }) => count))
  );
}

/** The text columns of the ledger's sheet in which every project stands in a class. */
function classColumns({ workbook, blocks, projects }: Ledger): readonly Classes[] {
  const { sheetName, columns } = blocks[0]!;
  const view = sheetViews(workbook).find(({ snapshot }) => snapshot.name === sheetName)!;
  const width = Math.min(view.snapshot.columnCount, MOST_COLUMNS);
  return Array.from({ length: width }, (_, column) => column).flatMap((column) =>
    column === columns.projectName ? [] : (classesIn(view, column, projects) ?? []),
  );
}

function classesIn(view: SheetView, column: number, { count, row }: Ledger["projects"]): Classes | undefined {
  const classes = new Map<string, number[]>();
  const keys = new Map<string, string>();
  for (let project = 0; project < count; project++) {
    const text = view.text(row[project]!, column);
    if (text === undefined) return undefined;
    const key = keys.get(text) ?? nameKeyOf(text);
    keys.set(text, key);
    const own = classes.get(key);
    if (own) own.push(project);
    else classes.set(key, [project]);
    if (keys.size > MOST_ROWS) return undefined;
  }
  return classes.size >= FEWEST_CLASSES && classes.size < count ? classes : undefined;
}

function summaryOf(
  ledger: Ledger,
  table: PlainTable,
  stated: readonly StatedColumn[],
  columns: readonly Classes[],
): OfficeSummary | undefined {
  const places = table.rows.map((row, index) => ({ ...row, index }));
  const listed = places.filter(({ isTotal }) => !isTotal);
  const totals = places.filter(({ isTotal }) => isTotal);
  const keys = new Set(listed.map(({ label }) => nameKeyOf(label)));
  const classes = columns.find((each) => each.size === keys.size && [...keys].every((key) => each.has(key)));
  if (!classes || keys.size < listed.length || totals.length > 1) return undefined;
  const projectsOf = (label: string): readonly number[] => classes.get(nameKeyOf(label))!;
  const judged = stated.filter((column) => {
    const right = listed.filter(({ label, index }) =>
      isRight(ledger, table, column, index, projectsOf(label)),
    );
    return right.length * 2 > listed.length;
  });
  if (judged.length === 0) return undefined;
  const rowOf = ({ label, index, row }: (typeof places)[number], projects: readonly number[]): OfficeRow => {
    const figures = judged.map(({ column, field, unit }) => {
      const value = table.stated(index, column);
      const own = value && field !== "projectCount" ? convertUnit(value, unit, ledger.heading.unit) : value;
      const at = table.view.ref(row, table.columns[column]!.column);
      return [field, { at, ...(own && { value: own }) }] as const;
    });
    const count = figures.find(([field]) => field === "projectCount")?.[1];
    const amounts = Object.fromEntries(figures.filter(([field]) => field !== "projectCount"));
    return { label, projects, amounts, ...(count && { count }) };
  };
  const all = [...classes.values()].flat();
  return {
    sheetName: table.view.snapshot.name,
    grouping: "class",
    unit: judged.find(({ field }) => field !== "projectCount")?.unit ?? ledger.heading.unit,
    fields: FIELDS.filter((field) => judged.some((column) => column.field === field)),
    rows: listed.map((each) => rowOf(each, projectsOf(each.label))),
    ...(totals[0] && { total: rowOf(totals[0], all) }),
  };
}

/** Whether a row states what the projects of its class come to, rounded as it is. */
function isRight(
  { projects, heading }: Ledger,
  table: PlainTable,
  { column, field, unit }: StatedColumn,
  row: number,
  members: readonly number[],
): boolean {
  const stated = table.stated(row, column);
  if (!stated) return false;
  if (field === "projectCount")
    return stated.toCell() === members.reduce((count, project) => count + projects.projectCount[project]!, 0);
  const own = convertUnit(columnSum(projects.amounts[field]!, members), heading.unit, unit);
  return stated.equals(own.rounded(Math.max(MONEY_DECIMALS, table.decimals(row, column))));
}
