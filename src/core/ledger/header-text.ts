import { spaceless } from "../numbers/spaceless";
import { ANY_MONEY_UNIT, type MoneyUnit } from "../numbers/money-unit";
import { headerWord, type HeaderWord } from "./header-words";

/** A header cell taken apart. */
export interface HeaderText {
  /** Without blanks, brackets, units, years and column letters: 全年预算数 of “2020年 全年预算数（万元）(A)”. */
  readonly bare: string;
  readonly word: HeaderWord | undefined;
  readonly unit: MoneyUnit | undefined;
  /** A year that it names, such as 2019 of 2019年决算数. */
  readonly year: number | undefined;
  /** 上年, or 其中: a part or another year's figure, which stands for no field of this ledger. */
  readonly isAside: boolean;
  /** 其中：财政收回 stands for a part of the column before it, of which this is the word. */
  readonly isPart: boolean;
  readonly part: HeaderWord | undefined;
}

/** Longer texts are sentences, not headers. */
const LONGEST = 40;

const UNIT = new RegExp(`(${ANY_MONEY_UNIT})(?![\\u4e00-\\u9fff])`);
const UNIT_AT_END = new RegExp(`(?:单位:)?(${ANY_MONEY_UNIT})$`);
const PERIOD =
  /^(?:(?:截[至止])?(?:20\d\d年)?(?:1|一|元)?(?:[-~～—至到])?[\dXx]{1,2}月(?:份|底|末)?|截[至止].{0,9}?(?:日|月|底|末))/;
const YEAR = /^(20\d\d)(?:年度?)?/;
/** The side of an entry, 贷方 or 借方发生额, before what it does to the budget. */
const ENTRY_SIDE = /^[借贷](?:方(?:金额|发生额|数|额)?)?[-—:/]?/;

/** Reads a header cell; undefined where the text is too long to be one. */
export function readHeaderText(text: string): HeaderText | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = spaceless(text.trim().replace(/^[①-⑳](?=.)/, "")).toLowerCase();
  if (plain === "" || /[。;]/.test(plain)) return undefined;
  const brackets = [...plain.matchAll(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g)].map(([, inside]) => inside!);
  const outside = plain.replace(/[([【〔][^()[\]【】〔〕]*[)\]】〕]/g, "");
  const said = UNIT.exec(brackets.join(" "))?.[1] ?? UNIT_AT_END.exec(outside)?.[1];
  const year = YEAR.exec(outside.replace(/^(?:截[至止])/, ""))?.[1];
  const isAside =
    /^其中|^(?:截[至止]|[至到])?(?:上年|去年|前年|以前年度)(?!结[转余存])|^同比|^较上年|上年同期/.test(
      outside,
    );
  const isPart = outside.startsWith("其中");
  const bare = bareHeader(isPart ? outside.replace(/^其中[::]?/, "") : outside);
  const inside = brackets.some((each) => /调整后/.test(each))
    ? "调整后"
    : brackets.some((each) => /年初/.test(each)) && !/年初/.test(bare)
      ? "年初"
      : "";
  const own = headerWord(bare);
  const word = (inside && headerWord(inside + bare)) || changeOf(outside, brackets) || own;
  return {
    bare,
    word: isAside ? undefined : word,
    unit: said as MoneyUnit | undefined,
    year: year === undefined ? undefined : Number(year),
    isAside,
    isPart,
    part: isPart ? word : undefined,
  };
}

/** 贷方（调减）, 金额（追加） and 借方：追加 say behind a side or 金额 which way the budget changes. */
function changeOf(outside: string, brackets: readonly string[]): HeaderWord | undefined {
  const isSide = ENTRY_SIDE.test(outside);
  if (!isSide && headerWord(outside)?.meaning !== "amount") return undefined;
  const said = isSide ? [outside.replace(ENTRY_SIDE, ""), ...brackets] : brackets;
  const words = said.flatMap((each) => headerWord(each) ?? []);
  return words.find(({ meaning }) => meaning === "increase" || meaning === "decrease");
}

/** Takes off what does not change the meaning, as long as something is left. */
function bareHeader(outside: string): string {
  const steps: readonly ((text: string) => string)[] = [
    (text) => text.replace(/[:*]+$/, ""),
    (text) => text.replace(UNIT_AT_END, "").replace(/[:/]$/, ""),
    (text) => text.replace(PERIOD, ""),
    (text) => text.replace(YEAR, ""),
    (text) => text.replace(/^(?:本年度|本年|当年|今年|本级|区级|县级|市级)(?=.{2,})/, ""),
    (text) => text.replace(/^第(?:[一二三四五六七八九十]+|\d{1,2})次(?=.{2,})/, ""),
    (text) => text.replace(/(?:=.*|\d+=.*)$/, ""),
    (text) => text.replace(/[%‰]$/, ""),
    (text) => text.replace(/(?<=[\u4e00-\u9fff])(?:[a-z]|\d{1,2})$/, ""),
    (text) => text.replace(/^(?:[a-z]|\d{1,2})[.、](?=[\u4e00-\u9fff])/, ""),
  ];
  let text = outside;
  for (const step of steps) {
    if (headerWord(text)) return text;
    text = step(text) || text;
  }
  return text;
}
