import type { Part } from "../../ledger/ledger";
import type { ExceedingPart } from "../../ledger/table-arithmetic";
import { Amount } from "../../numbers/amount";
import { formatMoney } from "../../numbers/format-amount";
import { defineRule, type Draft } from "../define-rule";
import type { Precision } from "../figure-precision";
import type { LedgerFacts } from "../ledger-facts";
import { explainAmount, likelihoodClause } from "../likely-cause";
import { partSums, type PartSum } from "../part-sums";
import { FIELD_WORDS, money } from "../words";

export const ofWhich = defineRule({
  id: "of-which",
  statement: "“其中”所列的数不大于它所属的总额；列全的，合起来等于总额。",
  messages: {
    over: "{owner}{field}{whole}，{label}却为{part}，多{gap}{cause}；“其中”是总额的一部分，请核对这两个数。",
    table:
      "{part}为{stated}，大于它所属的{whole}{total}，多{gap}{cause}；表中另有{held}行不大于，请核对这两个数。",
    apart:
      "{owner}{field}应等于其中各行之和：{terms}＝{part}，表中为{whole}，相差{gap}；有的列两者相等，请核对这一列的各数。",
  },
  gravest: "mismatch",

  examine(facts) {
    const parts = facts.ledger.parts ?? [];
    const offset = offsetParts(parts);
    const exceeding = parts.filter((part) => !offset.has(part) && isOver(facts, part));
    const over = exceeding.filter((part) => !isLeftOver(facts, part, exceeding));
    const sums = partSums(parts);
    const apart = sums.filter((sum) => isApart(facts, sum) && !over.some((part) => sum.parts.includes(part)));
    const tables = (facts.ledger.tableArithmetic ?? []).flatMap((table) =>
      table.parts ? [{ unit: table.unit, ...table.parts }] : [],
    );
    const inTables = tables.flatMap(({ unit, exceeding: found }) => found.map((each) => ({ unit, ...each })));
    return {
      subjects: tables.reduce((count, { judged }) => count + judged, parts.length + sums.length),
      unverifiable: 0,
      failures: [...over, ...apart, ...inTables],
    };
  },

  report(failure, { ledger }, say) {
    if ("held" in failure) return reportInTable(failure, say);
    if ("parts" in failure) {
      const { field, whole, wholeAt, owner, project } = failure.parts[0]!;
      const sum = money(ledger, failure.sum);
      return {
        kind: "mismatch",
        ...(project !== undefined && { project: owner }),
        role: `${owner}的${FIELD_WORDS[field]}`,
        figures: [money(ledger, whole), sum],
        at: [wholeAt, ...failure.parts.map(({ at }) => at)],
        stated: money(ledger, whole),
        expected: sum,
        message: say("apart", {
          owner: project === undefined ? `${owner}的` : "",
          field: FIELD_WORDS[field],
          terms: failure.parts.map(({ amount }) => money(ledger, amount)).join("＋"),
          part: sum,
          whole: money(ledger, whole),
          gap: formatMoney(failure.sum.minus(whole).abs(), ledger.heading.unit),
        }),
      };
    }
    const { label, field, amount, at, whole, wholeAt, owner, project } = failure;
    const part = money(ledger, amount);
    const explanations = explainAmount(amount, whole).filter(
      ({ cause }) => cause === "unit" || cause === "shift",
    );
    return {
      kind: "mismatch",
      ...(project !== undefined && { project: owner }),
      role: `${owner}的${FIELD_WORDS[field]}${label}`,
      figures: [part, money(ledger, whole)],
      at: [at, wholeAt],
      stated: part,
      cause: explanations[0]?.cause ?? "none",
      message: say("over", {
        owner: project === undefined ? `${owner}的` : "",
        field: FIELD_WORDS[field],
        whole: money(ledger, whole),
        label,
        part,
        gap: formatMoney(amount.minus(whole), ledger.heading.unit),
        cause: likelihoodClause(explanations),
      }),
    };
  },
});

function reportInTable(
  { part, whole, held, unit }: ExceedingPart & { readonly unit: string },
  say: (
    id: "table",
    data: Readonly<Record<"part" | "stated" | "whole" | "total" | "gap" | "cause" | "held", string>>,
  ) => string,
): Draft {
  const [stated, total] = [formatMoney(part.amount!, unit), formatMoney(whole.amount!, unit)];
  const explanations = explainAmount(part.amount!, whole.amount!).filter(
    ({ cause }) => cause === "unit" || cause === "shift",
  );
  return {
    kind: "mismatch",
    role: part.label,
    figures: [stated, total],
    at: [part.at, whole.at],
    stated,
    cause: explanations[0]?.cause ?? "none",
    message: say("table", {
      ...{ part: part.label, stated, whole: whole.label, total, held: String(held) },
      gap: formatMoney(part.amount!.minus(whole.amount!), unit),
      cause: likelihoodClause(explanations),
    }),
  };
}

function isApart({ precision }: LedgerFacts, { parts, sum }: PartSum): boolean {
  return sum.minus(parts[0]!.whole).abs().compare(roundingOf(precision, parts.length)) > 0;
}

/** What rounding may leave of so many figures: a last digit each, and nothing where amounts are exact. */
function roundingOf({ decimals, sumsAreExact }: Precision, figures: number): Amount {
  return decimals === undefined || sumsAreExact ? Amount.zero : Amount.ofScaled(figures, decimals);
}

/**
 * Parts that may exceed their whole, because they (which is another rule's) or another one is negative: beside it under the same whole, or anywhere in a
 * column of adjustments, which states increases and decreases as one signed figure.
 */
function offsetParts(parts: readonly Part[]): ReadonlySet<Part> {
  const wholeOf = ({ field, wholeAt }: Part): string => `${field} ${wholeAt.sheet} ${wholeAt.row}`;
  const negative = parts.filter(({ amount, whole }) => amount.isNegative() || whole.isNegative());
  const wholes = new Set(negative.map(wholeOf));
  const isSigned = negative.some(({ field }) => field === "increase");
  return new Set(
    parts.filter((part) => wholes.has(wholeOf(part)) || (isSigned && part.field === "increase")),
  );
}

/**
 * What is left of a part may be more than what is left of the whole, where the rest of it was overspent: it is right
 * where it follows from the part's own budget and execution, and neither of those exceeds its whole.
 */
function isLeftOver({ ledger, precision }: LedgerFacts, part: Part, exceeding: readonly Part[]): boolean {
  if (part.field !== "balance") return false;
  const beside = (field: Part["field"]): Part | undefined =>
    ledger.parts?.find(
      ({ at, ...other }) =>
        other.field === field &&
        other.label === part.label &&
        at.row === part.at.row &&
        at.sheet === part.at.sheet,
    );
  const budget = beside("fullYearBudget") ?? (beside("increase") ? undefined : beside("initialBudget"));
  const execution = beside("execution");
  if (!budget || !execution || exceeding.includes(budget) || exceeding.includes(execution)) return false;
  const gap = budget.amount.minus(execution.amount).minus(part.amount).abs();
  return gap.compare(roundingOf(precision, 2)) <= 0;
}

function isOver({ precision }: LedgerFacts, { amount, whole }: Part): boolean {
  return amount.minus(whole).compare(roundingOf(precision, 1)) > 0;
}
