import type { SheetDifference } from "../../ledger/sheet-agreement";
import { formatMoney } from "../../numbers/format-amount";
import { defineRule } from "../define-rule";

export const sheetAgreementRule = defineRule({
  id: "sheet-agreement",
  statement: "同一工作簿的两张报表合计相同、各行名称相同的，各行的数也相同。",
  messages: {
    swapped:
      "{one}与{other}正好互换：前者{figures}，后者{others}；两表的合计相同，另有{held}行相同，请核对哪一张表填错了行。",
  },
  gravest: "mismatch",

  examine({ ledger: { sheetAgreement } }) {
    return {
      subjects: sheetAgreement?.judged ?? 0,
      unverifiable: 0,
      failures: [...(sheetAgreement?.differences ?? [])],
    };
  },

  report({ one, other, held }: SheetDifference, _, say) {
    const amounts = ({ cells, unit }: SheetDifference["one"]): readonly string[] =>
      cells.map(({ amount }) => formatMoney(amount!, unit));
    const place = ({ sheetName, cells }: SheetDifference["one"]): string =>
      `工作表“${sheetName}”${cells.map(({ label }) => label).join("、")}`;
    return {
      kind: "mismatch",
      role: place(one),
      figures: [...amounts(one), other.sheetName],
      at: [...one.cells, ...other.cells].map(({ at }) => at),
      stated: amounts(one).join("、"),
      expected: amounts(other).join("、"),
      message: say("swapped", {
        one: place(one),
        other: place(other),
        figures: amounts(one).join("、"),
        others: amounts(other).join("、"),
        held: String(held),
      }),
    };
  },
});
