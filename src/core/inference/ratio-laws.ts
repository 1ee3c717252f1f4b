import { Amount } from "../numbers/amount";
import { rateMayHold } from "../numbers/rounded-rate";
import { computedRate, rateHolds, type StatedRate } from "../numbers/stated-rate";
import { readHeaderText } from "../ledger/header-text";
import type { HeaderMeaning } from "../ledger/header-words";
import { lastHeaderWord } from "../recognition/last-header-word";
import type { FoundSum } from "./law";
import type { PlainTable } from "./plain-table";

/** A column of shares or rates: which other column it divides by which. */
export interface RatioLaw {
  readonly rate: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly isFraction: boolean;
  readonly holding: readonly number[];
  readonly failing: readonly number[];
}

const FEWEST = 3;
const MOST_COLUMNS = 30;
const SINGLE = { above: 1, below: 1 };

/**
 * What the rates of a table are rates of, as its rows show: 支付率＝已支付÷合同金额, 增减率＝增减额÷上年数. One law a
 * column: that which most rows follow, where nearly all do and no other comes near.
 */
export function ratioLaws(table: PlainTable, decimals: number): readonly RatioLaw[] {
  const amounts = table.columns.flatMap(({ isPercent }, column) => (isPercent ? [] : [column]));
  if (amounts.length > MOST_COLUMNS) return [];
  return table.columns.flatMap(({ isPercent }, rate) => {
    if (!isPercent) return [];
    const laws = amounts.flatMap((numerator) =>
      amounts
        .filter((denominator) => denominator !== numerator)
        .flatMap((denominator) =>
          [false, true].map((isFraction) =>
            tried(table, { rate, numerator, denominator, isFraction }, decimals),
          ),
        ),
    );
    const header = lastHeaderWord(table.columns[rate]!.header);
    const likeness = ({ numerator }: RatioLaw): number =>
      commonStart(lastHeaderWord(table.columns[numerator]!.header), header);
    const [best, ...others] = laws.sort(
      (a, b) =>
        b.holding.length - a.holding.length ||
        a.failing.length - b.failing.length ||
        likeness(b) - likeness(a),
    );
    if (!best || best.holding.length < FEWEST) return namedLaw(table, rate, decimals);
    const next = others.find((other) => !saysTheSame(table, best, other));
    const isAlone = !next || next.holding.length < best.holding.length || best.failing.length === 0;
    return isAlone && isTold(best) && !lacksColumn(table, best, decimals) ? [best] : [];
  });
}

function isTold({ holding, failing }: RatioLaw): boolean {
  return (
    holding.length >= FEWEST * Math.max(1, failing.length) &&
    failing.length <= Math.max(1, holding.length / 5)
  );
}

/** 6月底进度 is of 一季度 and 二季度, though most rows spent nothing in the second: a rate that lacks one more column is none. */
function lacksColumn(table: PlainTable, law: RatioLaw, decimals: number): boolean {
  const further = table.columns.flatMap(({ isPercent }, column) =>
    isPercent || column === law.numerator || column === law.denominator ? [] : [column],
  );
  return (
    law.failing.length > 0 &&
    further.some((column) =>
      law.failing.every((row) => {
        const stated = statedRate(table, row, law.rate, law.isFraction);
        const more = table.stated(row, column);
        const numerator = table.stated(row, law.numerator);
        const denominator = table.stated(row, law.denominator);
        if (!stated || !more || more.isZero() || !numerator || !denominator) return false;
        return isRate(stated, numerator.plus(more), denominator, decimals);
      }),
    )
  );
}

/** 执行率 beside the only 全年执行数 and 全年预算数: the headers tell what rows at 100% do not. */
function namedLaw(table: PlainTable, rate: number, decimals: number): readonly RatioLaw[] {
  const meanings = table.columns.map(({ header }) => readHeaderText(lastHeaderWord(header))?.word?.meaning);
  const only = (meaning: HeaderMeaning): number =>
    meanings.filter((each) => each === meaning).length === 1 ? meanings.indexOf(meaning) : -1;
  const [numerator, denominator] = [only("execution"), only("fullYearBudget")];
  if (only("executionRate") !== rate || numerator < 0 || denominator < 0) return [];
  return [false, true]
    .map((isFraction) => tried(table, { rate, numerator, denominator, isFraction }, decimals, true))
    .filter(isTold);
}

/** 在途+实际支出进度 is rather of 在途+实际支出金额 than of 支付申请金额. */
function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Whether the other law divides equal figures where the first one fails: 支付申请 may be 在途＋实际 in every row. */
function saysTheSame(table: PlainTable, law: RatioLaw, other: RatioLaw): boolean {
  const isEqual = (row: number, own: number, its: number): boolean =>
    own === its || table.stated(row, own)!.equals(table.stated(row, its) ?? Amount.zero);
  return (
    law.isFraction === other.isFraction &&
    law.failing.every(
      (row) =>
        isEqual(row, law.numerator, other.numerator) && isEqual(row, law.denominator, other.denominator),
    )
  );
}

