import type { FigureCell, FigureShare, FigureSum } from "../../ledger/figure-table";
import { Amount } from "../../numbers/amount";
import { parseFigure } from "../../numbers/parse-figure";
import { headerSaysPercent, rateFormat } from "../../ledger/rate-convention";
import { cellAt } from "../../workbook/cell";
import type { FigureReader } from "./figure-reader";
import { wordsAt } from "./header-words";
import { quotaRows, type QuotaRow, type QuotaRows } from "./quota-rows";

const AMOUNT = /^(?:用款|计划|批复|下达)*(?:额度|金额|数额)(?:\(.*\))?$/;
const SHARE = /^(?:占|所占|构成)?(?:比例|比重|占比|百分比)(?:\(.*\))?$/;
const HEADER_WITHIN = 12;

interface Header {
  readonly row: number;
  readonly amounts: number;
  readonly shares: number;
  readonly saysPercent: boolean;
}

/**
 * The sums and shares of a 额度构成表 (layout L9): the same money divided in several ways, so that every group makes up
 * the same total. Undefined where a row has no certain place.
 */
export function quotaSums(
  reader: FigureReader,
): { readonly sums: readonly FigureSum[]; readonly shares: readonly FigureShare[] } | undefined {
  const header = headerOf(reader);
  const rows = header && quotaRows(reader, header.row + 1, header.amounts);
  if (!rows) return undefined;
  const amount = ({ row, label }: QuotaRow, of = ""): FigureCell =>
    reader.cell(row, header.amounts, of + label);
  const whole = ({ row, label }: QuotaRow, of: string): FigureCell =>
    reader.whole(row, header.amounts, label.startsWith("按") ? `${label}的额度` : `${of}的${label}`);
  const common = rows.totals.map((total) => whole(total, "全表"));
  const groups = rows.groups.map(({ label, lines, ofWhich, totals }) => {
    const own = totals.map((total) => whole(total, label));
    return { lines: lines.map((line) => amount(line)), ofWhich, totals: own, rows: { lines, totals } };
  });
  const sums = groups.flatMap(({ lines, totals }) => {
    const [first, ...more] = totals.length > 0 ? totals : common;
    return [sumOf(first!, lines), ...(totals.length > 0 ? more.map((other) => same(other, first!)) : [])];
  });
  const all = [...common, ...groups.flatMap(({ totals }) => totals.slice(0, 1))];
  const isPercent = percentOf(reader, header, rows);
  const shares = groups.flatMap(({ lines, ofWhich, totals, rows: own }) => {
    const total = totals[0] ?? common[0]!;
    const shareOf = (row: QuotaRow, part: FigureCell): readonly FigureShare[] =>
      shareAt(reader, header, row, { part, whole: total, lines }, isPercent);
    return [
      ...own.lines.flatMap((row, index) => shareOf(row, lines[index]!)),
      ...ofWhich.flatMap((row) => shareOf(row, amount(row))),
      ...own.totals.flatMap((row, index) => shareOf(row, totals[index]!)),
    ];
  });
  return { sums: [...sums, ...all.slice(1).map((other) => same(other, all[0]!))], shares };
}

function sumOf(whole: FigureCell, parts: readonly FigureCell[]): FigureSum {
  return { kind: "sum", whole, parts };
}

function same(whole: FigureCell, other: FigureCell): FigureSum {
  return { kind: "equal", whole, parts: [other] };
}

/** One column of 额度 and one of 比例 in a row; more of either are another layout. */
function headerOf({ view }: FigureReader): Header | undefined {
  for (let row = 0; row < Math.min(view.snapshot.rowCount, HEADER_WITHIN); row++) {
    const amounts: number[] = [];
    const shares: number[] = [];
    for (let column = 1; column < view.snapshot.columnCount; column++) {
      const words = wordsAt(view, row, column);
      if (AMOUNT.test(words)) amounts.push(column);
      if (SHARE.test(words)) shares.push(column);
    }
    if (amounts.length === 0 || shares.length === 0) continue;
    const [amount, share] = [amounts[0]!, shares[0]!];
    if (amounts.length > 1 || shares.length > 1 || share < amount) return undefined;
    return { row, amounts: amount, shares: share, saysPercent: headerSaysPercent(view.text(row, share)!) };
  }
  return undefined;
}

/** Whether bare numbers are percentage points: as the header says, else as a total's own share does. */
function percentOf(
  { view }: FigureReader,
  { shares, saysPercent }: Header,
  rows: QuotaRows,
): boolean | undefined {
  if (saysPercent) return true;
  const totals = [...rows.totals, ...rows.groups.flatMap((group) => group.totals)];
  const stated = totals.flatMap(({ row }) => view.figure(row, shares)?.amount ?? []);
  if (stated.some((amount) => amount.equals(Amount.of("100")))) return true;
  return stated.some((amount) => amount.equals(Amount.of("1"))) ? false : undefined;
}

function shareAt(
  reader: FigureReader,
  { shares }: Header,
  { row, label }: QuotaRow,
  figures: Pick<FigureShare, "part" | "whole" | "lines">,
  isPercent: boolean | undefined,
): readonly FigureShare[] {
  if (reader.isEmpty(row, shares)) return [];
  const { view } = reader;
  const stated = statedShare(reader, row, shares, isPercent);
  return [{ label: `${label}的比例`, at: view.ref(row, shares), ...(stated && { stated }), ...figures }];
}

function statedShare(
  { view }: FigureReader,
  row: number,
  column: number,
  isPercent: boolean | undefined,
): FigureShare["stated"] {
  const { value, format } = cellAt(view.workbook, view.sheet, row, column);
  if (value.kind === "text") {
    const reading = parseFigure(value.value);
    if (reading.kind !== "figure" || (reading.unit !== undefined && reading.unit !== "%")) return undefined;
    const { amount, decimals, unit } = reading;
    if (unit === "%" || isPercent) return { value: amount, decimals, convention: "text" };
    return undefined;
  }
  if (value.kind !== "number") return undefined;
  const shown = rateFormat(format);
  if (shown.isDate || shown.wrongUnit !== undefined) return undefined;
  const convention =
    shown.convention ?? (isPercent === undefined ? undefined : isPercent ? "percent" : "fraction");
  if (convention === undefined) return undefined;
  const points = convention === "fraction" ? value.value.shifted(2) : value.value;
  const own =
    shown.convention === undefined && convention === "fraction" ? shown.decimals - 2 : shown.decimals;
  return { value: points, decimals: Math.max(points.decimals(), own, 0), convention };
}
