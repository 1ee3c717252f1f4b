import type { Heading } from "../ledger/ledger";

/** 2号 in 156 mm. */
const CHARACTERS_IN_A_TITLE_LINE = 20;

/** The title by its pattern; one that does not fit on one line is broken where its sense allows: behind the bureau. */
export function titleOf({ bureauName = "", budgetYear }: Heading, pattern: string): string {
  const dated = budgetYear === undefined ? pattern.replace(/\{年度\}(?:年度|年)?/u, "") : pattern;
  const title = dated.replace("{年度}", String(budgetYear));
  const whole = title.replace("{单位}", bureauName);
  const isLong = whole.length > CHARACTERS_IN_A_TITLE_LINE;
  return bureauName && isLong && title.startsWith("{单位}")
    ? title.replace("{单位}", `${bureauName}\n`)
    : whole;
}
