import { Amount } from "../numbers/amount";
import { labelKind } from "../ledger/row-label";
import type { BlockRole, MappedBlock, MappedField, Mapping } from "../recognition/mapping";
import { mappedFieldLabel } from "../recognition/mapped-fields";
import { formatColumn } from "../workbook/address";
import { cellAt } from "../workbook/cell";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { rowsOf } from "./read-export";
import type { ExportRow, Subject, SystemExport } from "./system-export";

export type ListRole = Exclude<BlockRole, "ledger">;

/** A list that stands beside the ledger in its own workbook, in the form in which a system's export is compared. */
export interface SheetList {
  readonly role: ListRole;
  readonly list: SystemExport;
  /** Sheet column of each of the list's subjects. */
  readonly columns: readonly number[];
}

interface ListColumn {
  readonly subject: Subject;
  readonly field: MappedField;
  /** −1 where the column lowers the subject, as 调减数 does. */
  readonly sign: 1 | -1;
}

/** The lists of a workbook that its ledger is held against. Throws UnusableWorkbook for a code that tells nothing. */
export function sheetLists(workbook: WorkbookSnapshot, { blocks }: Mapping): readonly SheetList[] {
  return blocks.flatMap((block) => {
    const sheet = workbook.sheets.findIndex(({ name }) => name === block.sheet);
    const columns = columnsOf(block);
    if (block.role === "ledger" || sheet < 0 || columns.length === 0) return [];
    return [listOf(workbook, sheet, { ...block, role: block.role }, columns)];
  });
}

function columnsOf({ role, columns }: MappedBlock): readonly ListColumn[] {
  const known = (all: readonly ListColumn[]): readonly ListColumn[] =>
    all.filter(({ field }) => columns[field] !== undefined);
  const changes: readonly ListColumn[] = known([
    { subject: "adjustment", field: "increase", sign: 1 },
    { subject: "adjustment", field: "decrease", sign: -1 },
  ]);
  const budgets = known([
    { subject: "initialBudget", field: "initialBudget", sign: 1 },
    { subject: "budget", field: "fullYearBudget", sign: 1 },
  ]);
  switch (role) {
    case "adjustments":
      return columns.amount ? [{ subject: "adjustment", field: "amount", sign: 1 }] : changes;
    case "payments":
      return known([{ subject: "execution", field: columns.amount ? "amount" : "execution", sign: 1 }]);
    default:
      return [...budgets, ...changes, ...known([{ subject: "execution", field: "execution", sign: 1 }])];
  }
}

function listOf(
  workbook: WorkbookSnapshot,
  sheet: number,
  block: MappedBlock & { readonly role: ListRole },
  columns: readonly ListColumn[],
): SheetList {
  const { sheet: sheetName, unit, firstRow, lastRow } = block;
  const at = (field: MappedField): number | undefined => block.columns[field]?.column;
  const subjects = [...new Set(columns.map(({ subject }) => subject))];
  const placeOf = (field: MappedField): string => `${formatColumn(at(field)!)}列“${mappedFieldLabel(field)}”`;
  const rows = rowsOf(workbook, workbook.sheets[sheet]!, {
    sheet,
    headerRow: firstRow - 1,
    lastRow,
    code: at("projectCode"),
    name: at("projectName"),
    status: undefined,
    date: undefined,
    amounts: columns.map(({ field }) => ({
      subject: "execution",
      column: at(field)!,
      place: placeOf(field),
    })),
  });
  const kind = at("kind");
  const signOf = (row: ExportRow): 1 | -1 | undefined => {
    if (block.role !== "adjustments" || kind === undefined) return 1;
    const { value } = cellAt(workbook, sheet, row.row - 1, kind);
    return value.kind === "text" ? signOfKind(value.value) : 1;
  };
  return {
    role: block.role,
    columns: subjects.map((subject) => at(columns.find((each) => each.subject === subject)!.field)!),
    list: {
      fileName: workbook.fileName,
      sheetName,
      subjects: subjects.map((subject) => {
        const own = columns.filter((each) => each.subject === subject);
        const place = own.map(({ field }) => placeOf(field)).join("、");
        return { subject, place, unit: block.columns[own[0]!.field]!.unit ?? unit };
      }),
      rows: rows
        .filter(({ name, code }) => code !== undefined || labelKind(name ?? "") !== "header")
        .filter((row) => signOf(row) !== undefined)
        .map((row) => ({
          ...row,
          amounts: subjects.map((subject) => amountFor(subject, columns, row, signOf(row)!)),
        })),
    },
  };
}

/** 调减 lowers, 追加 raises; 年终收回 is a use of the balance and no adjustment: undefined. */
function signOfKind(kind: string): 1 | -1 | undefined {
  if (/收回/.test(kind) && !/年中/.test(kind)) return undefined;
  return /减|压|核|收回|追减/.test(kind) && !/增/.test(kind) ? -1 : 1;
}

function amountFor(
  subject: Subject,
  columns: readonly ListColumn[],
  { amounts }: ExportRow,
  sign: 1 | -1,
): Amount | "unreadable" | undefined {
  let total: Amount | undefined;
  for (const [index, column] of columns.entries()) {
    const amount = amounts[index];
    if (column.subject !== subject || amount === undefined) continue;
    if (amount === "unreadable") return "unreadable";
    const isLowered = column.sign * sign < 0 && !amount.isNegative();
    total = (total ?? Amount.zero).plus(isLowered ? amount.negated() : amount);
  }
  return total;
}
