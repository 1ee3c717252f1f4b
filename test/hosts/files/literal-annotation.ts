import type { Annotation } from "../../../src/app/annotation";
import type { SheetDocument } from "../../../src/core/report/sheet-document";
import { Amount } from "../../../src/core/numbers/amount";
import { annotateXlsx, type MarkedCopy } from "../../../src/hosts/files/annotate-xlsx";
import { unzipped, zipped, type Parts } from "./literal-package";

export const F2 = { sheet: "年初批复", row: 1, column: 5 };
export const A1 = { sheet: "年初批复", row: 0, column: 0 };

const NOTHING: Annotation = {
  marks: [],
  comments: [],
  sheets: [],
  memory: { version: 1, verified: [], settings: {} },
};

/** A small sheet document with a head row. */
export function sheet(name: string, role: SheetDocument["role"] = "findings"): SheetDocument {
  return {
    role,
    name,
    columnWidths: [20],
    rows: [{ cells: [{ value: name, style: "title" }] }],
    headerRow: 0,
    orientation: "landscape",
    pageHeader: "",
  };
}

/** A sheet with a chart of two figures below them. */
export function chartSheet(title = "预算与支出"): SheetDocument {
  const line = (label: string, amount: string): SheetDocument["rows"][number] => ({
    cells: [
      { value: label, style: "body" },
      { value: Amount.of(amount), style: "amount" },
    ],
  });
  const plain = sheet("预算与支出调节表", "reconciliation");
  return {
    ...plain,
    rows: [...plain.rows, line("全年预算", "1250.00"), line("减：支出 & 收回", "1100.50")],
    chart: {
      title,
      source: { top: 1, left: 0, bottom: 2, right: 1 },
      place: { top: 4, left: 0, bottom: 11, right: 1 },
    },
  };
}

/** The marked copy of a literal workbook, unpacked too. */
export async function annotate(
  source: Parts | Uint8Array,
  annotation: Partial<Annotation>,
): Promise<MarkedCopy & { readonly parts: Parts }> {
  const bytes = source instanceof Uint8Array ? source : zipped(source);
  const copy = await annotateXlsx({ name: "a.xlsx", bytes }, { ...NOTHING, ...annotation });
  return { ...copy, parts: unzipped(copy.bytes) };
}

export function sheetNames(parts: Parts): string[] {
  return [...parts["xl/workbook.xml"]!.matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1]!);
}
