import type { AccountEntry, AccountFigure, AccountSide, QuotaAccount } from "../ledger/quota-account";
import { labelKind } from "../ledger/row-label";
import { Amount } from "../numbers/amount";
import { withoutBinaryNoise } from "../numbers/binary-noise";
import { parseFigure } from "../numbers/parse-figure";
import { cellAt } from "../workbook/cell";
import type { SheetView } from "./sheet-view";
import { unitNotes } from "./unit-notes";

type Column = AccountSide | "balance" | "date";

const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ["date", /^(?:.{0,4}日期|时间)$/],
  ["balance", /余额$|^结余/],
  ["lowered", /调减|核减|收回|减少|追减/],
  ["paid", /支付|支出|付款|拨付|使用/],
  ["granted", /下达|批复|追加|调增|增加|^指标(?:数|金额|额度)?$|^收入/],
];
/** Rows of texts and figures that such an account may have besides. */
const LISTED = /项目名称|项目编码|项目代码|单位名称|科室/;
const RUNNING = /^(?:本[日月季年](?:合计|累计|小计)|累计|小计|承前页|过次页)$/;
const OWNER_ROWS = 4;
/** So many rows must come out before columns are taken for those of an account. */
const FEWEST = 0.6;

interface Head {
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
}

/**
 * Accounts of quotas, one a sheet or one below the other: under a date each row grants or pays, and states what is left.
 * Only where most rows of those under the same headers come out as such.
 */
export function quotaAccounts(views: readonly SheetView[]): readonly QuotaAccount[] {
  const found = views.flatMap((view) => {
    const heads = headsOf(view);
    return heads.map((head, index) => ({
      account: accountAt(view, head, heads[index + 1]?.row ?? view.snapshot.rowCount),
      headers: [...head.columns].map(([field, column]) => `${field} ${column}`).join(),
    }));
  });
  const isKept = (headers: string): boolean => {
    const rows = found.filter((each) => each.headers === headers).flatMap(({ account }) => pairs(account));
    return rows.length > 0 && rows.filter(Boolean).length >= FEWEST * rows.length;
  };
  return found.filter(({ headers }) => isKept(headers)).map(({ account }) => account);
}

function headsOf(view: SheetView): readonly Head[] {
  const heads: Head[] = [];
  for (let row = 0; row < view.snapshot.rowCount; row++) {
    if (bearsFigures(view, row)) continue;
    const columns = new Map<Column, number>();
    let isList = false;
    for (let column = 0; column < view.snapshot.columnCount; column++) {
      const text = view
        .text(row, column)
        ?.normalize("NFKC")
        .replace(/\s|\([^)]*\)/g, "");
      if (text === undefined || text.length > 10) continue;
      if (LISTED.test(text)) isList = true;
      const [found] = HEADERS.find(([, words]) => words.test(text)) ?? [];
      // Two columns of one side would have to be added up: no plain account.
      if (found && columns.has(found)) isList = true;
      else if (found) columns.set(found, column);
    }
    if (!isList && (["date", "balance", "paid", "granted"] as const).every((each) => columns.has(each)))
      heads.push({ row, columns });
  }
  return heads;
}

/** A row of figures is no header; of a long list nearly all rows are told so by their first cell. */
function bearsFigures(view: SheetView, row: number): boolean {
  for (let column = 0; column < view.snapshot.columnCount; column++)
    if (view.isNumber(row, column)) return true;
  return false;
}

