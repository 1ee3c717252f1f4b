import { textAt } from "../ledger/block-cells";
import type { RepeatedPayment } from "../ledger/repeated-payment";
import type { MappedBlock, Mapping } from "../recognition/mapping";
import { shownText } from "../workbook/shown-text";
import { cellAt } from "../workbook/cell";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { listRows } from "./list-rows";

/** A number that is given to one payment only. */
const VOUCHER = /凭证(?:编号|号码?|字号)?$|支付令(?:编?号)?$|(?:单据|票据|支付单|申请单|流水)(?:编?号|号码)$/;
const HEADER_ROWS = 4;

/**
 * Rows of 支付明细 that tell one payment twice: they bear the same number of a voucher, and in every other column but
 * that of row numbers the same as well. Two equal payments of a day have two vouchers, and two payees of one differ.
 */
export function repeatedPayments(workbook: WorkbookSnapshot, mapping: Mapping): readonly RepeatedPayment[] {
  return mapping.blocks.flatMap((block) => (block.role === "payments" ? repeatedIn(workbook, block) : []));
}

function repeatedIn(workbook: WorkbookSnapshot, block: MappedBlock): readonly RepeatedPayment[] {
  const sheet = workbook.sheets.findIndex(({ name }) => name === block.sheet);
  const voucher = sheet < 0 ? undefined : voucherColumn(workbook, sheet, block);
  if (voucher === undefined) return [];
  const { columnCount } = workbook.sheets[sheet]!;
  const shown = (row: number, column: number): string => {
    const { value, format } = cellAt(workbook, sheet, row, column);
    return shownText(value, format, workbook.date1904).trim();
  };
  const first = new Map<string, number>();
  return listRows(workbook, sheet, block, "more").flatMap(({ row: line, parts, name, code }) => {
    const row = line - 1;
    const [part] = parts;
    const number = shown(row, voucher);
    if (!part || part.amount === "unreadable" || part.amount.isZero() || number === "") return [];
    const cells = Array.from({ length: columnCount }, (_, column) =>
      column === block.columns.serial?.column ? "" : shown(row, column),
    );
    const key = cells.join("\n");
    const former = first.get(key);
    if (former === undefined) {
      first.set(key, row);
      return [];
    }
    const { amount, unit, at } = part;
    return [{ voucher: number, name: name ?? code ?? "", amount, unit, at, first: { ...at, row: former } }];
  });
}

function voucherColumn(
  { sheets }: WorkbookSnapshot,
  sheet: number,
  { firstRow }: MappedBlock,
): number | undefined {
  const { columns } = sheets[sheet]!;
  for (let row = firstRow - 1; row >= Math.max(0, firstRow - HEADER_ROWS); row--) {
    const found = columns.findIndex((cells) => VOUCHER.test((textAt(cells, row) ?? "").replace(/\s/g, "")));
    if (found >= 0) return found;
  }
  return undefined;
}
