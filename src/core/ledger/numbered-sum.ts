import { Amount } from "../numbers/amount";
import { parseFigure } from "../numbers/parse-figure";
import { cellAt } from "../workbook/cell";
import type { BlockCells } from "./block-cells";
import { AMOUNT_FIELDS } from "./fields";
import { labelKind } from "./row-label";
import { isDeeper } from "./row-outline";

/** What the rows of a block are called and how deep they are numbered. */
export interface RowLabels {
  labelOf(row: number): string;
  /** 一、 above （一） above 1. above 1.1; undefined where a row bears no number. */
  levelOf(row: number): number | undefined;
}

interface Member {
  readonly row: number;
  readonly level: number | undefined;
}

/** The last of the rows that a row's number puts below it; undefined where there are none. */
export function lastRowBelow(cells: BlockCells, row: number, labels: RowLabels): number | undefined {
  return membersOf(cells, row, labels).at(-1)?.row;
}

/**
 * Whether a row such as “一、行政文教科” states the sum of the rows that its number puts below it: in at least one column
 * it is exactly theirs. Without a serial column nothing else tells it from a project.
 */
export function sumsRowsBelow(cells: BlockCells, row: number, labels: RowLabels): boolean {
  const members = leavesOf(membersOf(cells, row, labels));
  if (members.length === 0) return false;
  return AMOUNT_FIELDS.some((field) => {
    const column = cells.area(field)?.left;
    if (column === undefined) return false;
    const stated = amountAt(cells, row, column);
    if (stated.isZero()) return false;
    let total = Amount.zero;
    for (const member of members) total = total.plus(amountAt(cells, member.row, column));
    return stated.equals(total);
  });
}

/** The rows below, down to the next one of the same depth, be it a sum as well, or a total. */
function membersOf(cells: BlockCells, row: number, labels: RowLabels): readonly Member[] {
  const { bottom } = cells.area("projectName")!;
  const own = labels.levelOf(row);
  const members: Member[] = [];
  for (let below = row + 1; own !== undefined && below <= bottom; below++) {
    const label = labels.labelOf(below);
    const kind = labelKind(label);
    if (kind === "total" || kind === "sum") break;
    if (label === "") continue;
    const level = labels.levelOf(below);
    if (kind !== "plain" && kind !== "numbered") {
      if (level !== undefined && !isDeeper(level, own)) break;
      continue;
    }
    if (!isDeeper(level, own)) break;
    members.push({ row: below, level });
  }
  return members;
}

/** Those that have no rows below them in turn. */
function leavesOf(members: readonly Member[]): readonly Member[] {
  return members.filter(({ level }, index) => {
    const next = members[index + 1];
    return level === undefined || !next || !isDeeper(next.level, level);
  });
}

function amountAt({ workbook, source }: BlockCells, row: number, column: number): Amount {
  const { value } = cellAt(workbook, source.sheet, row, column);
  if (value.kind === "number") return value.value;
  const reading = value.kind === "text" ? parseFigure(value.value) : undefined;
  return reading?.kind === "figure" ? reading.amount : Amount.zero;
}
