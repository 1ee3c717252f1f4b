import type { MoneyUnit } from "../numbers/money-unit";
import type { BlockReading } from "./block-reading";
import { divisionsOf, type LabelledRow } from "./fund-divisions";
import { FundReader } from "./fund-reader";
import type { BesideForm, FundDivision, FundRow } from "./fund-rows";
import { codeOfForm } from "./form-code";
import { bareRatesOfForm, formTotalRow, labelledFormRows } from "./form-rows";
import type { Ledger, ProjectTable } from "./ledger";
import { listedSources } from "./listed-sources";
import type { OddityLog } from "./oddity-log";
import { codeKey, identityInName } from "./project-identity";
import type { RateConvention } from "./rate-convention";

/**
 * What forms, and rows below the projects of a list, state of the sources of the projects' money, and which rows add up
 * to which: of the ledger's own blocks, and of the forms beside it. A whole that is blank while its parts are not is
 * odd, whatever the field. rates: how each block's bare rates are read.
 */
export function readFunds(
  blocks: readonly BlockReading[],
  beside: readonly BlockReading[],
  projects: ProjectTable,
  rates: ReadonlyMap<number, RateConvention> | undefined,
  unit: MoneyUnit,
  log: OddityLog,
): Pick<Ledger, "funds" | "divisions" | "besideForms"> {
  const funds: FundRow[] = [];
  const divisions: FundDivision[] = [];
  const besideForms: BesideForm[] = [];
  const add = (reader: FundReader, rows: readonly LabelledRow[], project: number, total?: number): void => {
    const first = funds.length;
    funds.push(...rows.map(({ fund }) => fund));
    const totals = total === undefined ? reader.totals(project) : funds[total]!.amounts;
    for (const { whole, parts, ...kind } of divisionsOf(rows, totals, reader.shift)) {
      const of = whole === undefined ? total : first + whole;
      const division = {
        project,
        ...(of !== undefined && { whole: of }),
        parts: parts.map((part) => first + part),
        ...kind,
      };
      divisions.push(division);
      reader.reportBlankWhole(division, funds);
    }
  };
  const readerOf = (block: BlockReading, bare: RateConvention): FundReader =>
    new FundReader(block, projects, unit, bare, log);
  for (const block of blocks)
    if (block.cells.source.form) {
      const reader = readerOf(block, bareRatesOfForm(block));
      add(reader, reader.rows(labelledFormRows(block), block.first), block.first);
    } else {
      const reader = readerOf(block, rates?.get(block.index) ?? "fraction");
      for (const { project, rows } of listedSources(block)) add(reader, reader.rows(rows, project), project);
    }
  for (const block of beside) {
    const members = membersOf(projects, block);
    const [project] = members;
    if (project === undefined) continue;
    const reader = readerOf(block, bareRatesOfForm(block));
    const total = funds.length;
    funds.push(...reader.rows([formTotalRow(block)], project).map(({ fund }) => fund));
    besideForms.push({ block: block.index, members, total });
    add(reader, reader.rows(labelledFormRows(block), project), project, total);
  }
  return { funds, divisions, besideForms };
}

/** The rows that bear the form's name; where none does, those with the code that it states above its money. */
function membersOf(projects: ProjectTable, { cells }: BlockReading): readonly number[] {
  const { form, sheet } = cells.source;
  const named = membersNamed(projects, form!.name);
  if (named.length > 0) return named;
  const stated = codeOfForm(cells.workbook, sheet, form!.totalRow);
  return stated ? rowsOfCode(projects, codeKey(stated.code)) : [];
}

/** The rows that bear the name, or the code that stands before it: a project may have one for each of its funds. */
function membersNamed(
  { count, texts }: Pick<ProjectTable, "count" | "texts">,
  written: string,
): readonly number[] {
  const { code, nameKey } = identityInName(written);
  const byCode = code === undefined ? [] : rowsOfCode({ count, texts }, code);
  if (byCode.length > 0) return byCode;
  const rows = Array.from({ length: count }, (_, row) => row);
  return rows.filter((row) => identityInName(texts.projectName?.[row] ?? "").nameKey === nameKey);
}

function rowsOfCode({ count, texts }: Pick<ProjectTable, "count" | "texts">, key: string): readonly number[] {
  const rows = Array.from({ length: count }, (_, row) => row);
  return rows.filter((row) => {
    const own = texts.projectCode?.[row];
    return own !== undefined && codeKey(own) === key;
  });
}
