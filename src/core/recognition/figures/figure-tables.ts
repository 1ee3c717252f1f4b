import type { FigureShare, FigureSum, FigureTable } from "../../ledger/figure-table";
import type { Heading } from "../../ledger/ledger";
import { ledgerOfFigures } from "../../ledger/ledger-of-figures";
import type { Ledger } from "../../ledger/ledger";
import type { QuotaAccount } from "../../ledger/quota-account";
import type { MoneyUnit } from "../../numbers/money-unit";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Proposal } from "../proposal";
import { quotaAccounts } from "../quota-accounts";
import { sheetViews } from "../recognise";
import type { SheetView } from "../sheet-view";
import { titleNotesIn } from "../title-notes";
import { unitNotes } from "../unit-notes";
import { FigureReader } from "./figure-reader";
import { incomeExpenditureSums } from "./income-expenditure";
import { publicExpenseSums } from "./public-expenses";
import { quotaSums } from "./quota-composition";

/** What is read of a workbook that lists no projects, or why its statements cannot be judged after all. */
export type FigureReading =
  | {
      readonly kind: "figures";
      readonly ledger: Ledger;
      readonly remarks: readonly string[];
      readonly others: readonly string[];
    }
  | { readonly kind: "unusable"; readonly message: string };

interface Sums {
  readonly kind: string;
  readonly sums: readonly FigureSum[];
  readonly shares: readonly FigureShare[];
}

/** Long enough for title, bureau, unit and headers. */
const HEAD_ROWS = 12;

/**
 * Reads the statements of a workbook in which no ledger was found. undefined where there is none whose structure is
 * certain, or another sheet asks what it is: then people are told what has been told before.
 */
export function readFigures(workbook: WorkbookSnapshot, proposal: Proposal): FigureReading | undefined {
  const views = sheetViews(workbook);
  const found = views.flatMap((view) => statementOf(view) ?? []);
  const sheets = new Set(found.map(({ view }) => view.snapshot.name));
  const accounts = quotaAccounts(views);
  if (found.length === 0 && accounts.length > 0 && proposal.blocks.length === 0)
    return readAccounts(workbook, views, accounts, proposal);
  if (found.length === 0 || proposal.blocks.some(({ sheet }) => !sheets.has(sheet))) return undefined;
  const unmarked = found.find(({ table }) => table === undefined);
  if (unmarked) {
    const { view, kind } = unmarked;
    const message = `工作表“${view.snapshot.name}”像是${kind}，没有注明金额单位（或注明了几种），不能判定是万元还是元；请在表头上方写明“单位：万元”或“单位：元”，再核对。`;
    return { kind: "unusable", message };
  }
  const tables = found.flatMap(({ table }) => table ?? []);
  const others = views
    .filter(({ snapshot }) => !sheets.has(snapshot.name))
    .map(({ snapshot }) => snapshot.name);
  return {
    kind: "figures",
    ledger: ledgerOfFigures(workbook, tables, headingOf(found[0]!.view, tables[0]!.unit)),
    remarks: [
      ...tables.map(
        ({ sheetName, kind }) => `工作表“${sheetName}”是${kind}，没有项目，只核对表中各数之间的勾稽。`,
      ),
      ...proposal.remarks.filter((remark) => /隐藏的工作表/.test(remark)),
    ],
    others,
  };
}

/** The statements whose structure and unit are certain, on sheets of which the ledger reads nothing. */
export function statementsBeside(
  workbook: WorkbookSnapshot,
  isRead: (sheet: string) => boolean,
): readonly FigureTable[] {
  return sheetViews(workbook)
    .filter(({ snapshot }) => !isRead(snapshot.name))
    .flatMap((view) => statementOf(view)?.table ?? []);
}

/** Accounts of quotas without a list of projects: their balances and totals are all there is to judge. */
function readAccounts(
  workbook: WorkbookSnapshot,
  views: readonly SheetView[],
  accounts: readonly QuotaAccount[],
  { remarks }: Proposal,
): FigureReading {
  const units = new Set(accounts.map(({ unit }) => unit));
  const [unit] = units;
  const sheets = new Set(accounts.map(({ sheetName }) => sheetName));
  const named = [...sheets].map((name) => `“${name}”`).join("、");
  if (unit === undefined || units.size > 1)
    return {
      kind: "unusable",
      message: `工作表${named}像是分项目的指标明细账，没有注明金额单位（或注明了几种），不能判定是万元还是元；请在表头上方写明“单位：万元”或“单位：元”，再核对。`,
    };
  const view = views.find(({ snapshot }) => sheets.has(snapshot.name))!;
  return {
    kind: "figures",
    ledger: { ...ledgerOfFigures(workbook, [], headingOf(view, unit)), accounts },
    remarks: [
      `工作表${named}是分项目的指标明细账（${accounts.length}个），没有汇总各项目的台账，只核对各账的余额和合计。`,
      ...remarks.filter((remark) => /隐藏的工作表/.test(remark)),
    ],
    others: views.flatMap(({ snapshot: { name } }) => (sheets.has(name) ? [] : [name])),
  };
}

interface Found {
  readonly view: SheetView;
  readonly kind: string;
  /** Absent where no unit is noted, or several are. */
  readonly table?: FigureTable;
}

function statementOf(view: SheetView): Found | undefined {
  const notes = unitNotes(view, 0, Math.min(HEAD_ROWS, view.snapshot.rowCount - 1));
  const [unit, ...others] = new Set(notes.map((note) => note.unit));
  const reader = new FigureReader(view, unit ?? "万元");
  const read = sumsOf(reader);
  if (!read) return undefined;
  const { kind, shares } = read;
  const sums = read.sums.filter(saysSomething);
  if (sums.length === 0) return undefined;
  if (unit === undefined || others.length > 0) return { view, kind };
  const { name: sheetName } = view.snapshot;
  return { view, kind, table: { sheetName, kind, unit, decimals: reader.decimals, sums, shares } };
}

function sumsOf(reader: FigureReader): Sums | undefined {
  const expenses = publicExpenseSums(reader);
  if (expenses) return { kind: "“三公”经费表", sums: expenses, shares: [] };
  const quota = quotaSums(reader);
  if (quota) return { kind: "额度构成表", ...quota };
  const sides = incomeExpenditureSums(reader);
  return sides && { kind: "收入支出总表", sums: sides, shares: [] };
}

/** A sum that was left blank where there is nothing to add up says nothing. */
function saysSomething({ whole, parts }: FigureSum): boolean {
  return whole.amount !== undefined || parts.some(({ amount }) => amount === undefined || !amount.isZero());
}

function headingOf(view: SheetView, unit: MoneyUnit): Heading {
  const { year, bureau } = titleNotesIn(view, 0, Math.min(HEAD_ROWS, view.snapshot.rowCount));
  return {
    unit,
    at: {},
    ...(year !== undefined && { budgetYear: year }),
    ...(bureau !== undefined && { bureauName: bureau }),
  };
}
