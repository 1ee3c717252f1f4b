import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Annotation } from "../../src/app/annotation";
import { HostError } from "../../src/app/host-error";
import { Amount } from "../../src/core/numbers/amount";
import { FORMULA_FLAG, type WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { annotateXlsx } from "../../src/hosts/files/annotate-xlsx";
import { clearXlsx } from "../../src/hosts/files/clear-xlsx";
import { readBook } from "../../src/hosts/files/marked-copy/workbook-part";
import { PackageParts } from "../../src/hosts/files/package/package-parts";
import { readXlsx } from "../../src/hosts/files/read-xlsx";
import { newErrors, sdkErrors } from "./validate";

export interface Trial {
  readonly outcome: "ok" | "refused" | "failed";
  /** What was seen: sheets and comments left out, or the reason. */
  readonly remarks: readonly string[];
}

/** Reads and marks a workbook, marks the copy again, clears it, and compares and validates at every step. */
export async function tryWorkbook(path: string, bytes: Uint8Array, folder: string): Promise<Trial> {
  try {
    const before = await readXlsx({ name: path, bytes });
    const annotation = await annotationFor(bytes);
    const marked = await annotateXlsx({ name: path, bytes }, annotation);
    const again = await annotateXlsx({ name: path, bytes: marked.bytes }, annotation);
    const cleared = await clearXlsx({ name: path, bytes: marked.bytes }, { sheets: true });
    const left = differences(bytes, cleared.bytes);
    const after = await readXlsx({ name: path, bytes: marked.bytes });
    const copy = join(folder, "marked.xlsx");
    writeFileSync(copy, marked.bytes);
    const failures = [
      ...lostParts(bytes, marked.bytes).map((name) => `lost ${name}`),
      ...(Buffer.from(again.bytes).equals(Buffer.from(marked.bytes)) ? [] : ["marking twice differs"]),
      ...left.content.map((name) => `not restored: ${name}`),
      ...(cellsOf(after, before.sheets.length) === cellsOf(before, before.sheets.length)
        ? []
        : ["the copy's cells read otherwise"]),
      ...newErrors(sdkErrors(path), sdkErrors(copy)),
    ];
    const { markedCells, commentsLeftOut } = marked.outcome;
    return {
      outcome: failures.length > 0 ? "failed" : "ok",
      remarks: [
        `${cellCount(before)} cells read, ${markedCells} marked, ${annotation.comments.length - commentsLeftOut} comments`,
        ...marked.remarks,
        ...left.bytes.map((name) => `restored but for spelling: ${name}`),
        ...failures,
      ],
    };
  } catch (failure) {
    if (failure instanceof HostError)
      return { outcome: "refused", remarks: [`${failure.code}: ${failure.message}`] };
    return { outcome: "failed", remarks: [String((failure as Error).stack).slice(0, 400)] };
  }
}

async function annotationFor(bytes: Uint8Array): Promise<Annotation> {
  const { sheets } = await readBook(PackageParts.open(bytes));
  const cells = sheets
    .filter(({ hasCells }) => hasCells)
    .slice(0, 3)
    .flatMap(({ name }) => [0, 1, 2, 7].map((step) => ({ sheet: name, row: step, column: step })));
  const [first] = cells;
  return {
    marks: [
      { severity: "error", cells: cells.filter((_, index) => index % 3 === 0) },
      { severity: "warning", cells: cells.filter((_, index) => index % 3 === 1) },
      { severity: "note", cells: cells.filter((_, index) => index % 3 === 2) },
    ],
    comments: cells.map((at) => ({ at, text: "执行率应为91.33%，表中为91.33万元。" })),
    sheets: [
      {
        role: "findings",
        name: "核对结果",
        columnWidths: [8, 60],
        rows: [
          { cells: [{ value: "核对结果", style: "title", span: 2 }], height: 28 },
          {
            cells: [
              { value: Amount.of("1"), style: "count" },
              { value: "=1+1", style: "link", ...(first ? { link: first } : {}) },
            ],
          },
        ],
        headerRow: 0,
        orientation: "landscape",
        pageHeader: "全年预算 · 万元",
      },
    ],
    memory: { version: 1, verified: [], settings: {} },
  };
}

/** Values, formulas and formats of the first sheets, as one text to compare. */
function cellsOf({ sheets, names, numberFormats }: WorkbookSnapshot, count: number): string {
  const cells = sheets.slice(0, count).map(({ name, columns }) => [
    name,
    columns.map((column) => {
      if (!column) return null;
      const { kinds, mantissas, scales, formats, strings } = column;
      const formulas = [...kinds].map((kind, row) => (kind & FORMULA_FLAG ? column.formulaAt(row) : 0));
      const codes = [...formats].map((format) => numberFormats[format]);
      return [[...kinds], [...mantissas], [...scales], codes, strings, formulas];
    }),
  ]);
  return JSON.stringify([cells, names.filter(({ name }) => name !== "_xlnm.Print_Titles")]);
}

function cellCount({ sheets }: WorkbookSnapshot): number {
  let count = 0;
  for (const { columns } of sheets)
    for (const column of columns) for (const kind of column?.kinds ?? []) if (kind !== 0) count += 1;
  return count;
}

function lostParts(before: Uint8Array, after: Uint8Array): string[] {
  const copy = new Set(Object.keys(unzipSync(after)));
  return Object.keys(unzipSync(before)).filter((name) => !name.endsWith("/") && !copy.has(name));
}

/** Parts that are not what they were: in what they say, or only in how it is written. */
function differences(before: Uint8Array, after: Uint8Array): { content: string[]; bytes: string[] } {
  const source = unzipSync(before);
  const copy = unzipSync(after);
  const names = new Set([...Object.keys(source), ...Object.keys(copy)].filter((name) => !name.endsWith("/")));
  const differing = [...names].filter((name) => {
    const [old, now] = [source[name], copy[name]];
    return !old || !now || !Buffer.from(old).equals(Buffer.from(now));
  });
  const content = differing.filter((name) => normalised(source[name]) !== normalised(copy[name]));
  return { content, bytes: differing.filter((name) => !content.includes(name)) };
}

/** An empty element may be written in two ways, and an active sheet that does not exist may be set right. */
function normalised(part: Uint8Array | undefined): string | undefined {
  return (
    part &&
    Buffer.from(part)
      .toString()
      .replace(/><\/[^>]+>/g, "/>")
      .replace(/ activeTab="\d+"/, "")
  );
}
