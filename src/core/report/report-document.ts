import type { CellRef } from "../workbook/cell";

/** The report as a tree: no Word, no React. Hosts turn it into .docx, a sheet, or Word. */
export interface ReportDocument {
  /** May hold one line break, where a long title is to be broken. */
  readonly title: string;
  /** The form's own number, such as 附件4-2, flush left above the title. */
  readonly attachment?: string;
  readonly blocks: readonly ReportBlock[];
  /** Absent where nobody can ask for them by name. */
  readonly overall?: OverallTexts;
}

/** What stands in a bureau's own template by itself: by its name, such as 全年预算. */
export type OverallTexts = Readonly<Record<string, readonly ReportRun[]>>;

export type ReportBlock =
  /** level 1 一、 2 （一） 3 1. 4 （1）; the number is part of the text. section is the key of 文字材料. */
  | {
      readonly kind: "heading";
      readonly level: 1 | 2 | 3 | 4;
      readonly text: string;
      readonly section?: string;
    }
  | ReportParagraph
  | ReportTable;

export interface ReportParagraph {
  readonly kind: "paragraph";
  readonly runs: readonly ReportRun[];
  /** Told only of what stands at the end and in no section: the closing note left, the signature right. */
  readonly align?: "left" | "right";
  /** The cell of 文字材料 that holds these words of the bureau's own; absent where the ledger gives the paragraph. */
  readonly from?: CellRef;
}

export type ReportRun =
  | { readonly kind: "text"; readonly text: string }
  | ReportFigure
  /** 〔待填写：…〕: what only people can write. Highlighted in the 工作稿, forbidden in the 报送版. */
  | { readonly kind: "placeholder"; readonly text: string; readonly section: string };

/** A figure keeps its link to the ledger: the cells it is computed from. */
export interface ReportFigure {
  readonly kind: "figure";
  /** The number alone, such as 137.00 or 95.80%, without a unit of money. */
  readonly text: string;
  readonly from: readonly CellRef[];
  /** Which figure it is, wherever it stands: p.<project>.execution, all.rate. The same from one report to the next. */
  readonly key: string;
  /** What it is, such as 实际支出. */
  readonly what: string;
  /** The name of the project it belongs to; absent for figures over several. */
  readonly subject?: string;
}

export interface ReportTable {
  readonly kind: "table";
  readonly caption: string;
  /** The section that a table without a heading of its own is, such as 附表. */
  readonly section?: string;
  /** Right-aligned above the table, such as 单位：万元. */
  readonly unitNote?: string;
  /** Too many columns for an upright page: a page of its own, A4 across. */
  readonly landscape?: true;
  /** Share of the width for each column; any scale. */
  readonly widths: readonly number[];
  /** Repeated on each page; empty for a form, whose rows say it all. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** 尾差 note and its like, below. */
  readonly footnote?: string;
  /** Columns of figures that may be drawn behind the table: by their index in header, over all rows but the last. */
  readonly chart?: { readonly key: string; readonly title: string; readonly series: readonly number[] };
  /** A form that begins a page of its own: its number flush left above the caption, what belongs to the caption below. */
  readonly form?: { readonly number: string; readonly subtitle: string };
}

export interface ReportCell {
  readonly runs: readonly ReportRun[];
  readonly align: "left" | "center" | "right";
  readonly bold?: boolean;
  /** Columns and rows that it covers, itself included; what it covers is not listed again. */
  readonly across?: number;
  readonly down?: number;
}

/** Whether any table of it may be drawn. */
export function offersCharts({ blocks }: ReportDocument): boolean {
  return blocks.some((block) => block.kind === "table" && block.chart !== undefined);
}

/** Every run of a block in reading order; a heading has none. */
export function runsOf(block: ReportBlock): readonly ReportRun[] {
  switch (block.kind) {
    case "heading":
      return [];
    case "paragraph":
      return block.runs;
    case "table":
      return block.rows.flatMap((cells) => cells.flatMap(({ runs }) => runs));
  }
}
