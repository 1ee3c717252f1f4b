import type { CarriedDifference, CarriedYears } from "../ledger/carried-years";
import { readHeaderText } from "../ledger/header-text";
import type { Ledger } from "../ledger/ledger";
import { nameKeyOf } from "../ledger/project-identity";
import { isSameMoney } from "../numbers/same-money";
import { lastHeaderWord } from "../recognition/last-header-word";
import { sheetViews } from "../recognition/recognise";
import { titleNotesIn } from "../recognition/title-notes";
import { findPlainTables } from "./find-plain-tables";
import type { PlainTable } from "./plain-table";
import { projectsByName } from "./projects-by-name";
import { unitOfTable } from "./table-unit";

const MOST_ROWS = 400;
/** So many projects have to agree, and so many for each that does not. */
const FEWEST = 3;
const HELD_TO_FAILING = 3;

/**
 * 结转下年 of a sheet of the year before, project by project, against 上年结转 of the ledger: where most agree, the others
 * have to. undefined where there is no such sheet, or where it counts something else.
 */
export function carriedYears(ledger: Ledger): CarriedYears | undefined {
  const { heading, projects, workbook, blocks } = ledger;
  if (heading.budgetYear === undefined || !projects.amounts.carriedOver) return undefined;
  const own = new Set(blocks.map(({ sheetName }) => sheetName));
  const found = sheetViews(workbook)
    .filter(({ snapshot }) => !own.has(snapshot.name) && snapshot.rowCount <= MOST_ROWS)
    .flatMap((view) => findPlainTables(view))
    .filter((table) => yearOf(table) === heading.budgetYear! - 1)
    .flatMap((table) => comparison(ledger, table) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

function yearOf({ view, rows }: PlainTable): number | undefined {
  return titleNotesIn(view, 0, rows[0]!.row).year;
}

function comparison(ledger: Ledger, table: PlainTable): CarriedYears | undefined {
  const columns = table.columns.flatMap(({ header, isPercent }, column) => {
    const read = isPercent ? undefined : readHeaderText(lastHeaderWord(header));
    return read?.word?.meaning === "carriedForward" ? [{ column, unit: read.unit }] : [];
  });
  const [sole, ...more] = columns;
  if (!sole || more.length > 0) return undefined;
  const unit = sole.unit ?? unitOfTable(table.view, table) ?? ledger.heading.unit;
  const known = projectsByName(ledger);
  const apart: Omit<CarriedDifference, "held">[] = [];
  let held = 0;
  table.rows.forEach(({ label, isTotal, row }, index) => {
    const name = label.split(" ").at(-1)!;
    const project = isTotal ? undefined : known.get(nameKeyOf(name));
    const carried = table.stated(index, sole.column);
    const over = project === undefined ? undefined : ledger.projects.amounts.carriedOver!.at(project);
    if (project === undefined || !carried || !over || (carried.isZero() && over.isZero())) return;
    const { header, column } = table.columns[sole.column]!;
    const cell = { label: lastHeaderWord(header), at: table.view.ref(row, column), amount: carried };
    const [theirs, ours] = [
      { amount: carried, unit },
      { amount: over, unit: ledger.heading.unit },
    ];
    if (isSameMoney(theirs, ours)) held += 1;
    else apart.push({ project, carried: cell, unit });
  });
  if (held < FEWEST || held < HELD_TO_FAILING * apart.length) return undefined;
  const { name: sheetName } = table.view.snapshot;
  return { judged: held + apart.length, sheetName, differences: apart.map((each) => ({ ...each, held })) };
}
