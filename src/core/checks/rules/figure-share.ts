import type { FigureShare, FigureTable } from "../../ledger/figure-table";
import type { Amount } from "../../numbers/amount";
import { sum } from "../../numbers/amount";
import { formatMoney } from "../../numbers/format-amount";
import { defineRule } from "../define-rule";
import { changeOfRate, formulaAt } from "../derived-repair";
import { describeRate, RATE_MESSAGES } from "../describe-rate";
import { readSum, shareHolds, suspectsOf } from "../figure-suspects";

interface WrongShare {
  readonly table: FigureTable;
  readonly share: FigureShare;
  readonly denominator: Amount;
}

export const figureShare = defineRule({
  id: "figure-share",
  statement: "额度构成表中各项的比例等于该项额度除以合计，按填列的位数四舍五入。",
  messages: RATE_MESSAGES,
  gravest: "mismatch",

  examine({ ledger }) {
    const failures: WrongShare[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const table of ledger.figureTables ?? [])
      for (const share of table.shares) {
        subjects += 1;
        const denominator = denominatorOf(table, share);
        if (denominator === undefined) unverifiable += 1;
        else if (!holds(table, share, denominator) && !isBlamedOnAmount(table, share))
          failures.push({ table, share, denominator });
      }
    return { subjects, unverifiable, failures };
  },

  report({ table, share, denominator }, { ledger }, say) {
    const stated = share.stated!;
    const part = share.part.amount!;
    const words = `${share.whole.label}${formatMoney(denominator, table.unit)}`;
    const isFormula = formulaAt(ledger, share.at) !== undefined;
    const said = describeRate(
      {
        role: share.label,
        stated,
        declared: {
          numerator: part,
          denominator,
          denominatorWords: words,
          formula: `${share.part.label}${formatMoney(part, table.unit)}÷${words}`,
        },
        others: [],
        isFormula,
        isWithinRounding: false,
      },
      say,
    );
    const { rate, decimals, ...finding } = said;
    return {
      ...finding,
      role: share.label,
      figures: [said.stated, formatMoney(part, table.unit), formatMoney(denominator, table.unit)],
      at: [share.at, share.part.at, share.whole.at],
      repairs:
        said.kind === "mismatch" && !isFormula
          ? [changeOfRate(share.at, rate, decimals, stated.convention)]
          : [],
    };
  },
});

/**
 * The total as stated; where that does not agree with its lines, whichever of the two more shares of the lines follow,
 * so that one wrong total is not told once a line.
 */
function denominatorOf(table: FigureTable, { stated, part, whole, lines }: FigureShare): Amount | undefined {
  const amounts = lines.flatMap(({ amount }) => amount ?? []);
  if (!stated || !part.amount || !whole.amount || whole.amount.isZero()) return undefined;
  if (amounts.length < lines.length) return whole.amount;
  const total = sum(amounts);
  const followers = (denominator: Amount): number =>
    table.shares.filter((share) => share.lines === lines && holds(table, share, denominator)).length;
  return followers(total) > followers(whole.amount) ? total : whole.amount;
}

function holds(table: FigureTable, share: FigureShare, denominator: Amount): boolean {
  const isTotal = share.part === share.whole;
  const whole = { ...share.whole, amount: denominator };
  return shareHolds(table, { ...share, whole, part: isTotal ? whole : share.part });
}

/** Where the share would be right but for an amount that a sum already calls wrong, that sum has told it. */
function isBlamedOnAmount(table: FigureTable, share: FigureShare): boolean {
  return table.sums.some((one) => {
    const read = readSum(one);
    if (!read || read.stated.equals(read.total) || ![one.whole, ...one.parts].includes(share.part))
      return false;
    const { cells, implied } = suspectsOf(table, one);
    return (
      cells[0] === share.part && shareHolds(table, { ...share, part: { ...share.part, amount: implied } })
    );
  });
}
