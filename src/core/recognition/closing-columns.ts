import { Amount } from "../numbers/amount";
import type { ReadColumn } from "./column-meaning";
import { relationTests, type Addends, type Assignment, type RelationTest } from "./column-relations";
import { CLOSING_FIELDS, fitsField, mayBeRead, type ClosingField } from "./column-senses";
import { placeOf, type Doubt } from "./doubts";
import { isClear, isNearlyAlways, type FigureRelations } from "./figure-relations";
import { mappedFieldLabel } from "./mapped-fields";

export interface ClosedFields {
  readonly columns: Assignment;
  readonly addends: Addends;
  /** Columns that were taken because the figures agree with them. */
  readonly told: ReadonlySet<number>;
  readonly doubts: readonly Doubt[];
}

/** A column taken for a field, or added to the column that stands for it, and what that does to the relations. */
interface Trial {
  readonly column: ReadColumn;
  readonly field: ClosingField;
  readonly columns: Assignment;
  readonly addends: Addends;
  /** Rows that keep a relation only with it, and rows that keep it only without. */
  readonly closed: number;
  readonly opened: number;
  /** Rows in which the column says something of a relation that they do not keep without it. */
  readonly telling: number;
  readonly relation: RelationTest;
  /** Whether nothing could be tested of the relation without it. */
  readonly isNew: boolean;
}

const WHOLE = Amount.of("1");
const MOST_TAKEN = 8;
/** So many rows must agree before a header that says nothing of the sort is asked about. */
const FEW_ROWS = 2;
/** So many must form both their rate and their balance of a budget before it is taken unasked. */
const PROVING_ROWS = 4;
const BUDGETS: readonly ClosingField[] = ["initialBudget", "fullYearBudget"];

/**
 * Takes columns that no header word told but with which 年初＋调增－调减＝全年, 全年－执行＝结余 or the rate comes
 * out; where the header's words do not agree with that, it is asked. What closes nothing stays unread.
 */
export function closingColumns(
  columns: readonly ReadColumn[],
  chosen: Pick<ClosedFields, "columns" | "addends">,
  figures: FigureRelations,
): ClosedFields {
  let state = chosen;
  const told = new Set<number>();
  const asked: Trial[] = [];
  for (let round = 0; round < MOST_TAKEN; round++) {
    const trial = bestTrial(columns, state, figures);
    if (!trial) break;
    if (isAsked(trial)) asked.push(trial);
    told.add(trial.column.column);
    state = { columns: trial.columns, addends: trial.addends };
  }
  const doubts = asked
    .filter((trial) => !isClosedAtLast(trial, state, figures) && !isBudgetInAll(trial, asked, state, figures))
    .map((trial) => closingDoubt(trial, figures));
  return { ...state, told, doubts };
}

/** 第二次调整 closes few rows as long as 第三次调整 is not read; once all are, each closes most rows that it is in. */
function isClosedAtLast(
  { column, field }: Trial,
  { columns, addends }: Pick<ClosedFields, "columns" | "addends">,
  figures: FigureRelations,
): boolean {
  const all = [columns.get(field) ?? [], addends.get(field) ?? []].flat();
  const [first, ...others] = all.filter((each) => each !== column.column);
  if (!fitsField(column, field) || first === undefined || others.length + 1 === all.length) return false;
  const before = relationTests(
    new Map([...columns, [field, first]]),
    figures,
    new Map([...addends, [field, others]]),
  );
  const trial = trialOf(column, field, before, { columns, addends }, figures);
  return trial !== undefined && !isAsked(trial) && trial.opened === 0;
}

/**
 * Whether the one column that its header does not tell is the budget by what the sheet makes of it: in all rows but a
 * slip the rate is formed of it, and what was left too.
 */
function isBudgetInAll(
  { field }: Trial,
  asked: readonly Trial[],
  { columns, addends }: Pick<ClosedFields, "columns" | "addends">,
  figures: FigureRelations,
): boolean {
  if (!BUDGETS.includes(field) || asked.length > 1) return false;
  const formed = relationTests(columns, figures, addends).filter(({ fields }) => fields.includes(field));
  return (
    formed.length > 1 && formed.every(({ tally }) => tally.tested >= PROVING_ROWS && isNearlyAlways(tally))
  );
}

function bestTrial(
  columns: readonly ReadColumn[],
  { columns: chosen, addends }: Pick<ClosedFields, "columns" | "addends">,
  figures: FigureRelations,
): Trial | undefined {
  const taken = new Set([...chosen.values(), ...[...addends.values()].flat()]);
  const unread = columns.filter(
    (each) => !taken.has(each.column) && mayBeRead(each) && figures.hasFigures(each.column),
  );
  if (unread.length === 0) return undefined;
  const before = relationTests(chosen, figures, addends);
  const isOpen = before.some(({ tally }) => tally.holds < tally.tested);
  const trials = unread.flatMap((column) =>
    CLOSING_FIELDS.flatMap((field): Trial[] => {
      const next = taking(chosen, addends, field, column.column);
      if (!next || (chosen.has(field) && !isOpen)) return [];
      if (field === "decrease" && isNet(column, figures)) return [];
      const trial = trialOf(column, field, before, next, figures);
      return trial && isConvincing(trial) ? [trial] : [];
    }),
  );
  const rank = (trial: Trial): number =>
    (trial.closed - trial.opened) * 2 + (fitsField(trial.column, trial.field) ? 1 : 0);
  return trials.sort((a, b) => rank(b) - rank(a))[0];
}

