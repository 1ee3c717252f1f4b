import { Amount } from "../numbers/amount";
import type { SheetDocument, SheetRow } from "./sheet-document";

/**
 * What A4 holds at 100 % inside margins of 12.7 mm at the sides, 17.8 above and 15.2 below: characters of a default font
 * as wide as any that is in use, and points.
 */
const PAGE = {
  portrait: { characters: 66.3, points: 748 },
  landscape: { characters: 97.5, points: 501 },
} as const satisfies Record<SheetDocument["orientation"], object>;

/** Percent: more would look coarse beside the other sheets, less could not be read. */
const SCALE = { most: 85, least: 45 } as const;

/** Of a row without a height of its own. */
export const DEFAULT_HEIGHT = 15;

/** The percent at which columns of these widths, and blocks of at most that many points, stand on one page each. */
export function printScale(
  orientation: SheetDocument["orientation"],
  widths: readonly number[],
  tallest = 0,
): number {
  const { characters, points } = PAGE[orientation];
  const across = widths.reduce((sum, width) => sum + width, 0);
  const most = Math.min(
    SCALE.most,
    (100 * characters) / across,
    tallest > 0 ? (100 * points) / tallest : 100,
  );
  return Math.max(SCALE.least, Math.floor(most));
}

/** Whether rows of that many points stand on one page at that percent. */
export function fitsPage(orientation: SheetDocument["orientation"], height: number, scale: number): boolean {
  return height * scale <= 100 * PAGE[orientation].points;
}

/** Points of those rows together. */
export function heightOf(rows: readonly SheetRow[]): number {
  return rows.reduce((sum, { height = DEFAULT_HEIGHT }) => sum + height, 0);
}

/** The widths, more where an amount would not be shown: Excel prints ### instead of a figure that is too wide. */
export function wideEnough(widths: readonly number[], rows: readonly SheetRow[]): number[] {
  const wanted = [...widths];
  for (const { cells } of rows)
    cells.forEach((cell, column) => {
      if (!(cell?.value instanceof Amount) || !cell.style.endsWith("amount")) return;
      const held = wanted.slice(column, column + (cell.span ?? 1)).reduce((sum, width) => sum + width, 0);
      wanted[column] = (wanted[column] ?? 0) + Math.max(0, charactersOf(cell.value) - held);
    });
  return wanted;
}

/** Of 1,234.50, which is a tenth wider in bold. */
function charactersOf(amount: Amount): number {
  const digits = amount.toFixed(2);
  const whole = digits.replace(/^-/u, "").length - 3;
  return Math.ceil((digits.length + Math.floor((whole - 1) / 3)) * 1.1);
}
