import type { Block, Ledger } from "../ledger/ledger";
import type { FormRows } from "../ledger/fund-rows";
import { Amount } from "../numbers/amount";
import { cellAt } from "../workbook/cell";
import type { ScoreCell } from "./evaluation";
import { scoreCellAt } from "./score-cell";

/** 得分 of the execution as a form states it beside the sum of its money. */
export interface FormScore {
  readonly project: number;
  /** Index into Ledger.funds of the row of its sum, where the form stands beside the ledger. */
  readonly total?: number;
  readonly score: ScoreCell;
  /** Absent where the form does not say of how many. */
  readonly points?: Amount;
  /** plain: the form says 执行率×分值; other: it says something else of how points are given. */
  readonly method: "plain" | "other" | "untold";
}

/** Notes on the method stand so far above or below the money at most. */
const ROWS_ABOVE = 6;
const ROWS_BELOW = 60;
/** What project a form is of stands above the header of its money. */
const NAMED_ABOVE = 3;
const PLAIN =
  /执行率[^。;；]{0,20}[×xX*＊乘][^。;；]{0,20}(?:分值|权重|10)|(?:分值|权重|10分?)[^。;；]{0,12}[×xX*＊乘][^。;；]{0,20}执行率/u;
const OTHER = /执行率[^。]{0,60}(?:扣|满分|不得分|分档|以上|以下|每)/u;

/** The scores of the forms in and beside the ledger; those without the column and those whose cell is blank have none. */
export function readFormScores(ledger: Ledger): readonly FormScore[] {
  return formsOf(ledger).flatMap(({ block, ...owner }) => scoreIn(ledger, block, owner));
}

/** Every form in and beside the ledger, with the project that it tells of. */
export function formsOf({ projects, blocks, besideForms }: Ledger): readonly FormOwner[] {
  const own: FormOwner[] = [];
  const isAny = blocks.some(({ form }) => form !== undefined);
  for (let project = 0; isAny && project < projects.count; project++) {
    const block = blocks[projects.block[project]!]!;
    if (block.form) own.push({ project, block });
  }
  return [
    ...own,
    ...besideForms.map(({ block, members, total }) => ({
      project: members[0]!,
      block: blocks[block]!,
      total,
    })),
  ];
}

export interface FormOwner {
  readonly project: number;
  readonly block: Block;
  /** As in FormScore. */
  readonly total?: number;
}

/** What a form gives its execution, blank or not; undefined where it has no such column. */
export function executionOfForm(
  ledger: Ledger,
  block: Block,
): { readonly score: ScoreCell; readonly points?: Amount } | undefined {
  const { form } = block;
  if (form?.score === undefined) return undefined;
  const at = { sheet: block.sheetName, row: form.totalRow, column: form.score };
  const points = pointsOf(ledger, block, form);
  return { score: scoreCellAt(ledger.workbook, block.sheet, at), ...(points && { points }) };
}

function scoreIn(
  ledger: Ledger,
  block: Block,
  owner: Pick<FormScore, "project" | "total">,
): readonly FormScore[] {
  const given = executionOfForm(ledger, block);
  if (!given || given.score.shown === "") return [];
  return [{ ...owner, ...given, method: methodOf(ledger, block) }];
}

/** 10, 10分 or 10% in the row of the sum; else 分值（10分） above it. */
function pointsOf({ workbook }: Ledger, { sheet, sheetName }: Block, form: FormRows): Amount | undefined {
  const { points: column, totalRow } = form;
  if (column === undefined) return undefined;
  const cell = scoreCellAt(workbook, sheet, { sheet: sheetName, row: totalRow, column });
  const percent = /^(\d+(?:\.\d+)?)[%％]$/u.exec(cell.shown)?.[1];
  if (cell.value || percent) return cell.value ?? Amount.of(percent!);
  for (let row = totalRow - 1; row >= Math.max(0, totalRow - ROWS_ABOVE); row--) {
    const { value } = cellAt(workbook, sheet, row, column);
    const said =
      value.kind === "text" ? /(\d+(?:\.\d+)?)分/u.exec(value.value.normalize("NFKC"))?.[1] : undefined;
    if (said) return Amount.of(said);
  }
  return undefined;
}

/**
 * The rows of a form's sheet that may be its own: from the note above its money to the notes above the next form's, or,
 * for what ends by itself, to the name of the next form.
 */
export function rowsOfForm(
  { workbook, blocks }: Ledger,
  block: Block,
): { readonly top: number; readonly end: number; readonly last: number } {
  const sheet = workbook.sheets[block.sheet]!;
  const others = blocks.filter((other) => other.sheet === block.sheet && other !== block);
  const top = Math.max(
    block.firstRow - ROWS_ABOVE,
    0,
    ...others.map(({ lastRow }) => (lastRow < block.firstRow ? lastRow + 1 : 0)),
  );
  const next = Math.min(...others.map(({ firstRow }) => (firstRow > block.lastRow ? firstRow : Infinity)));
  const bottom = Math.min(block.lastRow + ROWS_BELOW, sheet.rowCount - 1);
  return { top, end: Math.min(bottom, next - ROWS_ABOVE), last: Math.min(bottom, next - NAMED_ABOVE) };
}

function methodOf(ledger: Ledger, block: Block): FormScore["method"] {
  const { workbook } = ledger;
  const sheet = workbook.sheets[block.sheet]!;
  const { top, end } = rowsOfForm(ledger, block);
  let isOther = false;
  for (let row = top; row <= end; row++)
    for (let column = 0; column < sheet.columnCount; column++) {
      const { value } = cellAt(workbook, block.sheet, row, column);
      if (value.kind !== "text" || !value.value.includes("执行率")) continue;
      if (OTHER.test(value.value)) isOther = true;
      else if (PLAIN.test(value.value)) return "plain";
    }
  return isOther ? "other" : "untold";
}
