import { defineRule } from "../define-rule";
import { draftOfOddity, oddities } from "../oddity-findings";
import { fieldWord } from "../words";

export const roundedCode = defineRule({
  id: "rounded-code",
  statement: "项目编码按文本填列，不因超过15位有效数字而被改动。",
  messages: {
    rounded: "{field}{text}按数值填列，超过15位有效数字的部分已变为0，请改为文本格式后按原编码重新填写。",
  },
  gravest: "verify",
  examine: (facts) => oddities(facts, ["rounded-code"]),
  report: (oddity, { ledger }, say) =>
    draftOfOddity(
      ledger,
      oddity,
      "verify",
      say("rounded", { field: fieldWord(oddity.field), text: oddity.text }),
    ),
});
