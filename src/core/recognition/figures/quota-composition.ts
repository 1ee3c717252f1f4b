import type { FigureCell, FigureShare, FigureSum } from "../../ledger/figure-table";
import { Amount } from "../../numbers/amount";
import { parseFigure } from "../../numbers/parse-figure";
import { headerSaysPercent, rateFormat } from "../../ledger/rate-convention";
import { cellAt } from "../../workbook/cell";
import type { FigureReader } from "./figure-reader";
import { wordsAt } from "./header-words";
import { quotaRows, type QuotaGroup, type QuotaRow, type QuotaRows } from "./quota-rows";

const AMOUNT = /^(?:用款|计划|批复|下达)*(?:额度|金额|数额)(?:\(.*\))?$/;
const SHARE =
  /^(?:占|所占|构成|占(?:全部|总|全年|用款|计划)*(?:额度|额|金额|计划)的?)?(?:比例|比重|占比|百分比)(?:\(.*\))?$/;
const FORMER = /^(?:上年|上年度|去年|20\d\d年度?)(?:用款|计划|批复|下达)*(?:额度|金额|数额)(?:\(.*\))?$/;
const HEADER_WITHIN = 12;

interface Header {
  readonly row: number;
  readonly amounts: number;
  readonly shares: number;
  readonly saysPercent: boolean;
  /** 上年额度 beside it, of which no share is stated. */
  readonly former: readonly { readonly column: number; readonly words: string }[];
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
  const { sums, groups } = sumsDown(reader, rows, header.amounts);
  const isPercent = percentOf(reader, header, rows);
  const shares = groups.flatMap(({ lines, ofWhich, totals, whole, rows: own }) => {
    const shareOf = (row: QuotaRow, part: FigureCell): readonly FigureShare[] =>
      shareAt(reader, header, row, { part, whole, lines }, isPercent);
    return [
      ...own.lines.flatMap((row, index) => shareOf(row, lines[index]!)),
      ...ofWhich.flatMap((row) => shareOf(row, reader.cell(row.row, header.amounts, row.label))),
      ...own.totals.flatMap((row, index) => shareOf(row, totals[index]!)),
    ];
  });
  const former = header.former.flatMap(({ column, words }) => sumsDown(reader, rows, column, words).sums);
  return { sums: [...sums, ...former], shares };
}

interface GroupFigures {
  readonly lines: readonly FigureCell[];
  readonly ofWhich: readonly QuotaRow[];
  readonly totals: readonly FigureCell[];
  readonly whole: FigureCell;
  readonly rows: Pick<QuotaGroup, "lines" | "totals">;
}

/** What adds up in one column of amounts, and the figures of each group; `of` names a column beside the table's own. */
function sumsDown(
  reader: FigureReader,
  rows: QuotaRows,
  column: number,
  of = "",
): { readonly sums: readonly FigureSum[]; readonly groups: readonly GroupFigures[] } {
  const named = (label: string): string => (of === "" ? label : `${label}的${of}`);
  const amount = ({ row, label }: QuotaRow): FigureCell => reader.cell(row, column, named(label));
  const whole = ({ row, label }: QuotaRow, group: string): FigureCell =>
    reader.whole(
      row,
      column,
      label.startsWith("按") ? `${label}的${of === "" ? "额度" : of}` : named(`${group}的${label}`),
    );
  const common = rows.totals.map((total) => whole(total, "全表"));
  const groups = rows.groups.map(({ label, lines, ofWhich, totals }): GroupFigures => {
    const own = totals.map((total) => whole(total, label));
    const figures = lines.map((line) => amount(line));
    return { lines: figures, ofWhich, totals: own, whole: own[0] ?? common[0]!, rows: { lines, totals } };
  });
  const down = groups.flatMap(({ lines, totals, whole: first }) => [
    sumOf(first, lines),
    ...totals.slice(1).map((other) => same(other, first)),
  ]);
  const all = [...common, ...groups.flatMap(({ totals }) => totals.slice(0, 1))];
  return { sums: [...down, ...all.slice(1).map((other) => same(other, all[0]!))], groups };
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
    const former: { column: number; words: string }[] = [];
    for (let column = 1; column < view.snapshot.columnCount; column++) {
      const words = wordsAt(view, row, column);
      if (AMOUNT.test(words)) amounts.push(column);
      if (SHARE.test(words)) shares.push(column);
      if (FORMER.test(words)) former.push({ column, words: words.replace(/\(.*\)$/, "") });
    }
    if (amounts.length === 0 || shares.length === 0) continue;
    const [amount, share] = [amounts[0]!, shares[0]!];
    if (amounts.length > 1 || shares.length > 1 || share < amount) return undefined;
    const saysPercent = headerSaysPercent(view.text(row, share)!);
    return { row, amounts: amount, shares: share, saysPercent, former };
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
