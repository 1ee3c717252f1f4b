import type { Ledger } from "../ledger/ledger";
import { ledgerOfFigures } from "../ledger/ledger-of-figures";
import type { FigureReading } from "../recognition/figures/figure-tables";
import type { Proposal } from "../recognition/proposal";
import { sheetViews } from "../recognition/recognise";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { carriedYears } from "./carried-years";
import { classSummaries } from "./class-summaries";
import { keyedSums } from "./keyed-sums";
import { listedScores } from "./listed-scores";
import { repeatedLines } from "./repeated-lines";
import { restatedProjects, type IsListed } from "./restated-projects";
import { sourceTotals } from "./source-totals";
import { sheetAgreement } from "./sheet-agreement";
import { areSideBySide } from "./side-by-side";
import { tableArithmetic } from "./table-arithmetic";
import { textSplits } from "./text-splits";

/** A ledger without projects, and what people should know of how it was read. */
export interface TablesRead {
  readonly ledger: Ledger;
  readonly remarks: readonly string[];
}

const NO_LEDGER =
  "没有认出项目台账（每个项目一行，有年初预算数、全年执行数的表），执行率、结余等没有核对；有项目台账的，请定义名称“项目名称”“年初预算数”“全年执行数”后再核对。";

const WHATEVER_THE_ANSWER = "以下只核对各表内的合计、小计和各列之间的算式，无论怎样答复都成立。";

/** With what the tables of the workbook show of themselves, and of the ledger. isListed: as of restatedProjects. */
export function withTableArithmetic(read: Ledger, isListed: IsListed = () => false): Ledger {
  const classes = [...classSummaries(read), ...restatedProjects(read, isListed)];
  const ledger =
    classes.length === 0 ? read : { ...read, officeSummaries: [...(read.officeSummaries ?? []), ...classes] };
  const found = [...(ledger.tableArithmetic ?? []), ...tableArithmetic(ledger.workbook, ledger)];
  const splits = textSplits(ledger.workbook, ledger.heading);
  const agreement = sheetAgreement(ledger.workbook, ledger);
  const carried = carriedYears(ledger);
  const sources = sourceTotals(ledger);
  const keyed = keyedSums(ledger.workbook, ledger, isListed);
  const scores = listedScores(ledger);
  const repeated = repeatedLines(ledger.workbook, ledger);
  return {
    ...ledger,
    ...(repeated.length > 0 && { repeatedLines: repeated }),
    ...(carried && { carriedYears: carried }),
    ...(sources.length > 0 && { sourceTotals: sources }),
    ...(agreement.judged > 0 && { sheetAgreement: agreement }),
    ...(keyed.judged > 0 && { keyedSums: keyed }),
    ...(scores.judged > 0 && { listedScores: scores }),
    ...(found.length > 0 && { tableArithmetic: found }),
    ...(splits.judged > 0 && { textSplits: splits }),
  };
}

/** Statements, and the sums of the tables beside them. */
export function readBesideFigures(reading: Extract<FigureReading, { readonly kind: "figures" }>): TablesRead {
  const ledger = withTableArithmetic(reading.ledger);
  const sheets = sheetsWithSums(ledger);
  const unread = reading.others.filter((name) => !sheets.includes(name));
  return { ledger, remarks: [...reading.remarks, ...remarksOn(sheets, unread)] };
}

/**
 * A workbook in which nothing like a ledger was found, nor anything to ask about but tables side by side that are none:
 * its tables' own sums are judged all the same, and people are told that nothing else was. undefined where its tables
 * show no sums.
 */
export function readTables(workbook: WorkbookSnapshot, proposal: Proposal): TablesRead | undefined {
  const { questions, blocks } = proposal;
  const asksElsewhere = questions.some(({ block }) => block === undefined || !blocks[block]);
  if (asksElsewhere || !areSideBySide(proposal)) return undefined;
  const ledger = ledgerOfTables(workbook);
  if (!ledger) return undefined;
  const sheets = sheetsWithSums(ledger);
  const unread = sheetViews(workbook).flatMap(({ snapshot: { name } }) =>
    sheets.includes(name) ? [] : [name],
  );
  return { ledger, remarks: [NO_LEDGER, ...remarksOn(sheets, unread)] };
}

/** Where a question is open: what the tables show of themselves, which no answer to it changes. undefined: nothing. */
export function readWhateverTheAnswer(workbook: WorkbookSnapshot): TablesRead | undefined {
  const ledger = ledgerOfTables(workbook);
  return ledger && { ledger, remarks: [WHATEVER_THE_ANSWER] };
}

function ledgerOfTables(workbook: WorkbookSnapshot): Ledger | undefined {
  const found = tableArithmetic(workbook, { blocks: [] });
  const splits = textSplits(workbook);
  const agreement = sheetAgreement(workbook, { blocks: [] });
  if (splits.judged === 0 && found.every(({ judgedSums }) => judgedSums === 0)) return undefined;
  const keyed = keyedSums(workbook, { blocks: [] });
  const repeated = repeatedLines(workbook, { blocks: [] });
  const [unit] = found.flatMap((table) => (table.unit === "" ? [] : [table.unit]));
  return {
    ...ledgerOfFigures(workbook, [], { unit: unit ?? "元", at: {} }),
    tableArithmetic: found,
    ...(repeated.length > 0 && { repeatedLines: repeated }),
    ...(agreement.judged > 0 && { sheetAgreement: agreement }),
    ...(keyed.judged > 0 && { keyedSums: keyed }),
    ...(splits.judged > 0 && { textSplits: splits }),
  };
}

function sheetsWithSums({ tableArithmetic: tables = [], textSplits: splits }: Ledger): readonly string[] {
  return [...new Set([...tables.map(({ sheetName }) => sheetName), ...(splits?.sheetNames ?? [])])];
}

function remarksOn(sheets: readonly string[], unread: readonly string[]): readonly string[] {
  const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");
  return [
    ...(sheets.length > 0 ? [`工作表${list(sheets)}只核对表内合计、小计和各列之间的算式。`] : []),
    ...(unread.length > 0 ? [`工作表${list(unread)}没有读取，其中的数未核对。`] : []),
  ];
}
