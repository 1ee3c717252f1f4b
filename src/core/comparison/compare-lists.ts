import type { Ledger } from "../ledger/ledger";
import { compareExport, type ComparedFigures } from "./compare-export";
import type { Comparison, ComparisonLine } from "./comparison";
import type { ListRole, SheetList } from "./sheet-lists";

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

/** Holds every list against the ledger. */
export function compareLists(
  ledger: Ledger,
  lists: readonly SheetList[],
  figures: ComparedFigures,
): readonly ListComparison[] {
  return lists.map(({ role, list, columns }) => {
    const known = list.subjects.map(({ subject }) => figures[subject] !== undefined);
    const kept = { ...list, subjects: list.subjects.filter((_, index) => known[index]!) };
    const rows = list.rows.map((row) => ({
      ...row,
      amounts: row.amounts.filter((_, index) => known[index]!),
    }));
    const comparison = compareExport(ledger, { ...kept, rows }, figures);
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

function unitGaps(lines: readonly ComparisonLine[]): UnitGap[] {
  const both = lines.filter(({ ledger, system }) => ledger && system && !ledger.isZero());
  return ([4, -4] as const).flatMap((power) => {
    const shifted = both.filter(
      ({ state, ledger, system }) => state === "differs" && ledger!.shifted(power).equals(system!),
    );
    return shifted.length >= 2 && shifted.length * 2 >= both.length ? [{ lines: shifted, power }] : [];
  });
}