/** 预算调整 with figures of both signs adds what it says to the budget; as a column of reductions it would be full of slips. */
function isNet(column: ReadColumn, figures: FigureRelations): boolean {
  return fitsField(column, "increase") && figures.hasBothSigns(column.column);
}

/** Undefined where the field has its column and no second one may be added to it. */
function taking(
  chosen: Assignment,
  addends: Addends,
  field: ClosingField,
  column: number,
): Pick<ClosedFields, "columns" | "addends"> | undefined {
  if (!chosen.has(field)) {
    const lacksInitial = !chosen.has("initialBudget") && (field === "increase" || field === "decrease");
    return lacksInitial ? undefined : { columns: new Map([...chosen, [field, column]]), addends };
  }
  if (field !== "increase" && field !== "decrease") return undefined;
  return {
    columns: chosen,
    addends: new Map([...addends, [field, [...(addends.get(field) ?? []), column]]]),
  };
}

/** Undefined where the column has a part in no relation. */
function trialOf(
  column: ReadColumn,
  field: ClosingField,
  before: readonly RelationTest[],
  next: Pick<ClosedFields, "columns" | "addends">,
  figures: FigureRelations,
): Trial | undefined {
  let [closed, opened, telling] = [0, 0, 0];
  const parts: { readonly relation: RelationTest; readonly isNew: boolean; readonly own: number }[] = [];
  for (const after of relationTests(next.columns, figures, next.addends)) {
    if (!after.fields.includes(field)) continue;
    const former = before.find(({ kind }) => kind === after.kind);
    let own = 0;
    for (const row of figures.rows) {
      if (!tells(row, column, field, next.columns, after, figures)) continue;
      const [was, is] = [former?.test(row), after.test(row)];
      if (is === undefined || (is && was)) continue;
      telling += 1;
      if (is) own += 1;
      else if (was !== false) opened += 1;
    }
    closed += own;
    parts.push({ relation: after, isNew: !former, own });
  }
  const [best] = parts.sort((a, b) => Number(b.isNew) - Number(a.isNew) || b.own - a.own);
  return best && { column, field, ...next, closed, opened, telling, ...best };
}

/**
 * A figure that is nothing, or the same as another of the relation's, says nothing of what it is; nor does 1 below 期数,
 * which is next to the fraction of whatever was spent.
 */
function tells(
  row: number,
  column: ReadColumn,
  field: ClosingField,
  columns: Assignment,
  { fields }: RelationTest,
  figures: FigureRelations,
): boolean {
  const own = figures.amount(row, column.column);
  if (own.isZero()) return false;
  if (field === "increase" || field === "decrease") return true;
  if (field === "executionRate") return fitsField(column, field) || !own.equals(WHOLE);
  return !fields.some((other) => {
    const at = columns.get(other);
    return other !== field && at !== undefined && figures.amount(row, at).equals(own);
  });
}

/**
 * Where the header's words agree with the field, most rows of a relation that only the column makes testable, or most
 * of those in which the column has a figure; else several rows, nearly without exception.
 */
function isConvincing(trial: Trial): boolean {
  const { closed, opened, telling, relation, columns } = trial;
  const isMost = isClear({ holds: closed, tested: telling });
  if (!fitsField(trial.column, trial.field)) return closed >= FEW_ROWS && opened * 4 <= closed && isMost;
  if (!trial.isNew) return closed > 0 && opened * 4 <= closed;
  const isAdjusted = columns.has("increase") || columns.has("decrease");
  if (closed === 0 && relation.kind === "budget" && !isAdjusted) return false;
  const isBorneOut = relation.tally.tested > 2 || (closed >= FEW_ROWS && opened === 0);
  return opened <= closed + 1 && isBorneOut && isClear(relation.tally);
}

/** Whether it must be asked all the same: nothing in the header, or too few rows, speak for it. */
function isAsked(trial: Trial): boolean {
  const { closed, telling } = trial;
  if (!fitsField(trial.column, trial.field)) return true;
  return !trial.isNew && !isClear({ holds: closed, tested: telling });
}

function closingDoubt({ column, field, relation, closed, telling }: Trial, figures: FigureRelations): Doubt {
  const label = mappedFieldLabel(field);
  const { holds, tested } = figures.count(relation.test);
  return {
    field,
    column,
    text: `${placeOf(column)}没有认出是什么，把它计入${label}，有数的${telling}行中${closed}行才符合${relation.words}（全部${tested}行中${holds}行相符）`,
    answers: [
      { label: `计入${label}`, changes: [] },
      { label: `与${label}无关，不读取`, changes: [], without: column.column },
    ],
  };
}
