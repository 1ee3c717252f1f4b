import type { Bases } from "../checks/finding";
import type { Ledger } from "../ledger/ledger";
import type { ReportCell, ReportDocument, ReportTable } from "./report-document";
import { textOf } from "./runs";
import { handedIn, sheetCell } from "./report-sheet";
import type { SheetCell, SheetDocument, SheetRow } from "./sheet-document";
import { heightFor, wideRow } from "./sheet-head";
import { heightOf, printScale, wideEnough } from "./sheet-page";

/** What an upright page holds at 85 %, in characters of a default font as wide as any that is in use. */
const PAGE_CHARACTERS = 78;

/**
 * 附件4-1自评表: every form of the report on a page of its own; undefined where it has none. working: figures lead to
 * their cells. final (报送版): they do not, and the head of the page says nothing of the file.
 */
export function selfEvaluationSheet(
  ledger: Ledger,
  bases: Bases,
  { blocks }: ReportDocument,
  mode: "working" | "final" = "working",
): SheetDocument | undefined {
  const forms = blocks.filter((block): block is ReportTable => block.kind === "table" && !!block.form);
  const [first] = forms;
  if (!first) return undefined;
  const usualWidths = widthsOf(first);
  const rows: SheetRow[] = [];
  const breaks: number[] = [];
  let tallest = 0;
  for (const form of forms) {
    if (rows.length > 0) breaks.push(rows.length);
    const own = formRows(form, usualWidths);
    tallest = Math.max(tallest, heightOf(own));
    rows.push(...own);
  }
  const columnWidths = wideEnough(usualWidths, rows);
  return {
    role: "self-evaluation",
    name: "附件4-1自评表",
    columnWidths,
    pages: { breaks, scale: printScale("portrait", columnWidths, tallest) },
    orientation: "portrait",
    ...handedIn(ledger, bases, mode, rows),
  };
}

function widthsOf({ widths }: ReportTable): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.floor((width * PAGE_CHARACTERS * 10) / total) / 10);
}

function formRows({ form, caption, rows }: ReportTable, widths: readonly number[]): SheetRow[] {
  const wide = widths.length;
  return [
    wideRow(form!.number, "subtitle", wide, 20),
    wideRow(caption + form!.subtitle, "title", wide, 30),
    ...gridRows(rows, widths),
  ];
}

/** The rows with every cell at its column; those that a tall cell covers are blank and look like it. */
function gridRows(rows: readonly (readonly ReportCell[])[], widths: readonly number[]): SheetRow[] {
  const grid: (SheetCell | undefined)[][] = rows.map(() => []);
  return rows.map((cells, row) => {
    const line = grid[row]!;
    const texts: { text: string; width: number }[] = [];
    let column = 0;
    for (const cell of cells) {
      while (line[column]) column += 1;
      const { across = 1, down = 1 } = cell;
      const own = formCell(cell);
      line[column] = { ...own, ...(across > 1 && { span: across }), ...(down > 1 && { down }) };
      for (let covered = row + 1; covered < row + down; covered++)
        for (let each = column; each < column + across; each++)
          grid[covered]![each] = { value: "", style: own.style };
      const width = widths.slice(column, column + across).reduce((sum, each) => sum + each, 0);
      if (down === 1) texts.push({ text: textOf(cell.runs), width });
      column += across;
    }
    return { cells: line, height: Math.max(20, heightFor(texts)) };
  });
}

/** Points and scores stand in the middle, as on paper. */
function formCell(cell: ReportCell): SheetCell {
  const own = sheetCell(cell);
  return own.style === "count" ? { ...own, style: "body-center" } : own;
}
