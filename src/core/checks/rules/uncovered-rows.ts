import { defineRule } from "../define-rule";
import { draftOfOddity, oddities } from "../oddity-findings";
import { fieldWord } from "../words";

const KINDS = ["uncovered", "duplicate-name"] as const;

export const uncoveredRows = defineRule({
  id: "uncovered-rows",
  statement: "各名称的区域覆盖相同的行，每个名称在一张表里只定义一次。",
  messages: {
    uncovered:
      "名称“{field}”的区域与其他名称不一致，第{rows}行未全部覆盖，这些行未核对，请检查名称管理器中的引用位置。",
    elsewhere:
      "名称“{field}”的区域与其他名称不一致，有的行未全部覆盖，未核对，请检查名称管理器中的引用位置。",
    twice: "名称“{field}”定义了不止一次（{text}），只采用其中一个，请在名称管理器中删除多余的。",
  },
  gravest: "verify",
  examine: (facts) => oddities(facts, KINDS),
  report(oddity, { ledger }, say) {
    const field = fieldWord(oddity.field);
    const rows = oddity.at.map(({ row }) => row + 1);
    const message =
      oddity.kind === "duplicate-name"
        ? say("twice", { field, text: oddity.text })
        : rows.length === 0
          ? say("elsewhere", { field })
          : say("uncovered", { field, rows: spanOf(rows) });
    return draftOfOddity(ledger, oddity, "verify", message);
  },
});

function spanOf(rows: readonly number[]): string {
  const first = rows.reduce((least, row) => Math.min(least, row));
  const last = rows.reduce((most, row) => Math.max(most, row));
  return first === last ? `${first}` : `${first}至${last}`;
}
