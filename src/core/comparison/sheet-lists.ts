import { Amount } from "../numbers/amount";
import { labelKind } from "../ledger/row-label";
import { assemblyOf } from "../recognition/assembly";
import type { MappedBlock, MappedField, Mapping } from "../recognition/mapping";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { cellAt } from "../workbook/cell";
import { withoutFundParts } from "./fund-parts";
import { withoutGroupSums } from "./group-sums";
import { joinHalves, joinPeriods, type ListedBlock } from "./joint-lists";
import { figureColumns, listRows, type ListRow } from "./list-rows";
import { listTable, placeOfColumn } from "./list-table";
import { rowsOf } from "./read-export";
import type { ListRole, SheetList } from "./sheet-list";
import type { ExportRow, Subject } from "./system-export";

const SOURCES = ["fundingSource", "fundCategory", "budgetType"] as const;
const SECTION = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.]?$/;

interface ListColumn {
  readonly subject: Subject;
  readonly field: MappedField;
  /** −1 where the column lowers the subject, as 调减数 does. */
  readonly sign: 1 | -1;
  /** Where it is added to the field's own column. */
  readonly column?: number;
}

/**
 * The lists of a workbook that its ledger is held against; not those that its figures are put together from. Throws
 * UnusableWorkbook for a code that tells nothing.
 */
export function sheetLists(workbook: WorkbookSnapshot, mapping: Mapping): readonly SheetList[] {
  const { adjustments, payments } = assemblyOf(mapping);
  const tellsCarriedOver = mapping.blocks.some(
    ({ role, columns }) => role === "ledger" && columns.carriedOver,
  );
  const lists = mapping.blocks.flatMap((block): ListedBlock[] => {
    const sheet = workbook.sheets.findIndex(({ name }) => name === block.sheet);
    const columns = columnsOf(block);
    if (adjustments.includes(block) || payments.includes(block)) return [];
    // A form tells of one project: the ledger reads it, and a rule of its own compares the two.
    if (
      block.role === "ledger" ||
      block.role === "offices" ||
      block.form ||
      sheet < 0 ||
      columns.length === 0
    )
      return [];
    return [
      { block, list: listOf(workbook, sheet, { ...block, role: block.role }, columns, tellsCarriedOver) },
    ];
  });
  return joinPeriods(workbook, mapping.blocks, joinHalves(workbook, lists));
}

function columnsOf(block: MappedBlock): readonly ListColumn[] {
  const { role, columns } = block;
  const known = (all: readonly ListColumn[]): readonly ListColumn[] =>
    all.flatMap((each) => {
      const own = columns[each.field];
      return own ? [each, ...(own.also ?? []).map((column) => ({ ...each, column }))] : [];
    });
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
      return figureColumns(block).map((field) => ({ subject: "adjustment", field, sign: 1 }));
    case "payments":
      return figureColumns(block).map((field) => ({ subject: "execution", field, sign: 1 }));
    default:
      return [
        ...budgets,
        ...changes,
        ...known([
          { subject: "execution", field: "execution", sign: 1 },
          { subject: "recovered", field: "recovered", sign: 1 },
        ]),
      ];
  }
}

function listOf(
  workbook: WorkbookSnapshot,
  sheet: number,
  block: MappedBlock & { readonly role: ListRole },
  columns: readonly ListColumn[],
  isToldApart: boolean,
): SheetList {
  const at = (field: MappedField): number | undefined => block.columns[field]?.column;
  const subjects = [...new Set(columns.map(({ subject }) => subject))];
  return {
    role: block.role,
    columns: subjects.map((subject) => at(columns.find((each) => each.subject === subject)!.field)!),
    list: {
      fileName: workbook.fileName,
      sheetName: block.sheet,
      subjects: subjects.map((subject) => {
        const own = columns.filter((each) => each.subject === subject);
        const place = own.map(({ field }) => placeOfColumn(field, at(field)!)).join("、");
        return { subject, place, unit: block.columns[own[0]!.field]!.unit ?? block.unit };
      }),
      rows:
        block.role === "adjustments" || block.role === "payments"
          ? journalRows(workbook, sheet, block, isToldApart)
          : statedRows(workbook, sheet, block, columns),
    },
  };
}

