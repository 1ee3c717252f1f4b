import type { Ledger } from "../ledger/ledger";
import type { OfficeRow, OfficeSummary } from "../ledger/office-summary";
import { nameKeyOf } from "../ledger/project-identity";
import { lastHeaderWord } from "../recognition/last-header-word";
import { sheetViews } from "../recognition/recognise";
import type { SheetView } from "../recognition/sheet-view";
import { findPlainTables } from "./find-plain-tables";
import type { PlainTable } from "./plain-table";

/** Longer tables list projects and do not count them by class. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 60;
const FEWEST_CLASSES = 2;
const COUNT = /^项目(?:个数|数量|数)(?:\(个\))?$/;

/** By the words of a column of the ledger's sheet, the projects that bear them. */
type Classes = ReadonlyMap<string, readonly number[]>;

/**
 * Tables that count the projects by class, 项目个数 beside 民生类, 建设类 …, where a column of the list of projects bears
 * those very classes and no other, and most counts are right: the others are wrong. What they state of money adds up
 * down the table and is judged there.
 */
export function classCounts(ledger: Ledger): readonly OfficeSummary[] {
  if (ledger.blocks.length !== 1) return [];
  let columns: readonly Classes[] | undefined;
  return sheetViews(ledger.workbook).flatMap((view) => {
    if (view.snapshot.rowCount > MOST_ROWS) return [];
    return findPlainTables(view).flatMap((table) => {
      const column = table.columns.findIndex(({ header }) => COUNT.test(lastHeaderWord(header)));
      if (column < 0 || isRead(ledger, table, column)) return [];
      columns ??= classColumns(ledger);
      return summaryOf(ledger, table, column, columns) ?? [];
    });
  });
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
  return classes.size >= FEWEST_CLASSES ? classes : undefined;
}

function summaryOf(
  ledger: Ledger,
  table: PlainTable,
  column: number,
  columns: readonly Classes[],
): OfficeSummary | undefined {
  const places = table.rows.map((row, index) => ({ ...row, index }));
  const listed = places.filter(({ isTotal }) => !isTotal);
  const totals = places.filter(({ isTotal }) => isTotal);
  const keys = new Set(listed.map(({ label }) => nameKeyOf(label)));
  const classes = columns.find((each) => each.size === keys.size && [...keys].every((key) => each.has(key)));
  if (!classes || keys.size < listed.length || totals.length > 1) return undefined;
  const rowOf = ({ label, index }: (typeof places)[number], projects: readonly number[]): OfficeRow => {
    const value = table.stated(index, column);
    const at = table.view.ref(table.rows[index]!.row, table.columns[column]!.column);
    return { label, projects, amounts: {}, count: { at, ...(value && { value }) } };
  };
  const rows = listed.map((each) => rowOf(each, classes.get(nameKeyOf(each.label))!));
  const right = rows.filter(({ projects, count }) => count!.value?.toCell() === countOf(ledger, projects));
  if (right.length * 2 <= rows.length) return undefined;
  const all = [...classes.values()].flat();
  return {
    sheetName: table.view.snapshot.name,
    grouping: "class",
    unit: ledger.heading.unit,
    fields: [],
    rows,
    ...(totals[0] && { total: rowOf(totals[0], all) }),
  };
}

function countOf({ projects }: Ledger, members: readonly number[]): number {
  return members.reduce((count, project) => count + projects.projectCount[project]!, 0);
}
