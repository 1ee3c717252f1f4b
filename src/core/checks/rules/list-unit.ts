import type { ListComparison, UnitGap } from "../../comparison/compare-lists";
import { defineRule } from "../define-rule";
import { LIST_WORDS, listCells, listPlace } from "../list-lines";
import { ledgerCells, SUBJECT_WORDS } from "../system-lines";
import { formatMoney } from "../../numbers/format-amount";
import { money } from "../words";

interface Gap {
  readonly gap: UnitGap;
  readonly list: ListComparison;
}

export const listUnit = defineRule({
  id: "list-unit",
  statement: "同一个数在工作簿的两张表中，按各自注明的金额单位换算后一致。",
  messages: {
    gap: "{place}注明单位{unit}，其中{count}个项目的{what}换算后正好是台账的{ratio}（如“{name}”台账{stated}，该表{other}），可能是其中一张表的金额单位注错，请核对。",
  },
  gravest: "mismatch",

  examine({ lists }) {
    const gaps = lists.flatMap((list) => list.unitGaps.map((gap): Gap => ({ gap, list })));
    const subjects = lists.flatMap(({ comparison }) => comparison.columns).length;
    return { subjects, unverifiable: 0, failures: gaps };
  },

  report({ gap, list }: Gap, { ledger }, say) {
    const [first] = gap.lines;
    const { figure } = SUBJECT_WORDS[first!.subject];
    const { exported, columns } = list.comparison;
    const unit = columns.find(({ subject }) => subject === first!.subject)!.unit;
    const stated = money(ledger, first!.ledger!);
    const other = formatMoney(first!.exported!, unit);
    return {
      kind: "mismatch",
      role: `${LIST_WORDS[list.role]}的金额单位`,
      figures: [exported.sheetName, figure, stated, other],
      at: gap.lines.flatMap((line) => [...listCells(list, line), ...ledgerCells(ledger, line)]),
      stated: other,
      cause: "unit",
      message: say("gap", {
        place: listPlace(list),
        unit,
        count: gap.lines.length.toString(),
        what: figure,
        ratio: gap.power === 4 ? "10000倍" : "万分之一",
        name: first!.name,
        stated,
        other,
      }),
    };
  },
});
