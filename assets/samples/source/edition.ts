import type { FigureRow } from "./figures";

/** The two workbooks: as a typist left it, and mended. */
export interface Edition {
  readonly fileName: string;
  readonly rows: readonly FigureRow[];
  /** Rows of indicators.tsv. */
  readonly indicators: readonly FigureRow[];
  readonly rateBasis: "年初预算" | "全年预算";
  /** Whether 文字材料 has a text for every chapter. */
  readonly completeMaterials: boolean;
}
