import { defineRule } from "../define-rule";
import { draftOfOddity, oddities } from "../oddity-findings";
import { fieldWord } from "../words";

export const unknownWord = defineRule({
  id: "unknown-word",
  statement: "资金来源、资金年度、资金类别和口径填的是规定的用语。",
  messages: { unknown: "{field}填的是“{text}”，不在可用的填法之内，按未填处理，请核对。" },
  gravest: "hint",
  examine: (facts) => oddities(facts, ["unknown-word"]),
  report: (oddity, { ledger }, say) =>
    draftOfOddity(
      ledger,
      oddity,
      "hint",
      say("unknown", { field: fieldWord(oddity.field), text: oddity.text }),
    ),
});
