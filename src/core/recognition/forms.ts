import { spaceless } from "../numbers/spaceless";
import { isFormsOwnSum, isFormSum, isFundLabel, isListedSum, readFormLabel } from "../ledger/form-labels";
import type { HeadedColumn, ProposedField } from "./proposal";
import type { MappedForm } from "./mapping";
import type { Table } from "./table";

/** So many rows a form has under its headers, at most. */
const MOST_ROWS = 24;

export interface FoundForm {
  readonly form: MappedForm;
  /** Column of the labels. */
  readonly labels: number;
  /** Last row with a label of its own, blank figures or not. */
  readonly lastRow: number;
}

/** A form that tells of one project: under its headers stand 年度资金总额 and the sources of its money, nothing else. */
export function formOf(
  table: Table,
  fields: readonly ProposedField[],
  others: readonly HeadedColumn[],
  bureau: string | undefined,
): FoundForm | undefined {
  const figures = fields.filter(({ field }) => isFigure(field)).map(({ column }) => column);
  if (figures.length === 0) return undefined;
  const firstFigure = Math.min(...figures);
  if (table.lastRow - table.firstRow > MOST_ROWS || listsProjects(table, fields)) return undefined;
  const headed = fields.find(({ field }) => field === "fundingSource" || field === "fundCategory")?.column;
  for (let column = table.left; column < firstFigure; column++) {
    const labels = new LabelColumn(table, column, firstFigure);
    const totalRow = labels.totalRow();
    const { sources, strangers } = labels.kinds();
    // Below 年度资金总额, or a sum under a header 资金来源, rows are sources whatever they are called.
    const isLed = totalRow === table.firstRow && (column === headed || labels.isOwnSum(totalRow));
    const areSources = strangers === 0 || isLed;
    if (totalRow === undefined || !areSources) continue;
    const lastRow = labels.lastRow();
    // Of a form whose sources are left blank, the figures end with the sum.
    if (sources === 0 && lastRow === table.lastRow && !labels.isOwnSum(totalRow)) continue;
    return {
      labels: column,
      lastRow,
      form: { totalRow, ...scoreColumns(others), ...projectNameAbove(table, bureau) },
    };
  }
  return undefined;
}

/** Names of several projects under 项目名称, each beside 年度资金总额 and the sources of its own money. */
function listsProjects(table: Table, fields: readonly ProposedField[]): boolean {
  const column = fields.find(({ field }) => field === "projectName")?.column;
  if (column === undefined) return false;
  const names = new Set<string>();
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const text = table.view.text(row, column);
    const { bare } = readFormLabel(text ?? "");
    if (text !== undefined && bare !== "" && !isFormSum(bare) && !isFundLabel(bare)) names.add(bare);
  }
  return names.size > 1 && countOfSums(table, column) > 1;
}

/** Beside names, so that 合计 below them and sums of a form's own columns are none. */
function countOfSums({ view, firstRow, lastRow, left }: Table, names: number): number {
  let sums = 0;
  for (let row = firstRow; row <= lastRow; row++)
    for (let column = left; column < view.snapshot.columnCount; column++)
      if (column !== names && isListedSum(readFormLabel(view.text(row, column) ?? "").bare)) sums += 1;
  return sums;
}

/** The labels of a table's rows, as one column of it gives them. */
class LabelColumn {
  /** The names of the parts stand right of the sum's, beside a cell of its own for 其中 or beside blanks. */
  private readonly isSplit: boolean;

  constructor(
    private readonly table: Table,
    private readonly column: number,
    firstFigure: number,
  ) {
    this.isSplit = column + 1 < firstFigure && (this.setsOfWhichApart() || this.areSourcesBeside());
  }

  private setsOfWhichApart(): boolean {
    return this.rows().some((row) => {
      const { bare, isOfWhich } = readFormLabel(this.ownText(row) ?? "");
      return isOfWhich && bare === "";
    });
  }

  /** Whether right of its blanks stand names of sources and nothing else. */
  private areSourcesBeside(): boolean {
    const beside = this.rows()
      .filter((row) => this.ownText(row) === undefined)
      .flatMap((row) => this.table.view.text(row, this.column + 1) ?? []);
    return beside.length > 0 && beside.every((text) => isFundLabel(readFormLabel(text).bare));
  }

  private rows(): readonly number[] {
    const { firstRow, lastRow } = this.table;
    return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
  }

  isOwnSum(row: number): boolean {
    return isFormsOwnSum(this.ownText(row) ?? "");
  }

  totalRow(): number | undefined {
    for (let row = this.table.firstRow; row <= this.table.lastRow; row++)
      if (isFormSum(readFormLabel(this.ownText(row) ?? "").bare)) return row;
    return undefined;
  }

  kinds(): { readonly sources: number; readonly strangers: number } {
    let sources = 0;
    let strangers = 0;
    for (let row = this.table.firstRow; row <= this.table.lastRow; row++) {
      const label = this.label(row);
      if (label === "" || isFormSum(label)) continue;
      if (isFundLabel(label)) sources += 1;
      else strangers += 1;
    }
    return { sources, strangers };
  }

  /** Rows of sources without figures stand below the last filled one. */
  lastRow(): number {
    let last = this.table.lastRow;
    while (isFundLabel(this.label(last + 1))) last += 1;
    return last;
  }

  private label(row: number): string {
    const own = readFormLabel(this.ownText(row) ?? "").bare;
    if (own !== "" || !this.isSplit) return own;
    return readFormLabel(this.table.view.text(row, this.column + 1) ?? "").bare;
  }

  private ownText(row: number): string | undefined {
    return this.table.view.text(row, this.column);
  }
}

/** 分值 and 得分 stand beside the money; they are no figures of the budget. */
function scoreColumns(others: readonly HeadedColumn[]): Pick<MappedForm, "points" | "score"> {
  const find = (words: RegExp): number | undefined =>
    others.find(({ header }) => words.test(bareHeader(header)))?.column;
  const points = find(/^(?:分值|权重|权数|标准分)$/);
  const score = find(/^(?:自评|实际|评价)?得分$|^自评分$/);
  return { ...(points !== undefined && { points }), ...(score !== undefined && { score }) };
}

function bareHeader(header: string): string {
  return header
    .split("·")
    .at(-1)!
    .normalize("NFKC")
    .replace(/\([^()]*\)/g, "")
    .replace(/[\s%]/g, "");
}

/** 项目名称 stands in a cell above the form, its name right of it; a form of no project is its bureau's. */
function projectNameAbove(
  { view, band, floor, left }: Table,
  bureau: string | undefined,
): Pick<MappedForm, "name" | "nameAt"> {
  for (let row = band.words; row >= floor; row--)
    for (let column = left; column < view.snapshot.columnCount; column++) {
      const text = spaceless(view.text(row, column));
      if (text === undefined) continue;
      const joint = /^(?:项目名称|转移支付(?:\(项目\))?名称|专项(?:资金)?名称)[::](.+)$/.exec(text);
      if (joint) return { name: joint[1]!, nameAt: view.ref(row, column) };
      if (!/^(?:项目名称|转移支付(?:\(项目\))?名称|专项(?:资金)?名称)[::]?$/.test(text)) continue;
      for (let next = column + 1; next < view.snapshot.columnCount; next++) {
        const name = view.text(row, next);
        if (name !== undefined) return { name, nameAt: view.ref(row, next) };
      }
    }
  return { name: bureau ?? view.snapshot.name };
}

function isFigure(field: string): boolean {
  return /^(?:initialBudget|increase|decrease|fullYearBudget|execution|balance|executionRate)$/.test(field);
}
