import { spaceless } from "../numbers/spaceless";
import { ANY_MONEY_UNIT } from "../numbers/money-unit";
import { cellAt } from "../workbook/cell";
import { shownText } from "../workbook/shown-text";
import type { SheetView } from "./sheet-view";
import type { Table } from "./table";

/** What stands above a table besides units. */
export interface TitleNotes {
  /** All texts above the headers, and the sheet's name, parted by blanks. */
  readonly words: string;
  readonly year: number | undefined;
  readonly bureau: string | undefined;
}

const BUREAU_LABEL =
  /^(?:编报|编制|填报|预算|实施|报送|主管)?(?:单位|部门)(?:名称)?(?:\((?:盖章|公章|签章)\))?[:：](.*)$/;
/** 单位 names a unit of money as well as a bureau. */
const IS_UNIT = new RegExp(`^(?:人民币)?:?${ANY_MONEY_UNIT}$`);
const BUREAU_IN_TITLE =
  /^(.{2,30}?(?:局|委员会|委|办公室|办|中心|镇|乡|街道|街道办事处|厅|部|院|馆|站|大队|支队|学校|中学|小学|幼儿园))(?=20\d\d|关于|项目|部门|预算|专项)/;

/** A budget of 2023 is handed in in 2024. */
export const DATE_OF_WRITING =
  /(?:填报|编制|编报|报送|上报|填表|制表|打印|导出|查询|统计)(?:日期|时间|日)[:：]?.*$/;

/** Reads title, year and bureau above a table. */
export function titleNotes({ view, band, floor }: Table): TitleNotes {
  return titleNotesIn(view, floor, band.top);
}

/** titleNotes of the rows from `floor` on, before `end`. */
export function titleNotesIn(view: SheetView, floor: number, end: number): TitleNotes {
  const texts: string[] = [];
  let labelled: string | undefined;
  let entitled: string | undefined;
  for (let row = floor; row < end; row++)
    for (let column = 0; column < view.snapshot.columnCount; column++) {
      const text = spaceless(view.text(row, column));
      if (text === undefined) continue;
      texts.push(text);
      labelled ??= bureauIn(view, row, column, text);
      entitled ??= BUREAU_IN_TITLE.exec(text)?.[1];
    }
  const words = [...texts, spaceless(view.snapshot.name)];
  return { words: words.join(" "), year: yearIn(words), bureau: labelled ?? entitled };
}

/** The first year that one of the texts names. */
export function yearIn(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const match = /(?<!\d)(20\d\d)(?=年|\)|年度|预算|决算|$)/.exec(text.replace(DATE_OF_WRITING, ""));
    if (match) return Number(match[1]);
  }
  return undefined;
}

function bureauIn(view: SheetView, row: number, column: number, text: string): string | undefined {
  const labelled = BUREAU_LABEL.exec(text);
  if (labelled) {
    const own = labelled[1]!.replace(/填报日期.*|单位[:：].*$|金额.*$/, "");
    if (own.length > 1) return IS_UNIT.test(own) ? undefined : own;
    const { value, format } = cellAt(view.workbook, view.sheet, row, column + 1);
    const next = shownText(value, format, view.workbook.date1904).trim();
    return next.length > 1 && !IS_UNIT.test(next) ? next : undefined;
  }
  return undefined;
}
