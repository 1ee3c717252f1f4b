/** Texts of the workbook as clauses of the report: their words are kept, only their ends and line breaks are fitted in. */

const END_MARKS = /[。．.；;，,、：:\s]+$/u;
const STARTS_WITH_USE = /^(?:资金)?(?:主要)?用于[：:，,\s]*/u;

/** Nouns of money and 使用: after 用于 they would make a wrong sentence (用于…经费, 用于…使用). */
const ENDS_IN_MONEY = /(?:使用|支出|开支|经费|资金|费用|款项?|费)$/u;

/** One line without closing mark: line breaks become ；. Undefined where nothing is left. */
export function asClause(text: string | undefined): string | undefined {
  const clause = text
    ?.split(/\s*[\r\n]+\s*/u)
    .map((line) => line.trim().replace(END_MARKS, ""))
    .filter((line) => line !== "")
    .join("；");
  return clause === "" ? undefined : clause;
}

/** The clause with 。, unless it closes itself. */
export function asSentence(clause: string): string {
  return /[。！？…]$/u.test(clause) ? clause : `${clause}。`;
}

/** What the cell says of the purpose, without a leading 主要用于; undefined where nothing follows it. */
export function purposeOf(text: string | undefined): string | undefined {
  return asClause(text)?.replace(STARTS_WITH_USE, "") || undefined;
}

/** 主要用于发放补助, or 主要用途：自收自支人员经费 where 用于 would not fit. */
export function purposeClause(purpose: string): string {
  return ENDS_IN_MONEY.test(purpose) || /用于|。/u.test(purpose)
    ? `主要用途：${purpose}`
    : `主要用于${purpose}`;
}

/** A document number in brackets, never doubled. */
export function inBrackets(text: string): string {
  return /^（.*）$/u.test(text) ? text : `（${text}）`;
}
