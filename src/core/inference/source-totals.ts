import { AMOUNT_FIELDS, type AmountField } from "../ledger/fields";
import type { FigureCell, FigureSum, FigureTable } from "../ledger/figure-table";
import { isSourceLabel, readFormLabel } from "../ledger/form-labels";
import type { FundRow } from "../ledger/fund-rows";
import type { Block, Ledger, SumRow } from "../ledger/ledger";
import { sourceColumnAmong } from "../ledger/source-column";
import { Amount, sum } from "../numbers/amount";
import { convertUnit } from "../numbers/money-unit";
import { mappedFieldLabel } from "../recognition/mapped-fields";
import { cellAt } from "../workbook/cell";

/** 财政资金 of 合计 in one column, and that of every project. */
interface SourceSum extends FigureSum {
  readonly field: AmountField;
  /** What parts it from its parts; absent where a cell cannot be read. */
  readonly residual?: Amount;
}

/**
 * The rows of 合计 that split it by where the money comes from, each against the rows of that name of all projects. Of
 * lists whose projects have such rows of their own. What a project's own sum contradicts already is not told again.
 */
export function sourceTotals(ledger: Ledger): readonly FigureTable[] {
  if (ledger.funds.length === 0) return [];
  return ledger.blocks.flatMap((block, index) => {
    const [total, ...others] = ledger.sums.filter((each) => each.kind === "total" && each.block === index);
    const funds = ledger.funds.filter((fund) => fund.block === index);
    if (block.form || !total || others.length > 0 || !areAllSplit(ledger, index, funds)) return [];
    const rows = sourceRowsOf(ledger, block, total, funds);
    const told = residualsOfProjects(ledger, index);
    const sums = rows
      .flatMap(({ row, label }) => sumsOfRow(ledger, block, row, label, funds))
      .filter(({ field, residual }) => !told.has(`${field} ${residual?.abs().toString()}`));
    return sums.length === 0 ? [] : [tableOf(ledger, block, sums)];
  });
}

/** A project that does not say where its money comes from would be missing in every sum. */
function areAllSplit({ projects }: Ledger, block: number, funds: readonly FundRow[]): boolean {
  const split = new Set(funds.map(({ project }) => project));
  for (let project = 0; project < projects.count; project += 1)
    if (projects.block[project] === block && !split.has(project)) return false;
  return split.size > 1;
}

function tableOf({ heading }: Ledger, { sheetName }: Block, sums: readonly SourceSum[]): FigureTable {
  const cells = sums.flatMap(({ whole, parts }) => [whole, ...parts]);
  const decimals = cells.reduce((most, { amount }) => Math.max(most, amount?.decimals() ?? 0), 0);
  return { sheetName, kind: "资金来源合计", unit: heading.unit, decimals, sums, shares: [] };
}

interface SourceOfTotal {
  readonly row: number;
  readonly label: string;
}

/** Rows around 合计 that bear names of the projects' sources, each name once. */
function sourceRowsOf(
  ledger: Ledger,
  block: Block,
  total: SumRow,
  funds: readonly FundRow[],
): readonly SourceOfTotal[] {
  const column = sourceColumnAmong(block.columns);
  if (column === undefined) return [];
  const labels = new Set(funds.map(({ label }) => label));
  const taken = new Set(funds.map(({ row }) => row));
  const labelAt = (row: number): string | undefined => {
    const { value } = cellAt(ledger.workbook, block.sheet, row, column);
    const label = readFormLabel(value.kind === "text" ? value.value : "");
    return !taken.has(row) && isSourceLabel(label) && labels.has(label.bare) ? label.bare : undefined;
  };
  const found: SourceOfTotal[] = [];
  for (const step of [1, -1])
    for (let row = total.row + step; ; row += step) {
      const label = labelAt(row);
      if (label === undefined) break;
      found.push({ row, label });
    }
  return found.filter(({ label }) => found.filter((other) => other.label === label).length === 1);
}

function sumsOfRow(
  ledger: Ledger,
  block: Block,
  row: number,
  label: string,
  funds: readonly FundRow[],
): readonly SourceSum[] {
  const own = funds.filter((fund) => fund.label === label);
  return AMOUNT_FIELDS.flatMap((field): SourceSum[] => {
    const column = block.columns[field];
    if (column === undefined || block.addends?.[field]) return [];
    const whole: FigureCell = {
      label: `合计的${label}·${mappedFieldLabel(field)}`,
      at: { sheet: block.sheetName, row, column },
      ...amountAt(ledger, block, field, row, column),
    };
    const parts = own.map((fund): FigureCell => {
      const isRead = !fund.unread.includes(field);
      return {
        label: `第${fund.row + 1}行`,
        at: { sheet: block.sheetName, row: fund.row, column },
        ...(isRead && { amount: fund.amounts[field] ?? Amount.zero }),
      };
    });
    const amounts = parts.flatMap(({ amount }) => amount ?? []);
    const isWhole = whole.amount !== undefined && amounts.length === parts.length;
    return [
      { kind: "sum", field, whole, parts, ...(isWhole && { residual: whole.amount.minus(sum(amounts)) }) },
    ];
  });
}

/** In heading.unit; a blank counts as nothing, as it does in the other rows of sources. */
function amountAt(
  { workbook, heading }: Ledger,
  block: Block,
  field: AmountField,
  row: number,
  column: number,
): { readonly amount?: Amount } {
  const { value } = cellAt(workbook, block.sheet, row, column);
  if (value.kind === "blank") return { amount: Amount.zero };
  const unit = block.units?.[field] ?? block.unit;
  return value.kind === "number" ? { amount: convertUnit(value.value, unit, heading.unit) } : {};
}

/** By field, by how much the sources of a project miss its sum or a part of it. */
function residualsOfProjects({ divisions, funds, projects }: Ledger, block: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { project, whole, parts } of divisions) {
    if (projects.block[project] !== block) continue;
    for (const field of AMOUNT_FIELDS) {
      const stated =
        whole === undefined ? projects.amounts[field]?.at(project) : funds[whole]!.amounts[field];
      const amounts = parts.flatMap((part) => funds[part]!.amounts[field] ?? []);
      if (!stated && amounts.length === 0) continue;
      const residual = (stated ?? Amount.zero).minus(sum(amounts));
      if (!residual.isZero()) found.add(`${field} ${residual.abs().toString()}`);
    }
  }
  return found;
}
