import { isFigureMeaning } from "./anchor-rows";
import { unitShift } from "../numbers/money-unit";
import { withAvailableFunds } from "./available-funds";
import { withCarriedOver } from "./carried-over-column";
import type { ReadColumn } from "./column-meaning";
import { fieldOptions, type ColumnOptions } from "./field-options";
import { addedColumns } from "./added-columns";
import { withoutRecovered } from "./balance-after-recovery";
import { brokenRelations, doubtOf, placeOf, type Doubt } from "./doubts";
import { FigureRelations } from "./figure-relations";
import { withFittingBudget } from "./fitting-budget";
import { withDocumentsInRemarks } from "./documents-in-remarks";
import { withName } from "./name-column";
import type { MappedField } from "./mapping";
import type { HeadedColumn, ProposedField } from "./proposal";
import type { Table } from "./table";
import { closingColumns } from "./closing-columns";
import { spentByPeriods } from "./period-columns";
import { withoutContractFigures } from "./contract-figures";
import { columnsInContext } from "./columns-in-context";
import { relationsOf, type Addends, type Assignment, type Relation } from "./column-relations";
import { withoutLooseChanges, withoutReserved, withoutWiderRate } from "./left-out-columns";
import { namedParts } from "./named-parts";
import { withoutDatedColumns } from "./dated-columns";
import { equationsBeside } from "./noted-equations";
import { settledOption } from "./settled-options";
import { stagedBudgets } from "./staged-budgets";
import { withoutTwins } from "./stated-twice";
import { weighOptions } from "./weigh-options";
import { withWholeBudget } from "./whole-budget";
import { withoutYearChanges } from "./year-changes";

/** What people should know of a column of what was left that is read as 结转下年数. */
const AFTER_RECOVERY =
  "已扣除收回数，是收回以后结转下年的数，按结转下年数核对；结余仍按全年预算数减执行数计算";

export interface ChosenFields {
  readonly fields: readonly ProposedField[];
  readonly others: readonly HeadedColumn[];
  readonly doubts: readonly Doubt[];
  /** Whether a header says which column names the projects. */
  readonly isNamed: boolean;
}

/** Which column of a table stands for which field, why, and what must be asked. */
export function chooseFields(table: Table, title: string, year: number | undefined): ChosenFields {
  const headedColumns = columnsInContext(table, year);
  const figureColumns = headedColumns.flatMap(({ column, word }) =>
    word && isFigureMeaning(word.meaning) ? [column] : [],
  );
  const figures = new FigureRelations(
    table.view,
    table.firstRow,
    table.lastRow,
    figureColumns,
    unitShifts(headedColumns),
  );
  const columns = withoutDatedColumns(
    withoutContractFigures(withoutYearChanges(headedColumns, figures), figures),
  );
  const settledOptions = fieldOptions(columns).map((each) =>
    settledOption(table, each, columns, figures, title),
  );
  const staged = stagedBudgets(withWholeBudget(withoutTwins(settledOptions, figures), figures), figures);
  const added = addedColumns(staged.options, figures);
  const { options } = added;
  const plain = staged.addends.size > 0 ? staged.addends : added.addends;
  const { columns: weighed, open, told } = weighOptions(options, figures, plain);
  const named = withName(table, weighed, columns);
  const unstaged = columns.filter((each) => !staged.apart.has(each));
  const spent = spentByPeriods(columns, named, plain, figures);
  const funded = withFittingBudget(unstaged, withAvailableFunds(unstaged, spent, figures), figures);
  const closed = closingColumns(unstaged, funded, figures);
  const noted = equationsBeside(table, columns);
  const stated = withoutReserved(withoutLooseChanges(closed.columns, figures), columns, figures, noted);
  const { columns: chosen, isAfterRecovery } = withoutRecovered(
    withoutWiderRate(stated, columns, figures),
    figures,
  );
  const addends = namedParts(open, chosen, closed.addends, figures);
  const parted = withCarriedOver(columns, withDocumentsInRemarks(table, columns, chosen), addends);
  const relations = relationsOf(parted.chosen, figures, parted.addends);
  const addedTo = new Set([...addends.values()].flat());
  const doubts = [
    ...open
      .filter((each) => !isHarmless(each, options, figures) && !isAddedUp(each, options, chosen, addends))
      .map((each) => doubtOf(each, options, chosen))
      .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index),
    ...closed.doubts,
    ...brokenRelations(relations, columns, parted.chosen),
  ];
  const doubted = new Set(doubts.flatMap(({ column }) => column.column));
  const inOrder = [...parted.chosen].sort(([, one], [, other]) => one - other);
  const fields = inOrder.map(([field, column]): ProposedField => {
    const read = columns.find((each) => each.column === column) ?? blankColumn(column, table);
    const parts = columns.filter((each) => parted.addends.get(field)?.includes(each.column));
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
      ...(field === "carriedForward" && isAfterRecovery && { remark: AFTER_RECOVERY }),
    };
  });
  const taken = new Set([...parted.chosen.values(), ...addedTo]);
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
  if (field === "budgetBefore" || field === "budgetAfter" || field === "carriedOver") return true;
  return field === "amount" || (isFigureMeaning(field) && !field.endsWith("Rate"));
}
