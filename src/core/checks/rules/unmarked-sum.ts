import { defineRule } from "../define-rule";
import { draftOfOddity, oddities } from "../oddity-findings";

export const unmarkedSum = defineRule({
  id: "unmarked-sum",
  statement: "小计、合计行在项目名称中写明，不与项目混列。",
  messages: {
    summed:
      "各项金额正好是第{rows}行之和，可能是没有写明的小计；现按项目计入，如是小计则重复计入，请在名称前写上“小计”。",
  },
  gravest: "verify",
  examine: (facts) => oddities(facts, ["unmarked-sum"]),
  report: (oddity, { ledger }, say) =>
    draftOfOddity(ledger, oddity, "verify", say("summed", { rows: oddity.text })),
});
