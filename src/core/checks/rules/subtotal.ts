import { AMOUNT_FIELDS, type AmountField } from "../../ledger/fields";
import type { SumRow } from "../../ledger/ledger";
import { cellsInRow, unitOfColumn } from "../../ledger/origin";
import { Amount } from "../../numbers/amount";
import { formatAddress } from "../../workbook/address";
import type { CellRef } from "../../workbook/cell";
import { absentProjects } from "../absent-projects";
import { defineRule } from "../define-rule";
import { changeOfAmount, formulaAt } from "../derived-repair";
import { AMOUNT_MESSAGES, describeAmount } from "../describe-amount";
import { finerSum } from "../finer-figures";
import { carriedFrom, expectedSum } from "../inner-sums";
import type { LedgerFacts } from "../ledger-facts";
import { projectsOf } from "../populations";
import { structuralCauses } from "../structural-cause";
import { membersOf } from "../sum-members";
import { sumVerdict } from "../verdict";
import { FIELD_WORDS, money } from "../words";

interface WrongSum {
  readonly row: SumRow;
  readonly field: AmountField | "projectCount";
  readonly expected: Amount;
}

export const subtotal = defineRule({
  id: "subtotal",
  statement: "小计和合计等于所列各项目之和，项目个数也是如此。",
  messages: {
    ...AMOUNT_MESSAGES,
    count: "{role}应为{expected}：所列各行项目个数之和为{expected}，表中为{stated}{advice}。",
  },
  gravest: "mismatch",

  examine(facts) {
    const failures: WrongSum[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const row of facts.ledger.sums) {
      for (const field of AMOUNT_FIELDS) {
        const stated = row.amounts[field];
        if (!stated) continue;
        subjects += 1;
        const expected = expectedSum(facts, row, field, stated);
        if (!expected) unverifiable += 1;
        else if (
          !stated.equals(expected) &&
          !followsFromInner(facts, row, field, stated.minus(expected)) &&
          !isOfFiner(facts, row, field, stated)
        )
          failures.push({ row, field, expected });
      }
      if (!row.projectCount) continue;
      subjects += 1;
      const expected = countOf(facts, row);
      if (!expected) unverifiable += 1;
      else if (!row.projectCount.equals(expected)) failures.push({ row, field: "projectCount", expected });
    }
    return { subjects, unverifiable, failures };
  },

  report({ row, field, expected }, facts, say) {
    const { ledger } = facts;
    const block = ledger.blocks[row.block]!;
    const cells = cellsInRow(block, field, row.row);
    const at = cells[0]!;
    const formula = cells.length > 1 ? undefined : formulaAt(ledger, at);
    if (field === "projectCount") {
      const stated = `${row.projectCount!.toString()}个`;
      const role = `${row.label}的项目个数`;
      return {
        kind: "mismatch",
        role,
        figures: [stated, `${expected.toString()}个`],
        at: [at],
        stated,
        expected: `${expected.toString()}个`,
        message: say("count", {
          role,
          stated,
          expected: `${expected.toString()}个`,
          advice: formula === undefined ? "" : "；该单元格为公式，请检查其引用单元格",
        }),
        repairs:
          formula === undefined
            ? [{ cells: [{ at, value: expected.toString(), shown: expected.toString() }] }]
            : [],
      };
    }
    const stated = row.amounts[field]!;
    const amounts = ledger.projects.amounts[field]!;
    const residual = stated.minus(expected);
    const parts = projectsOf(ledger, amounts, membersOf(row)).rows;
    const role = `${row.label}的${FIELD_WORDS[field]}`;
    const absent = residual.isPositive() ? absentProjects(facts, row) : undefined;
    const question = {
      role,
      stated,
      expected,
      formula: `所列${parts.length}行之和为${money(ledger, expected)}`,
      verdict: isSettled(facts, row, field)
        ? "violated"
        : sumVerdict(residual, parts.length, facts.precisions[row.block]!),
      structural: absent
        ? [absent.explanation]
        : structuralCauses(ledger, row, field, amounts, residual, formula),
      isFormula: formula !== undefined,
    };
    const words = describeAmount(ledger, question, say);
    const inner = words.kind === "mismatch" ? carriedFrom(facts, row, field, residual) : [];
    return {
      ...words,
      ...(inner.length > 0 && {
        cause: "none" as const,
        rivals: [],
        message: say("differs", {
          ...{ role, formula: question.formula, stated: words.stated, expected: words.expected },
          gap: money(ledger, residual.abs()),
          cause: `，正是其中${inner.map((sum) => named(facts, sum, field)).join("、")}相差的数，请一并核对`,
          advice: "",
        }),
      }),
      role,
      figures: [words.stated, words.expected],
      at: [...cells, ...inner.flatMap((sum) => cellsOfSum(facts, sum, field)), ...(absent?.at ?? [])],
      repairs:
        !absent && formula === undefined && cells.length === 1
          ? [changeOfAmount(ledger, at, expected, unitOfColumn(block, field))]
          : [],
    };
  },
});

/**
 * Whether finer figures are known for all its rows, so that rounding explains nothing but what they come to. A total
 * over subtotals may add up these as they are printed.
 */
function isSettled(facts: LedgerFacts, row: SumRow, field: AmountField): boolean {
  const inBlock = facts.ledger.sums.filter(({ block }) => block === row.block);
  return inBlock.length === 1 && finerSum(facts, field, membersOf(row)) !== undefined;
}

/** Whether it is what the finer figures behind those of the rows come to, rounded once. */
function isOfFiner(facts: LedgerFacts, row: SumRow, field: AmountField, stated: Amount): boolean {
  const { decimals } = facts.precisions[row.block]!;
  const finer = finerSum(facts, field, membersOf(row));
  return decimals !== undefined && finer !== undefined && finer.rounded(decimals).equals(stated);
}

/**
 * Whether a live formula is off by exactly what the sums inside it are: it adds these up, their own check speaks of
 * them, and with them it comes right by itself.
 */
function followsFromInner(facts: LedgerFacts, row: SumRow, field: AmountField, residual: Amount): boolean {
  const { ledger } = facts;
  const at = cellsInRow(ledger.blocks[row.block]!, field, row.row)[0];
  if (!at || formulaAt(ledger, at) === undefined) return false;
  return carriedFrom(facts, row, field, residual).length > 0;
}

function cellsOfSum({ ledger }: LedgerFacts, sum: SumRow, field: AmountField): readonly CellRef[] {
  return cellsInRow(ledger.blocks[sum.block]!, field, sum.row);
}

/** “甲科小计”（B4）. */
function named(facts: LedgerFacts, sum: SumRow, field: AmountField): string {
  const places = cellsOfSum(facts, sum, field).map(({ row, column }) => formatAddress(row, column));
  return `“${sum.label}”（${places.join("、")}）`;
}

function countOf(facts: LedgerFacts, row: SumRow): Amount | undefined {
  let count = 0;
  for (const member of membersOf(row)) {
    if (facts.unreadable.any(["projectCount"], member)) return undefined;
    count += facts.ledger.projects.projectCount[member]!;
  }
  return Amount.ofScaled(count, 0);
}
