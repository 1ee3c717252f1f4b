import type { HeaderMeaning } from "../ledger/header-words";
import { isFigureMeaning } from "./anchor-rows";
import { unitShift } from "../numbers/money-unit";
import type { ReadColumn } from "./column-meaning";
import { fieldOptions, type ColumnOptions } from "./field-options";
import { addedColumns } from "./added-columns";
import { brokenRelations, doubtOf, placeOf, type Doubt } from "./doubts";
import { FigureRelations } from "./figure-relations";
import { withName } from "./name-column";
import type { MappedField } from "./mapping";
import type { HeadedColumn, ProposedField } from "./proposal";
import type { Table } from "./table";
import { closingColumns } from "./closing-columns";
import { spentByPeriods } from "./period-columns";
import { columnsInContext } from "./columns-in-context";
import { relationsOf, type Addends, type Assignment, type Relation } from "./column-relations";
import { withoutLooseChanges, withoutReserved } from "./left-out-columns";
import { namedParts } from "./named-parts";
import { equationsBeside } from "./noted-equations";
import { stagedBudgets } from "./staged-budgets";
import { withoutTwins } from "./stated-twice";
import { weighOptions } from "./weigh-options";

export interface ChosenFields {
  readonly fields: readonly ProposedField[];
  readonly others: readonly HeadedColumn[];
  readonly doubts: readonly Doubt[];
  /** Whether a header says which column names the projects. */
  readonly isNamed: boolean;
}

/** Which column of a table stands for which field, why, and what must be asked. */
export function chooseFields(table: Table, title: string, year: number | undefined): ChosenFields {
  const columns = columnsInContext(table, year);
  const figureColumns = columns.flatMap(({ column, word }) =>
    word && isFigureMeaning(word.meaning) ? [column] : [],
  );
  const figures = new FigureRelations(
    table.view,
    table.firstRow,
    table.lastRow,
    figureColumns,
    unitShifts(columns),
  );
  const settledOptions = fieldOptions(columns).map((each) => settled(table, each, columns, figures, title));
  const staged = stagedBudgets(withoutTwins(settledOptions, figures), figures);
  const added = addedColumns(staged.options, figures);
  const { options } = added;
  const plain = staged.addends.size > 0 ? staged.addends : added.addends;
  const { columns: weighed, open, told } = weighOptions(options, figures, plain);
  const named = withName(table, weighed, columns);
  const closed = closingColumns(
    columns.filter((each) => !staged.apart.has(each)),
    spentByPeriods(columns, named, plain, figures),
    figures,
  );
  const noted = equationsBeside(table, columns);
  const chosen = withoutReserved(withoutLooseChanges(closed.columns, figures), columns, figures, noted);
  const addends = namedParts(open, chosen, closed.addends, figures);
  const relations = relationsOf(chosen, figures, addends);
  const addedTo = new Set([...addends.values()].flat());
  const doubts = [
    ...open
      .filter((each) => !isHarmless(each, options, figures) && !isAddedUp(each, options, chosen, addends))
      .map((each) => doubtOf(each, options, chosen))
      .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index),
    ...closed.doubts,
    ...brokenRelations(relations, columns, chosen),
  ];
  const doubted = new Set(doubts.flatMap(({ column }) => column.column));
  const inOrder = [...chosen].sort(([, one], [, other]) => one - other);
  const fields = inOrder.map(([field, column]): ProposedField => {
    const read = columns.find((each) => each.column === column) ?? blankColumn(column, table);
    const parts = columns.filter((each) => addends.get(field)?.includes(each.column));
    return {
      ...headed(table, read),
      field,
      confidence: doubted.has(column) ? "low" : "high",
      evidence: [
        ...evidenceOf(read, field, relations, told.has(column) || closed.told.has(column)),
        ...parts.map((part) => `加上${placeOf(part)}`),
      ],
      ...(parts.length > 0 && { also: parts.map((part) => headed(table, part)) }),
      rivals: options
        .filter(
          ({ column: other, options: own }) =>
            other.column !== column && !addedTo.has(other.column) && own.includes(field),
        )
        .map((each) => headed(table, each.column)),
      ...(read.unit && isFigureField(field) && { unit: read.unit }),
    };
  });
  const taken = new Set([...chosen.values(), ...addedTo]);
  return {
    fields,
    isNamed: weighed.has("projectName"),
    others: columns.filter(({ column }) => !taken.has(column)).map((column) => headed(table, column)),
    doubts,
  };
}

/** Columns under headers of a larger unit than the smallest one, where headers name several units. */
function unitShifts(columns: readonly ReadColumn[]): ReadonlyMap<number, number> {
  const headed = columns.flatMap(({ column, unit }) =>
    unit ? [[column, unitShift(unit, "元")] as const] : [],
  );
  return new Set(headed.map(([, shift]) => shift)).size > 1 ? new Map(headed) : new Map();
}

/** A list that tells of single adjustments or payments has one of these. */
const JOURNAL: readonly HeaderMeaning[] = ["adjustmentDate", "paymentDate", "adjustmentDocument", "kind"];

