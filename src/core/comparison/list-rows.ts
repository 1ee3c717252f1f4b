import { isNilText } from "../ledger/block-cells";
import type { AmountField } from "../ledger/fields";
import { labelKind } from "../ledger/row-label";
import { totalsRows } from "../ledger/totals-rows";
import { UnusableWorkbook } from "../ledger/unusable";
import type { Amount } from "../numbers/amount";
import type { MoneyUnit } from "../numbers/money-unit";
import type { MappedBlock, MappedField } from "../recognition/mapping";
import { cellAt, type CellRef } from "../workbook/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { directionOfKind, isOfFormerYear } from "./adjustment-kind";
import type { StatedChange } from "../ledger/assembled";
import { unsignedReductions } from "./odd-signs";
import { sideOf, type Side } from "./list-halves";
import { listTable } from "./list-table";
import { rowsOf } from "./read-export";
import type { ExportRow } from "./system-export";

/** A figure of a list and what it adds to, in the list's own unit; a reduction is a positive decrease. */
export interface ListPart {
  readonly field: AmountField;
  readonly amount: Amount | "unreadable";
  /** Of the money of the year before: its kind is 上年结转. */
  readonly isCarriedOver?: boolean;
  readonly unit: MoneyUnit;
  readonly at: CellRef;
}

/** A figure that a row states besides. */
export type StatedPart = Omit<ListPart, "field">;

/** A row of a list with its figures, cell by cell, and the document that it names. */
export interface ListRow extends Omit<ExportRow, "amounts"> {
  readonly parts: readonly ListPart[];
  readonly document?: string;
  readonly documentAt: CellRef;
  /** 调整前 and 调整后, where the list states them. */
  readonly before?: StatedPart;
  readonly after?: StatedPart;
  /** The cell of its date; absent where the list has no such column. */
  readonly dayAt?: CellRef;
}

const CHANGES: readonly MappedField[] = ["increase", "decrease"];

/** The columns of a list of adjustments or payments that hold its figures. */
export function figureColumns({ role, columns }: MappedBlock): readonly MappedField[] {
  const known = (fields: readonly MappedField[]): readonly MappedField[] =>
    fields.filter((field) => columns[field] !== undefined);
  if (columns.amount) return ["amount"];
  return known(role === "adjustments" ? CHANGES : ["execution"]);
}

/**
 * The rows of 调整明细 or 支付明细 that tell of projects. Throws UnusableWorkbook for what may not be counted: a code
 * that tells nothing, a payment that was sent back, and, if so told, a kind of adjustment that is neither more nor less.
 */
