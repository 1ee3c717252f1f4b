import type { Part } from "../../ledger/ledger";
import { Amount } from "../../numbers/amount";
import { formatMoney } from "../../numbers/format-amount";
import { defineRule } from "../define-rule";
import type { LedgerFacts } from "../ledger-facts";
import { explainAmount, likelihoodClause } from "../likely-cause";
import { FIELD_WORDS, money } from "../words";

export const ofWhich = defineRule({
  id: "of-which",
  statement: "“其中”所列的数不大于它所属的总额。",
  messages: {
    over: "{owner}{field}{whole}，{label}却为{part}，多{gap}{cause}；“其中”是总额的一部分，请核对这两个数。",
  },
  gravest: "mismatch",

  examine(facts) {
    const parts = facts.ledger.parts ?? [];
    return { subjects: parts.length, unverifiable: 0, failures: parts.filter((part) => isOver(facts, part)) };
  },

  report({ label, field, amount, at, whole, wholeAt, owner, project }, { ledger }, say) {
    const part = money(ledger, amount);
    const explanations = explainAmount(amount, whole).filter(
      ({ cause }) => cause === "unit" || cause === "shift",
    );
    return {
      kind: "mismatch",
      ...(project !== undefined && { project: owner }),
      role: `${owner}的${FIELD_WORDS[field]}${label}`,
      figures: [part, money(ledger, whole)],
      at: [at, wholeAt],
      stated: part,
      cause: explanations[0]?.cause ?? "none",
      rivals: explanations.slice(1).map(({ cause }) => cause),
      message: say("over", {
        owner: project === undefined ? `${owner}的` : "",
        field: FIELD_WORDS[field],
        whole: money(ledger, whole),
        label,
        part,
        gap: formatMoney(amount.minus(whole), ledger.heading.unit),
        cause: likelihoodClause(explanations),
      }),
    };
  },
});

/** Where amounts are rounded copies, a last digit more says nothing. Negative figures are another rule's. */
function isOver({ precision }: LedgerFacts, { amount, whole }: Part): boolean {
  if (amount.isNegative() || whole.isNegative()) return false;
  const spare =
    precision.decimals === undefined || precision.sumsAreExact
      ? Amount.zero
      : Amount.ofScaled(1, precision.decimals);
  return amount.minus(whole).compare(spare) > 0;
}
