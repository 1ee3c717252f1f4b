import { digitSlip } from "../numbers/digit-slip";
import type { Amount } from "../numbers/amount";
import { trialsOf, type Trial } from "./column-sums";
import { downColumn, reckon, type FoundSum } from "./law";
import type { PlainTable } from "./plain-table";
import { lastHeaderWord } from "../recognition/last-header-word";

const POINTS = /^(?:分值|权重|权数|标准分|满分|标准分值)(?:\(.*\))?$/;
const SCORE = /^(?:自评|实际|评价|考核|评审|最终|核定)?(?:得分|评分)(?:\(.*\))?$|^自评分$/;
/** Scores bear so many decimals; what is left over beyond rounding them is an error. */
const SCORE_DECIMALS = 2;
const FEWEST_PARTS = 3;
const INDICATORS = /^[一二三]级指标$/;
/** Where the execution's points and score stand, if they do. */
const ROWS_ABOVE = 40;

/** Whether figures under that header are points or scores. */
export function isScoreHeader(header: string): boolean {
  const own = lastHeaderWord(header);
  return POINTS.test(own) || SCORE.test(own);
}

/**
 * Totals over 分值 and 得分. Not every 合计 adds up scores: weighted ones are no sum, and of the indicators alone the
 * execution's points lack. So a total is judged where the other of the two is the sum of its rows; a lone column, where
 * two digits exchanged or one left out explain all of what is left over.
 */
export function scoreSums(table: PlainTable): readonly FoundSum[] {
  const columns = table.columns.flatMap(({ header, isPercent }, column) =>
    !isPercent && isScoreHeader(header) ? [column] : [],
  );
  if (columns.length === 0) return [];
  return table.rows.flatMap(({ isTotal }, whole): FoundSum[] => {
    if (!isTotal) return [];
    const trials = trialsOf(table, whole, columns, SCORE_DECIMALS).filter(
      ({ law }) => law.parts.length >= FEWEST_PARTS,
    );
    const shown = trials.filter(({ telling }) => telling > 0);
    const best = shown.sort((a, b) => b.holding.length - a.holding.length).at(0);
    if (best) return isPlain(table, best, columns) && !countsMore(table, best) ? [best] : [];
    const [lone] = trials;
    return lone && columns.length === 1 && isSlipOfDigits(table, lone) ? [lone] : [];
  });
}

/** No row has more than its points: scores of a hundred each are weighted, and their total is no sum. */
function isPlain(table: PlainTable, { law, failing }: Trial, columns: readonly number[]): boolean {
  const has = (words: RegExp, column: number): boolean => {
    const { header } = table.columns[column]!;
    return words.test(lastHeaderWord(header));
  };
  const points = columns.find((column) => has(POINTS, column));
  if (points === undefined || failing.length === 0) return true;
  return failing.every(
    (column) =>
      column === points ||
      law.parts.every((row) => {
        const [given, most] = [table.stated(row, column), table.stated(row, points)];
        return !given || !most || given.compare(most) <= 0;
      }),
  );
}

/**
 * What a total has beyond its rows stands above the table, or may: 预算执行率 and its 10 points are counted with the
 * indicators, rightly scored or not.
 */
function countsMore(table: PlainTable, { law, failing }: Trial): boolean {
  const areIndicators = isAbove(table, ({ text }) => INDICATORS.test(text ?? ""));
  return failing.some((column) => {
    const rest = table.stated(law.whole, column)!.minus(reckon(law, column, downColumn(table))!);
    const isMore = areIndicators && !rest.isNegative();
    return isMore || isAbove(table, ({ amount }) => amount?.equals(rest) === true);
  });
}

function isAbove(
  { view, rows }: PlainTable,
  test: (cell: { readonly text?: string | undefined; readonly amount?: Amount | undefined }) => boolean,
): boolean {
  const first = rows[0]!.row;
  for (let row = Math.max(0, first - ROWS_ABOVE); row < first; row++)
    for (let at = 0; at < view.snapshot.columnCount; at++)
      if (test({ text: view.text(row, at), amount: view.figure(row, at)?.amount })) return true;
  return false;
}

function isSlipOfDigits(table: PlainTable, { law, failing }: Trial): boolean {
  const [column] = failing;
  if (column === undefined) return false;
  const stated: Amount = table.stated(law.whole, column)!;
  const slip = digitSlip(stated, reckon(law, column, downColumn(table))!);
  return slip === "相邻两位数字颠倒" || slip === "漏录一位数字" || slip === "多录一位数字";
}
