import { codeKey } from "../../ledger/project-identity";
import { originOf } from "../../ledger/origin";
import { defineRule } from "../define-rule";
import { listCells, listPlace } from "../list-lines";
import { otherCodes, type OtherCode } from "../other-codes";
import { SUBJECT_WORDS, systemFigure } from "../system-lines";
import { money } from "../words";

/** The lists that give one project of the ledger the same other code. */
type Failure = readonly [OtherCode, ...OtherCode[]];

export const listCode = defineRule({
  id: "list-code",
  statement: "台账和工作簿的批复表、调整明细、支付明细中，名称相同的项目编码相同。",
  messages: {
    differs:
      "台账的项目编码是{own}，{places}中名称相同的项目编码是{other}（{figures}）；可能是编码录错，请对照项目库核对，确是两个项目的分别列示。",
  },
  gravest: "verify",

  examine({ lists }) {
    const groups = new Map<string, [OtherCode, ...OtherCode[]]>();
    for (const each of lists.flatMap(otherCodes)) {
      const key = `${each.own.projects.join()} ${codeKey(each.other.code!)}`;
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
    const failures: readonly Failure[] = [...groups.values()];
    return { subjects: failures.length, unverifiable: 0, failures };
  },

  report(failure: Failure, { ledger }, say) {
    const { own, other } = failure[0];
    const codes = own.projects.flatMap((project) => originOf(ledger, "projectCode", project) ?? []);
    const figures = failure.map(({ list, own: ours, other: theirs }) => {
      const { figure } = SUBJECT_WORDS[ours.subject];
      const stated = ours.ledger ? `${figure}台账${money(ledger, ours.ledger)}，` : figure;
      return `${stated}${listPlace(list)}${systemFigure(ledger, list.comparison, theirs)}`;
    });
    return {
      kind: "verify",
      project: own.name,
      role: "项目编码",
      figures: [own.code!, other.code!],
      at: [...codes, ...failure.flatMap(({ list, other: theirs }) => listCells(list, theirs))],
      stated: own.code!,
      expected: other.code!,
      message: say("differs", {
        own: own.code!,
        other: other.code!,
        places: failure.map(({ list }) => listPlace(list)).join("、"),
        figures: figures.join("；"),
      }),
    };
  },
});
