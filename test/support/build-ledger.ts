import type {
  AmountField,
  ColumnField,
  RateField,
  StatedTotalField,
  TextField,
} from "../../src/core/ledger/fields";
import type {
  FundingSource,
  FundingYear,
  Heading,
  Ledger,
  Oddity,
  RateColumn,
  StatedFigure,
  SumRow,
} from "../../src/core/ledger/ledger";
import type { Amount } from "../../src/core/numbers/amount";
import { AmountColumn } from "../../src/core/numbers/amount-column";
import type { CellRef } from "../../src/core/workbook/cell";
import { cellColumn, figureOf, tableCell, type TableCell } from "./table-cell";
import { FIELD_OF_HEADER, isAmountField, isRateField } from "./table-fields";

export const SHEET = "表";

export interface LedgerOptions {
  readonly heading?: Partial<Heading>;
  /** As shown: { overallRate: "49.07%", executionTotal: "=SUM(D2:D9) → 2235.42" }. They stand below the table, column B. */
  readonly stated?: Readonly<Partial<Record<StatedTotalField, string>>>;
  /** [key, text] of the sheet 文字材料. */
  readonly materials?: readonly (readonly [key: string, text: string])[];
  /** Members of a sum row by its label; without, a 小计 sums the projects since the last one, a 合计 all. */
  readonly sums?: Readonly<Record<string, readonly number[]>>;
  /** How the rate columns hold rates; fraction unless told. */
  readonly rateConvention?: RateColumn["convention"];
  /** Beyond the texts, errors and required blanks that the table itself shows. */
  readonly oddities?: readonly Oddity[];
}

interface Line {
  readonly row: number;
  readonly cells: ReadonlyMap<ColumnField, TableCell>;
}

/**
 * A ledger straight from a literal table: one line a row, cells parted by tabs or "|", the first line the headers
 * (FIELD_OF_HEADER). The header is sheet row 0, so that line n of the table is Excel row n. A row named …小计 or
 * 合计 becomes a sum row; "=A1+B1 → 3" is a live formula that shows 3.
 */
export function ledgerOf(table: string, options: LedgerOptions = {}): Ledger {
  const rows = table
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.trim().split(/\t|[ ]*\|[ ]*/));
  const fields = rows[0]!.map((header) => {
    const field = FIELD_OF_HEADER[header];
    if (!field) throw new Error(`no such header: ${header}`);
    return field;
  });
  const lines = rows.slice(1).map((texts, index): Line => {
    const cells = fields.map((field, column) => [field, tableCell(texts[column] ?? "")] as const);
    return { row: index + 1, cells: new Map(cells) };
  });
  const isSum = (line: Line): boolean => /(小计|合计|总计)$/.test(shown(line, "projectName"));
  const projects = lines.filter((line) => !isSum(line));
  const statedCells = Object.entries(options.stated ?? {}).map(([field, text], index) => ({
    field: field as StatedTotalField,
    cell: tableCell(text),
    at: { sheet: SHEET, row: rows.length + 1 + index, column: 1 },
  }));
  const columns = Object.fromEntries(fields.map((field, column) => [field, column]));
  return {
    workbook: workbookOf(rows, statedCells, options),
    heading: { unit: "万元", at: {}, ...options.heading },
    blocks: [
      {
        sheet: 0,
        sheetName: SHEET,
        unit: options.heading?.unit ?? "万元",
        columns,
        firstRow: 1,
        lastRow: rows.length - 1,
      },
    ],
    projects: projectTable(projects, fields, options),
    funds: [],
    divisions: [],
    besideForms: [],
    sums: lines.filter(isSum).map((line) =>
      sumRow(
        line,
        lines.filter((other) => !isSum(other)),
        lines.filter(isSum),
        options,
      ),
    ),
    stated: Object.fromEntries(statedCells.map(({ field, cell, at }) => [field, statedFigure(cell, at)])),
    oddities: [...odditiesOf(projects, fields), ...(options.oddities ?? [])],
    explained: {
      projects: { reason: [], adjustmentDocument: [], adjustmentDate: [] },
      strays: [],
    },
    materials: (options.materials ?? []).map(([key, text], row) => ({
      key,
      text,
      at: { sheet: "文字材料", row: row + 1, column: 1 },
    })),
  };
}

function shown(line: Line, field: ColumnField): string {
  return line.cells.get(field)?.shown ?? "";
}

