import type { FigureCell, FigureSum } from "../../ledger/figure-table";
import type { FigureReader } from "./figure-reader";
import { numberingOf, unnumbered } from "./header-words";
import {
  CARRIED,
  isFilledRow,
  kindsSum,
  type AmountColumn,
  type Half,
  type Side,
  type SideRow,
} from "./statement-sides";

const YEARS_OWN = {
  收入: /^本年(?:财政拨款)?收入$/,
  支出: /^本年(?:财政拨款)?支出$/,
} as const;

/** A line of the first level, and those under it. */
interface Group {
  readonly head: SideRow;
  readonly lines: SideRow[];
}

/**
 * 一、本年支出 above its lines （一）…, 二、年终结转结余 beside it, and 支出总计 of both, as budgets of 财政拨款 are
 * published.
 */
export function numberedHalf(
  reader: FigureReader,
  rows: readonly SideRow[],
  grand: SideRow,
  { word, amounts }: Side,
): Half | undefined {
  const groups = groupsOf(
    reader,
    rows.filter((row) => row !== grand),
    amounts,
  );
  const own = groups?.filter(({ head }) => YEARS_OWN[word].test(unnumbered(head.label)));
  const isKnown = groups?.every(
    (group) => own!.includes(group) || CARRIED.test(unnumbered(group.head.label)),
  );
  if (!groups || own!.length !== 1 || !isKnown || rows.at(-1) !== grand) return undefined;
  const cell = ({ row, label }: SideRow, amount: AmountColumn): FigureCell =>
    reader.cell(row, amount.column, unnumbered(label));
  const whole = ({ row, label }: SideRow, { column, words }: AmountColumn): FigureCell => {
    const name = unnumbered(label);
    const named = name === "总计" ? `${word}总计` : name;
    return reader.whole(row, column, `${named}${amounts.length > 1 ? `的${words}` : ""}`);
  };
  const sums = amounts.flatMap((amount): FigureSum[] => [
    ...groups
      .filter(({ lines }) => lines.some(({ row }) => isFilledRow(reader, row, [amount])))
      .map(({ head, lines }): FigureSum => ({
        kind: "sum",
        whole: whole(head, amount),
        parts: lines.map((line) => cell(line, amount)),
      })),
    { kind: "sum", whole: whole(grand, amount), parts: groups.map(({ head }) => cell(head, amount)) },
  ]);
  const across = rows.flatMap((row) => kindsSum(reader, row, amounts));
  return { sums: [...sums, ...across], grands: amounts.map((amount) => whole(grand, amount)) };
}

/** Undefined where a filled line is numbered in another way. */
function groupsOf(
  reader: FigureReader,
  rows: readonly SideRow[],
  amounts: readonly AmountColumn[],
): readonly Group[] | undefined {
  const groups: Group[] = [];
  for (const row of rows) {
    const numbering = numberingOf(row.label);
    if (numbering === "chinese") groups.push({ head: row, lines: [] });
    else if (numbering === "bracketed" && groups.length > 0) groups.at(-1)!.lines.push(row);
    else if (isFilledRow(reader, row.row, amounts)) return undefined;
  }
  return groups;
}
