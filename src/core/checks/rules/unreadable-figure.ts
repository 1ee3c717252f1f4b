import type { OddityKind } from "../../ledger/ledger";
import { defineRule } from "../define-rule";
import { draftOfOddity, oddities } from "../oddity-findings";
import { fieldWord } from "../words";

const KINDS = ["text", "error", "date", "boolean", "blank", "too-large", "merged", "fraction-count"] as const;
type Kind = (typeof KINDS)[number];

export const unreadableFigure = defineRule({
  id: "unreadable-figure",
  statement: "金额、比率和项目个数单元格填的是可以读取的数。",
  messages: {
    text: "{field}填的是文本“{text}”，不是数，有关核对未作，请改填数值。",
    error: "{field}单元格显示错误值{text}，有关核对未作，请检查公式及其引用单元格。",
    date: "{field}单元格是日期“{text}”，不是数，有关核对未作，请核对填写内容和单元格格式。",
    boolean: "{field}填的是逻辑值“{text}”，不是数，有关核对未作，请改填数值。",
    blank: "{field}为空，有关核对未作；没有发生的请填0。",
    "too-large": "{field}为{text}，超出金额的合理范围，有关核对未作，请核对位数和单位。",
    merged: "{field}单元格为跨行合并单元格，不能判断属于哪一个项目，有关核对未作，请取消合并后分行填列。",
    "fraction-count": "{field}为“{text}”，不是整数，有关项目数的核对未作，请核对。",
  },
  gravest: "verify",
  examine: (facts) => oddities(facts, KINDS),
  report: (oddity, { ledger }, say) =>
    draftOfOddity(
      ledger,
      oddity,
      "verify",
      say(kindOf(oddity.kind), { field: fieldWord(oddity.field), text: oddity.text }),
    ),
});

function kindOf(kind: OddityKind): Kind {
  const known = KINDS.find((one) => one === kind);
  if (!known) throw new Error(`no unreadable figure: ${kind}`);
  return known;
}
