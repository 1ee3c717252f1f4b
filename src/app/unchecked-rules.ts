import type { CheckedWorkbook } from "./check-workbook";

/** What a rule could not look at, because a figure that it needs is missing or cannot be read. */
export interface UncheckedRule {
  readonly statement: string;
  /** Subjects of the rule: rows, sums or stated totals. */
  readonly count: number;
}

/** In the order of the catalogue; together they are the number behind 缺数据未核对. */
export function uncheckedRules({ result }: CheckedWorkbook): readonly UncheckedRule[] {
  return [...result.statements].flatMap(([id, statement]) => {
    const count = result.tallyByRule.get(id)?.unverifiable ?? 0;
    return count > 0 ? [{ statement, count }] : [];
  });
}