/** One figure a row: what is paid, or what the adjustments come to, without 上年结转 where the ledger tells it apart. */
function journalRows(
  workbook: WorkbookSnapshot,
  sheet: number,
  block: MappedBlock,
  isToldApart: boolean,
): ExportRow[] {
  return listRows(workbook, sheet, block, "more").flatMap((row) => {
    const net = netOf(row, isToldApart);
    return net === undefined ? [] : [{ ...row, amounts: [net] }];
  });
}

/** 年终收回 is no adjustment. */
function netOf({ parts }: ListRow, isToldApart: boolean): Amount | "unreadable" | undefined {
  let total: Amount | undefined;
  for (const { field, amount, isCarriedOver } of parts) {
    if (field === "recovered" || (isToldApart && isCarriedOver)) continue;
    if (amount === "unreadable") return "unreadable";
    total = (total ?? Amount.zero).plus(field === "decrease" ? amount.negated() : amount);
  }
  return total;
}

/** One row a project, with the figures that the sheet states of it. */
function statedRows(
  workbook: WorkbookSnapshot,
  sheet: number,
  block: MappedBlock,
  columns: readonly ListColumn[],
): ExportRow[] {
  const subjects = [...new Set(columns.map(({ subject }) => subject))];
  const figures = columns.map(({ field, column }) => ({
    field,
    column: column ?? block.columns[field]!.column,
  }));
  const table = listTable(sheet, block, figures);
  const listed = rowsOf(workbook, workbook.sheets[sheet]!, table, `工作表“${block.sheet}”`).filter(
    ({ name, code }) => code !== undefined || labelKind(name ?? "") !== "header",
  );
  const source = SOURCES.map((field) => block.columns[field]?.column).find((column) => column !== undefined);
  const rows =
    source === undefined
      ? listed
      : withoutFundParts(listed, ({ row }) => {
          const { value } = cellAt(workbook, sheet, row - 1, source);
          return value.kind === "text" ? value.value : undefined;
        });
  const numbers = block.columns.serial?.column;
  const isCoded = rows.some(({ code }) => code !== undefined);
  const serialOf = ({ row }: ExportRow): string => {
    const value = numbers === undefined ? undefined : cellAt(workbook, sheet, row - 1, numbers).value;
    return value?.kind === "text" ? value.value.trim() : value?.kind === "number" ? "1" : "";
  };
  const isSection = (row: ExportRow): boolean => SECTION.test(serialOf(row));
  // 一, 二 before 1, 2 are the numbers of sections; where nothing else is numbered, of projects.
  const hasSections = rows.some((row) => serialOf(row) !== "" && !isSection(row));
  const isNumbered = (row: ExportRow): boolean => {
    if (isCoded || numbers === undefined) return row.code !== undefined;
    return serialOf(row) !== "" && !(hasSections && isSection(row));
  };
  return withoutGroupSums(rows, isNumbered).map((row) => ({
    ...row,
    amounts: subjects.map((subject) => amountFor(subject, columns, row)),
  }));
}

function amountFor(
  subject: Subject,
  columns: readonly ListColumn[],
  { amounts }: ExportRow,
): Amount | "unreadable" | undefined {
  let total: Amount | undefined;
  for (const [index, column] of columns.entries()) {
    const amount = amounts[index];
    if (column.subject !== subject || amount === undefined) continue;
    if (amount === "unreadable") return "unreadable";
    const isLowered = column.sign < 0 && !amount.isNegative();
    const own = subject === "recovered" ? amount.abs() : amount;
    total = (total ?? Amount.zero).plus(isLowered ? own.negated() : own);
  }
  return total;
}
