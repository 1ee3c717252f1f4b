import type { AddedProject } from "../../ledger/assembled";
import { originOf } from "../../ledger/origin";
import { defineRule } from "../define-rule";
import { cellsOf } from "../derived-repair";
import { amountOf, type LedgerFacts } from "../ledger-facts";
import { money, projectName } from "../words";

export const listUnapproved = defineRule({
  id: "list-unapproved",
  statement: "调整明细、支付明细所列的项目在年初批复中都有；年中新增的项目在调整明细中有追加。",
  messages: {
    paid: "“{sheet}”有项目“{name}”的支付{amount}，年初批复和调整明细中都没有这个项目{near}；请核对项目编码和名称，或补列批复、追加。",
    lowered:
      "“{sheet}”有项目“{name}”的调减数{amount}，年初批复中没有这个项目{near}；请核对项目编码和名称，或补列批复。",
    near: "“{sheet}”的项目“{name}”（调增数{amount}）不在年初批复中{near}，未合并计算；请核对是否同一项目，是的请把名称改为一致。",
    unnamed: "“{sheet}”第{row}行有金额{amount}，没有写明项目；请补填项目编码或名称。",
  },
  gravest: "verify",

  examine(facts) {
    const added = facts.ledger.assembled?.added ?? [];
    return {
      subjects: added.length,
      unverifiable: 0,
      failures: added.filter((each) => messageOf(facts, each) !== undefined),
    };
  },

  report(added, facts, say) {
    const { ledger } = facts;
    const { project, list, sheetName: sheet } = added;
    const name = projectName(ledger, project);
    const id = messageOf(facts, added)!;
    const field = list === "payments" ? "execution" : id === "lowered" ? "decrease" : "increase";
    const amount = money(ledger, amountOf(facts, field, project));
    const near = added.near.length > 0 ? `，名称相近的有${added.near.join("、")}` : "";
    const row = `${ledger.projects.row[project]! + 1}`;
    return {
      kind: "verify",
      project: name,
      role: "未列入批复的项目",
      figures: [sheet, amount],
      at: [
        originOf(ledger, "projectName", project) ?? originOf(ledger, "projectCode", project)!,
        ...cellsOf(ledger, [field], project),
      ],
      stated: amount,
      message: id === "unnamed" ? say(id, { sheet, row, amount }) : say(id, { sheet, name, amount, near }),
    };
  },
});

/** A project added during the year that only increases is nothing to ask about. */
function messageOf(
  facts: LedgerFacts,
  { project, list, near }: AddedProject,
): "paid" | "lowered" | "near" | "unnamed" | undefined {
  const { texts } = facts.ledger.projects;
  if (!texts.projectName?.[project] && !texts.projectCode?.[project]) return "unnamed";
  if (list === "payments") return "paid";
  if (amountOf(facts, "decrease", project).compare(amountOf(facts, "increase", project)) > 0)
    return "lowered";
  return near.length > 0 ? "near" : undefined;
}
