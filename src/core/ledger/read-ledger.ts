import type { WorkbookSnapshot } from "../workbook/snapshot";
import { BlockCells } from "./block-cells";
import { BlockReading } from "./block-reading";
import { withExplanations } from "./explained-projects";
import { readExplanations } from "./explanations";
import { fieldLabel } from "./field-names";
import { findBlocks, namedFields, type BlockSource, type NamedField } from "./find-blocks";
import type { ColumnField } from "./fields";
import { formReasons, withFormReasons } from "./form-reasons";
import { withGrandTotals } from "./grand-totals";
import { withLeadingSums } from "./leading-sums";
import { withWiderTotals } from "./wider-totals";
import type { Block, Ledger } from "./ledger";
import type { FormRows } from "./fund-rows";
import { OddityLog } from "./oddity-log";
import { readFunds } from "./read-funds";
import { blockUnit, readHeading } from "./read-heading";
import { readMaterials } from "./read-materials";
import { readParts } from "./read-parts";
import { readProjects } from "./read-projects";
import { readRows } from "./read-rows";
import { readStated } from "./read-stated";
import { readSums } from "./read-sums";
import { readTwins } from "./read-twins";
import { withoutShownNil } from "./shown-nil";
import { secrecyMark } from "./secrecy";
import { classified, emptyColumn, noProjectRows, UnusableWorkbook } from "./unusable";

export type LedgerReading =
  | { readonly kind: "ledger"; readonly ledger: Ledger }
  /** message: one Chinese sentence that says what is wrong with the workbook and what to do. */
  | { readonly kind: "unusable"; readonly message: string };

/** Where a ledger stands: what defined names say, or what was recognised without them. */
export interface LedgerLayout {
  readonly sources: readonly BlockSource[];
  /** Forms that state projects of the sources again. */
  readonly forms?: readonly BlockSource[];
  /** The single cells and stated totals. */
  readonly singles: readonly NamedField[];
}

/**
 * Reads a bureau's budget out of a workbook, by its defined names unless a layout is given. Every sheet that bears
 * 项目名称 is a block; columns are aligned by sheet row. Odd data becomes oddities; only a workbook whose required
 * names lead nowhere is unusable.
 */
export function readLedger(workbook: WorkbookSnapshot, layout?: LedgerLayout): LedgerReading {
  try {
    return { kind: "ledger", ledger: ledgerOf(workbook, layout) };
  } catch (error) {
    if (error instanceof UnusableWorkbook) return { kind: "unusable", message: error.message };
    throw error;
  }
}

function ledgerOf(workbook: WorkbookSnapshot, layout: LedgerLayout | undefined): Ledger {
  const secret = secrecyMark(workbook);
  if (secret) throw classified(secret.mark, secret.sheet);
  const log = new OddityLog();
  const names = layout?.singles ?? namedFields(workbook, log);
  const sources = layout?.sources ?? findBlocks(workbook, names, log);
  const units = sources.map((source) => blockUnit(workbook, names, source, log));
  const heading = readHeading(workbook, names, units, log);
  let first = 0;
  const readings = sources.map((source, index) => {
    const cells = new BlockCells(workbook, source);
    const { projects, marked, parts, doubtful } = readRows(cells, log);
    const reading = new BlockReading(index, cells, units[index]!, projects, first, marked, parts);
    for (const { row, top, bottom } of doubtful)
      log.add(
        "unmarked-sum",
        "projectName",
        [cells.ref("projectName", row)],
        `${top + 1}—${bottom + 1}`,
        first + reading.indexFrom(row),
      );
    first += projects.length;
    return reading;
  });
  if (first === 0) throw noProjects(readings[0]!, layout !== undefined);
  const beside = (layout?.forms ?? []).map((source, index) => {
    const unit = blockUnit(workbook, names, source, log);
    const cells = new BlockCells(workbook, source);
    return new BlockReading(readings.length + index, cells, unit, new Uint32Array(), first, [], []);
  });
  const { projects: typed, conventions } = readProjects(readings, heading.unit, log);
  const { projects, explained } = withExplanations(typed, readExplanations(workbook));
  const stated = readings.map((reading) => readSums(reading, heading.unit, conventions, log));
  const placed = withLeadingSums(readings, stated, projects.amounts);
  const grand = withGrandTotals(readings, placed, projects.amounts);
  const { sums, tables } = withWiderTotals(readings, grand, projects.amounts, heading.unit);
  const parts = readings.flatMap((reading, index) =>
    readParts(reading, projects, sums[index]!, heading.unit),
  );
  const twins = readings.flatMap((reading, index) =>
    readTwins(reading, projects, sums[index]!, heading.unit),
  );
  const funding = readFunds(readings, beside, projects, conventions.get("executionRate"), heading.unit, log);
  const unitOfSheet = (sheet: number | undefined): typeof heading.unit =>
    readings.find(({ cells }) => cells.source.sheet === sheet)?.unit ?? heading.unit;
  const blocks = [...readings, ...beside].map(blockOf);
  return {
    workbook,
    heading,
    blocks,
    projects: withFormReasons(projects, formReasons({ workbook, blocks, ...funding })),
    sums: sums.flat(),
    ...(tables.length > 0 && { tableArithmetic: tables }),
    ...(parts.length > 0 && { parts }),
    ...(twins.length > 0 && { twins }),
    ...funding,
    stated: readStated(workbook, names, projects.amounts, heading.unit, unitOfSheet, log),
    oddities: withoutShownNil(
      log.oddities,
      sums.flat(),
      projects,
      ({ block, row }, field) => readings[block]!.cells.cell(field, row).formula !== undefined,
    ),
    materials: readMaterials(workbook),
    explained,
  };
}

function blockOf({ cells, unit }: BlockReading): Block {
  const columns: Partial<Record<ColumnField, number>> = {};
  let firstRow = Infinity;
  let lastRow = 0;
  for (const [field, area] of cells.source.columns) {
    columns[field] = area.left;
    firstRow = Math.min(firstRow, area.top);
    lastRow = Math.max(lastRow, area.bottom);
  }
  const { sheet, units, form, addends } = cells.source;
  return {
    sheet,
    sheetName: cells.sheet.name,
    unit,
    ...(units && { units: Object.fromEntries(units) }),
    columns,
    ...(addends && {
      addends: Object.fromEntries(
        [...addends].map(([field, areas]) => [field, areas.map(({ left }) => left)]),
      ),
    }),
    firstRow,
    lastRow,
    ...(form && { form: formRows(form) }),
  };
}

function formRows({ totalRow, points, score }: FormRows): FormRows {
  return {
    totalRow,
    ...(points !== undefined && { points }),
    ...(score !== undefined && { score }),
  };
}

function noProjects({ cells }: BlockReading, isMapped: boolean): UnusableWorkbook {
  const names = cells.area("projectName")!;
  if (isMapped) return noProjectRows(cells.sheet.name, names);
  return emptyColumn(cells.sheet.name, fieldLabel("projectName"), names);
}
