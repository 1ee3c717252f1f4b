import { formCodes, type FormCode } from "../../evaluation/form-codes";
import { codeKey, isRoundedCode } from "../../ledger/project-identity";
import { originOf } from "../../ledger/origin";
import { defineRule } from "../define-rule";
import { projectName } from "../words";

interface Unlike extends FormCode {
  readonly own: string;
}

export const formCode = defineRule({
  id: "form-code",
  statement: "台账之外另有单项目自评表的，自评表的项目编码与台账中名称相同的项目一致。",
  messages: {
    differs:
      "自评表“{sheet}”的项目编码是{code}，台账中名称相同的项目编码是{own}；可能是编码录错，请对照项目库核对。",
  },
  gravest: "verify",

  examine({ ledger }) {
    const codes = ledger.projects.texts.projectCode ?? [];
    const failures: Unlike[] = [];
    let subjects = 0;
    for (const form of formCodes(ledger)) {
      const own = form.members.flatMap((project) => codes[project]?.trim() || []);
      if (own.length === 0) continue;
      subjects += 1;
      const isOne = own.some((code) => isSame(codeKey(code), codeKey(form.code)));
      if (!isOne) failures.push({ ...form, own: own[0]! });
    }
    return { subjects, unverifiable: 0, failures };
  },

  report({ members, code, at, own }, { ledger }, say) {
    return {
      kind: "verify",
      project: projectName(ledger, members[0]!),
      role: "自评表的项目编码",
      figures: [code, own],
      at: [at, ...members.flatMap((project) => originOf(ledger, "projectCode", project) ?? [])],
      stated: code,
      expected: own,
      message: say("differs", { sheet: at.sheet, code, own }),
    };
  },
});

/** A code that Excel has rounded is told at its own cell. */
function isSame(one: string, other: string): boolean {
  return one === other || isRoundedCode(one, other);
}
