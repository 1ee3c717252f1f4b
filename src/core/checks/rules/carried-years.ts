import { originOf } from "../../ledger/origin";
import type { CarriedDifference } from "../../ledger/carried-years";
import { formatMoney } from "../../numbers/format-amount";
import { convertUnit } from "../../numbers/money-unit";
import { formatAddress } from "../../workbook/address";
import { defineRule } from "../define-rule";
import { amountOf } from "../ledger-facts";
import { explainAmount, likelihoodClause } from "../likely-cause";
import { FIELD_WORDS, money, projectName } from "../words";

export const carriedYearsRule = defineRule({
  id: "carried-years",
  statement: "工作簿另有上一年度报表的，本年的上年结转数等于上年报表中该项目的结转下年数。",
  messages: {
    differs:
      "{field}为{own}，上年报表“{sheet}”{cell}该项目的{header}为{carried}，相差{gap}{cause}；另有{held}个项目两表相同，请对照上年决算和结转批复核对。",
  },
  gravest: "mismatch",

  examine({ ledger: { carriedYears } }) {
    return {
      subjects: carriedYears?.judged ?? 0,
      unverifiable: 0,
      failures: carriedYears?.differences ?? [],
    };
  },

  report({ project, carried, unit, held }: CarriedDifference, facts, say) {
    const { ledger } = facts;
    const own = amountOf(facts, "carriedOver", project);
    const theirs = convertUnit(carried.amount!, unit, ledger.heading.unit);
    const explained = explainAmount(own, theirs);
    const data = { own: money(ledger, own), carried: formatMoney(carried.amount!, unit) };
    return {
      kind: "mismatch",
      project: projectName(ledger, project),
      role: FIELD_WORDS.carriedOver,
      figures: [data.own, data.carried],
      at: [...[originOf(ledger, "carriedOver", project)].flatMap((at) => at ?? []), carried.at],
      stated: data.own,
      expected: data.carried,
      cause: explained[0]?.cause ?? "none",
      message: say("differs", {
        ...data,
        field: FIELD_WORDS.carriedOver,
        sheet: carried.at.sheet,
        cell: formatAddress(carried.at.row, carried.at.column),
        header: carried.label,
        gap: money(ledger, own.minus(theirs).abs()),
        cause: likelihoodClause(explained),
        held: String(held),
      }),
    };
  },
});
