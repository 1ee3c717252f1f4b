import type { AccountEntry, AccountFigure, AccountSide, QuotaAccount } from "../ledger/quota-account";
import { Amount, sum } from "../numbers/amount";

export const ACCOUNT_SIDES: readonly AccountSide[] = ["granted", "lowered", "paid"];

/** What an entry adds to what is left; undefined where a figure cannot be read. */
export function changeOf({ sides }: AccountEntry): Amount | undefined {
  const of = (side: AccountSide): Amount | undefined => (sides[side] ? sides[side].amount : Amount.zero);
  const [granted, lowered, paid] = ACCOUNT_SIDES.map(of);
  return granted && lowered && paid && granted.minus(lowered.abs()).minus(paid);
}

/** What the entries of one side come to; undefined where one cannot be read. */
export function sideSum({ entries }: QuotaAccount, side: AccountSide): Amount | undefined {
  const figures = entries.flatMap(({ sides }): AccountFigure[] => (sides[side] ? [sides[side]] : []));
  const amounts = figures.map(({ amount }) => (side === "lowered" ? amount?.abs() : amount));
  return amounts.every((amount) => amount !== undefined) ? sum(amounts) : undefined;
}

/** By how much the stated total of a side is more than its entries; undefined where it holds or cannot be judged. */
export function sideGap(account: QuotaAccount, side: AccountSide): Amount | undefined {
  const stated = account.total?.sides[side]?.amount;
  const entries = sideSum(account, side);
  if (!stated || !entries) return undefined;
  const gap = (side === "lowered" ? stated.abs() : stated).minus(entries);
  return gap.isZero() ? undefined : gap;
}

/** A stated balance that does not go on from the row above it. */
export interface BrokenBalance {
  readonly entry: AccountEntry;
  readonly before?: AccountEntry;
  readonly from: Amount;
  readonly expected: Amount;
  /** The figure of this row that is wrong instead: with it the balance and the total of its side come right. */
  readonly suspect?: { readonly side: AccountSide; readonly figure: AccountFigure; readonly implied: Amount };
}

export interface JudgedBalances {
  readonly judged: number;
  readonly unverifiable: number;
  readonly broken: readonly BrokenBalance[];
}

/** A balance that goes on from what the row above states, or should state, is in order: that one is judged itself. */
export function judgedBalances(account: QuotaAccount): JudgedBalances {
  const broken: BrokenBalance[] = [];
  let [judged, unverifiable] = [0, 0];
  let before: AccountEntry | undefined;
  /** What the row above states, and what it should. */
  let starts: readonly Amount[] = [Amount.zero];
  for (const entry of account.entries) {
    const stated = entry.balance?.amount;
    const change = changeOf(entry);
    const isOpening = !before && Object.keys(entry.sides).length === 0;
    if (entry.balance) judged += 1;
    if (isOpening || !change || starts.length === 0) {
      if (entry.balance && !(isOpening && stated)) unverifiable += 1;
      starts = stated ? [stated] : [];
    } else {
      const expected = starts.map((start) => start.plus(change));
      if (!entry.balance) starts = expected;
      else if (!stated) {
        unverifiable += 1;
        starts = expected;
      } else {
        if (!expected.some((each) => each.equals(stated)))
          broken.push(brokenAt(account, entry, before, starts[0]!, expected[0]!));
        starts = [stated, ...expected.filter((each) => !each.equals(stated))];
      }
    }
    before = entry;
  }
  return { judged, unverifiable, broken };
}

function brokenAt(
  account: QuotaAccount,
  entry: AccountEntry,
  before: AccountEntry | undefined,
  from: Amount,
  expected: Amount,
): BrokenBalance {
  const gap = entry.balance!.amount!.minus(expected);
  const suspect = ACCOUNT_SIDES.flatMap((side) => {
    const figure = entry.sides[side];
    const total = sideGap(account, side);
    const needed = side === "granted" ? gap : gap.negated();
    if (!figure?.amount || !total?.equals(needed)) return [];
    return [{ side, figure, implied: figure.amount.plus(needed) }];
  })[0];
  return { entry, from, expected, ...(before && { before }), ...(suspect && { suspect }) };
}
