import type { Edition } from "./edition";
import { corrected, readTable } from "./figures";

/** Both workbooks from the texts of figures.tsv and corrections.tsv. */
export function editions(figures: string, corrections: string): readonly Edition[] {
  const rows = readTable(figures);
  return [
    { fileName: "sample.xlsx", rows, rateBasis: "年初预算", completeMaterials: false },
    {
      fileName: "sample-mended.xlsx",
      rows: corrected(rows, readTable(corrections)),
      rateBasis: "全年预算",
      completeMaterials: true,
    },
  ];
}
