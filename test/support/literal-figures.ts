import type { FigureCell, FigureShare, FigureSum, FigureTable } from "../../src/core/ledger/figure-table";
import type { Ledger } from "../../src/core/ledger/ledger";
import { ledgerOf, SHEET } from "./build-ledger";
import { figureOf, tableCell } from "./table-cell";

type ByLabel = Readonly<Record<string, string>>;

export interface FigureOptions extends Partial<Omit<FigureTable, "sums" | "shares">> {
  /** 合计=甲+乙, or 合计==总额 for the same figure once more. */
  readonly sums?: readonly string[];
  /** By the label of a whole, what each label states as its share of it. */
  readonly shares?: Readonly<Record<string, ByLabel>>;
}

/**
 * A ledger with one figure table straight from literal figures by label. The first stands in B2, its share in C2, and so
 * on; a text stands for what cannot be read, "=B2+B3 → 5" for a formula.
 */
export function withFigures(figures: ByLabel, options: FigureOptions = {}): Ledger {
  const { sums = [], shares = {}, ...more } = options;
  const cells = new Map(
    Object.entries(figures).map(([label, text], index) => [label, cellOf(label, text, index + 1)]),
  );
  const cell = (label: string): FigureCell => cells.get(label)!;
  const shown = Object.assign({}, ...Object.values(shares)) as ByLabel;
  const rows = Object.entries(figures).map(([label, text]) => `${label} | ${text} | ${shown[label] ?? ""}`);
  const table: FigureTable = {
    sheetName: SHEET,
    kind: "额度构成表",
    unit: "万元",
    decimals: 2,
    sums: sums.map((text) => sumOf(text, cell)),
    shares: Object.entries(shares).flatMap(([whole, of]) => sharesOf(whole, of, cell)),
    ...more,
  };
  return {
    ...ledgerOf(["项目名称 | 年初预算数 | 预算执行率", ...rows].join("\n")),
    figureTables: [table],
  };
}

function cellOf(label: string, text: string, row: number): FigureCell {
  const amount = figureOf(tableCell(text).shown)?.value;
  return { label, at: { sheet: SHEET, row, column: 1 }, ...(amount && { amount }) };
}

function sumOf(text: string, cell: (label: string) => FigureCell): FigureSum {
  const [whole, parts] = text.split(/==?/) as [string, string];
  const kind = text.includes("==") ? "equal" : "sum";
  return { kind, whole: cell(whole), parts: parts.split("+").map(cell) };
}

function sharesOf(whole: string, of: ByLabel, cell: (label: string) => FigureCell): readonly FigureShare[] {
  const labels = Object.keys(of);
  const lines = labels.filter((label) => label !== whole).map(cell);
  return labels.map((label) => {
    const stated = figureOf(tableCell(of[label]!).shown);
    const part = cell(label);
    return {
      label: `${label}的比例`,
      at: { ...part.at, column: 2 },
      ...(stated && { stated: { ...stated, convention: "percent" } }),
      part,
      whole: cell(whole),
      lines,
    };
  });
}
