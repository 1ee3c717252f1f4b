import { AMOUNT_FIELDS, type AmountField } from "../../ledger/fields";
import { unitOfColumn } from "../../ledger/origin";
import type { Ledger } from "../../ledger/ledger";
import type { FundDivision, FundRow } from "../../ledger/fund-rows";
import type { Amount } from "../../numbers/amount";
import { sum } from "../../numbers/amount";
import { defineRule } from "../define-rule";
import { changeOfAmount, formulaAt } from "../derived-repair";
import { AMOUNT_MESSAGES, describeAmount } from "../describe-amount";
import { coarsePrecision } from "../form-precision";
import { isWholeUnread } from "../fund-figures";
import {
  dividesWhole,
  equalsIn,
  fundRef,
  isFilled,
  missingPart,
  partsInWords,
  wholeAmount,
  wholeOf,
} from "../fund-rows";
import type { Explanation } from "../likely-cause";
import type { LedgerFacts } from "../ledger-facts";
import { sumVerdict } from "../verdict";
import { FIELD_WORDS, money, projectName } from "../words";

type SumWords = Readonly<Record<"role" | "stated" | "expected" | "formula" | "gap" | "cause", string>>;

interface WrongDivision {
  readonly division: FundDivision;
  readonly field: AmountField;
  readonly stated: Amount;
  readonly total: Amount;
  /** sum: they should be equal; exceeds: the parts are more; open: other columns are divided in full; bare: not divided. */
  readonly fault: "sum" | "exceeds" | "open" | "bare";
}

export const fundSum = defineRule({
  id: "fund-sum",
  statement: "年度资金总额等于所列各来源之和，有下级的来源等于其下级之和；所列来源不全的，不大于总额。",
  messages: {
    ...AMOUNT_MESSAGES,
    exceeds:
      "{role}为{stated}，其中所列各项之和已为{expected}（{formula}），多{gap}；其中各项不应大于总额{cause}。",
    open: "{role}为{stated}，所列各项之和为{expected}（{formula}），差{gap}；其他各列的总额等于所列各项之和，请核对是否漏列{cause}。",
    coarse:
      "{role}：{formula}，表中为{stated}，相差{gap}；表中各数都只填到{place}，可能是四舍五入的尾差，请用未舍入的数核对。",
    bare: "{role}为{stated}，所列各项都未填{field}，其他各列按项填有数，请补填。",
  },
  gravest: "mismatch",

  examine(facts) {
    const failures: WrongDivision[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const division of facts.ledger.divisions)
      for (const field of AMOUNT_FIELDS) {
        if (!isStated(facts, division, field)) continue;
        subjects += 1;
        const verdict = judged(facts, division, field);
        if (verdict === undefined) unverifiable += 1;
        else if (verdict !== "in order") failures.push(verdict);
      }
    return { subjects, unverifiable, failures };
  },

  report(wrong, facts, say) {
    const { ledger } = facts;
    const { division, field, stated, total, fault } = wrong;
    const whole = wholeOf(ledger, division);
    const at = fundRef(ledger, whole, field)!;
    const parts = division.parts.map((part) => ledger.funds[part]!);
    const role = `${whole.label}的${FIELD_WORDS[field]}`;
    const project = projectName(ledger, division.project);
    const cells = parts.flatMap((part) => fundRef(ledger, part, field) ?? []);
    const figures = [money(ledger, stated), money(ledger, total)];
    if (fault === "bare") {
      const message = say("bare", { role, stated: figures[0]!, field: FIELD_WORDS[field] });
      const filled = parts.filter(isFilled).flatMap((part) => fundRef(ledger, part, field) ?? []);
      return { kind: "verify", project, role, figures, at: [...filled, at], stated: figures[0]!, message };
    }
    const residual = stated.minus(total);
    const count = parts.filter(({ amounts }) => amounts[field] && !amounts[field].isZero()).length;
    const isFormula = formulaAt(ledger, at) !== undefined;
    const blank = residual.isPositive() ? missingPart(parts, field) : undefined;
    const structural = blank
      ? [missedClause(ledger, blank, field, residual)]
      : structuralClauses(parts, field, residual);
    const sumWords = partsInWords(ledger, parts, field);
    const formula = count > 1 ? `${sumWords}＝${money(ledger, total)}` : sumWords;
    const coarse = blank ? undefined : coarsePrecision(facts, whole.block);
    const verdict = sumVerdict(residual, count, facts.precisions[whole.block]!);
    if (verdict === "violated" && coarse && sumVerdict(residual, count, coarse) !== "violated")
      return {
        kind: "verify",
        project,
        role,
        figures,
        at: [at, ...cells],
        stated: figures[0]!,
        expected: figures[1]!,
        message: say("coarse", {
          role,
          formula,
          stated: figures[0]!,
          gap: money(ledger, residual.abs()),
          place: coarse.printed === 0 ? "个位" : "一位小数",
        }),
      };
    const words = describeAmount(
      ledger,
      {
        role,
        stated,
        expected: total,
        formula,
        verdict,
        structural,
        isFormula,
      },
      (id, data) => (id === "differs" && fault !== "sum" ? say(fault, data as SumWords) : say(id, data)),
    );
    const above = parts.filter(({ amounts }) => amounts[field] && amounts[field].compare(stated) > 0);
    const suspect = blank ?? (fault === "exceeds" && above.length === 1 ? above[0] : undefined);
    const first = suspect && fundRef(ledger, suspect, field);
    const block = ledger.blocks[whole.block]!;
    // Parts that are not all there is say what the sum is not less than, never what it should be.
    const { expected, ...said } = words;
    return {
      ...said,
      ...(fault !== "exceeds" && expected !== undefined && { expected }),
      kind: words.kind === "mismatch" && fault === "open" ? "verify" : words.kind,
      project,
      role,
      figures,
      at: first ? [first, at, ...cells.filter((cell) => cell.row !== first.row)] : [at, ...cells],
      alternatives: isFormula ? [] : [changeOfAmount(ledger, at, total, unitOfColumn(block, field))],
    };
  },
});

