import { formReasons } from "../../ledger/form-reasons";
import { originOf } from "../../ledger/origin";
import { cellsOf } from "../derived-repair";
import { defineRule } from "../define-rule";
import { amountOf } from "../ledger-facts";
import { canBeLow, isLow, lowRate } from "../low-execution";
import { listedTogether } from "../missing-column";
import { reasonLimitOf } from "../reason-limit";
import { MOST_NAMES, money, nameList, projectName } from "../words";

const MOST_CELLS = 200;

export const reasonRequired = defineRule({
  id: "reason-required",
  statement:
    "预算执行率低于90%的项目，填有未完成原因；数据截止日期在年末之前的，与序时进度比较；阈值和起点金额可用名称“说明原因执行率”“说明原因起点金额”设定。",
  messages: {
    missing:
      "预算执行率{rate}（执行数{execution}÷全年预算{budget}），低于{limit}，未填未完成原因，请{office}补充说明。",
    column: "表中没有未完成原因列，以下{count}个项目预算执行率低于{limit}，请补充说明原因：{names}。",
  },
  gravest: "explain",

  examine(facts) {
    const { balances, ledger } = facts;
    const limit = reasonLimitOf(ledger.heading);
    const reasons = ledger.projects.texts.reason;
    const bare: number[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (let project = 0; project < balances.length; project++) {
      if (!balances.has(project)) unverifiable += 1;
      else if (!canBeLow(facts, project, limit)) continue;
      else if (isLow(facts, project, limit) && !reasons?.[project]?.trim()) bare.push(project);
      subjects += 1;
    }
    const forms = formReasons(ledger);
    const ofForms = bare.filter((project) => !originOf(ledger, "reason", project) && forms.has(project));
    const told = listedTogether(
      ledger,
      "reason",
      bare.filter((project) => !ofForms.includes(project)),
    );
    const cells = ofForms.map((project) => ({ kind: "cell" as const, project }));
    return { subjects, unverifiable, failures: [...told.failures, ...cells], failed: bare.length };
  },

  report(failure, facts, say) {
    const { ledger } = facts;
    const limit = reasonLimitOf(ledger.heading);
    if (failure.kind === "column") {
      const count = failure.projects.length;
      const names = failure.projects
        .slice(0, MOST_NAMES)
        .map((project) => `${projectName(ledger, project)}（${lowRate(facts, project, limit)}）`);
      return {
        kind: "explain",
        role: "未完成原因",
        figures: [`${count}个`, ...names],
        at: failure.projects
          .slice(0, MOST_CELLS)
          .flatMap((project) => cellsOf(ledger, ["execution"], project)),
        message: say("column", {
          count: count.toString(),
          names: nameList(names, count),
          limit: limit.words,
        }),
      };
    }
    const { project } = failure;
    const office = ledger.projects.texts.responsibleOffice?.[project];
    const data = {
      limit: limit.words,
      rate: lowRate(facts, project, limit),
      execution: money(ledger, amountOf(facts, "execution", project)),
      budget: money(ledger, facts.budgets.at(project)!),
      office: office ?? "责任科室",
    };
    return {
      kind: "explain",
      project: projectName(ledger, project),
      role: "未完成原因",
      figures: [data.execution, data.budget],
      at: [
        originOf(ledger, "reason", project) ?? formReasons(ledger).get(project)!.at,
        ...cellsOf(ledger, ["execution", "fullYearBudget", "initialBudget"], project),
      ],
      message: say("missing", data),
    };
  },
});