function accountAt(view: SheetView, { row: headerRow, columns }: Head, next: number): QuotaAccount {
  const owner = ownerAbove(view, headerRow);
  const entries: AccountEntry[] = [];
  let total: QuotaAccount["total"];
  let lastRow = headerRow;
  const first = Math.min(...(["granted", "paid", "balance"] as const).map((each) => columns.get(each)!));
  for (let row = headerRow + 1; row < next && !total; row++) {
    if (view.isRowBlank(row)) break;
    const labels = Array.from({ length: first }, (_, column) => view.text(row, column) ?? "");
    const figures = figuresIn(view, row, columns);
    const isEmpty = Object.keys(figures.sides).length === 0 && !figures.balance;
    if (isEmpty && labels.some((label) => labelKind(label) === "footer")) break;
    lastRow = row;
    const kinds = labels.map((label) => labelKind(label));
    if (labels.some((label) => RUNNING.test(label.replace(/\s/g, "")))) continue;
    if (kinds.includes("sum") || kinds.includes("total")) total = { row, ...figures };
    else if (!isEmpty) entries.push({ row, ...figures });
  }
  const notes = unitNotes(view, owner.top, headerRow);
  const above = notes.length > 0 ? notes : unitNotes(view, 0, headerRow).slice(-1);
  const [unit, ...others] = new Set(above.map((note) => note.unit));
  return {
    sheetName: view.snapshot.name,
    headerRow,
    lastRow,
    entries,
    ...(owner.name !== undefined && { name: owner.name }),
    ...(owner.code !== undefined && { code: owner.code }),
    ...(unit !== undefined && others.length === 0 && { unit }),
    ...(total && { total }),
  };
}

function figuresIn(
  view: SheetView,
  row: number,
  columns: Head["columns"],
): Pick<AccountEntry, "sides" | "balance"> {
  const figure = (each: Column): AccountFigure | undefined => {
    const column = columns.get(each);
    return column === undefined ? undefined : figureAt(view, row, column);
  };
  const sides: Partial<Record<AccountSide, AccountFigure>> = {};
  for (const side of ["granted", "lowered", "paid"] as const) {
    const own = figure(side);
    if (own) sides[side] = own;
  }
  const balance = figure("balance");
  return { sides, ...(balance && { balance }) };
}

function figureAt(view: SheetView, row: number, column: number): AccountFigure | undefined {
  const { value, notCalculated } = cellAt(view.workbook, view.sheet, row, column);
  const at = view.ref(row, column);
  if (notCalculated) return { at };
  if (value.kind === "blank") return undefined;
  if (value.kind === "number") return { at, amount: withoutBinaryNoise(value.value, "元") };
  const reading = value.kind === "text" ? parseFigure(value.value) : undefined;
  if (reading?.kind === "nil") return undefined;
  return reading?.kind === "figure" && reading.unit === undefined ? { at, amount: reading.amount } : { at };
}

/** 项目：… and 项目编码：… above the headers, in one cell or two. */
function ownerAbove(
  view: SheetView,
  headerRow: number,
): { readonly top: number; readonly name?: string; readonly code?: string } {
  let [name, code]: (string | undefined)[] = [];
  let top = headerRow;
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - OWNER_ROWS) && !view.isRowBlank(row); row--) {
    for (let column = 0; column < view.snapshot.columnCount; column++) {
      const text = view.text(row, column)?.normalize("NFKC").trim();
      const [, label, own] = /^(?:预算)?项目(名称|编码|代码|编号)?\s*:\s*(.*)$/u.exec(text ?? "") ?? [];
      if (own === undefined) continue;
      const said = own || view.text(row, column + 1);
      if (label === undefined || label === "名称") name ??= said;
      else code ??= said;
    }
    top = row;
    if (name !== undefined) break;
  }
  return { top, ...(name !== undefined && { name }), ...(code !== undefined && { code }) };
}

/** Of each row, whether its balance goes on from the one above, as that is stated or should be. */
function pairs({ entries }: QuotaAccount): readonly boolean[] {
  let starts: readonly Amount[] = [Amount.zero];
  return entries.flatMap(({ sides, balance }) => {
    const of = (side: AccountSide): Amount => sides[side]?.amount ?? Amount.zero;
    const change = of("granted").minus(of("lowered").abs()).minus(of("paid"));
    const expected = starts.map((start) => start.plus(change));
    const stated = balance?.amount;
    starts = stated ? [stated, expected[0]!] : expected;
    return stated ? [expected.some((each) => each.equals(stated))] : [];
  });
}

/** What is done with them, a Chinese sentence a sheet. */
export function accountRemarks(accounts: readonly QuotaAccount[]): readonly string[] {
  const sheets = [...new Set(accounts.map(({ sheetName }) => sheetName))];
  return sheets.length === 0
    ? []
    : [
        `工作表${sheets.map((name) => `“${name}”`).join("、")}是分项目的指标明细账（${accounts.length}个），核对其余额、合计和与台账是否一致。`,
      ];
}
