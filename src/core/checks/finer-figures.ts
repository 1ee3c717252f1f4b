import type { ListComparison } from "../comparison/compare-lists";
import type { AmountField } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import { sum, type Amount } from "../numbers/amount";
import { AmountColumn } from "../numbers/amount-column";
import { unitShift, type MoneyUnit } from "../numbers/money-unit";
import type { AmountColumns } from "./amount-columns";
import type { Precision } from "./figure-precision";

/**
 * By project, what another sheet of the workbook states of it in a smaller unit, where the ledger's figure is that one
 * rounded. Amounts are in heading.unit.
 */
export type FinerFigures = Partial<Record<AmountField, AmountColumn>>;

const STATED = ["initialBudget", "fullYearBudget", "execution"] as const satisfies readonly AmountField[];
const FIELD_OF_SUBJECT: Readonly<Record<string, (typeof STATED)[number]>> = {
  initialBudget: "initialBudget",
  budget: "fullYearBudget",
  execution: "execution",
};

/** From forms beside the ledger and from its lists. */
export function finerFigures(
  ledger: Ledger,
  columns: AmountColumns,
  precisions: readonly Precision[],
  lists: readonly ListComparison[],
): FinerFigures {
  const found: FinerFigures = {};
  const { blocks, besideForms, funds, projects } = ledger;
  const add = (field: AmountField, project: number, finer: Amount): void => {
    const { decimals } = precisions[projects.block[project]!]!;
    const own = columns[field]?.at(project);
    if (decimals === undefined || !own?.equals(finer.rounded(decimals))) return;
    (found[field] ??= new AmountColumn(projects.count)).set(project, finer);
  };
  const isFiner = (unit: MoneyUnit, project: number): boolean =>
    unitShift(unit, blocks[projects.block[project]!]!.unit) < 0;
  for (const { block, members, total } of besideForms) {
    if (members.length > 1 || !isFiner(blocks[block]!.unit, members[0]!)) continue;
    for (const field of STATED) {
      const amount = funds[total]!.amounts[field];
      if (amount) add(field, members[0]!, amount);
    }
  }
  for (const { comparison } of lists)
    for (const { subject, projects: members, system } of comparison.lines) {
      const field = FIELD_OF_SUBJECT[subject];
      const column = comparison.columns.find((each) => each.subject === subject);
      if (field && system && column && members.length === 1 && isFiner(column.unit, members[0]!))
        add(field, members[0]!, system);
    }
  const { fullYearBudget, execution } = found;
  for (let project = 0; fullYearBudget && execution && project < projects.count; project++) {
    const [budget, spent] = [fullYearBudget.at(project), execution.at(project)];
    if (budget && spent) add("balance", project, budget.minus(spent));
  }
  return found;
}

/** What the projects come to in the finer figures; undefined unless each of them that has a figure has a finer one. */
export function finerSum(
  { finer, columns }: { readonly finer: FinerFigures; readonly columns: AmountColumns },
  field: AmountField,
  projects: Iterable<number>,
): Amount | undefined {
  const column = finer[field];
  if (!column) return undefined;
  const amounts: Amount[] = [];
  for (const project of projects) {
    const amount = column.at(project);
    if (amount) amounts.push(amount);
    else if (columns[field]?.signAt(project) !== 0 && columns[field]?.has(project)) return undefined;
  }
  return amounts.length === 0 ? undefined : sum(amounts);
}
