import type { ReportCell, ReportTable } from "../../../core/report/report-document";
import { TABLE_TEXT, type TableText } from "./styles";

/** Twips that a cell keeps free on its left and right together; tableXml asks for as much. */
export const CELL_MARGINS = 120;

/**
 * Twips of the type area that number, title and year of a form leave: 225 mm less what LibreOffice, which sets them on
 * the grid of lines, needs for them. Word needs less.
 */
const ROOM = 10_300;

/** A line around each row. */
const BORDER = 10;

/** From here on a character is as wide as it is high. */
const FIRST_WIDE = 0x2e80;
/** Of its height, what a digit or a Latin letter takes at most in a text. */
const NARROW = 0.56;

/**
 * The text in which a form stands on one page with no figure broken: the largest of TABLE_TEXT, and the smallest where
 * none does. widths: of its columns in twips. Reckoned from counts of characters, as no font is at hand.
 */
export function formText({ rows }: ReportTable, widths: readonly number[]): TableText {
  const cells = placed(rows);
  const least = TABLE_TEXT[TABLE_TEXT.length - 1]!;
  return TABLE_TEXT.find((text) => fits(cells, rows.length, widths, text)) ?? least;
}

interface PlacedCell {
  readonly cell: ReportCell;
  readonly row: number;
  readonly column: number;
}

function fits(
  cells: readonly PlacedCell[],
  rowCount: number,
  widths: readonly number[],
  text: TableText,
): boolean {
  const em = text.size * 10; // half-points in twips
  const heights = Array.from({ length: rowCount }, () => 0);
  const tall: { last: number; first: number; height: number }[] = [];
  for (const { cell, row, column } of cells) {
    const { runs, across = 1, down = 1 } = cell;
    const width = widths.slice(column, column + across).reduce((sum, own) => sum + own, -CELL_MARGINS);
    if (runs.some((run) => run.kind === "figure" && widthOf(run.text) * em > width)) return false;
    const own = runs.reduce((sum, run) => sum + widthOf(run.text), 0);
    const lines = Math.max(1, Math.ceil(own / Math.max(1, Math.floor(width / em))));
    const height = lines * text.line + 2 * text.space + BORDER;
    if (down === 1) heights[row] = Math.max(heights[row]!, height);
    else tall.push({ first: row, last: row + down - 1, height });
  }
  for (const { first, last, height } of tall) {
    const others = heights.slice(first, last).reduce((sum, each) => sum + each, 0);
    heights[last] = Math.max(heights[last]!, height - others);
  }
  return heights.reduce((sum, each) => sum + each, 0) <= ROOM;
}

/** Every cell with its row and column: what a tall cell covers is not listed again. */
function placed(rows: ReportTable["rows"]): PlacedCell[] {
  const covered = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (covered.has(`${row} ${column}`)) column += 1;
      const { across = 1, down = 1 } = cell;
      const at = { cell, row, column };
      for (let below = row + 1; below < row + down; below++)
        for (let each = column; each < column + across; each++) covered.add(`${below} ${each}`);
      column += across;
      return at;
    });
  });
}

/** In characters as wide as they are high. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! >= FIRST_WIDE ? 1 : NARROW;
  return width;
}
