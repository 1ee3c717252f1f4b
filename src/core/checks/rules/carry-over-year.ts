import { originOf } from "../../ledger/origin";
import { defineRule } from "../define-rule";
import { projectName } from "../words";

const CARRIED_OVER = /上年结转|以前年度结转|结转资金/u;

export const carryOverYear = defineRule({
  id: "carry-over-year",
  statement: "项目名称写明上年结转的，资金年度填上年结转。",
  messages: {
    differs: "项目名称写有“{words}”，资金年度填的是“当年”，请按指标文核对资金年度。",
  },
  gravest: "hint",

  examine({ ledger: { projects } }) {
    const names = projects.texts.projectName ?? [];
    const failures: number[] = [];
    let subjects = 0;
    names.forEach((name, project) => {
      const year = projects.fundingYear[project];
      if (year === undefined || !name || !CARRIED_OVER.test(name)) return;
      subjects += 1;
      if (year === "当年") failures.push(project);
    });
    return { subjects, unverifiable: 0, failures };
  },

  report(project, { ledger }, say) {
    const name = projectName(ledger, project);
    const at = originOf(ledger, "fundingYear", project) ?? originOf(ledger, "fundCategory", project);
    return {
      kind: "hint",
      project: name,
      role: "资金年度",
      figures: ["当年"],
      at: [at ?? originOf(ledger, "projectName", project)!],
      stated: "当年",
      message: say("differs", { words: CARRIED_OVER.exec(name)![0] }),
    };
  },
});
