export type Group = "年初批复" | "本级追加" | "上级转移支付";

/** One row of figures.tsv under its Chinese headings, every entry as written there. */
export type FigureRow = ReadonlyMap<string, string>;

/** Rows of a tab-separated table: lines that begin with # are comments, the first other line is the header. */
export function readTable(text: string): readonly FigureRow[] {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const header = (lines[0] ?? "").split("\t");
  return lines.slice(1).map((line) => {
    const entries = line.split("\t");
    return new Map(header.map((heading, column) => [heading, entries[column] ?? ""]));
  });
}

/** The rows with the corrections (项目编码, 列, 更正后) applied; fails when one of them fits no project. */
export function corrected(
  rows: readonly FigureRow[],
  corrections: readonly FigureRow[],
): readonly FigureRow[] {
  const result = new Map(rows.map((row) => [textOf(row, "项目编码"), new Map(row)]));
  for (const correction of corrections) {
    const row = result.get(textOf(correction, "项目编码"));
    const heading = textOf(correction, "列");
    if (!row?.has(heading)) throw new Error(`更正找不到项目或列：${[...correction.values()].join(" ")}`);
    row.set(heading, textOf(correction, "更正后"));
  }
  return [...result.values()];
}

export function textOf(row: FigureRow, heading: string): string {
  const text = row.get(heading);
  if (text === undefined) throw new Error(`台账没有这一列：${heading}`);
  return text;
}

export function rowsOf(rows: readonly FigureRow[], group: Group): readonly FigureRow[] {
  return rows.filter((row) => textOf(row, "组") === group);
}
