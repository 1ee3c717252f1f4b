import { spaceless } from "../../numbers/spaceless";
import { AMOUNT_FIELDS, type AmountField } from "../../ledger/fields";
import type { Ledger, Oddity } from "../../ledger/ledger";
import type { FundRow } from "../../ledger/fund-rows";
import { sum } from "../../numbers/amount";
import type { CellRef } from "../../workbook/cell";
import { defineRule } from "../define-rule";
import { fundRef, partsInWords, wholeOf } from "../fund-rows";
import { draftOfOddity, oddities } from "../oddity-findings";
import { fieldWord, money } from "../words";

const KINDS = ["text", "error", "date", "boolean", "blank", "too-large", "merged", "fraction-count"] as const;
type Kind = (typeof KINDS)[number];

export const unreadableFigure = defineRule({
  id: "unreadable-figure",
  statement: "金额、比率和项目个数单元格填的是可以读取的数。",
  messages: {
    text: "{field}填的是文本“{text}”，不是数，有关核对未作，请改填数值。",
    error: "{field}单元格显示错误值{text}，有关核对未作，请检查公式及其引用单元格。",
    date: "{field}单元格是日期“{text}”，不是数，有关核对未作，请核对填写内容和单元格格式。",
    boolean: "{field}填的是逻辑值“{text}”，不是数，有关核对未作，请改填数值。",
    blank: "{field}为空，有关核对未作；没有发生的请填0。",
    "too-large": "{field}为{text}，超出金额的合理范围，有关核对未作，请核对位数和单位。",
    merged: "{field}单元格为跨行合并单元格，不能判断属于哪一个项目，有关核对未作，请取消合并后分行填列。",
    "fraction-count": "{field}为“{text}”，不是整数，有关项目数的核对未作，请核对。",
    glued: "{field}填的是文本“{text}”，像是几个数连在一起，不能读成一个数，有关核对未作，请改填数值{total}。",
    whole: "{whole}的{field}{text}，有关核对未作；所列各项之和为{sum}（{formula}），请核对后填列。",
  },
  gravest: "verify",
  examine: (facts) => oddities(facts, KINDS),
  report(oddity, { ledger }, say) {
    const field = fieldWord(oddity.field);
    const { kind, text } = oddity;
    const fund = ledger.funds.find((each) => isIn(ledger, each, oddity));
    const project = oddity.project ?? fund?.project;
    const named = project === undefined ? oddity : { ...oddity, project };
    const told = wholeInQuestion(ledger, oddity);
    const total = told ? `；所列各项之和为${told.sum}（${told.formula}），供核对` : "";
    const message =
      told && kind === "blank"
        ? say("whole", { ...told, field, text: text === "" ? "为空" : `填的是“${text}”` })
        : kind === "text" && isGlued(text)
          ? say("glued", { field, text, total })
          : say(kind as Kind, { field, text });
    return draftOfOddity(ledger, named, "verify", message);
  },
});

/** 64.864.864.8100%: digits with more points, or a longer run before %, than one figure has. */
function isGlued(text: string): boolean {
  const plain = spaceless(text);
  return /^[\d.,]+%?$/.test(plain) && (/\..*\./.test(plain) || /^\d{5,}(?:\.\d+)?%/.test(plain));
}

/** The sum or source of a form whose figure stands in the cell, with what its rows add up to. */
function wholeInQuestion(
  ledger: Ledger,
  { field, at: [at] }: Oddity,
): { readonly whole: string; readonly sum: string; readonly formula: string } | undefined {
  const amountField = AMOUNT_FIELDS.find((each) => each === field);
  if (!at || !amountField) return undefined;
  for (const division of ledger.divisions) {
    const whole = wholeOf(ledger, division);
    if (!isAt(fundRef(ledger, whole, amountField), at)) continue;
    const parts = division.parts.map((part) => ledger.funds[part]!);
    const total = sum(parts.flatMap(({ amounts }) => amounts[amountField] ?? []));
    if (total.isZero()) return undefined;
    return {
      whole: whole.label,
      sum: money(ledger, total),
      formula: partsInWords(ledger, parts, amountField),
    };
  }
  return undefined;
}

function isIn(ledger: Ledger, fund: FundRow, { field, at: [at] }: Oddity): boolean {
  return at !== undefined && isAt(fundRef(ledger, fund, field as AmountField), at);
}

function isAt(one: CellRef | undefined, other: CellRef): boolean {
  return one?.sheet === other.sheet && one.row === other.row && one.column === other.column;
}
