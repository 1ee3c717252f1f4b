import { readHeaderText } from "../ledger/header-text";
import type { Ledger } from "../ledger/ledger";
import type { OfficeRow, OfficeSummary } from "../ledger/office-summary";
import { nameKeyOf } from "../ledger/project-identity";
import { convertUnit, type MoneyUnit } from "../numbers/money-unit";
import { lastHeaderWord } from "../recognition/last-header-word";
import { sheetViews } from "../recognition/recognise";
import { readCells, type IsRead } from "./cells-read";
import { findPlainTables } from "./find-plain-tables";
import type { PlainTable } from "./plain-table";
import { projectsByName } from "./projects-by-name";
import { unitOfTable } from "./table-unit";

const MOST_ROWS = 400;
const MONEY_DECIMALS = 2;
/** So many figures have to be the ledger's, and so many for each that is not. */
const FEWEST = 4;
const HELD_TO_FAILING = 5;
const FIELDS = [
  "initialBudget",
  "fullYearBudget",
  "execution",
  "balance",
  "recovered",
  "carriedForward",
] as const;
type Field = (typeof FIELDS)[number];

/** A column by sheet and index. */
export type IsListed = (sheet: string, column: number) => boolean;

interface Restated {
  readonly column: number;
  readonly field: Field;
  readonly unit: MoneyUnit;
}

/**
 * Tables of other sheets whose rows are projects of the ledger and which state some of its figures again, 结余资金 of a
 * table of what is left: where nearly all of a column are the ledger's figures, the others have to be. isListed: what
 * the rules on lists hold against the ledger already.
 */
export function restatedProjects(ledger: Ledger, isListed: IsListed): readonly OfficeSummary[] {
  let known: ReadonlyMap<string, number> | undefined;
  return sheetViews(ledger.workbook).flatMap((view) => {
    const { name, rowCount } = view.snapshot;
    if (rowCount > MOST_ROWS) return [];
    const isRead = readCells(ledger, name);
    return findPlainTables(view).flatMap((table) => {
      const stated = restatedIn(ledger, table, isRead).filter(
        ({ column }) => !isListed(name, table.columns[column]!.column),
      );
      if (stated.length === 0) return [];
      const projects = (known ??= projectsByName(ledger));
      const rows = table.rows.flatMap(({ label, isTotal }, index) => {
        const project = isTotal ? undefined : projects.get(nameKeyOf(label.split(" ").at(-1)!));
        return project === undefined ? [] : [{ index, project, label: label.split(" ").at(-1)! }];
      });
      if (rows.length < FEWEST || new Set(rows.map(({ project }) => project)).size < rows.length) return [];
      const columns = stated.filter((each) => holdsMostly(ledger, table, each, rows));
      return columns.length === 0 ? [] : [summaryOf(ledger, table, columns, rows)];
    });
  });
}

function restatedIn({ projects, heading }: Ledger, table: PlainTable, isRead: IsRead): readonly Restated[] {
  const found = table.columns.flatMap(({ header, isPercent, column: at }, column): Restated[] => {
    const read = isPercent ? undefined : readHeaderText(lastHeaderWord(header));
    const field = FIELDS.find((each) => each === read?.word?.meaning && projects.amounts[each]);
    const isOther = read?.year !== undefined && read.year !== heading.budgetYear;
    if (!field || isOther || table.rows.some(({ row }) => isRead(row, at))) return [];
    return [{ column, field, unit: read?.unit ?? unitOfTable(table.view, table) ?? heading.unit }];
  });
  return found.filter(({ field }) => found.filter((other) => other.field === field).length === 1);
}

interface ProjectRow {
  readonly index: number;
  readonly project: number;
  readonly label: string;
}

function holdsMostly(
  { projects, heading }: Ledger,
  table: PlainTable,
  { column, field, unit }: Restated,
  rows: readonly ProjectRow[],
): boolean {
  let [held, failing] = [0, 0];
  for (const { index, project } of rows) {
    const stated = table.stated(index, column);
    const own = projects.amounts[field]!.at(project);
    if (!stated || !own || (stated.isZero() && own.isZero())) continue;
    const places = Math.max(MONEY_DECIMALS, table.decimals(index, column));
    if (stated.equals(convertUnit(own, heading.unit, unit).rounded(places))) held += 1;
    else failing += 1;
  }
  return held >= FEWEST && failing <= Math.max(1, held / HELD_TO_FAILING);
}

function summaryOf(
  { heading }: Ledger,
  table: PlainTable,
  columns: readonly Restated[],
  rows: readonly ProjectRow[],
): OfficeSummary {
  return {
    sheetName: table.view.snapshot.name,
    grouping: "project",
    unit: columns[0]!.unit,
    fields: columns.map(({ field }) => field),
    rows: rows.map(({ index, project, label }): OfficeRow => {
      const amounts = columns.flatMap(({ column, field, unit }) => {
        const value = table.stated(index, column);
        const at = table.view.ref(table.rows[index]!.row, table.columns[column]!.column);
        return value ? [[field, { at, value: convertUnit(value, unit, heading.unit) }] as const] : [];
      });
      return { label, projects: [project], amounts: Object.fromEntries(amounts) };
    }),
  };
}
