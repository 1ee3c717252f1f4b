import { isColumnLine } from "../header-band";
import type { FigureReader } from "./figure-reader";
import { isOfWhich, mergeOver, mergedWordsAt, numberingOf, unnumbered, wordsAt } from "./header-words";
import { cellAt } from "../../workbook/cell";

/** A row under 额度 and 比例. */
export interface QuotaRow {
  readonly row: number;
  readonly label: string;
}

/** Rows under 按预算项目分类 and the like: its lines, and the sum that it bears itself, above or below them. */
export interface QuotaGroup {
  readonly label: string;
  readonly lines: readonly QuotaRow[];
  readonly ofWhich: readonly QuotaRow[];
  /** Its own row where that bears the sum, and its own 合计. */
  readonly totals: readonly QuotaRow[];
}

export interface QuotaRows {
  readonly groups: readonly QuotaGroup[];
  /** 合计 of the table, which every group makes up anew. */
  readonly totals: readonly QuotaRow[];
}

const GROUP = /^按.{1,16}(?:分类|划分|分|构成)$/;
const TOTAL = /^(?:合计|小计|总计|总额)$/;
const NAMED_TOTAL = /(?:合计|小计|总计|总额)$/;
const FEWEST_LINES = 2;

/** The groups of a 额度构成表; undefined where a row has no certain place in one. */
export function quotaRows(reader: FigureReader, firstRow: number, amounts: number): QuotaRows | undefined {
  const { view } = reader;
  const groups: { label: string; lines: QuotaRow[]; ofWhich: QuotaRow[]; totals: QuotaRow[] }[] = [];
  const above: QuotaRow[] = [];
  for (let row = firstRow; row < view.snapshot.rowCount; row++) {
    if (isColumnLine(view, row)) continue;
    const { group, isOwn, label } = labelsOf(reader, row, amounts);
    const isFilled = !reader.isEmpty(row, amounts);
    if (group !== undefined && isOwn) {
      groups.push({ label: group, lines: [], ofWhich: [], totals: [] });
      if (label === undefined) {
        if (isFilled) groups.at(-1)!.totals.push({ row, label: group });
        continue;
      }
    }
    if (!isFilled) {
      if (label === undefined || !reader.view.isBlank(row, amounts)) continue;
      if (/^(?:注|备注|说明|填报|制表|审核|单位负责人)/.test(label)) break;
      return undefined;
    }
    if (label === undefined) return undefined;
    const current = groups.at(-1);
    const entry = { row, label };
    const isNamed = NAMED_TOTAL.test(label);
    if (TOTAL.test(unnumbered(label)) || (isNamed && current && unnumbered(label).startsWith(current.label)))
      (current?.totals ?? above).push(entry);
    else if (isNamed) return undefined;
    else if (!current) return undefined;
    else if (isOfWhich(label) || goesOnWithOfWhich(reader, row, amounts, current))
      current.ofWhich.push(entry);
    else current.lines.push(entry);
  }
  const totals = [...above, ...sharedTotal(groups)];
  const isCertain = groups.every(
    ({ lines, totals: own }) =>
      lines.length >= FEWEST_LINES &&
      own.length + totals.length > 0 &&
      new Set(lines.map(({ label }) => numberingOf(label))).size === 1 &&
      new Set(lines.map(({ row }) => indentOf(reader, row, amounts))).size === 1,
  );
  return groups.length > 0 && isCertain ? { groups, totals } : undefined;
}

/** 合计 below the last group is the table's own where no other group has a 合计 below its lines. */
function sharedTotal(
  groups: readonly { readonly lines: QuotaRow[]; readonly totals: QuotaRow[] }[],
): readonly QuotaRow[] {
  const last = groups.at(-1);
  const isBelow = ({ lines, totals }: { lines: QuotaRow[]; totals: QuotaRow[] }): boolean =>
    totals.some(({ row }) => lines.length > 0 && row > lines.at(-1)!.row);
  if (!last || groups.length < 2 || !isBelow(last) || groups.slice(0, -1).some(isBelow)) return [];
  return [last.totals.pop()!];
}

/** 其中：科技专项 in one row and 产业专项 in the next: it is indented more deeply than the lines of the group. */
function goesOnWithOfWhich(
  reader: FigureReader,
  row: number,
  amounts: number,
  { lines, ofWhich }: { readonly lines: readonly QuotaRow[]; readonly ofWhich: readonly QuotaRow[] },
): boolean {
  const [line, above] = [lines[0], ofWhich.at(-1)];
  if (!line || above?.row !== row - 1) return false;
  return indentOf(reader, row, amounts) > indentOf(reader, line.row, amounts);
}

/** A group's words may stand in a cell merged over its rows; then they are its own in the first of them only. */
function labelsOf(
  reader: FigureReader,
  row: number,
  amounts: number,
): { readonly group?: string; readonly isOwn: boolean; readonly label?: string } {
  const { view } = reader;
  let group: string | undefined;
  let isOwn = false;
  let label: string | undefined;
  for (let column = 0; column < amounts; column++) {
    const words = mergedWordsAt(view, row, column);
    if (words === "" || words === label || /^\d{1,3}$/.test(words)) continue;
    if (GROUP.test(unnumbered(words))) {
      group = unnumbered(words);
      isOwn ||=
        wordsAt(view, row, column) !== "" && (mergeOver(view, row, column)?.left ?? column) === column;
    } else label = (label ?? "") === "" ? words : `${label}${words}`;
  }
  return { ...(group !== undefined && { group }), isOwn, ...(label !== undefined && { label }) };
}

function indentOf(reader: FigureReader, row: number, amounts: number): number {
  for (let column = amounts - 1; column >= 0; column--) {
    const { value } = cellAt(reader.view.workbook, reader.view.sheet, row, column);
    if (value.kind === "text" && value.value.trim() !== "") return value.value.search(/\S/);
  }
  return 0;
}
