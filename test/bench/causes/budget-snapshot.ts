import {
  CellKind,
  FORMULA_FLAG,
  type CellColumn,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../../src/core/workbook/snapshot";
import { written } from "./corruptions";
import { COLUMNS, type Column, type DrawnBudget } from "./drawn-budget";

/** Where a figure stands: a sheet row and column, or a cell of 封面. */
export interface Spot {
  readonly sheet: "预算" | "封面";
  readonly row: number;
  readonly column: number;
}

export interface Figure {
  readonly spot: Spot;
  /** A plain decimal; rates in percent. */
  readonly text: string;
  readonly isRate: boolean;
  readonly formula?: string;
}

const LETTERS = "ABCDEFGHIJ";
const FIRST_ROW = 1;
const STATED = ["年初批复合计", "执行合计", "合计执行率"] as const;
/** What each derived figure is made of, in column letters. */
const FORMULAS: Readonly<Partial<Record<Column, (row: number) => string>>> = {
  全年预算数: (row) => `B${row}+C${row}-D${row}`,
  结余数: (row) => `G${row}-H${row}`,
  预算执行率: (row) => `IF(G${row}=0,0,ROUND(H${row}/G${row},4))`,
};

/** All figures of a budget that are not nothing; with live formulas the derived ones are computed. */
export function figuresOf(budget: DrawnBudget, isLive: boolean): Figure[] {
  const count = budget.rows.length;
  const figures: Figure[] = [];
  [...budget.rows, budget.total].forEach((row, index) =>
    COLUMNS.forEach((column, at) => {
      const sheetRow = FIRST_ROW + index;
      const isTotal = index === count;
      const make = isLive ? FORMULAS[column] : undefined;
      if (row[column] === 0 && !make) return;
      const letter = LETTERS[at + 1]!;
      const formula =
        isTotal && make && column !== "预算执行率"
          ? `SUM(${letter}2:${letter}${count + 1})`
          : make?.(sheetRow + 1);
      figures.push({
        spot: { sheet: "预算", row: sheetRow, column: at + 1 },
        text: written(row[column]),
        isRate: column === "预算执行率",
        ...(formula !== undefined && { formula }),
      });
    }),
  );
  STATED.forEach((name, row) => {
    if (isLive && name === "合计执行率") return;
    const spot: Spot = { sheet: "封面", row, column: 1 };
    figures.push({ spot, text: written(budget.stated[name]), isRate: name === "合计执行率" });
  });
  return figures;
}

/** The workbook that holds these figures, under the names of the contract. */
export function snapshotOf(figures: readonly Figure[], projects: number): WorkbookSnapshot {
  const last = FIRST_ROW + projects;
  const own = (sheet: Spot["sheet"], column: number): Figure[] =>
    figures.filter(({ spot }) => spot.sheet === sheet && spot.column === column);
  const names = ["项目名称", ...Array.from({ length: projects }, (_, row) => `第${row + 1}号项目`), "合计"];
  const reasons = ["未完成原因", ...Array.from({ length: projects }, () => "跨年实施")];
  const documents = ["调整依据", ...Array.from({ length: projects }, (_, row) => `指标文${row + 1}号`)];
  const columns = [
    textColumn(names),
    ...COLUMNS.map((_, at) => figureColumn(own("预算", at + 1), last + 1)),
    textColumn(reasons),
    textColumn(documents),
  ];
  const labels = [...STATED, "执行率口径"];
  const cover = figureColumn(own("封面", 1), 4, "全年预算");
  const range = (letter: string): string => `预算!$${letter}$2:$${letter}$${last + 1}`;
  const fields = ["项目名称", ...COLUMNS, "未完成原因", "调整依据"];
  return {
    fileName: "预算.xlsx",
    date1904: false,
    numberFormats: ["General", "0.00", "0.00%"],
    names: [
      ...fields.map((name, at) => ({ name, formula: range("ABCDEFGHIJKL"[at]!), hidden: false })),
      ...labels.map((name, row) => ({ name, formula: `封面!$B$${row + 1}`, hidden: false })),
    ],
    sheets: [sheet("预算", columns, last + 1), sheet("封面", [textColumn(labels), cover], 4)],
  };
}

function sheet(name: string, columns: readonly CellColumn[], rowCount: number): SheetSnapshot {
  const none = { merges: [], hiddenRows: [], hiddenColumns: [], tables: [], comments: [] };
  return {
    ...none,
    name,
    visibility: "visible",
    isProtected: false,
    hasCells: true,
    rowCount,
    columnCount: columns.length,
    columns,
  };
}

function blankColumn(length: number, formulaAt: CellColumn["formulaAt"] = () => undefined) {
  return {
    kinds: new Uint8Array(length),
    mantissas: new Float64Array(length),
    scales: new Int16Array(length),
    formats: new Uint16Array(length),
    strings: [] as string[],
    formulaAt,
  };
}

function textColumn(texts: readonly string[]): CellColumn {
  const column = blankColumn(texts.length);
  texts.forEach((text, row) => {
    column.kinds[row] = CellKind.text;
    column.mantissas[row] = column.strings.push(text) - 1;
  });
  return column;
}

function figureColumn(figures: readonly Figure[], length: number, lastText?: string): CellColumn {
  const formulas = new Map(figures.map(({ spot, formula }) => [spot.row, formula]));
  const column = blankColumn(length, (row) => formulas.get(row));
  for (const { spot, text, isRate, formula } of figures) {
    const decimals = text.split(".")[1]?.length ?? 0;
    column.kinds[spot.row] = CellKind.number | (formula === undefined ? 0 : FORMULA_FLAG);
    column.mantissas[spot.row] = Number(text.replace(".", ""));
    column.scales[spot.row] = decimals + (isRate ? 2 : 0);
    column.formats[spot.row] = isRate ? 2 : 1;
  }
  if (lastText !== undefined) {
    column.kinds[length - 1] = CellKind.text;
    column.mantissas[length - 1] = column.strings.push(lastText) - 1;
  }
  return column;
}