/** A column of shares of a total: each row's amount by that of the row that adds up it and others. */
export interface ShareLaw {
  readonly rate: number;
  readonly amount: number;
  readonly isFraction: boolean;
  readonly holding: readonly Share[];
  readonly failing: readonly Share[];
}

/** A row and the total of which it is a share. */
export interface Share {
  readonly row: number;
  readonly total: number;
}

/** Columns of shares, as all rows of all totals show together. */
export function shareLaws(
  table: PlainTable,
  sums: readonly FoundSum[],
  decimals: number,
): readonly ShareLaw[] {
  const shares = sums.flatMap(({ law }) => law.parts.map((row): Share => ({ row, total: law.whole })));
  const rows = new Set(shares.map(({ row }) => row));
  // A row of several totals is a share of any of them: nothing is said there.
  if (shares.length !== rows.size) return [];
  const amounts = table.columns.flatMap(({ isPercent }, column) => (isPercent ? [] : [column]));
  return table.columns.flatMap(({ isPercent }, rate) => {
    if (!isPercent) return [];
    const laws = (mostFailing: number): readonly ShareLaw[] =>
      amounts.flatMap((amount) =>
        [false, true].map((isFraction) =>
          sharesIn(table, { rate, amount, isFraction }, shares, decimals, mostFailing),
        ),
      );
    // Most columns of rates are no shares, as a part of the rows tells: where more fail, no law is taken.
    if (!laws(shares.length / (FEWEST + 1)).some(isTaken)) return [];
    const [best] = [...laws(Infinity)].sort((a, b) => b.holding.length - a.holding.length);
    return best && isTaken(best) ? [best] : [];
  });
}

function isTaken({ holding, failing }: ShareLaw): boolean {
  return holding.length >= FEWEST && holding.length >= FEWEST * failing.length;
}

function sharesIn(
  table: PlainTable,
  law: Pick<ShareLaw, "rate" | "amount" | "isFraction">,
  shares: readonly Share[],
  decimals: number,
  mostFailing: number,
): ShareLaw {
  const holding: Share[] = [];
  const failing: Share[] = [];
  for (const share of shares) {
    const stated = statedRate(table, share.row, law.rate, law.isFraction);
    const numerator = table.stated(share.row, law.amount);
    const denominator = table.stated(share.total, law.amount);
    if (!stated || !numerator || !denominator || denominator.isZero()) continue;
    if (stated.value.isZero() && numerator.isZero()) continue;
    const isShare =
      isRate(stated, numerator, denominator, decimals) || isAdjusted(stated, numerator, denominator);
    (isShare ? holding : failing).push(share);
    if (failing.length > mostFailing) break;
  }
  return { ...law, holding, failing };
}

/** One share is often moved by a last digit, so that all of them make up 100%. */
function isAdjusted(stated: StatedRate, numerator: Amount, denominator: Amount): boolean {
  const gap = stated.value.minus(computedRate(numerator, denominator, stated.decimals)).abs();
  return gap.compare(Amount.ofScaled(1, stated.decimals)) <= 0;
}

/** The rate of a cell in percentage points; a cell that says % itself holds a fraction. */
export function statedRate(
  table: PlainTable,
  row: number,
  rate: number,
  isFraction: boolean,
): StatedRate | undefined {
  const stated = table.stated(row, rate);
  if (!stated) return undefined;
  const decimals = table.decimals(row, rate);
  return isFraction
    ? { value: stated.shifted(2), decimals: Math.max(0, decimals - 2) }
    : { value: stated, decimals };
}

function tried(
  table: PlainTable,
  law: Pick<RatioLaw, "rate" | "numerator" | "denominator" | "isFraction">,
  decimals: number,
  isNamed = false,
): RatioLaw {
  const holding: number[] = [];
  const failing: number[] = [];
  let saysMore = false;
  for (let row = 0; row < table.rows.length; row++) {
    const stated = statedRate(table, row, law.rate, law.isFraction);
    const numerator = table.stated(row, law.numerator);
    const denominator = table.stated(row, law.denominator);
    if (!stated || !numerator || !denominator || denominator.isZero()) continue;
    if (stated.value.isZero() && numerator.isZero()) continue;
    if (isRate(stated, numerator, denominator, decimals)) {
      // 100% says nothing of which is divided by which, unless the headers do.
      if (isNamed || !numerator.equals(denominator)) holding.push(row);
      saysMore ||= !numerator.equals(denominator);
    } else failing.push(row);
    if (failing.length > 3 && failing.length > holding.length) break;
  }
  return { ...law, holding: saysMore ? holding : [], failing };
}

function isRate(stated: StatedRate, numerator: Amount, denominator: Amount, decimals: number): boolean {
  return (
    rateHolds(stated, numerator, denominator) ||
    rateMayHold(stated, numerator, denominator, decimals, SINGLE) ||
    rateMayHold(
      { ...stated, value: stated.value.negated() },
      numerator.negated(),
      denominator,
      decimals,
      SINGLE,
    )
  );
}
