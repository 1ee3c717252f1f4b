import { Amount } from "../../src/core/numbers/amount";
import { parseArea } from "../../src/core/workbook/address";
import {
  CellKind,
  FORMULA_FLAG,
  NOT_CALCULATED_FLAG,
  type CellColumn,
  type DefinedName,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../src/core/workbook/snapshot";

type Plain = string | number | boolean | null;

/** A text, a number, a boolean, null or "" for blank; an object where a formula (f) or a format matters. Texts such as "#DIV/0!" are errors. A formula without v has no stored value. */
export type CellSpec = Plain | { readonly f?: string; readonly v?: Plain; readonly format?: string };

export interface SheetSpec {
  readonly name: string;
  readonly rows: readonly (readonly CellSpec[])[];
  /** "A1:B2" */
  readonly merges?: readonly string[];
  readonly tables?: readonly {
    readonly name: string;
    readonly area: string;
    readonly columns: readonly string[];
    readonly totalsRows?: number;
  }[];
  readonly visibility?: SheetSnapshot["visibility"];
}

/** [name, formula without "="], with the sheet it belongs to where it is sheet-scoped. */
export type NameSpec = readonly [name: string, formula: string, sheet?: string];

/** A snapshot straight from literal sheets, as a host would read it from a file. */
export function buildWorkbook(
  sheets: readonly SheetSpec[],
  names: readonly NameSpec[] = [],
  options: { readonly date1904?: boolean; readonly fileName?: string } = {},
): WorkbookSnapshot {
  const formats = ["General"];
  return {
    fileName: options.fileName ?? "预算.xlsx",
    date1904: options.date1904 ?? false,
    sheets: sheets.map((sheet) => sheetOf(sheet, formats)),
    names: names.map(([name, formula, sheet]): DefinedName => {
      const index = sheets.findIndex((spec) => spec.name === sheet);
      return { name, formula, hidden: false, ...(sheet !== undefined && { sheet: index }) };
    }),
    numberFormats: formats,
  };
}

function sheetOf(spec: SheetSpec, formats: string[]): SheetSnapshot {
  const columnCount = Math.max(0, ...spec.rows.map((row) => row.length));
  const columns = Array.from({ length: columnCount }, (_, column) =>
    columnOf(
      spec.rows.map((row) => row[column] ?? null),
      formats,
    ),
  );
  return {
    name: spec.name,
    visibility: spec.visibility ?? "visible",
    isProtected: false,
    hasCells: true,
    rowCount: spec.rows.length,
    columnCount,
    columns,
    merges: (spec.merges ?? []).map((area) => parseArea(area)!),
    hiddenRows: [],
    hiddenColumns: [],
    tables: (spec.tables ?? []).map(({ name, area, columns: titles, totalsRows }) => ({
      name,
      area: parseArea(area)!,
      headerRows: 1,
      totalsRows: totalsRows ?? 0,
      columns: titles,
    })),
    comments: [],
  };
}

function columnOf(cells: readonly CellSpec[], formats: string[]): CellColumn | undefined {
  const specs = cells.map((cell) => (cell !== null && typeof cell === "object" ? cell : { v: cell }));
  if (specs.every(({ f, v }: { f?: string; v?: Plain }) => f === undefined && isBlank(v))) return undefined;
  const column = {
    kinds: new Uint8Array(cells.length),
    mantissas: new Float64Array(cells.length),
    scales: new Int16Array(cells.length),
    formats: new Uint16Array(cells.length),
    strings: [] as string[],
    formulaAt: (row: number) => (specs[row] as { f?: string } | undefined)?.f,
  };
  specs.forEach(({ f, v, format }: { f?: string; v?: Plain; format?: string }, row) => {
    if (typeof v === "number") {
      const scaled = scaledCell(v);
      column.kinds[row] = CellKind.number;
      column.mantissas[row] = scaled.mantissa;
      column.scales[row] = scaled.scale;
    } else if (typeof v === "boolean") {
      column.kinds[row] = CellKind.boolean;
      column.mantissas[row] = v ? 1 : 0;
    } else if (!isBlank(v)) {
      column.kinds[row] = /^#[A-Z]/.test(v!) ? CellKind.error : CellKind.text;
      column.mantissas[row] = column.strings.push(v!) - 1;
    }
    column.formats[row] = formatIndex(format ?? "General", formats);
    if (f !== undefined) column.kinds[row]! |= FORMULA_FLAG | (isBlank(v) ? NOT_CALCULATED_FLAG : 0);
  });
  return column;
}

function isBlank(value: Plain | undefined): boolean {
  return value === undefined || value === null || value === "";
}

/** 15 significant digits, as a host holds a cell's number: mantissa a safe integer, scale of any sign. */
function scaledCell(value: number): { mantissa: number; scale: number } {
  const scaled = Amount.ofCell(value).scaled();
  if (scaled) return scaled;
  const [digits, exponent] = value.toExponential(14).split("e") as [string, string];
  const trimmed = digits.replace(/\.?0+$/, "");
  const decimals = trimmed.split(".")[1]?.length ?? 0;
  return { mantissa: Number(trimmed.replace(".", "")), scale: decimals - Number(exponent) };
}

function formatIndex(format: string, formats: string[]): number {
  const index = formats.indexOf(format);
  return index >= 0 ? index : formats.push(format) - 1;
}
