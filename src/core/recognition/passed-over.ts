import { isIndicatorSheet } from "../ledger/indicator-sheets";
import type { ProposedSingle, UnreadRemark } from "./proposal";
import type { SheetView } from "./sheet-view";
import type { Table } from "./table";

/** Fewer numbers are no table. */
const FEWEST_NUMBERS = 4;
const LOOKED_AT = 60;

/** Sheets with figures of which nothing was read and nothing said: nobody is to take them for checked. */
export function passedOverRemarks(
  views: readonly SheetView[],
  read: readonly Table[],
  singles: readonly ProposedSingle[],
  said: readonly string[],
): readonly UnreadRemark[] {
  const passed = views
    .filter((view) => !read.some((table) => table.view === view))
    .filter(({ snapshot: { name } }) => !singles.some(({ at }) => at?.sheet === name))
    .filter(({ snapshot: { name } }) => !said.some((remark) => remark.includes(`“${name}”`)))
    .filter((view) => !isIndicatorSheet(view.snapshot.name) && holdsTable(view))
    .map(({ snapshot: { name } }) => name);
  return passed.length === 0 ? [] : [{ remark: passedOverRemark(passed), sheets: passed }];
}

/** What is said of such sheets. */
export function passedOverRemark(sheets: readonly string[]): string {
  const names = sheets.map((name) => `“${name}”`).join("、");
  return `工作表${names}中没有认出项目名称和金额的列，没有读取，其中的数未核对。`;
}

/** What stands below a table under a header of its own is not of it, and is not judged. */
export function belowRemarks(read: readonly Table[]): readonly UnreadRemark[] {
  return read.flatMap(({ view, below }) =>
    below !== undefined
      ? [
          {
            remark: `工作表“${view.snapshot.name}”第${below + 1}行起另有表头，不是上面台账的项目，没有读取，其中的数未核对。`,
            sheets: [view.snapshot.name],
            fromRow: below,
          },
        ]
      : [],
  );
}

function holdsTable(view: SheetView): boolean {
  let numbers = 0;
  const last = Math.min(view.snapshot.rowCount, LOOKED_AT);
  for (let row = 0; row < last; row++)
    for (let column = 0; column < view.snapshot.columnCount; column++)
      if (view.isNumber(row, column)) numbers += 1;
  return numbers >= FEWEST_NUMBERS;
}
