import { compareExport } from "../comparison/compare-export";
import { compareLists, type ListComparison } from "../comparison/compare-lists";
import type { Comparison } from "../comparison/comparison";
import type { SheetList } from "../comparison/sheet-list";
import type { SystemExport } from "../comparison/system-export";
import type { Evaluation } from "../evaluation/evaluation";
import { readEvaluation } from "../evaluation/read-evaluation";
import type { AmountField } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import { Amount } from "../numbers/amount";
import { AmountColumn } from "../numbers/amount-column";
import { combined, rowsThatFail, type Term } from "../numbers/column-arithmetic";
import { amountColumns, type AmountColumns } from "./amount-columns";
import { rateBasisOf, rateBasisVotes, recoveryBasisOf, type RateBasisVotes } from "./bases";
import { finerFigures, type FinerFigures } from "./finer-figures";
import { precisionsOf } from "./block-precisions";
import { budgetTerms, effectiveBudgets } from "./effective-budget";
import type { Bases } from "./finding";
import type { Precision } from "./figure-precision";
import { Unreadable } from "./unreadable";

/** What all rules work with, worked out once a run. */
export interface LedgerFacts {
  readonly ledger: Ledger;
  readonly bases: Bases;
  readonly rateVotes: RateBasisVotes;
  /** Amounts with sign conventions removed. */
  readonly columns: AmountColumns;
  /** The full-year budget as the checks count it; absent where it cannot be formed. */
  readonly budgets: AmountColumn;
  /** Projects whose stated full-year budget differs from what its parts come to, blank ones as nothing; ascending. */
  readonly failingBudgets: readonly number[];
  /** budgets − execution: the balance as the checks count it; absent where one of the two is. */
  readonly balances: AmountColumn;
  readonly unreadable: Unreadable;
  /** Of the figures in the ledger's unit. */
  readonly precision: Precision;
  /** By block: a list or form in another unit is as fine as its own figures are. */
  readonly precisions: readonly Precision[];
  /** What other sheets state in a smaller unit of what the ledger's figures are rounded from. */
  readonly finer: FinerFigures;
  /** Present where a system's export was given. */
  readonly comparison?: Comparison;
  /** Present where the workbook has a sheet 绩效指标. */
  readonly evaluation?: Evaluation;
  /** Lists of the workbook beside the ledger, each held against it. */
  readonly lists: readonly ListComparison[];
}

/** What the ledger is held against. */
export interface Beside {
  readonly exported?: SystemExport;
  readonly lists?: readonly SheetList[];
}

/** Works out the facts; with given bases, as they were worked out before. Throws UnusableWorkbook as compareExport does. */
export function factsOf(ledger: Ledger, given?: Bases, { exported, lists = [] }: Beside = {}): LedgerFacts {
  const columns = amountColumns(ledger);
  const unreadable = new Unreadable(ledger);
  const recoveryBasis = given?.recoveryBasis ?? recoveryBasisOf(ledger, columns);
  const failingBudgets = columns.fullYearBudget
    ? rowsThatFail(columns.fullYearBudget, budgetTerms(columns, recoveryBasis))
    : [];
  const budgets = effectiveBudgets(ledger, columns, unreadable, recoveryBasis);
  const rateVotes = rateBasisVotes(ledger, columns, budgets);
  const execution = columns.execution ?? new AmountColumn(ledger.projects.count);
  const evaluation = readEvaluation(ledger);
  const spent = readable(execution, ["execution"], unreadable);
  const changes: readonly Term[] = [
    ...(columns.increase ? [{ column: columns.increase, sign: 1 } as const] : []),
    ...(columns.decrease ? [{ column: columns.decrease, sign: -1 } as const] : []),
  ];
  const { own: precision, ofBlocks: precisions } = precisionsOf(ledger, columns, recoveryBasis);
  const origin = {
    formedFrom: {
      budget: budgetTerms(columns, recoveryBasis).map(({ column }) => column),
      adjustment: changes.map(({ column }) => column),
    },
    areRoundedCopies: precision.areRoundedCopies,
  };
  const compared = compareLists(
    ledger,
    lists,
    {
      ...(columns.execution && { execution: spent }),
      budget: budgets,
      ...(columns.initialBudget && {
        initialBudget: readable(columns.initialBudget, ["initialBudget"], unreadable),
      }),
      ...(columns.recovered && {
        recovered: readable(columns.recovered, ["recovered"], unreadable),
      }),
      ...(changes.length > 0 && {
        adjustment: cleared(combined(ledger.projects.count, changes), ["increase", "decrease"], unreadable),
      }),
    },
    origin,
  );
  return {
    ledger,
    columns,
    unreadable,
    budgets,
    failingBudgets,
    balances: balancesOf(columns.execution, budgets, unreadable),
    rateVotes,
    precision,
    precisions,
    ...(evaluation && { evaluation }),
    ...(exported && {
      comparison: compareExport(ledger, exported, { execution: spent, budget: budgets }, origin),
    }),
    lists: compared,
    finer: finerFigures(ledger, columns, precisions, compared),
    bases: given ?? {
      rateBasis: rateBasisOf(ledger, rateVotes),
      rateBasisDeclared: ledger.heading.rateBasis !== undefined,
      recoveryBasis,
      recoveryBasisDeclared: ledger.heading.recoveryBasis !== undefined,
    },
  };
}

/** Figures as a comparison counts them: a blank is nothing, an unreadable one is absent. */
function readable(
  column: AmountColumn,
  fields: readonly AmountField[],
  unreadable: Unreadable,
): AmountColumn {
  return cleared(combined(column.length, [{ column, sign: 1 }]), fields, unreadable);
}

function cleared(
  figures: AmountColumn,
  fields: readonly AmountField[],
  unreadable: Unreadable,
): AmountColumn {
  for (let row = 0; row < figures.length; row++) if (unreadable.any(fields, row)) figures.clear(row);
  return figures;
}

/** The amount of a project in a field, sign conventions removed; a blank counts as nothing. */
export function amountOf(facts: LedgerFacts, field: AmountField, project: number): Amount {
  return facts.columns[field]?.at(project) ?? Amount.zero;
}

function balancesOf(
  execution: AmountColumn | undefined,
  budgets: AmountColumn,
  unreadable: Unreadable,
): AmountColumn {
  const spent = execution ?? new AmountColumn(budgets.length);
  const balances = combined(budgets.length, [
    { column: budgets, sign: 1 },
    { column: spent, sign: -1 },
  ]);
  for (let row = 0; row < balances.length; row++)
    if (!execution || !budgets.has(row) || unreadable.any(["execution"], row)) balances.clear(row);
  return balances;
}
