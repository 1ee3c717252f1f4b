import type { DetailDifference, SheetDifference } from "../../ledger/sheet-agreement";
import { formatMoney } from "../../numbers/format-amount";
import { convertUnit } from "../../numbers/money-unit";
import { defineRule } from "../define-rule";
import { explainAmount, likelihoodClause } from "../likely-cause";

export const sheetAgreementRule = defineRule({
  id: "sheet-agreement",
  statement:
    "同一工作簿的两张报表合计相同、各行名称相同的，各行的数也相同；明细表的合计等于另一张表中该项的数。",
  messages: {
    swapped:
      "{one}与{other}正好互换：前者{figures}，后者{others}；两表的合计相同，另有{held}行相同，请核对哪一张表填错了行。",
    detail:
      "工作表“{sheet}”{one}为{stated}，它的明细表“{detail}”{other}为{total}，相差{gap}{cause}；两处另有{held}列相同，请核对哪一处有误。",
  },
  gravest: "mismatch",

  examine({ ledger: { sheetAgreement } }) {
    return {
      subjects: sheetAgreement?.judged ?? 0,
      unverifiable: 0,
      failures: [...(sheetAgreement?.differences ?? []), ...(sheetAgreement?.details ?? [])],
    };
  },

  report(difference: SheetDifference | DetailDifference, _, say) {
    if ("total" in difference) {
      const { stated, unit, total, totalUnit, held } = difference;
      const explained = explainAmount(stated.amount!, convertUnit(total.amount!, totalUnit, unit));
      const gap = stated.amount!.minus(convertUnit(total.amount!, totalUnit, unit)).abs();
      const data = {
        stated: formatMoney(stated.amount!, unit),
        total: formatMoney(total.amount!, totalUnit),
      };
      return {
        kind: "mismatch",
        role: stated.label,
        figures: [data.stated, data.total],
        at: [stated.at, total.at],
        stated: data.stated,
        expected: data.total,
        cause: explained[0]?.cause ?? "none",
        message: say("detail", {
          ...data,
          ...{ sheet: stated.at.sheet, one: stated.label, detail: total.at.sheet, other: total.label },
          ...{ gap: formatMoney(gap, unit), cause: likelihoodClause(explained), held: String(held) },
        }),
      };
    }
    const { one, other, held } = difference;
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
