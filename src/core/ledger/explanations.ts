import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { textAt } from "./block-cells";
import { fieldLabel, nameKey } from "./field-names";
import { EXPLAINED_FIELDS } from "./fields";
import type { Explanation } from "./ledger";

/** The list that goes to the offices and comes back filled in. */
export const EXPLANATION_LIST = {
  sheet: "待说明清单",
  code: "项目编码",
  name: "项目名称",
  matter: "须说明的事项",
  text: "说明（请填写）",
} as const;

const HEADER_ROWS = 10;

/** The lines of every sheet that bears the list's name, also 待说明清单 (2). */
export function readExplanations(workbook: WorkbookSnapshot): readonly Explanation[] {
  return workbook.sheets
    .filter(({ name }) => nameKey(name).startsWith(EXPLANATION_LIST.sheet))
    .flatMap(linesOf);
}

function linesOf(sheet: SheetSnapshot): Explanation[] {
  const find = (row: number, header: string): number =>
    sheet.columns.findIndex((column) => nameKey(textAt(column, row) ?? "") === nameKey(header));
  for (let header = 0; header < Math.min(HEADER_ROWS, sheet.rowCount); header++) {
    const [matters, texts] = [find(header, EXPLANATION_LIST.matter), find(header, EXPLANATION_LIST.text)];
    if (matters < 0 || texts < 0) continue;
    const [codes, names] = [find(header, EXPLANATION_LIST.code), find(header, EXPLANATION_LIST.name)];
    const read = (column: number, row: number): string | undefined =>
      column < 0 ? undefined : textAt(sheet.columns[column], row)?.trim() || undefined;
    const lines: Explanation[] = [];
    for (let row = header + 1; row < sheet.rowCount; row++) {
      const matter = read(matters, row);
      const field = EXPLAINED_FIELDS.find((each) => matter?.startsWith(fieldLabel(each)));
      if (!field) continue;
      lines.push({
        field,
        code: read(codes, row),
        name: read(names, row),
        text: read(texts, row),
        at: { sheet: sheet.name, row, column: texts },
      });
    }
    return lines;
  }
  return [];
}
