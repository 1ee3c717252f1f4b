import type { AmountField } from "../../ledger/fields";
import type { Ledger } from "../../ledger/ledger";
import type { BesideForm } from "../../ledger/fund-rows";
import { originOf, unitOfColumn } from "../../ledger/origin";
import { sum, type Amount } from "../../numbers/amount";
import { convertUnit, unitShift } from "../../numbers/money-unit";
import { defineRule } from "../define-rule";
import { fundRef } from "../fund-rows";
import { explainAmount, likelihoodClause } from "../likely-cause";
import type { LedgerFacts } from "../ledger-facts";
import { sumVerdict } from "../verdict";
import { FIELD_WORDS, money, projectName } from "../words";

/** Stated by forms and ledgers alike. */
const COMPARED = ["initialBudget", "fullYearBudget", "execution"] as const satisfies readonly AmountField[];
/** A figure in 万元 shows so many decimals at least of what is stated in 元 elsewhere. */
const FEWEST_DECIMALS = 2;

interface Unlike {
  readonly form: BesideForm;
  readonly field: (typeof COMPARED)[number];
  readonly stated: Amount;
  readonly expected: Amount;
}

export const formLedger = defineRule({
  id: "form-ledger",
  statement: "台账之外另有单项目自评表的，自评表的年度资金总额与台账中同一项目的金额一致。",
  messages: {
    differs:
      "自评表“{sheet}”的{field}为{stated}，台账中该项目为{expected}，相差{gap}{cause}；请以批复、指标文、支付凭证为准。",
  },
  gravest: "mismatch",

  examine(facts) {
    const failures: Unlike[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const form of facts.ledger.besideForms)
      for (const field of COMPARED) {
        const fund = facts.ledger.funds[form.total]!;
        const stated = fund.amounts[field];
        if (!stated && !fund.unread.includes(field)) continue;
        const expected = inLedger(facts, form, field);
        if (expected === "absent") continue;
        subjects += 1;
        if (!stated || !expected) unverifiable += 1;
        else if (
          !isSame(facts.ledger, form, field, stated, expected) &&
          !isPrinted(facts, form, field, stated, expected)
        )
          failures.push({ form, field, stated, expected });
      }
    return { subjects, unverifiable, failures };
  },

  report({ form, field, stated, expected }, { ledger }, say) {
    const fund = ledger.funds[form.total]!;
    const explanations = explainAmount(stated, expected);
    const data = {
      sheet: ledger.blocks[form.block]!.sheetName,
      field: FIELD_WORDS[field],
      stated: money(ledger, stated),
      expected: money(ledger, expected),
      gap: money(ledger, stated.minus(expected).abs()),
      cause: likelihoodClause(explanations),
    };
    return {
      kind: "mismatch",
      project: projectName(ledger, fund.project),
      role: `自评表的${data.field}`,
      figures: [data.stated, data.expected],
      at: [
        ...[fundRef(ledger, fund, field)].flatMap((at) => at ?? []),
        ...form.members.flatMap((project) => originOf(ledger, field, project) ?? []),
      ],
      stated: data.stated,
      expected: data.expected,
      cause: explanations[0]?.cause ?? "none",
      rivals: explanations.slice(1).map(({ cause }) => cause),
      message: say("differs", data),
    };
  },
});

/** The ledger's figure over all rows of the project; absent where it has no such column, undefined where one is unread. */
function inLedger(
  { columns, budgets, unreadable }: LedgerFacts,
  { members }: BesideForm,
  field: (typeof COMPARED)[number],
): Amount | "absent" | undefined {
  const column = field === "fullYearBudget" ? budgets : columns[field];
  if (!column) return "absent";
  if (members.some((project) => unreadable.any([field], project))) return undefined;
  const amounts = members.flatMap((project) => column.at(project) ?? []);
  return amounts.length === 0 ? "absent" : sum(amounts);
}

/** As the ledger's row prints it, where rounding alone parts that from what its other figures add up to. */
function isPrinted(
  { columns, precision }: LedgerFacts,
  { members: [project, ...others] }: BesideForm,
  field: AmountField,
  stated: Amount,
  expected: Amount,
): boolean {
  if (field !== "fullYearBudget" || others.length > 0) return false;
  const printed = columns.fullYearBudget?.at(project!);
  return printed?.equals(stated) === true && sumVerdict(stated.minus(expected), 2, precision) !== "violated";
}

/** Equal, or the figure in the smaller unit rounded as the one in the larger shows it. */
function isSame(
  { blocks, heading, projects }: Ledger,
  { block, members }: BesideForm,
  field: AmountField,
  stated: Amount,
  expected: Amount,
): boolean {
  if (stated.equals(expected)) return true;
  const unit = unitOfColumn(blocks[block]!, field);
  const ledgerUnit = unitOfColumn(blocks[projects.block[members[0]!]!]!, field);
  const shift = unitShift(unit, ledgerUnit);
  if (shift === 0) return false;
  const [coarse, fine, larger] = shift > 0 ? [stated, expected, unit] : [expected, stated, ledgerUnit];
  const shown = convertUnit(coarse, heading.unit, larger);
  const decimals = Math.max(FEWEST_DECIMALS, shown.decimals());
  return convertUnit(fine, heading.unit, larger).rounded(decimals).equals(shown);
}
