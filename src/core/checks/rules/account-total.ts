import type { AccountFigure, AccountSide, QuotaAccount } from "../../ledger/quota-account";
import type { Amount } from "../../numbers/amount";
import { formatMoney } from "../../numbers/format-amount";
import { ACCOUNT_SIDES, judgedBalances, sideGap, sideSum } from "../account-figures";
import { accountPlace, accountUnit, SIDE_WORDS } from "../account-words";
import { defineRule } from "../define-rule";
import { formulaAt } from "../derived-repair";
import { explainAmount, likelihoodClause } from "../likely-cause";

interface WrongTotal {
  readonly account: QuotaAccount;
  readonly what: AccountSide | "balance";
  readonly figure: AccountFigure;
  readonly expected: Amount;
}

export const accountTotal = defineRule({
  id: "account-total",
  statement: "指标明细账的合计等于各行之和，合计行的余额等于最后一行的余额。",
  messages: {
    sum: "{place}合计的{side}应为{expected}：所列{count}行之和为{expected}，表中为{stated}，相差{gap}{cause}。",
    balance:
      "{place}合计的余额应为{expected}：最后一行的余额为{expected}，表中为{stated}，相差{gap}{cause}。",
  },
  gravest: "mismatch",

  examine({ ledger }) {
    const failures: WrongTotal[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const account of ledger.accounts ?? []) {
      const { total } = account;
      // What one wrong entry breaks is told of that entry.
      const told = judgedBalances(account).broken.flatMap(({ suspect }) => suspect?.side ?? []);
      for (const side of ACCOUNT_SIDES) {
        const figure = total?.sides[side];
        if (!figure || told.includes(side)) continue;
        subjects += 1;
        const expected = sideSum(account, side);
        if (!figure.amount || !expected) unverifiable += 1;
        else if (sideGap(account, side)) failures.push({ account, what: side, figure, expected });
      }
      const balance = total?.balance;
      const last = account.entries.at(-1)?.balance;
      if (!balance || !last) continue;
      subjects += 1;
      if (!balance.amount || !last.amount) unverifiable += 1;
      else if (!balance.amount.equals(last.amount) && !isAsMoved(account, balance.amount))
        failures.push({ account, what: "balance", figure: balance, expected: last.amount });
    }
    return { subjects, unverifiable, failures };
  },

  report({ account, what, figure, expected }, { ledger }, say) {
    const unit = accountUnit(ledger, account);
    const stated = figure.amount!;
    const explanations = explainAmount(stated, expected);
    const data = {
      place: accountPlace(account, account.total!.row),
      expected: formatMoney(expected, unit),
      stated: formatMoney(stated, unit),
      gap: formatMoney(stated.minus(expected).abs(), unit),
      cause: likelihoodClause(explanations),
    };
    const cells =
      what === "balance"
        ? [account.entries.at(-1)!.balance!.at]
        : account.entries.flatMap(({ sides }) => sides[what]?.at ?? []);
    const text = expected.toString();
    return {
      kind: "mismatch",
      ...(account.name !== undefined && { project: account.name }),
      role: what === "balance" ? "合计的余额" : `合计的${SIDE_WORDS[what]}`,
      figures: [data.stated, data.expected],
      at: [figure.at, ...cells],
      stated: data.stated,
      expected: data.expected,
      cause: explanations[0]?.cause ?? "none",
      rivals: explanations.slice(1).map(({ cause }) => cause),
      message:
        what === "balance"
          ? say("balance", data)
          : say("sum", { ...data, side: SIDE_WORDS[what], count: String(cells.length) }),
      repairs:
        formulaAt(ledger, figure.at) === undefined
          ? [{ cells: [{ at: figure.at, value: text, shown: text }] }]
          : [],
    };
  },
});

/** Where the last balance is wrong, the total may go by what was granted and paid; that one is judged itself. */
function isAsMoved(account: QuotaAccount, balance: Amount): boolean {
  const [granted, lowered, paid] = ACCOUNT_SIDES.map((side) => sideSum(account, side));
  return !!granted && !!lowered && !!paid && granted.minus(lowered).minus(paid).equals(balance);
}
