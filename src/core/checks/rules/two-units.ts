import { formatMoney } from "../../numbers/format-amount";
import { areAlike } from "../../ledger/read-twins";
import { defineRule } from "../define-rule";
import { explainAmount, likelihoodClause } from "../likely-cause";
import { FIELD_WORDS, money } from "../words";

export const twoUnits = defineRule({
  id: "two-units",
  statement: "同一个数以两种金额单位各列一列的，换算后相等，尾差除外。",
  messages: {
    differ:
      "{owner}{field}{stated}，“{header}”一列换算后却为{amount}，相差{gap}{cause}；两列是同一个数，请核对。",
  },
  gravest: "mismatch",

  examine({ ledger: { twins = [] } }) {
    return { subjects: twins.length, unverifiable: 0, failures: twins.filter((twin) => !areAlike(twin)) };
  },

  report({ field, header, amount, at, stated, statedAt, owner, project }, { ledger }, say) {
    const explanations = explainAmount(amount, stated);
    const said = money(ledger, amount);
    return {
      kind: "mismatch",
      ...(project !== undefined && { project: owner }),
      role: `${owner}的${header}`,
      figures: [said, money(ledger, stated)],
      at: [at, statedAt],
      stated: said,
      expected: money(ledger, stated),
      cause: explanations[0]?.cause ?? "none",
      rivals: explanations.slice(1).map(({ cause }) => cause),
      message: say("differ", {
        owner: project === undefined ? `${owner}的` : "",
        field: FIELD_WORDS[field],
        stated: money(ledger, stated),
        header,
        amount: said,
        gap: formatMoney(amount.minus(stated).abs(), ledger.heading.unit),
        cause: likelihoodClause(explanations),
      }),
    };
  },
});
