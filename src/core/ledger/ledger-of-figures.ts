import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { FigureTable } from "./figure-table";
import type { Heading, Ledger, MoneyUnit } from "./ledger";

/** A ledger without a project: all there is to judge are the sums of the statements. */
export function ledgerOfFigures(
  workbook: WorkbookSnapshot,
  figureTables: readonly FigureTable[],
  heading: Heading,
): Ledger {
  return {
    workbook,
    heading,
    figureTables,
    blocks: [],
    projects: {
      count: 0,
      block: new Uint16Array(),
      row: new Uint32Array(),
      projectCount: new Int32Array(),
      amounts: {},
      rates: {},
      texts: {},
      source: [],
      fundingYear: [],
    },
    sums: [],
    funds: [],
    divisions: [],
    besideForms: [],
    stated: {},
    oddities: [],
    materials: [],
    explained: { projects: { reason: [], adjustmentDocument: [], adjustmentDate: [] }, strays: [] },
  };
}

/** The units of its statements, tables and accounts, each once. */
export function unitsOfFigures({
  figureTables = [],
  accounts = [],
  tableArithmetic = [],
}: Ledger): readonly MoneyUnit[] {
  return [...new Set([...figureTables, ...accounts, ...tableArithmetic].flatMap(({ unit }) => unit || []))];
}