export function listRows(
  workbook: WorkbookSnapshot,
  sheet: number,
  block: MappedBlock,
  ofUnknownKind: "more" | "refuse",
): readonly ListRow[] {
  const at = (field: MappedField): number | undefined => block.columns[field]?.column;
  const figures = figureColumns(block).flatMap((field) => {
    const { column, also = [] } = block.columns[field]!;
    return [column, ...also].map((each) => ({ field, column: each }));
  });
  const links = (["budgetBefore", "budgetAfter"] as const).flatMap((field) => {
    const column = at(field);
    return column === undefined ? [] : [{ field, column }];
  });
  const table = {
    ...listTable(sheet, block, [...figures, ...links]),
    status: block.role === "payments" ? at("status") : undefined,
    date: at("adjustmentDate"),
  };
  const totals = totalsRows(workbook.sheets[sheet]!, figures[0]!.column);
  const side = sideOf(workbook.sheets[sheet]!, block);
  const rows = rowsOf(workbook, workbook.sheets[sheet]!, table, `工作表“${block.sheet}”`).filter(
    ({ name, code, row, amounts }) =>
      figures.some((_, index) => amounts[index] !== undefined) &&
      (code !== undefined || labelKind(name ?? "") !== "header") &&
      !totals.has(row - 1) &&
      !isRunningSum(workbook, sheet, row - 1, side),
  );
  const isSigned =
    ofUnknownKind === "more" ||
    rows.some(({ amounts }) =>
      figures.some((_, index) => {
        const amount = amounts[index];
        return typeof amount === "object" && amount.isNegative();
      }),
    );
  const changes: StatedChange[] = [];
  const listed = rows.map(({ amounts, ...row }): ListRow => {
    const ref = (column: number): CellRef => ({ sheet: block.sheet, row: row.row - 1, column });
    const text = (field: MappedField): string | undefined => {
      const column = at(field);
      if (column === undefined) return undefined;
      const { value } = cellAt(workbook, sheet, topOf(workbook.sheets[sheet]!, row.row - 1, column), column);
      if (value.kind === "number") return value.value.toString();
      return value.kind === "text" && !isNilText(value.value) ? value.value.trim() : undefined;
    };
    const kind = block.role === "adjustments" ? text("kind") : undefined;
    const parts = figures.flatMap(({ field, column }, index): ListPart[] => {
      const amount = amounts[index];
      if (amount === undefined) return [];
      const place = { amount, unit: block.columns[field]!.unit ?? block.unit, at: ref(column) };
      if (block.role === "payments") return [{ ...place, field: "execution" }];
      if (kind !== undefined && amount !== "unreadable")
        changes.push({ kind, amount, unit: place.unit, at: place.at });
      const change = changeOf(field, amount, kind, isSigned, block.sheet, row.row);
      return [{ ...place, ...change, ...(isOfFormerYear(kind) && { isCarriedOver: true }) }];
    });
    const stated = links.map(({ field, column }, index): readonly [string, StatedPart | undefined] => {
      const amount = amounts[figures.length + index];
      const unit = block.columns[field]!.unit ?? block.unit;
      return [field, amount === undefined ? undefined : { amount, unit, at: ref(column) }];
    });
    const [before, after] = ["budgetBefore", "budgetAfter"].map(
      (field) => stated.find(([own]) => own === field)?.[1],
    );
    const document = text("adjustmentDocument");
    const documentAt = ref(at("adjustmentDocument") ?? at("projectName") ?? at("projectCode")!);
    const dated = at("adjustmentDate");
    const money = block.role === "payments" ? (text("fundingYear") ?? text("fundCategory")) : undefined;
    return {
      ...row,
      parts,
      documentAt,
      ...(document !== undefined && { document }),
      ...(before && { before }),
      ...(after && { after }),
      ...(money !== undefined && { money }),
      ...(dated !== undefined && { dayAt: ref(dated) }),
    };
  });
  const odd = new Map(unsignedReductions(changes).map((each) => [each.at.row + 1, each]));
  return odd.size === 0
    ? listed
    : listed.map((row) => (odd.has(row.row) ? { ...row, unsigned: odd.get(row.row)! } : row));
}

function changeOf(
  column: MappedField,
  amount: Amount | "unreadable",
  kind: string | undefined,
  isSigned: boolean,
  sheet: string,
  row: number,
): Pick<ListPart, "field" | "amount"> {
  const isNegative = amount !== "unreadable" && amount.isNegative();
  const size = amount === "unreadable" ? amount : amount.abs();
  if (column === "decrease") return { field: "decrease", amount: size };
  const direction = kind === undefined ? "more" : directionOfKind(kind);
  if (direction === "unknown" && !isSigned)
    throw new UnusableWorkbook(
      `“${sheet}”第${row}行的类型“${kind!}”没有说明是增加还是减少预算，金额也没有负数，不能计入；请在类型中写明追加（调增）或调减，再核对。`,
    );
  if (direction === "recovered") return { field: "recovered", amount: size };
  return { field: direction === "less" || isNegative ? "decrease" : "increase", amount: size };
}

const RUNNING =
  /^(?:本[日月季年](?:合计|累计|小计)|累计|合计|小计|总计|汇总|承前页|过次页|期初余额|期末余额|上年结转余额)$/;

/** Journals kept as books carry sums in the column of remarks: 本月合计, 本年累计, 承前页. */
function isRunningSum(workbook: WorkbookSnapshot, sheet: number, row: number, side: Side): boolean {
  for (let column = side.first; column <= side.last; column++) {
    const { value } = cellAt(workbook, sheet, row, column);
    if (value.kind === "text" && RUNNING.test(value.value.replace(/\s/g, ""))) return true;
  }
  return false;
}

/** A cell merged over several rows counts for each of them. */
function topOf({ merges }: SheetSnapshot, row: number, column: number): number {
  const area = merges.find(
    ({ top, bottom, left, right }) => left <= column && column <= right && top <= row && row <= bottom,
  );
  return area?.top ?? row;
}
