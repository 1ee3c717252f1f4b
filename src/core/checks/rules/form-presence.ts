import { originOf } from "../../ledger/origin";
import { defineRule } from "../define-rule";
import { nameList, projectName } from "../words";

/** So many forms show that every project is meant to have one, if hardly any has none. */
const FEWEST_FORMS = 4;
const FORMS_TO_MISSING = 4;

export const formPresence = defineRule({
  id: "form-presence",
  statement: "台账之外另有单项目自评表、且大多数项目都有的，每个有预算或支出的项目都有自评表。",
  messages: {
    missing:
      "台账中有{forms}个项目另有自评表，以下{count}个项目没有：{names}；请核对是漏填自评表，还是台账多列项目。",
  },
  gravest: "verify",

  examine({ ledger, budgets, columns }) {
    const { besideForms, projects } = ledger;
    const formed = new Set(besideForms.flatMap(({ members }) => members));
    if (formed.size < FEWEST_FORMS) return { subjects: 0, unverifiable: 0, failures: [] };
    const counted = Array.from({ length: projects.count }, (_, project) => project).filter((project) =>
      [budgets.at(project), columns.execution?.at(project)].some((amount) => amount && !amount.isZero()),
    );
    const missing = counted.filter((project) => !formed.has(project));
    const isMeant = missing.length > 0 && missing.length * FORMS_TO_MISSING <= formed.size;
    return {
      subjects: isMeant || missing.length === 0 ? counted.length : 0,
      unverifiable: 0,
      failures: isMeant ? [missing] : [],
      failed: isMeant ? missing.length : 0,
    };
  },

  report(missing: readonly number[], { ledger }, say) {
    const names = missing.map((project) => projectName(ledger, project));
    const forms = new Set(ledger.besideForms.flatMap(({ members }) => members)).size;
    return {
      kind: "verify",
      ...(missing.length === 1 && { project: names[0]! }),
      role: "自评表",
      figures: [`${missing.length}个`, ...names],
      at: missing.flatMap((project) => originOf(ledger, "projectName", project) ?? []),
      message: say("missing", {
        forms: String(forms),
        count: String(missing.length),
        names: nameList(names, missing.length),
      }),
    };
  },
});