function workbookOf(
  rows: readonly (readonly string[])[],
  stated: readonly { cell: TableCell; at: CellRef }[],
  options: LedgerOptions,
): Ledger["workbook"] {
  const rowCount = rows.length + 1 + stated.length;
  const columns = rows[0]!.map((header, column) => {
    const field = FIELD_OF_HEADER[header]!;
    const cells = Array.from({ length: rowCount }, (_, row) => tableCell(rows[row]?.[column] ?? ""));
    for (const { cell, at } of stated) if (at.column === column) cells[at.row] = cell;
    const asTexts = isRateField(field) && options.rateConvention === "text";
    return cellColumn(cells, asTexts);
  });
  return {
    fileName: "表.xlsx",
    date1904: false,
    names: [],
    numberFormats: ["General", "0.00%"],
    sheets: [
      {
        name: SHEET,
        visibility: "visible",
        isProtected: false,
        hasCells: true,
        rowCount,
        columnCount: columns.length,
        columns,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        tables: [],
        comments: [],
      },
    ],
  };
}

function projectTable(
  lines: readonly Line[],
  fields: readonly ColumnField[],
  options: LedgerOptions,
): Ledger["projects"] {
  const amounts: Partial<Record<AmountField, AmountColumn>> = {};
  const rates: Partial<Record<RateField, RateColumn>> = {};
  const texts: Partial<Record<TextField, (string | undefined)[]>> = {};
  for (const field of fields) {
    if (isAmountField(field)) amounts[field] = amountColumn(lines, field);
    else if (isRateField(field))
      rates[field] = rateColumn(lines, field, options.rateConvention ?? "fraction");
    else if (field !== "projectCount") texts[field] = lines.map((line) => shown(line, field) || undefined);
  }
  return {
    count: lines.length,
    block: new Uint16Array(lines.length),
    row: Uint32Array.from(lines, ({ row }) => row),
    projectCount: Int32Array.from(lines, (line) => Number(shown(line, "projectCount") || "1")),
    amounts,
    rates,
    texts,
    source: lines.map((line) => (shown(line, "fundingSource") || undefined) as FundingSource | undefined),
    fundingYear: lines.map((line) => (shown(line, "fundingYear") || undefined) as FundingYear | undefined),
  };
}

function amountColumn(lines: readonly Line[], field: AmountField): AmountColumn {
  return AmountColumn.of(lines.map((line) => figureOf(shown(line, field))?.value));
}

function rateColumn(
  lines: readonly Line[],
  field: RateField,
  convention: RateColumn["convention"],
): RateColumn {
  const figures = lines.map((line) => figureOf(shown(line, field)));
  const wrongUnits = figures.flatMap((figure, index) =>
    figure && figure.unit !== "" && figure.unit !== "%" ? [[index, figure.unit] as const] : [],
  );
  return {
    values: AmountColumn.of(figures.map((figure) => figure?.value)),
    decimals: Uint8Array.from(figures, (figure) => figure?.decimals ?? 0),
    wrongUnits: new Map(wrongUnits),
    convention,
  };
}

function sumRow(
  line: Line,
  projects: readonly Line[],
  sums: readonly Line[],
  options: LedgerOptions,
): SumRow {
  const label = shown(line, "projectName");
  const kind = label.endsWith("小计") ? "subtotal" : "total";
  const previous = sums.filter(({ row }) => row < line.row).at(-1)?.row ?? 0;
  const own = projects.flatMap(({ row }, index) =>
    row < line.row && (kind === "total" || row > previous) ? [index] : [],
  );
  const amounts: Partial<Record<AmountField, Amount>> = {};
  const rates: Partial<Record<RateField, { value: Amount; decimals: number }>> = {};
  for (const [field, { shown: text }] of line.cells) {
    const figure = figureOf(text);
    if (figure && isAmountField(field)) amounts[field] = figure.value;
    if (figure && isRateField(field)) rates[field] = { value: figure.value, decimals: figure.decimals };
  }
  const count = figureOf(shown(line, "projectCount"))?.value;
  return {
    kind,
    block: 0,
    row: line.row,
    label,
    members: options.sums?.[label] ?? own,
    amounts,
    rates,
    ...(count && { projectCount: count }),
  };
}

function statedFigure(cell: TableCell, at: CellRef): StatedFigure {
  const figure = figureOf(cell.shown);
  if (!figure) throw new Error(`no figure: ${cell.shown}`);
  const { value, decimals, unit } = figure;
  if (unit === "%") return { value, decimals, at, convention: "fraction" };
  return unit ? { value, decimals, at, wrongUnit: unit } : { value, decimals, at };
}

/** Texts and errors among figures, and blanks where a figure is required. */
function odditiesOf(lines: readonly Line[], fields: readonly ColumnField[]): readonly Oddity[] {
  return lines.flatMap((line, project) =>
    fields.flatMap((field, column): Oddity[] => {
      const text = shown(line, field);
      if (!(isAmountField(field) || isRateField(field)) || figureOf(text)) return [];
      if (text === "" && field !== "initialBudget" && field !== "execution") return [];
      const kind = text === "" ? "blank" : text.startsWith("#") ? "error" : "text";
      return [{ kind, field, at: [{ sheet: SHEET, row: line.row, column }], text, project }];
    }),
  );
}
