import type { ChainLink } from "../../ledger/assembled";
import { originOf } from "../../ledger/origin";
import { Amount } from "../../numbers/amount";
import { formatMoney } from "../../numbers/format-amount";
import { convertUnit } from "../../numbers/money-unit";
import { isSameMoney } from "../../numbers/same-money";
import { defineRule } from "../define-rule";
import { formulaAt } from "../derived-repair";
import type { LedgerFacts } from "../ledger-facts";
import { likelihoodClause, explainAmount } from "../likely-cause";
import { sumVerdict } from "../verdict";
import { money, projectName } from "../words";

interface WrongLink {
  readonly project: number;
  readonly link: ChainLink;
  /** Absent for the first adjustment, which starts from 年初预算数. */
  readonly former?: ChainLink;
  /** after: 调整前＋本次≠调整后; before: the row does not go on from the last one; start: nor from 年初预算数. */
  readonly fault: "after" | "before" | "start";
  readonly expected: Amount;
  /** Whether 调整前＋本次＝调整后 comes out with it, so that this one cell is wrong. */
  readonly isSettled: boolean;
}

export const adjustmentChain = defineRule({
  id: "adjustment-chain",
  statement:
    "调整明细列有调整前、调整后预算的，调整后等于调整前加（减）本次调整；同一项目各次调整前后相接，第一次的调整前等于年初预算数。",
  messages: {
    after:
      "“{sheet}”第{row}行的调整后预算应为{expected}：调整前{before}{sign}本次{change}＝{expected}，表中为{stated}，相差{gap}{cause}。",
    before:
      "“{sheet}”第{row}行的调整前预算为{stated}，该项目上一次调整（第{former}行）的调整后为{expected}，相差{gap}{cause}；两次调整之间应前后相接，请以指标文为准。",
    start:
      "“{sheet}”第{row}行是该项目的第一次调整，调整前预算为{stated}，年初预算数为{expected}，相差{gap}{cause}；请以年初批复文件、指标文为准。",
  },
  gravest: "mismatch",

  examine(facts) {
    const found = (facts.ledger.chains ?? []).flatMap(({ project, links }) =>
      links.map((link, index) => judged(facts, project, link, links[index - 1])),
    );
    const isUsed = chains(facts);
    const failures = found.flatMap(({ faults }) =>
      faults.filter(({ fault }) => isUsed || fault !== "before"),
    );
    return {
      subjects: found.length,
      unverifiable: found.filter(({ isUnknown }) => isUnknown).length,
      failures,
      failed: found.filter(({ faults }) => faults.some((each) => failures.includes(each))).length,
    };
  },

  report({ project, link, former, fault, expected, isSettled }, facts, say) {
    const { ledger } = facts;
    const { unit, before, after, change } = link;
    const wrong = fault === "after" ? after : before;
    const explanations = explainAmount(wrong.amount, expected);
    const initialAt = fault === "start" ? originOf(ledger, "initialBudget", project) : undefined;
    const data = {
      sheet: wrong.at.sheet,
      row: String(wrong.at.row + 1),
      stated: formatMoney(wrong.amount, unit),
      expected: formatMoney(expected, unit),
      gap: formatMoney(wrong.amount.minus(expected).abs(), unit),
      cause: likelihoodClause(explanations),
    };
    const text = expected.toString();
    return {
      kind: fault === "start" && !isStartUsed(facts) ? "verify" : "mismatch",
      project: projectName(ledger, project),
      role: fault === "after" ? "调整后预算" : "调整前预算",
      figures: [data.stated, data.expected, formatMoney(change, unit)],
      at: [
        wrong.at,
        ...(fault === "after" ? [before.at, ...link.changeAt] : []),
        ...(former ? [former.after.at] : []),
        ...(initialAt ? [initialAt] : []),
      ].filter((at, index, all) => all.findIndex((other) => isSame(other, at)) === index),
      stated: data.stated,
      expected: data.expected,
      cause: explanations[0]?.cause ?? "none",
      rivals: explanations.slice(1).map(({ cause }) => cause),
      message:
        fault === "after"
          ? say("after", {
              ...data,
              before: formatMoney(before.amount, unit),
              sign: change.isNegative() ? "－" : "＋",
              change: formatMoney(change.abs(), unit),
            })
          : fault === "before"
            ? say("before", { ...data, former: String(former!.after.at.row + 1) })
            : say("start", { ...data, expected: money(ledger, initialOf(facts, project)!) }),
      repairs:
        isSettled && formulaAt(ledger, wrong.at) === undefined
          ? [{ cells: [{ at: wrong.at, value: text, shown: text }] }]
          : [],
    };
  },
});

