import type { Claim } from "../../comparison/sentence-claims";
import type { Amount } from "../../numbers/amount";
import { formatMoney } from "../../numbers/format-amount";
import { convertUnit } from "../../numbers/money-unit";
import { formatAddress } from "../../workbook/address";
import { defineRule } from "../define-rule";
import type { LedgerFacts } from "../ledger-facts";
import { explainAmount, likelihoodClause } from "../likely-cause";
import { judgedClaims } from "../told-claims";
import type { Whole } from "../told-figures";
import { fieldWord } from "../words";

export const toldTotal = defineRule({
  id: "told-total",
  statement: "表外文字写明的项目个数、预算数、执行数、执行率等，与台账中各项目的合计一致。",
  messages: {
    wrong:
      "工作表“{sheet}”{cell}的文字写“{quote}”，台账中{role}为{expected}，相差{gap}{cause}；请核对文字和台账。",
    unsure:
      "工作表“{sheet}”{cell}的文字写“{quote}”，台账中{role}为{expected}，相差{gap}{cause}；请核对文字说的是否为全部项目，以及文字和台账。",
  },
  gravest: "mismatch",

  examine(facts) {
    const { judged, wrong } = judgedClaims(facts);
    return { subjects: judged, unverifiable: 0, failures: wrong };
  },

  report({ claim, whole, at, isAboutAll }, facts, say) {
    const own = inUnitOf(claim, whole.value, facts);
    const explained = claim.about === "count" ? [] : explainAmount(claim.value, own);
    const data = {
      sheet: at.sheet,
      cell: formatAddress(at.row, at.column),
      quote: claim.quote,
      role: roleOf(claim, whole),
      expected: said(claim, own),
      gap: claim.about === "rate" ? gapOfRates(claim, own) : said(claim, claim.value.minus(own).abs()),
      cause: likelihoodClause(explained),
    };
    return {
      kind: isAboutAll ? "mismatch" : "verify",
      role: data.role,
      figures: [claim.quote, data.expected],
      at: [at],
      stated: said(claim, claim.value),
      expected: data.expected,
      cause: explained[0]?.cause ?? "none",
      message: say(isAboutAll ? "wrong" : "unsure", data),
    };
  },
});

function inUnitOf({ unit }: Claim, value: Amount, { ledger }: LedgerFacts): Amount {
  return unit === "" ? value : convertUnit(value, ledger.heading.unit, unit);
}

function roleOf({ about }: Claim, { field }: Whole): string {
  if (about === "count") return "项目个数";
  if (about === "rate") return "总预算执行率";
  if (about === "change") return "各项目调整净额合计";
  return `各项目${fieldWord(field!)}合计`;
}

function said({ about, unit, decimals }: Claim, value: Amount): string {
  if (about === "count") return `${value.toString()}个`;
  if (about === "rate") return `${value.toFixed(Math.max(2, decimals))}%`;
  return formatMoney(value, unit);
}

function gapOfRates({ value, decimals }: Claim, expected: Amount): string {
  const places = Math.max(2, decimals);
  return `${value.minus(expected).abs().toFixed(places)}个百分点`;
}
