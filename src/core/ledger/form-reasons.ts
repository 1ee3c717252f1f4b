import { cellAt, type CellRef } from "../workbook/cell";
import { isNilText } from "./block-cells";
import type { Ledger, ProjectTable } from "./ledger";

/** Where a form beside the list of projects gives its project's reason, and what stands there. */
export interface FormReason {
  readonly at: CellRef;
  readonly text?: string;
}

type Told = Pick<Ledger, "workbook" | "blocks" | "besideForms" | "funds">;

/** By project, the cell of 原因 of its form, beside the sum or beside one of its sources. */
export function formReasons({ workbook, blocks, besideForms, funds }: Told): ReadonlyMap<number, FormReason> {
  const found = new Map<number, FormReason>();
  for (const form of besideForms) {
    const { sheet, sheetName, columns, firstRow, lastRow } = blocks[form.block]!;
    const column = columns.reason;
    if (column === undefined) continue;
    const rows = [funds[form.total]!.row];
    for (let row = firstRow; row <= lastRow; row++) rows.push(row);
    const texts = rows.flatMap((row) => {
      const { value } = cellAt(workbook, sheet, row, column);
      return value.kind === "text" && !isNilText(value.value) ? [value.value.trim()] : [];
    });
    const at = { sheet: sheetName, row: rows[0]!, column };
    for (const project of form.members)
      if (!found.get(project)?.text)
        found.set(project, { at, ...(texts[0] !== undefined && { text: texts[0] }) });
  }
  return found;
}

/** The projects with the reasons of their forms where the list gives none itself. */
export function withFormReasons(
  projects: ProjectTable,
  reasons: ReadonlyMap<number, FormReason>,
): ProjectTable {
  const given = [...reasons].filter(([, { text }]) => text !== undefined);
  if (given.length === 0) return projects;
  const texts = [...(projects.texts.reason ?? new Array<string | undefined>(projects.count).fill(undefined))];
  for (const [project, { text }] of given) if (!texts[project]?.trim()) texts[project] = text;
  return { ...projects, texts: { ...projects.texts, reason: texts } };
}
