import { originOf } from "../../ledger/origin";
import { defineRule } from "../define-rule";
import { amountOf } from "../ledger-facts";
import { money, projectName } from "../words";

export const carriedAgain = defineRule({
  id: "carried-again",
  statement: "资金年度为上年结转的项目，年末不再列结转下年数。",
  messages: {
    again:
      "资金年度为上年结转，年末又列结转下年{carried}；连续结转两年未用完的资金一般由财政收回，请核对去向是结转下年还是年终收回。",
  },
  gravest: "hint",

  examine({ ledger, columns, unreadable }) {
    const failures: number[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (let project = 0; project < ledger.projects.count; project++) {
      if (ledger.projects.fundingYear[project] !== "上年结转") continue;
      subjects += 1;
      if (unreadable.any(["carriedForward"], project)) unverifiable += 1;
      else if (columns.carriedForward?.at(project)?.isPositive()) failures.push(project);
    }
    return { subjects, unverifiable, failures };
  },

  report(project, facts, say) {
    const { ledger } = facts;
    const carried = money(ledger, amountOf(facts, "carriedForward", project));
    return {
      kind: "hint",
      project: projectName(ledger, project),
      role: "结转下年数",
      figures: [carried],
      at: [originOf(ledger, "carriedForward", project)!],
      stated: carried,
      message: say("again", { carried }),
    };
  },
});
