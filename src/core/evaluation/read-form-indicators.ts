import { labelKind } from "../ledger/row-label";
import type { Block, Ledger } from "../ledger/ledger";
import { cellAt } from "../workbook/cell";
import type { Amount } from "../numbers/amount";
import type { ScoreCell, ScoreRow } from "./evaluation";
import {
  indicatorColumns,
  indicatorColumnsBeside,
  IndicatorSheet,
  type Columns,
} from "./read-indicator-sheet";
import { executionOfForm, formsOf, rowsOfForm, type FormOwner } from "./read-form-scores";
import { isTotalOfScores } from "./total-row";

/** The indicators that a form lists below its money, with what it scores them. */
export interface FormIndicators {
  readonly project: number;
  readonly indicators: readonly FormIndicator[];
  /** The row 总分. */
  readonly total?: ScoreRow;
  /** What it gives its execution beside the money, where it has such a column. */
  readonly execution?: { readonly score: ScoreCell; readonly points?: Amount };
  /** Whether its notes give quantitative indicators 完成值÷指标值×分值. */
  readonly saysProportion: boolean;
}

export interface FormIndicator extends ScoreRow {
  readonly name: string;
  /** ＝ ≥ ≤, from its own column or before the target. */
  readonly nature?: string;
  readonly target?: string;
  readonly achieved?: string;
}

/** Rows without points end the indicators; the form's notes follow. */
const MOST_BLANK = 2;
const PROPORTION =
  /得分[=＝为](?:全年)?(?:年度)?(?:实际)?(?:完成值|实际值|完成数)[÷/／](?:年度|全年|年初)?(?:指标值|目标值)[×xX*＊](?:该项|该指标|指标)?(?:分值|权重)/u;

/** All forms whose indicators stand below them under headers that can be told. */
export function readFormIndicators(ledger: Ledger): readonly FormIndicators[] {
  return formsOf(ledger).flatMap((form) => {
    const read = indicatorsIn(ledger, form);
    if (!read || read.indicators.length === 0) return [];
    const execution = executionOfForm(ledger, form.block);
    return [{ ...read, ...(execution && { execution }) }];
  });
}

function indicatorsIn(
  ledger: Ledger,
  { project, block }: FormOwner,
): Omit<FormIndicators, "execution"> | undefined {
  const { workbook } = ledger;
  const { last: end } = rowsOfForm(ledger, block);
  const found = headerBelow(ledger, block, end);
  if (!found) return undefined;
  const { header, columns, left } = found;
  const sheet = new IndicatorSheet(workbook, block.sheet, columns, header + 1);
  const first = Math.min(columns.get("points")!, columns.get("score")!);
  const indicators: FormIndicator[] = [];
  let total: ScoreRow | undefined;
  let blank = 0;
  for (let row = header + 1; row <= end && !total && blank < MOST_BLANK; row++) {
    const labels = textsIn(ledger, block.sheet, row, left, first);
    const [points, score] = [sheet.score("points", row), sheet.score("score", row)];
    const scores = { row, ...(points && { points }), ...(score && { score }) };
    if (labels.some(isTotalOfScores)) total = scores;
    else if (!points?.shown && !score?.shown) blank += 1;
    // A sum of some of the indicators among them would be counted twice.
    else if (labels.some((label) => /小计$/.test(label) || labelKind(label) === "footer")) return undefined;
    else {
      blank = 0;
      indicators.push({ ...scores, ...told(sheet, row, labels) });
    }
  }
  return {
    project,
    indicators,
    ...(total && { total }),
    saysProportion: saysProportion(ledger, block.sheet),
  };
}

interface Header {
  readonly header: number;
  readonly columns: Columns;
  /** Where the form's own columns begin. */
  readonly left: number;
}

function headerBelow(ledger: Ledger, block: Block, end: number): Header | undefined {
  for (let row = block.lastRow + 1; row <= end; row++) {
    const [columns, left] = columnsOfForm(ledger, block, row);
    const isNamed = columns.has("third") || columns.has("second") || columns.has("first");
    if (isNamed && columns.has("points") && columns.has("score")) return { header: row, columns, left };
  }
  return undefined;
}

/** Of forms side by side each has the headers that begin at or left of its labels, right of the labels of the last. */
function columnsOfForm({ workbook, blocks }: Ledger, block: Block, row: number): readonly [Columns, number] {
  const labels = block.columns.projectName!;
  const beside = blocks
    .filter((other) => other !== block && other.form && other.sheet === block.sheet)
    .filter(({ firstRow, lastRow }) => firstRow <= block.lastRow && lastRow >= block.firstRow)
    .map(({ columns }) => columns.projectName!);
  if (beside.length === 0) return [indicatorColumns(workbook, block.sheet, row), 0];
  const last = Math.max(-1, ...beside.filter((column) => column < labels));
  const own = indicatorColumnsBeside(workbook, block.sheet, row).find((columns) => {
    const start = Math.min(...columns.values());
    return start > last && start <= labels;
  });
  return [own ?? new Map(), Math.min(...(own?.values() ?? [0]))];
}

function told(sheet: IndicatorSheet, row: number, labels: readonly string[]): Omit<FormIndicator, "row"> {
  const name = sheet.text("third", row) ?? sheet.text("second", row) ?? sheet.text("first", row);
  const written = sheet.text("target", row)?.normalize("NFKC");
  const [, sign, bare] = /^([≥≤=＝﹦<>]*)\s*(.*)$/u.exec(written ?? "") ?? [];
  const nature = sheet.text("nature", row)?.normalize("NFKC") ?? (sign || undefined);
  const unit = sheet.text("unit", row)?.normalize("NFKC") ?? "";
  const achieved = sheet.text("achieved", row)?.normalize("NFKC");
  return {
    name: name ?? labels.at(-1) ?? "未命名的指标",
    ...(nature !== undefined && { nature }),
    ...(bare && { target: withUnit(bare, unit) }),
    ...(achieved !== undefined && { achieved: withUnit(achieved, unit) }),
  };
}

/** 95 under 度量单位 % is 95%. */
function withUnit(text: string, unit: string): string {
  return /^[\d.,]+$/.test(text) ? text + unit : text;
}

function textsIn(
  { workbook }: Ledger,
  sheet: number,
  row: number,
  start: number,
  end: number,
): readonly string[] {
  return Array.from({ length: end - start }, (_, index) => start + index)
    .map((column) => cellAt(workbook, sheet, row, column).value)
    .flatMap((value) => (value.kind === "text" ? [value.value.trim()] : []));
}

function saysProportion({ workbook }: Ledger, sheet: number): boolean {
  const { columns } = workbook.sheets[sheet]!;
  return columns.some((column) =>
    column?.strings.some((text) => PROPORTION.test(text.normalize("NFKC").replace(/\s|\([^)]*\)/g, ""))),
  );
}
