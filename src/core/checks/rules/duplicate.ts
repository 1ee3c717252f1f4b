import { AMOUNT_FIELDS } from "../../ledger/fields";
import { originOf } from "../../ledger/origin";
import { defineRule } from "../define-rule";
import { equalRows } from "../equal-rows";
import { FIELD_WORDS, money, projectName } from "../words";

export const duplicate = defineRule({
  id: "duplicate",
  statement: "同一项目、同一资金来源、同一年度和批次、各项金额均相同的行不重复填列。",
  messages: {
    duplicate:
      "第{row}行与{place}的{identity}、资金来源、资金年度、批次和各项金额（{amounts}）均相同，可能是重复填列，请核对。",
  },
  gravest: "verify",

  examine({ ledger }) {
    return { subjects: ledger.projects.count, unverifiable: 0, failures: equalRows(ledger) };
  },

  report({ first, second }, { ledger }, say) {
    const { projects, blocks } = ledger;
    const field = projects.texts.projectCode?.[second] === undefined ? "projectName" : "projectCode";
    const sheetOf = (project: number): string => blocks[projects.block[project]!]!.sheetName;
    const isSameSheet = sheetOf(first) === sheetOf(second);
    const amounts = AMOUNT_FIELDS.flatMap((name) => {
      const amount = projects.amounts[name]?.at(second);
      return amount && !amount.isZero() ? [FIELD_WORDS[name] + money(ledger, amount)] : [];
    }).join("、");
    return {
      kind: "verify",
      project: projectName(ledger, second),
      role: "重复项目",
      figures: [amounts],
      at: [second, first].flatMap((project) => originOf(ledger, field, project) ?? []),
      message: say("duplicate", {
        row: `${projects.row[second]! + 1}`,
        place: `${isSameSheet ? "" : `工作表“${sheetOf(first)}”`}第${projects.row[first]! + 1}行`,
        identity: field === "projectCode" ? "项目编码" : "项目名称",
        amounts,
      }),
    };
  },
});
