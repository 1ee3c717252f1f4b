import { Amount } from "../../src/core/numbers/amount";
import { CellKind, FORMULA_FLAG, type CellColumn } from "../../src/core/workbook/snapshot";

/** A cell of a literal table: "=SUM(B2:B4) → 12" is a formula with its stored value. */
export interface TableCell {
  readonly shown: string;
  readonly formula: string | undefined;
}

export function tableCell(text: string): TableCell {
  const match = /^=(.*?)\s*→\s*(.*)$/.exec(text);
  return match ? { shown: match[2]!, formula: match[1]! } : { shown: text, formula: undefined };
}

/** A figure in a table: "1,234.5", "91.33%", "91.33万元"; undefined where the text is none. */
export function figureOf(shown: string): { value: Amount; decimals: number; unit: string } | undefined {
  const match = /^(-?\d+(?:\.(\d+))?)(%|万元|元|亿元)?$/.exec(shown.replace(/,/g, ""));
  if (!match) return undefined;
  return { value: Amount.of(match[1]!), decimals: match[2]?.length ?? 0, unit: match[3] ?? "" };
}

/** A column of a snapshot out of shown texts; a percentage is held as the fraction that Excel would hold. */
export function cellColumn(cells: readonly TableCell[], asTexts: boolean): CellColumn {
  const column = {
    kinds: new Uint8Array(cells.length),
    mantissas: new Float64Array(cells.length),
    scales: new Int16Array(cells.length),
    formats: new Uint16Array(cells.length),
    strings: [] as string[],
    formulaAt: (row: number) => cells[row]?.formula,
  };
  cells.forEach(({ shown, formula }, row) => {
    const figure = asTexts ? undefined : figureOf(shown);
    const scaled = figure?.value.shifted(figure.unit === "%" ? -2 : 0).scaled();
    if (scaled && (figure!.unit === "" || figure!.unit === "%")) {
      column.kinds[row] = CellKind.number;
      column.mantissas[row] = scaled.mantissa;
      column.scales[row] = scaled.scale;
      column.formats[row] = figure!.unit === "%" ? 1 : 0;
    } else if (shown !== "") {
      column.kinds[row] = shown.startsWith("#") ? CellKind.error : CellKind.text;
      column.mantissas[row] = column.strings.push(shown) - 1;
    }
    if (formula !== undefined) column.kinds[row]! |= FORMULA_FLAG;
  });
  return column;
}