interface Judged {
  readonly faults: readonly WrongLink[];
  readonly isUnknown: boolean;
}

/** A row that goes on from what the last one states, or from what it should state, is in order: that one is judged itself. */
function judged(facts: LedgerFacts, project: number, link: ChainLink, former: ChainLink | undefined): Judged {
  const { before, after, change } = link;
  const sum = before.amount.plus(change);
  const from = former ? former.after.amount : startOf(facts, project, link);
  const begins =
    from === undefined ||
    before.amount.equals(from) ||
    (former !== undefined && before.amount.equals(former.before.amount.plus(former.change))) ||
    (!former && isRounded(facts, project, link));
  const adds = sum.equals(after.amount) || isRounding(facts, link, after.amount.minus(sum));
  if (begins) {
    const faults: readonly WrongLink[] = adds
      ? []
      : [{ project, link, fault: "after", expected: sum, isSettled: true }];
    return { faults, isUnknown: from === undefined && adds };
  }
  const isSettled = from.plus(change).equals(after.amount);
  const fault: WrongLink = {
    project,
    link,
    ...(former && { former }),
    fault: former ? "before" : "start",
    expected: from,
    isSettled,
  };
  return {
    faults:
      adds || isSettled
        ? [fault]
        : [fault, { project, link, fault: "after", expected: sum, isSettled: false }],
    isUnknown: false,
  };
}

/** Lists in which every 调整前 is the year's first figure do not chain. */
function chains({ ledger }: LedgerFacts): boolean {
  const later = (ledger.chains ?? []).flatMap(({ links }) =>
    links.slice(1).map((link, index) => ({ link, former: links[index]!, first: links[0]! })),
  );
  const holding = later.filter(({ link, former }) => link.before.amount.equals(former.after.amount)).length;
  const repeating = later.filter(({ link, first }) => link.before.amount.equals(first.before.amount)).length;
  return holding >= repeating;
}

/** Where most first adjustments start from another figure, 调整前 counts more than 年初预算数, such as 上年结转. */
function isStartUsed(facts: LedgerFacts): boolean {
  const firsts = (facts.ledger.chains ?? []).map(({ project, links }) =>
    judged(facts, project, links[0]!, undefined),
  );
  const failing = firsts.filter(({ faults }) => faults.some(({ fault }) => fault === "start")).length;
  return failing * 2 < firsts.length;
}

function initialOf({ columns, unreadable }: LedgerFacts, project: number): Amount | undefined {
  if (!columns.initialBudget || unreadable.any(["initialBudget"], project)) return undefined;
  return columns.initialBudget.at(project) ?? Amount.zero;
}

/** 年初预算数 in the list's unit. */
function startOf(facts: LedgerFacts, project: number, { unit }: ChainLink): Amount | undefined {
  const initial = initialOf(facts, project);
  return initial && convertUnit(initial, facts.ledger.heading.unit, unit);
}

/** In a ledger of rounded copies each figure of the row may have been rounded by itself. */
function isRounding({ ledger, precision }: LedgerFacts, { unit }: ChainLink, residual: Amount): boolean {
  if (!precision.areRoundedCopies || unit !== ledger.heading.unit) return false;
  return sumVerdict(residual, 2, precision) !== "violated";
}

/** Where there is a 年初预算数. In another unit, the coarser of two figures may be the finer one rounded. */
function isRounded(facts: LedgerFacts, project: number, { unit, before }: ChainLink): boolean {
  const initial = { amount: initialOf(facts, project)!, unit: facts.ledger.heading.unit };
  return isSameMoney(initial, { amount: before.amount, unit });
}

function isSame(
  one: { readonly sheet: string; readonly row: number; readonly column: number },
  other: { readonly sheet: string; readonly row: number; readonly column: number },
): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}
