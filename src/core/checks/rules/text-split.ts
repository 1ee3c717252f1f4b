import type { BrokenSplit } from "../../ledger/text-split";
import { sum, type Amount } from "../../numbers/amount";
import { formatMoney } from "../../numbers/format-amount";
import { formatAddress } from "../../workbook/address";
import { defineRule } from "../define-rule";
import { explainAmount, likelihoodClause } from "../likely-cause";

/** Fewer other rows do not show what a text beside an amount lists. */
const FEWEST_HELD = 2;

export const textSplit = defineRule({
  id: "text-split",
  statement: "文字中“其中……万元；……万元”分列的各笔之和等于本行的金额。",
  messages: {
    column:
      "{role}为{stated}，{cell}的文字分列的各笔之和为{terms}＝{total}，相差{gap}{cause}；同列另有{held}行按文字相加与金额相符，请核对文字和金额。",
    sole: "{role}为{stated}，{cell}的文字分列的各笔之和为{terms}＝{total}，相差{gap}{cause}；请核对文字所列是否为本行金额的全部，两者以指标文、批复为准。",
  },
  gravest: "mismatch",

  examine({ ledger: { textSplits } }) {
    return { subjects: textSplits?.judged ?? 0, unverifiable: 0, failures: textSplits?.broken ?? [] };
  },

  report(split, _, say) {
    const { label, amount, amountAt, parts, textAt, unit, held, isAmountConfirmed } = split;
    const money = (figure: Amount): string => formatMoney(figure, unit);
    const total = sum(parts);
    const explained = explainAmount(amount, total);
    const isShown = held >= FEWEST_HELD;
    const data = {
      role: label,
      stated: money(amount),
      cell: formatAddress(textAt.row, textAt.column),
      terms: termsOf(split),
      total: money(total),
      gap: money(amount.minus(total).abs()),
      cause: likelihoodClause(explained),
    };
    return {
      kind: isShown ? "mismatch" : "verify",
      role: label,
      figures: [data.stated, data.total],
      at: isAmountConfirmed ? [textAt, amountAt] : [amountAt, textAt],
      stated: data.stated,
      expected: data.total,
      cause: explained[0]?.cause ?? "none",
      message: isShown ? say("column", { ...data, held: held.toString() }) : say("sole", data),
    };
  },
});

function termsOf({ parts, unit }: BrokenSplit): string {
  return parts.map((part) => formatMoney(part, unit)).join("＋");
}
