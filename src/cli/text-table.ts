/** Columns a text takes on a terminal: Chinese characters and full-width signs take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}“”‘’—…]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

export type Alignment = "left" | "right";

/** Rows as lines of aligned columns, two blanks apart. */
export function textTable(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string[] {
  const widths = alignments.map((_, column) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ""))),
  );
  return rows.map((row) =>
    alignments
      .map((alignment, column) => {
        const text = row[column] ?? "";
        const blanks = " ".repeat(widths[column]! - displayWidth(text));
        return alignment === "left" ? text + blanks : blanks + text;
      })
      .join("  ")
      .trimEnd(),
  );
}
