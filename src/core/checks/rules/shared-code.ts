import { codeKey, nameKeyOf } from "../../ledger/project-identity";
import type { Ledger } from "../../ledger/ledger";
import { originOf } from "../../ledger/origin";
import { defineRule } from "../define-rule";
import { projectName } from "../words";

interface Shared {
  readonly first: number;
  readonly second: number;
}

export const sharedCode = defineRule({
  id: "shared-code",
  statement: "同一个项目编码只用于一个项目；同一项目分批次、分来源填列的除外。",
  messages: {
    shared: "项目编码{code}同时用于{place}的“{other}”和本行的“{name}”，可能是编码录错，请对照项目库核对。",
  },
  gravest: "verify",

  examine({ ledger }) {
    const codes = ledger.projects.texts.projectCode ?? [];
    const names = ledger.projects.texts.projectName ?? [];
    const firsts = new Map<string, number>();
    const failures: Shared[] = [];
    let subjects = 0;
    codes.forEach((code, project) => {
      if (!code?.trim() || !names[project]) return;
      subjects += 1;
      const key = codeKey(code);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, project);
      else if (coreOf(names[first]!) !== coreOf(names[project]!)) failures.push({ first, second: project });
    });
    return { subjects, unverifiable: 0, failures };
  },

  report({ first, second }, { ledger }, say) {
    const code = ledger.projects.texts.projectCode![second]!.trim();
    const other = projectName(ledger, first);
    const name = projectName(ledger, second);
    return {
      kind: "verify",
      project: name,
      role: "项目编码",
      figures: [code, other],
      at: [second, first].flatMap((project) => originOf(ledger, "projectCode", project) ?? []),
      stated: code,
      message: say("shared", { code, name, other, place: placeOf(ledger, first, second) }),
    };
  },
});

/** A name without its remarks: 甲补助（第二批）, 甲补助（中央资金） and 甲补助 are one project. */
function coreOf(name: string): string {
  return nameKeyOf(name).replace(/\([^()]*\)|第[一二三四五六七八九十\d]+[批期次]|上年结转|结转/gu, "");
}

function placeOf({ projects, blocks }: Ledger, first: number, second: number): string {
  const isSameSheet = projects.block[first] === projects.block[second];
  const sheet = isSameSheet ? "" : `工作表“${blocks[projects.block[first]!]!.sheetName}”`;
  return `${sheet}第${projects.row[first]! + 1}行`;
}
