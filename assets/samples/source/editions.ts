import type { Edition } from "./edition";
import { corrected, readTable } from "./figures";

/** Both workbooks from the texts of figures.tsv, corrections.tsv and indicators.tsv. */
export function editions(figures: string, corrections: string, indicatorRows: string): readonly Edition[] {
  const rows = readTable(figures);
  const indicators = readTable(indicatorRows);
  return [
    { fileName: "sample.xlsx", rows, indicators, rateBasis: "年初预算", completeMaterials: false },
    {
      fileName: "sample-mended.xlsx",
      rows: corrected(rows, readTable(corrections)),
      indicators,
      rateBasis: "全年预算",
      completeMaterials: true,
    },
  ];
}
