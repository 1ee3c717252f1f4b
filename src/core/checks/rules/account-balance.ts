import type { QuotaAccount } from "../../ledger/quota-account";
import type { Amount } from "../../numbers/amount";
import { formatMoney } from "../../numbers/format-amount";
import { ACCOUNT_SIDES, judgedBalances, type BrokenBalance } from "../account-figures";
import { accountPlace, accountUnit, SIDE_WORDS } from "../account-words";
import { defineRule } from "../define-rule";
import { formulaAt } from "../derived-repair";
import { explainAmount, likelihoodClause } from "../likely-cause";

interface Failure {
  readonly account: QuotaAccount;
  readonly broken: BrokenBalance;
}

export const accountBalance = defineRule({
  id: "account-balance",
  statement: "指标明细账每行的余额等于上一行的余额加指标下达、减指标调减和支付。",
  messages: {
    balance: "{place}的余额应为{expected}：{formula}＝{expected}，表中为{stated}，相差{gap}{cause}。",
    suspect:
      "{place}的{side}{figure}与余额、合计不符：{formula}＝{expected}，表中余额为{stated}，相差{gap}；{side}若为{implied}，则余额和{side}合计都相符{cause}，请以指标文、支付凭证为准。",
  },
  gravest: "mismatch",

  examine({ ledger }) {
    const failures: Failure[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const account of ledger.accounts ?? []) {
      const found = judgedBalances(account);
      subjects += found.judged;
      unverifiable += found.unverifiable;
      failures.push(...found.broken.map((broken) => ({ account, broken })));
    }
    return { subjects, unverifiable, failures };
  },

  report({ account, broken }, { ledger }, say) {
    const { entry, before, from, expected, suspect } = broken;
    const unit = accountUnit(ledger, account);
    const money = (amount: Amount): string => formatMoney(amount, unit);
    const stated = entry.balance!.amount!;
    const wrong = suspect ? suspect.figure : entry.balance!;
    const right = suspect ? suspect.implied : expected;
    const explanations = explainAmount(wrong.amount!, right);
    const terms = ACCOUNT_SIDES.flatMap((side) => {
      const amount = entry.sides[side]?.amount;
      return amount ? [`${side === "granted" ? "＋" : "－"}${SIDE_WORDS[side]}${money(amount)}`] : [];
    });
    const data = {
      place: accountPlace(account, entry.row),
      expected: money(expected),
      formula: `上一行余额${money(from)}${terms.join("")}`,
      stated: money(stated),
      gap: money(stated.minus(expected).abs()),
      cause: likelihoodClause(explanations),
    };
    const text = right.toString();
    const isTyped = formulaAt(ledger, wrong.at) === undefined;
    const change = [{ cells: [{ at: wrong.at, value: text, shown: text }] }];
    return {
      kind: "mismatch",
      ...(account.name !== undefined && { project: account.name }),
      role: suspect ? SIDE_WORDS[suspect.side] : "余额",
      figures: [money(from), ...terms, data.stated],
      at: [
        wrong.at,
        ...(suspect ? [entry.balance!.at] : []),
        ...(before?.balance ? [before.balance.at] : []),
        ...ACCOUNT_SIDES.flatMap((side) => entry.sides[side]?.at ?? []).filter((at) => at !== wrong.at),
        ...(suspect && account.total ? [account.total.sides[suspect.side]!.at] : []),
      ],
      stated: money(wrong.amount!),
      expected: money(right),
      cause: explanations[0]?.cause ?? "none",
      rivals: explanations.slice(1).map(({ cause }) => cause),
      message: suspect
        ? say("suspect", {
            ...data,
            side: SIDE_WORDS[suspect.side],
            figure: money(wrong.amount!),
            implied: money(right),
          })
        : say("balance", data),
      repairs: isTyped && !suspect ? change : [],
      alternatives: isTyped && suspect ? change : [],
    };
  },
});
