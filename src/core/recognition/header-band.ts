import { spaceless } from "../numbers/spaceless";
import { isFormsOwnSum } from "../ledger/form-labels";
import { ANY_MONEY_UNIT } from "../numbers/money-unit";
import { isFigureMeaning, type HeaderReader } from "./anchor-rows";
import type { SheetView } from "./sheet-view";

/** The rows of a header, the line of column numbers included. */
export interface HeaderBand {
  readonly top: number;
  /** Last row with words. */
  readonly words: number;
  readonly bottom: number;
}

const MOST_ABOVE = 3;
const MOST_BELOW = 3;
const LONGEST_PARENT = 24;
/** Texts of title, unit and editor lines. */
const NOTE =
  /单位[::]|[::]\s*\S|年\s*\d{1,2}\s*月|^(?:附件|附表|表)\s*[\d一二三四五六七八九十]|^公开\d+表|表$/;

const MONEY = /预算|执行|支出|收入|资金|结余|结转|调整|追加|决算|指标|金额|经费|去向|情况/;
const AMOUNT_TEXT = /^[-△▲]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{5,})(?:%|[万亿]?元)?$|^\d+%$/;
/** 1, (2), C, 3=1+2, C=A-B: what a line of column numbers holds. */
const COLUMN_MARK = /^\(?(?:[A-Z]|\d{1,2})\)?(?:=[A-Z\d()+\-−*/×÷%]+)?$/i;
const GENERIC = new RegExp(`^(?:小计|合计|总额|总计|金额|数额|其中.*|\\(?(?:${ANY_MONEY_UNIT}|%)\\)?)$`);

/** The band of header rows around an anchor row; rows above `floor` belong to what came before. */
export function bandAround(view: SheetView, reader: HeaderReader, anchor: number, floor: number): HeaderBand {
  let top = anchor;
  while (top - 1 >= floor && anchor - top < MOST_ABOVE && joinsAbove(view, reader, top - 1, top)) top -= 1;
  let words = anchor;
  while (words - anchor < MOST_BELOW && joinsBelow(view, reader, words, words + 1)) words += 1;
  let bottom = words;
  while (bottom + 1 < view.snapshot.rowCount && isColumnLine(view, bottom + 1)) bottom += 1;
  return { top, words, bottom };
}

/** A row of parents: reached by a merge, or short texts of which one speaks of money and none is a complete header. */
function joinsAbove(view: SheetView, reader: HeaderReader, row: number, below: number): boolean {
  const merges = view.mergesAcross(row, row);
  const reaches = merges.some(
    ({ top, bottom, left, right }) => top <= row && bottom >= below && !isWide(view, left, right),
  );
  if (reaches) return true;
  let texts = 0;
  let speaksOfMoney = false;
  for (let column = 0; column < view.snapshot.columnCount; column++) {
    if (view.isNumber(row, column)) return false;
    const text = view.text(row, column);
    if (text === undefined) continue;
    if (text.length > LONGEST_PARENT || NOTE.test(text.normalize("NFKC"))) return false;
    const meaning = reader.read(text)?.word?.meaning;
    if (meaning && !isFigureMeaning(meaning) && view.text(below, column) !== undefined) return false;
    speaksOfMoney ||= MONEY.test(text.replace(/\s/g, ""));
    texts += 1;
  }
  const parents = merges.filter(
    ({ top, left, right }) => top === row && right > left && !isWide(view, left, right),
  );
  return speaksOfMoney && (texts > 1 || parents.length > 0);
}

/** A title goes over nearly all columns. */
function isWide(view: SheetView, left: number, right: number): boolean {
  return right - left + 1 >= view.snapshot.columnCount - 1;
}

/**
 * A row of leaves: reached by a merge from above, or headers under parents with nothing in the first column. Nothing
 * with figures in it: 项目资金（元） of a form is merged over its rows, whose amounts are often typed as texts.
 */
function joinsBelow(view: SheetView, reader: HeaderReader, row: number, below: number): boolean {
  if (below >= view.snapshot.rowCount) return false;
  let texts = 0;
  let headers = 0;
  let underBlank = 0;
  let first: number | undefined;
  for (let column = 0; column < view.snapshot.columnCount; column++) {
    if (view.isNumber(below, column)) return false;
    const text = view.text(below, column);
    if (text === undefined) continue;
    if (isAmountText(text)) return false;
    if (first === undefined && isFormsOwnSum(text)) return false;
    first ??= column;
    texts += 1;
    if (text.length > LONGEST_PARENT) return false;
    if (reader.read(text)?.word || GENERIC.test(spaceless(text))) headers += 1;
    if (view.text(row, column) === undefined) underBlank += 1;
  }
  if (texts === 0) return false;
  const crossing = view
    .mergesAcross(below, below)
    .some(({ top, bottom }) => top <= row && bottom >= below && bottom - top < 5);
  if (crossing) return true;
  const parents = view
    .mergesAcross(row, row)
    .some(({ top, left, right }) => top <= row && right > left && !isWide(view, left, right));
  const isNameBlank = first !== undefined && first > 0 && headers > 0;
  return headers >= 1 && headers * 2 >= texts && (parents || (isNameBlank && underBlank + headers >= texts));
}

/** 6,940,000.00, 12.5 or 83%; 2023 and 1 are words of a header. */
function isAmountText(text: string): boolean {
  return AMOUNT_TEXT.test(spaceless(text));
}

/**
 * 栏次 1 2 3, 列号, 行次, A B C=A-B, (1) (2) under a header. What is counted goes on through the columns that say what they
 * are made of: 1 2 3=1+2 4 5 6=4-5. Beside 栏次 a number may be missing, where one was wiped out or a column is hidden.
 */
export function isColumnLine(view: SheetView, row: number): boolean {
  let named = 0;
  let parts = 0;
  let isNumbering = false;
  const counted: number[] = [];
  let cells = 0;
  for (let column = 0; column < view.snapshot.columnCount; column++) {
    const text = spaceless(view.text(row, column));
    if (text !== undefined) {
      const names = /^(?:栏次|行次|列次|栏号|列号|行号)$/.test(text);
      isNumbering ||= names;
      if (names || /^[甲乙丙丁]$/.test(text)) named += 1;
      else if (COLUMN_MARK.test(text)) {
        parts += 1;
        const number = /^\(?(\d+)/.exec(text)?.[1];
        if (number !== undefined) counted.push(Number(number));
      } else if (!/^[—\-/]$/.test(text)) return false;
    } else if (view.isNumber(row, column)) {
      const value = Number(view.figure(row, column)?.amount.toString() ?? "NaN");
      if (!Number.isInteger(value) || value < 0 || value > 200) return false;
      counted.push(value);
      cells += 1;
    }
  }
  if (cells === 0) return 2 * named + parts >= 2;
  const isCounting = counted.every(
    (value, index) =>
      index === 0 ||
      value === 1 ||
      value === counted[index - 1]! + 1 ||
      (isNumbering && value > counted[index - 1]!),
  );
  return isCounting && (named > 0 || parts >= 2 || cells + parts >= 3);
}
