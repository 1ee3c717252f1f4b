import type { RowBudget } from "../xlsx/row-budget";
import { scanMarkup } from "./scan-markup";
import { MOST_COLUMNS, MOST_ROWS, type TableSheet } from "./table-sheet";

type Attributes = ReadonlyMap<string, string>;

const BREAKS = new Set(["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "br", "table", "tr"]);
/** Cells that say they are texts: Excel's and other producers' ways to keep a code a code. */
const TEXT_FORMAT = /(?:mso-number-format|vnd\.ms-excel\.numberformat)\s*:\s*["']?\\?@/i;

/**
 * The tables of a page that systems export under the name .xls, one below the other on one sheet as Excel shows them.
 * A text outside the tables (a title, 单位：万元) takes a row of its own.
 */
export function readPage(page: string, sheet: TableSheet, budget: RowBudget): void {
  const reader = new PageReader(sheet, budget);
  for (const piece of scanMarkup(page)) {
    if (piece.kind === "text") reader.text(piece.text);
    else if (piece.isEnd) reader.close(piece.name);
    else reader.open(piece.name, piece.attributes);
  }
  reader.flush();
}

class PageReader {
  private row = -1;
  private column = 0;
  private cell:
    { readonly row: number; readonly column: number; readonly attributes: Attributes } | undefined;
  private content = "";
  /** For each column the last row that a cell above covers. */
  private readonly coveredTo = new Int32Array(MOST_COLUMNS).fill(-1);

  constructor(
    private readonly sheet: TableSheet,
    private readonly budget: RowBudget,
  ) {}

  text(text: string): void {
    this.content += text.replace(/[\s\u00a0]+/g, " ");
  }

  open(name: string, attributes: Attributes): void {
    if (name === "td" || name === "th") this.openCell(attributes);
    else if (name === "br" && this.cell) this.content += "\n";
    else if (name === "table" || name === "tr" || (BREAKS.has(name) && !this.cell)) this.flush();
    if (name === "tr") this.nextRow();
  }

  close(name: string): void {
    if (name === "td" || name === "th" || name === "tr" || name === "table") this.flush();
    else if (BREAKS.has(name) && !this.cell) this.flush();
  }

  /** Puts the open cell, or the text outside the tables, where it belongs. */
  flush(): void {
    const { cell } = this;
    const content = this.content
      .split("\n")
      .map((line) => line.trim())
      .join("\n")
      .trim();
    this.content = "";
    this.cell = undefined;
    if (cell) this.put(cell, content);
    else if (content !== "") {
      this.nextRow();
      this.sheet.text(this.row, 0, content);
    }
  }

  private nextRow(): void {
    this.row += 1;
    this.column = 0;
  }

  private openCell(attributes: Attributes): void {
    this.flush();
    if (this.row < 0) this.nextRow();
    while (this.column < MOST_COLUMNS && this.coveredTo[this.column]! >= this.row) this.column += 1;
    const { row, column } = this;
    this.cell = { row, column, attributes };
    const width = spanOf(attributes, "colspan", MOST_COLUMNS - column);
    const height = spanOf(attributes, "rowspan", MOST_ROWS - row);
    this.column += width;
    if (width * height === 1) return;
    this.budget.spend(width);
    const bottom = row + height - 1;
    if (height > 1) this.coveredTo.fill(bottom, column, column + width);
    this.sheet.merges.push({ top: row, left: column, bottom, right: column + width - 1 });
  }

  private put({ row, column, attributes }: NonNullable<PageReader["cell"]>, content: string): void {
    const exact = attributes.get("x:num") || attributes.get("sdval");
    if (exact !== undefined && /^[-+]?\d*\.?\d+$/.test(exact) && content !== "" && !content.endsWith("%"))
      this.sheet.typed(row, column, exact);
    else if (attributes.has("x:str") || TEXT_FORMAT.test(attributes.get("style") ?? ""))
      this.sheet.text(row, column, content);
    else if (content !== "") this.sheet.typed(row, column, content);
  }
}

function spanOf(attributes: Attributes, name: string, most: number): number {
  const span = Number(attributes.get(name) ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.max(1, Math.min(span, most)) : 1;
}
