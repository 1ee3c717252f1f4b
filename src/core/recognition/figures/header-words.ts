import { spaceless } from "../../numbers/spaceless";
import type { Area } from "../../workbook/snapshot";
import type { SheetView } from "../sheet-view";

/** A text as headers and labels are compared: full-width characters, blanks and line breaks aside. */
export function wordsAt(view: SheetView, row: number, column: number): string {
  return spaceless(view.text(row, column) ?? "");
}

/** wordsAt, where a merged cell says the same in every cell that it covers. */
export function mergedWordsAt(view: SheetView, row: number, column: number): string {
  const area = mergeOver(view, row, column);
  return area ? wordsAt(view, area.top, area.left) : wordsAt(view, row, column);
}

export function mergeOver(view: SheetView, row: number, column: number): Area | undefined {
  return view.mergesAcross(row, row).find(({ left, right }) => left <= column && column <= right);
}

/** Without 一、, （二）, 3. and the like before it, and a colon behind it. */
export function unnumbered(label: string): string {
  return label.replace(NUMBERING, "").replace(/[::]$/, "");
}

/** Which way of numbering a label begins with; labels of one level are numbered alike. */
export function numberingOf(label: string): "chinese" | "bracketed" | "arabic" | "none" {
  if (/^[一二三四五六七八九十]{1,3}、/.test(label)) return "chinese";
  if (/^\([一二三四五六七八九十\d]{1,3}\)/.test(label)) return "bracketed";
  return /^\d{1,2}[.、．]/.test(label) ? "arabic" : "none";
}

const NUMBERING = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)、?|\d{1,2}[.、．])/;

/** 其中：… names a part of the line above, never a line of its own. */
export function isOfWhich(label: string): boolean {
  return /^其中/.test(unnumbered(label));
}
