import { tallyOf, type FigureRelations, type RowTest, type Tally } from "./figure-relations";
import type { MappedField } from "./mapping";

/** Which column stands for which field. */
export type Assignment = ReadonlyMap<MappedField, number>;

/** Further columns that are added to the one that stands for a field: 上级追加 beside 本级追加. */
export type Addends = ReadonlyMap<MappedField, readonly number[]>;

/** What makes the full-year budget another than the one approved at the start of the year. */
const CHANGES = ["carriedOver", "increase", "decrease"] as const;

const NO_ADDENDS: Addends = new Map();

/** One relation that a table's columns ought to keep, in words, and how many rows keep it. */
export interface Relation {
  readonly words: string;
  readonly fields: readonly MappedField[];
  readonly tally: Tally;
  /** The rows that keep it if what it is formed of was finer than it is printed; absent where that is nothing to ask. */
  readonly beforeRounding?: Tally;
}

/** A relation and whether a row keeps it. */
export interface RelationTest extends Relation {
  readonly kind: "budget" | "rate" | "balance";
  readonly test: RowTest;
}

/** The relations that an assignment of columns makes testable. */
export function relationsOf(
  columns: Assignment,
  figures: FigureRelations,
  addends: Addends = NO_ADDENDS,
): readonly Relation[] {
  const isAdjusted = CHANGES.some((field) => columns.has(field));
  return relationTests(columns, figures, addends).filter(({ kind }) => kind !== "budget" || isAdjusted);
}

/** The same, and 年初＝全年预算 where no column of adjustments is read. */
export function relationTests(
  columns: Assignment,
  figures: FigureRelations,
  addends: Addends,
): readonly RelationTest[] {
  const at = (field: MappedField): readonly number[] => {
    const own = columns.get(field);
    return own === undefined ? [] : [own, ...(addends.get(field) ?? [])];
  };
  const tested = (
    words: string,
    fields: readonly MappedField[],
    test: RowTest,
  ): Omit<RelationTest, "kind"> => ({
    words,
    fields,
    test,
    tally: tallyOf(figures.rows, test),
  });
  const full = columns.get("fullYearBudget");
  const execution = columns.get("execution");
  const spent = at("execution");
  const rate = columns.get("executionRate");
  const balance = columns.get("balance");
  const initial = columns.get("initialBudget");
  const lessened = [...at("decrease")];
  const plus = [
    ...at("initialBudget"),
    ...at("carriedOver"),
    ...at("increase"),
    ...lessened.filter((column) => figures.isMostlyNegative(column)),
  ];
  const minus = lessened.filter((column) => !figures.isMostlyNegative(column));
  const sources = (["initialBudget", ...CHANGES] as const).filter((field) => columns.has(field));
  const budget: readonly MappedField[] = full === undefined ? sources : ["fullYearBudget"];
  const computed = initial === undefined ? [] : plus;
  const [budgetPlus, budgetMinus] = full === undefined ? [computed, minus] : [[full], []];
  const opening = columns.has("carriedOver") ? "年初＋上年结转" : "年初";
  const relations: RelationTest[] = [];
  if (full !== undefined && initial !== undefined) {
    const atYearEnd = tested(
      `${opening}＋调增－调减＝全年预算`,
      [...sources, "fullYearBudget"],
      figures.sum(plus, minus, full),
    );
    const duringYear = tested(
      `${opening}＋调增－调减－收回＝全年预算`,
      [...sources, "recovered", "fullYearBudget"],
      figures.sum(plus, [...minus, ...at("recovered")], full),
    );
    relations.push({
      kind: "budget",
      ...(duringYear.tally.holds > atYearEnd.tally.holds ? duringYear : atYearEnd),
    });
  }
  if (execution !== undefined && rate !== undefined && budgetPlus.length > 0) {
    const onBudget = tested(
      "执行÷全年预算＝执行率",
      ["execution", ...budget, "executionRate"],
      figures.rate(spent, budgetPlus, budgetMinus, rate),
    );
    const unrounded = figures.rateBeforeRounding(spent, budgetPlus, budgetMinus, rate);
    const onInitial =
      initial === undefined
        ? undefined
        : tested(
            "执行÷年初＝执行率",
            ["execution", "initialBudget", "executionRate"],
            figures.rate(spent, [initial], [], rate),
          );
    relations.push({
      kind: "rate",
      beforeRounding: tallyOf(figures.rows, unrounded),
      ...(onInitial && onInitial.tally.holds > onBudget.tally.holds ? onInitial : onBudget),
    });
  }
  if (execution !== undefined && balance !== undefined && budgetPlus.length > 0) {
    const less = [...budgetMinus, ...spent];
    const before = tested(
      "全年预算－执行＝结余",
      [...budget, "execution", "balance"],
      figures.sum(budgetPlus, less, balance),
    );
    const after = tested(
      "全年预算－执行－收回＝结余",
      [...budget, "execution", "recovered", "balance"],
      figures.sum(budgetPlus, [...less, ...at("recovered")], balance),
    );
    relations.push({ kind: "balance", ...(after.tally.holds > before.tally.holds ? after : before) });
  }
  return relations;
}
