import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { buildWorkbook, type CellSpec, type SheetSpec } from "../support/build-workbook";
import { literalCells } from "../support/literal-cells";

const FOLDER = join(__dirname, "books");

/** A workbook of the corpus: its sheets as text, how it is to be read, what is to be found. */
export interface CorpusBook {
  readonly name: string;
  /** First line: which layout, and what is wrong in it. */
  readonly title: string;
  readonly workbook: WorkbookSnapshot;
  /** Lines under 应读: role, sheet, rows, unit, then 项目名称=A … */
  readonly reading: readonly string[];
  /** Lines under 应报: severity, cell, rule; every 勾稽不符 is listed, of the others those that matter. */
  readonly findings: readonly string[];
  /** Lines under 应说: what the run remarks on the reading, word by word. */
  readonly remarks: readonly string[];
  /** Words of the question that is to be asked; absent where none is. */
  readonly question: string | undefined;
}

export function corpusBooks(): readonly CorpusBook[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => bookOf(file.slice(0, -4), readFileSync(join(FOLDER, file), "utf8")));
}

/** The form of the files is described in books/README.md. */
function bookOf(name: string, text: string): CorpusBook {
  const [title = "", ...lines] = text.split("\n").map((line) => line.trim());
  const sheets: {
    name: string;
    rows: CellSpec[][];
    merges: string[];
    visibility: NonNullable<SheetSpec["visibility"]>;
  }[] = [];
  const reading: string[] = [];
  const findings: string[] = [];
  const remarks: string[] = [];
  let question: string | undefined;
  let into: string[] | undefined;
  for (const line of lines) {
    const sheet = /^(隐藏)?工作表 (.+)$/.exec(line);
    if (sheet)
      sheets.push({
        name: sheet[2]!,
        rows: [],
        merges: [],
        visibility: sheet[1] ? "hidden" : "visible",
      });
    else if (line.startsWith("合并 ")) sheets.at(-1)!.merges.push(...line.slice(3).split(/\s+/));
    else if (line.startsWith("|")) sheets.at(-1)!.rows.push(literalCells(line));
    else if (line === "应读") into = reading;
    else if (line === "应报") into = findings;
    else if (line === "应说") into = remarks;
    else if (line.startsWith("应问 ")) question = line.slice(3);
    else if (line !== "") into?.push(line.replace(/\s+/g, " "));
  }
  const workbook = buildWorkbook(sheets satisfies readonly SheetSpec[], [], { fileName: `${name}.xlsx` });
  return { name, title, workbook, reading, findings, remarks, question };
}
