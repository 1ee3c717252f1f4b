import { spaceless } from "../numbers/spaceless";
import { labelKind } from "../ledger/row-label";
import type { SheetView } from "./sheet-view";
import { unitNotes } from "./unit-notes";

/** Rows of a sheet, inclusive. */
interface Rows {
  readonly from: number;
  readonly to: number;
}

const NUMBERED = /^[(（]?[一二三四五六七八九十]{1,3}[)）、.]/;
const TITLE = /项目|资金|预算|支出|台账|表|情况|部分|追加|批复|结转|下达/;
const SENTENCE = /[。；;，,]|[:：]./;
/** What changes from page to page of one table. */
const PAGE = /\(?续表?\)?|第[\d一二三四五六七八九十]+页.*|共\d+页|\(?(?:金额)?单位[:：]?.*$/g;
const LONGEST = 30;

/**
 * Whether what stands above a repeated header is the title of a block of its own, or states another unit: the pages of
 * one table bear the same title, if any, and the same unit.
 */
export function beginsBlock(view: SheetView, former: Rows, next: Rows): boolean {
  const [own] = unitNotes(view, next.from, next.to).slice(-1);
  const [before] = unitNotes(view, former.from, former.to).slice(-1);
  if (own && before && own.unit !== before.unit) return true;
  const known = new Set(titlesIn(view, former));
  return titlesIn(view, next).some((title) => !known.has(title));
}

function titlesIn(view: SheetView, { from, to }: Rows): readonly string[] {
  const titles: string[] = [];
  for (let row = from; row <= to; row++)
    for (let column = 0; column < view.snapshot.columnCount; column++) {
      const text = spaceless(view.text(row, column))?.replace(PAGE, "");
      if (!text || text.length > LONGEST || SENTENCE.test(text) || labelKind(text) === "footer") continue;
      if (text.length > 2 && (NUMBERED.test(text) || TITLE.test(text))) titles.push(text);
    }
  return titles;
}
