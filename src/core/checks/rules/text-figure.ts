import { defineRule } from "../define-rule";
import { draftOfOddity, oddities } from "../oddity-findings";
import { fieldWord } from "../words";

export const textFigure = defineRule({
  id: "text-figure",
  statement: "金额单元格填的是数值，不是文本形式的数字。",
  messages: {
    one: "{field}填的是文本“{text}”，已按数值读取；公式求和不计文本，请改为数值。",
    many: "{field}列有{count}格是文本形式的数字（如“{text}”），已按数值读取；公式求和不计文本，请改为数值。",
  },
  gravest: "verify",
  examine: (facts) => oddities(facts, ["text-figure"]),
  report(oddity, { ledger }, say) {
    const data = { field: fieldWord(oddity.field), text: oddity.text };
    const count = oddity.at.length;
    const message = count === 1 ? say("one", data) : say("many", { ...data, count: count.toString() });
    return draftOfOddity(ledger, oddity, "verify", message);
  },
});