/** 金额 and the homonym 调整预算数 where something other than the sums tells what they are. */
function settled(
  table: Table,
  each: ColumnOptions,
  columns: readonly ReadColumn[],
  figures: FigureRelations,
  title: string,
): ColumnOptions {
  const meaning = each.column.word?.meaning;
  const isJournal = columns.some(({ word }) => word && JOURNAL.includes(word.meaning));
  if (
    meaning === "amount" &&
    !isJournal &&
    columns.every(({ word }) => !word || !isMoneyMeaning(word.meaning) || word.meaning === "amount")
  ) {
    const field = titleField(title);
    return field ? { ...each, options: [field], otherwise: field } : each;
  }
  if (meaning !== "adjusted" || each.otherwise !== "ask") return each;
  if (isDivisor(each.column, columns) && each.options.includes("fullYearBudget"))
    return { ...each, otherwise: "fullYearBudget" };
  const initial = columns.find(({ word }) => word?.meaning === "initialBudget")?.column;
  const asked = each.column.column;
  const isNegative =
    figures.count((row) => table.view.figure(row, asked)?.amount.isNegative() || undefined).holds > 0;
  if (isNegative && each.options.includes("increase")) return { ...each, otherwise: "increase" };
  if (initial === undefined) return each;
  const same = figures.same(asked, initial);
  const isTotal = same.tested > 3 && same.holds * 2 > same.tested && each.options.includes("fullYearBudget");
  return isTotal ? { ...each, otherwise: "fullYearBudget" } : each;
}

/** 调整预算数(A) beside 执行率（B/A）, or 为调整预算的%: what a rate is divided by is no change. */
function isDivisor({ header, texts }: ReadColumn, columns: readonly ReadColumn[]): boolean {
  const own = bareAmount(texts.at(-1) ?? "");
  if (columns.some(({ texts: other }) => own === divisorIn(other.at(-1) ?? ""))) return true;
  const letter = /\(([A-Z])\)/.exec(header.normalize("NFKC").toUpperCase())?.[1];
  if (letter === undefined) return false;
  return columns.some(
    ({ word, header: other }) =>
      word?.meaning === "executionRate" && other.normalize("NFKC").toUpperCase().includes(`/${letter}`),
  );
}

const RATE_OF = /^(?:完成|占|为|达)(.+?)的?(?:%|百分比|比例|比重)$/;

/** Of 为调整预算的%, 调整预算. */
function divisorIn(header: string): string | undefined {
  const named = RATE_OF.exec(plain(header))?.[1];
  return named === undefined ? undefined : bareAmount(named);
}

function bareAmount(header: string): string {
  return plain(header).replace(/(?:数|额|金额)$/, "");
}

function plain(header: string): string {
  return header.normalize("NFKC").replace(/\s/g, "");
}

function isMoneyMeaning(meaning: HeaderMeaning): boolean {
  return isFigureMeaning(meaning) && !["executionRate", "balanceRate", "savingRate"].includes(meaning);
}

/** A lone 金额 is what the title says; 项目支出 of 项目支出预算表 is what the money is for. */
function titleField(title: string): MappedField | undefined {
  return fieldSaid(title.replace(/项目支出|支出项目|支出(?=预算)/g, "")) ?? fieldSaid(title);
}

function fieldSaid(title: string): MappedField | undefined {
  const isSpent = /决算|支出|支付|执行|拨付/.test(title);
  const isPlanned = /批复|预算|分配|下达|安排|指标/.test(title.replace(/决算/g, ""));
  if (isSpent === isPlanned) return undefined;
  return isSpent ? "execution" : "initialBudget";
}

/** Of two columns with the same figures either will do. */
function isHarmless(each: ColumnOptions, all: readonly ColumnOptions[], figures: FigureRelations): boolean {
  const field = each.options[0];
  const rivals = all.filter(
    (other) => other !== each && other.options[0] === field && other.options.length > 1,
  );
  if (rivals.length === 0 || each.column.word?.meaning === "adjusted") return false;
  return rivals.every((rival) => {
    const same = figures.same(each.column.column, rival.column.column);
    return same.tested > 0 && same.holds === same.tested;
  });
}

/** All columns that bear words for one side of the adjustments make it up together. */
function isAddedUp(
  each: ColumnOptions,
  all: readonly ColumnOptions[],
  chosen: Assignment,
  addends: Addends,
): boolean {
  const field = each.options[0]!;
  const read = new Set([chosen.get(field), ...(addends.get(field) ?? [])]);
  return (
    read.size > 1 &&
    all.filter(({ options }) => options.includes(field)).every(({ column }) => read.has(column.column))
  );
}

function evidenceOf(
  column: ReadColumn,
  field: MappedField,
  relations: readonly Relation[],
  isTold: boolean,
): readonly string[] {
  const words = relations
    .filter(({ fields, tally }) => fields.includes(field) && tally.tested > 0 && tally.holds > 0)
    .map(({ words: said, tally }) => `${tally.tested}行中${tally.holds}行${said}`);
  const header = column.header === "" ? "没有表头，是金额左边的文字列" : `表头“${column.header}”`;
  return [header, ...(isTold ? ["由数值关系判定"] : []), ...words];
}

function headed(table: Table, { column, header, row }: ReadColumn): HeadedColumn {
  return { column, header, at: table.view.ref(row, column) };
}

function blankColumn(column: number, { band }: Table): ReadColumn {
  return {
    column,
    texts: [],
    row: band.words,
    header: "",
    word: undefined,
    unit: undefined,
    year: undefined,
    isAside: false,
  };
}

function isFigureField(field: MappedField): boolean {
  if (field === "budgetBefore" || field === "budgetAfter") return true;
  return field === "amount" || (isFigureMeaning(field) && !field.endsWith("Rate"));
}
