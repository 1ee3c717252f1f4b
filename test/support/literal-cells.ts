import type { CellSpec } from "./build-workbook";

/** A row as the corpus writes it: | a | 12.5 | 86% | =SUM(B2:B3) → 5 |; see recognition-corpus/books/README.md. */
export function literalCells(line: string): CellSpec[] {
  return line
    .slice(1)
    .replace(/\|$/, "")
    .split("|")
    .map((cell) => cellOf(cell.trim()));
}

function cellOf(text: string): CellSpec {
  const formula = /^=(.+?)\s*→\s*(.*)$/.exec(text);
  if (formula) return { f: formula[1]!, ...(valueOf(formula[2]!) as object) };
  return valueOf(text);
}

/** "86%" in quotes is a text; 86% is the number 0.86 shown as a percentage. */
function valueOf(text: string): { v: string | number | null; format?: string } {
  const quoted = /^"(.*)"$/.exec(text);
  if (quoted) return { v: quoted[1]! };
  const percent = /^(-?\d+(?:\.\d+)?)%$/.exec(text);
  if (percent) return { v: Number((Number(percent[1]) / 100).toPrecision(15)), format: "0.00%" };
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { v: Number(text) };
  return { v: text === "" ? null : text };
}
