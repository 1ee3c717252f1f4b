import type { QuotaAccount } from "../../ledger/quota-account";
import { originOf } from "../../ledger/origin";
import { codeKey, identityInName, nameKeyOf } from "../../ledger/project-identity";
import { Amount } from "../../numbers/amount";
import { formatMoney } from "../../numbers/format-amount";
import { convertUnit } from "../../numbers/money-unit";
import { isSameMoney } from "../../numbers/same-money";
import type { CellRef } from "../../workbook/cell";
import { sideSum } from "../account-figures";
import { accountUnit } from "../account-words";
import { defineRule } from "../define-rule";
import type { LedgerFacts } from "../ledger-facts";
import { explainAmount, likelihoodClause } from "../likely-cause";
import { FIELD_WORDS, money, projectName } from "../words";

type Compared = "fullYearBudget" | "execution";

interface Difference {
  readonly account: QuotaAccount;
  readonly project: number;
  readonly field: Compared;
  readonly ledger: Amount;
  /** In the account's unit. */
  readonly own: Amount;
  readonly at: readonly CellRef[];
}

export const accountLedger = defineRule({
  id: "account-ledger",
  statement: "指标明细账中各项目的指标数（下达减调减）、支付数与台账的全年预算数、执行数一致。",
  messages: {
    differs:
      "{what}与指标明细账不一致：台账{stated}，“{sheet}”第{rows}行合计{own}，相差{gap}{cause}；请以指标文、支付凭证为准。",
  },
  gravest: "mismatch",

  examine(facts) {
    const failures: Difference[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const account of facts.ledger.accounts ?? []) {
      const project = projectOf(facts, account);
      if (project === undefined || account.unit === undefined) continue;
      for (const field of ["fullYearBudget", "execution"] as const) {
        const ledger = ledgerFigure(facts, field, project);
        const own = entriesOf(account, field);
        if (field === "execution" && !facts.columns.execution) continue;
        subjects += 1;
        if (!ledger || !own) unverifiable += 1;
        else if (!agrees(facts, account, field, ledger, own.amount))
          failures.push({ account, project, field, ledger, own: own.amount, at: own.at });
      }
    }
    return { subjects, unverifiable, failures };
  },

  report({ account, project, field, ledger: stated, own, at }, { ledger }, say) {
    const unit = accountUnit(ledger, account);
    const expected = convertUnit(own, unit, ledger.heading.unit);
    const explanations = explainAmount(stated, expected);
    const cell = originOf(ledger, field, project);
    const { entries } = account;
    return {
      kind: "mismatch",
      project: projectName(ledger, project),
      role: `指标明细账的${FIELD_WORDS[field]}`,
      figures: [money(ledger, stated), money(ledger, expected)],
      at: [...(cell ? [cell] : []), ...at],
      stated: money(ledger, stated),
      expected: money(ledger, expected),
      cause: explanations[0]?.cause ?? "none",
      rivals: explanations.slice(1).map(({ cause }) => cause),
      message: say("differs", {
        what: FIELD_WORDS[field],
        stated: money(ledger, stated),
        sheet: account.sheetName,
        rows: `${entries[0]!.row + 1}—${entries.at(-1)!.row + 1}`,
        own: formatMoney(own, unit),
        gap: money(ledger, stated.minus(expected).abs()),
        cause: likelihoodClause(explanations),
      }),
    };
  },
});

/** The one project that the account names, by code, else by name. */
function projectOf({ ledger: { projects } }: LedgerFacts, account: QuotaAccount): number | undefined {
  const named = account.name === undefined ? undefined : identityInName(account.name);
  const code = account.code === undefined ? named?.code : codeKey(account.code);
  const { projectCode, projectName: names } = projects.texts;
  const matching = (fits: (project: number) => boolean): readonly number[] =>
    Array.from({ length: projects.count }, (_, project) => project).filter(fits);
  const byCode =
    code === undefined
      ? []
      : matching((project) => !!projectCode?.[project] && codeKey(projectCode[project]) === code);
  const found =
    byCode.length > 0
      ? byCode
      : matching((project) => !!names?.[project] && nameKeyOf(names[project]) === named?.nameKey);
  return found.length === 1 && account.entries.length > 0 ? found[0] : undefined;
}

function ledgerFigure(facts: LedgerFacts, field: Compared, project: number): Amount | undefined {
  const { columns, budgets, unreadable } = facts;
  if (unreadable.any([field], project)) return undefined;
  if (field === "execution") return columns.execution?.at(project) ?? Amount.zero;
  return columns.fullYearBudget?.at(project) ?? budgets.at(project);
}

function entriesOf(
  account: QuotaAccount,
  field: Compared,
): { readonly amount: Amount; readonly at: readonly CellRef[] } | undefined {
  const sides = field === "execution" ? (["paid"] as const) : (["granted", "lowered"] as const);
  const at = account.entries.flatMap((entry) => sides.flatMap((side) => entry.sides[side]?.at ?? []));
  const [more, less] = sides.map((side) => sideSum(account, side));
  if (!more || (sides.length > 1 && !less)) return undefined;
  return { amount: less ? more.minus(less) : more, at };
}

/** The ledger may follow the account's own total where the entries do not add up to it: that is told there. */
function agrees(
  { ledger }: LedgerFacts,
  account: QuotaAccount,
  field: Compared,
  stated: Amount,
  own: Amount,
): boolean {
  const unit = accountUnit(ledger, account);
  const { granted, lowered, paid } = account.total?.sides ?? {};
  const total =
    field === "execution" ? paid?.amount : granted?.amount?.minus(lowered?.amount?.abs() ?? Amount.zero);
  return [own, ...(total ? [total] : [])].some((amount) =>
    isSameMoney({ amount: stated, unit: ledger.heading.unit }, { amount, unit }),
  );
}
