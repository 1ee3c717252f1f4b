import type { Ledger } from "../ledger/ledger";
import { compareExport, type ComparedFigures, type FiguresOrigin } from "./compare-export";
import type { Comparison, ComparisonLine } from "./comparison";
import type { ListRole, SheetList } from "./sheet-list";

/** A list of the ledger's own workbook held against it. */
export interface ListComparison {
  readonly role: ListRole;
  readonly comparison: Comparison;
  /** Sheet column of each subject of the list. */
  readonly columns: readonly number[];
  /** Lines of one subject that differ by 10⁴ in the same direction: one side is in another unit than it says. */
  readonly unitGaps: readonly UnitGap[];
}

export interface UnitGap {
  readonly lines: readonly ComparisonLine[];
  /** How many times as large the list's figure is, as a power of ten: 4 or −4. */
  readonly power: 4 | -4;
}

/** A column of more different words tells no kind of money. */
const MOST_KINDS = 6;

/** Holds every list against the ledger. */
export function compareLists(
  ledger: Ledger,
  lists: readonly SheetList[],
  figures: ComparedFigures,
  origin: FiguresOrigin = {},
): readonly ListComparison[] {
  return lists.map(({ role, list, columns }) => {
    const known = list.subjects.map(({ subject }) => figures[subject] !== undefined);
    const kept = { ...list, subjects: list.subjects.filter((_, index) => known[index]!) };
    const rows = list.rows.map((row) => ({
      ...row,
      amounts: row.amounts.filter((_, index) => known[index]!),
    }));
    const whole = compareExport(ledger, { ...kept, rows }, figures, origin);
    const comparison =
      role === "payments" ? ofThisYear(ofOneMoney(whole, ledger, figures), ledger, figures, origin) : whole;
    return {
      role,
      comparison,
      columns: columns.filter((_, index) => known[index]!),
      unitGaps: comparison.columns.flatMap(({ subject }) =>
        unitGaps(comparison.lines.filter((line) => line.subject === subject)),
      ),
    };
  });
}

/**
 * A list may tell payments of this year's money and of last year's, and the ledger those of one of them: where not all
 * rows but those of one kind of money are the ledger's execution in every project, they are what is compared.
 */
function ofOneMoney(whole: Comparison, ledger: Ledger, figures: ComparedFigures): Comparison {
  if (whole.lines.every(agrees)) return whole;
  const { rows } = whole.exported;
  const kinds = new Set(rows.flatMap(({ money }) => money ?? []));
  if (kinds.size < 2 || kinds.size > MOST_KINDS) return whole;
  for (const kind of kinds) {
    const own = rows.filter(({ money }) => money === kind);
    const part = compareExport(ledger, { ...whole.exported, rows: own }, figures);
    if (part.lines.length > 0 && part.lines.every(agrees)) return part;
  }
  return whole;
}

/**
 * A list may begin with what was paid in the years before: where more projects agree without those rows, the ledger
 * tells this year's payments alone.
 */
function ofThisYear(
  whole: Comparison,
  ledger: Ledger,
  figures: ComparedFigures,
  origin: FiguresOrigin,
): Comparison {
  const year = ledger.heading.budgetYear;
  const { rows } = whole.exported;
  const own = rows.filter(({ day }) => !isBefore(day, year));
  if (own.length === rows.length || own.length === 0) return whole;
  const part = compareExport(ledger, { ...whole.exported, rows: own }, figures, origin);
  const differing = ({ lines }: Comparison): number => lines.filter((line) => !agrees(line)).length;
  return differing(part) < differing(whole) ? part : whole;
}

function isBefore(day: number | undefined, year: number | undefined): boolean {
  return day !== undefined && year !== undefined && Math.floor(day / 10_000) < year;
}

function agrees({ state }: ComparisonLine): boolean {
  return state === "same" || state === "rounding";
}

function unitGaps(lines: readonly ComparisonLine[]): UnitGap[] {
  const both = lines.filter(({ ledger, system }) => ledger && system && !ledger.isZero());
  return ([4, -4] as const).flatMap((power) => {
    const shifted = both.filter(
      ({ state, ledger, system }) => state === "differs" && ledger!.shifted(power).equals(system!),
    );
    return shifted.length >= 2 && shifted.length * 2 >= both.length ? [{ lines: shifted, power }] : [];
  });
}