/** Whether whole and parts have something to say in that column. */
function isStated({ ledger }: LedgerFacts, division: FundDivision, field: AmountField): boolean {
  if (ledger.blocks[wholeOf(ledger, division).block]!.columns[field] === undefined) return false;
  const stated = wholeAmount(ledger, division, field);
  const parts = division.parts.map((part) => ledger.funds[part]!);
  return (
    stated !== undefined || parts.some(({ amounts, unread }) => amounts[field] || unread.includes(field))
  );
}

function judged(
  facts: LedgerFacts,
  division: FundDivision,
  field: AmountField,
): WrongDivision | "in order" | undefined {
  const { ledger } = facts;
  const stated = wholeAmount(ledger, division, field);
  const parts = division.parts.map((part) => ledger.funds[part]!);
  if (!stated || isWholeUnread(facts, division, field)) return undefined;
  if (parts.some(({ unread }) => unread.includes(field))) return undefined;
  const amounts = parts.flatMap((part) => part.amounts[field] ?? []);
  const total = sum(amounts);
  const wrong = { division, field, stated, total };
  if (amounts.length === 0) {
    if (stated.isZero()) return "in order";
    if (division.isOfWhich) return "in order";
    return parts.some(isFilled) ? { ...wrong, fault: "bare" } : undefined;
  }
  const order = stated.compare(total);
  if (order === 0) return "in order";
  if (dividesWhole(ledger, division)) return { ...wrong, fault: "sum" };
  if (order < 0) return { ...wrong, fault: "exceeds" };
  return equalsIn(ledger, division, 1) ? { ...wrong, fault: "open" } : "in order";
}

function missedClause(ledger: Ledger, part: FundRow, field: AmountField, residual: Amount): Explanation {
  const clause = `第${part.row + 1}行“${part.label}”的${FIELD_WORDS[field]}漏填（差额${money(ledger, residual)}）`;
  return { cause: "none", clause };
}

function structuralClauses(
  parts: readonly FundRow[],
  field: AmountField,
  residual: Amount,
): readonly Explanation[] {
  const named = ({ row, label }: FundRow): string => `第${row + 1}行“${label}”（恰为该行金额）`;
  const one = (amount: Amount): FundRow | undefined =>
    parts.find((part) => part.amounts[field]?.equals(amount) && !amount.isZero());
  const omitted = one(residual.negated());
  if (omitted && parts.length > 1) return [{ cause: "row-omitted", clause: `漏加${named(omitted)}` }];
  const twice = one(residual);
  return twice ? [{ cause: "row-twice", clause: `重复加计${named(twice)}` }] : [];
}
