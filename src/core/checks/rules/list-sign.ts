import type { StatedChange } from "../../ledger/assembled";
import { formatMoney } from "../../numbers/format-amount";
import { defineRule } from "../define-rule";

export const listSign = defineRule({
  id: "list-sign",
  statement: "调整明细中调减以负数填列的，各笔调减都是负数。",
  messages: {
    positive:
      "“{sheet}”第{row}行的类型为“{kind}”，金额{stated}是正数，而该表其他调减都按负数填列，已按调减计算；请核对是否漏填负号，该列合计会因此多计{twice}。",
  },
  gravest: "verify",

  examine({ ledger, lists }) {
    const rows = lists.flatMap(({ comparison }) => comparison.exported.rows);
    const failures: readonly StatedChange[] = [
      ...rows.flatMap(({ unsigned }) => unsigned ?? []),
      ...(ledger.assembled?.unsigned ?? []),
    ];
    return { subjects: failures.length, unverifiable: 0, failures };
  },

  report({ kind, amount, unit, at }, _, say) {
    const stated = formatMoney(amount, unit);
    const expected = formatMoney(amount.negated(), unit);
    return {
      kind: "verify",
      role: "金额",
      figures: [at.sheet, stated],
      at: [at],
      stated,
      expected,
      cause: "sign",
      message: say("positive", {
        sheet: at.sheet,
        row: `${at.row + 1}`,
        kind,
        stated,
        twice: formatMoney(amount.plus(amount), unit),
      }),
    };
  },
});
