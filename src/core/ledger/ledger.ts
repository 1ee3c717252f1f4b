import type { Amount } from "../numbers/amount";
import type { AmountColumn } from "../numbers/amount-column";
import type { MoneyUnit } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type {
  AmountField,
  ColumnField,
  ExplainedField,
  RateField,
  SingleField,
  StatedTotalField,
  TextField,
} from "./fields";
import type { AdjustmentChain, JournalRow, Assembled } from "./assembled";
import type { FigureTable } from "./figure-table";
import type { OfficeSummary } from "./office-summary";
import type { TableArithmetic } from "./table-arithmetic";
import type { ListedScores } from "./listed-scores";
import type { KeyedSums } from "./keyed-sums";
import type { SheetAgreement } from "./sheet-agreement";
import type { TextSplits } from "./text-split";
import type { RepeatedLine } from "./repeated-line";
import type { RepeatedPayment } from "./repeated-payment";
import type { CarriedYears } from "./carried-years";
import type { QuotaAccount } from "./quota-account";
import type { FormRows, FundRow, BesideForm, FundDivision } from "./fund-rows";

export type { MoneyUnit };

/** The denominator of a rate. */
export type RateBasis = "全年预算" | "年初预算";

/** 年终收回 is one use of the balance; 年中收回 lowers the full-year budget like a decrease. */
export type RecoveryBasis = "年终收回" | "年中收回";

/** 逐分相符: amounts are what was typed, and agree to the last digit. 允许尾差: they are rounded copies of finer ones. */
export type RoundingBasis = "逐分相符" | "允许尾差";

/** 国家: the national 自评表; 四川: form 510000_0013zp. */
export type FormLayout = "国家" | "四川";

export type FundingSource = "本级" | "中央" | "省" | "市" | "上级" | "单位资金" | "其他";
export type FundingYear = "当年" | "上年结转";

/** A bureau's budget of one year, read from its workbook. Amounts are in heading.unit. */
export interface Ledger {
  readonly workbook: WorkbookSnapshot;
  readonly heading: Heading;
  readonly blocks: readonly Block[];
  readonly projects: ProjectTable;
  /** Subtotal and total rows, in reading order. */
  readonly sums: readonly SumRow[];
  /** Figures under 其中, each beside the one of which it is a part; absent where there are none. */
  readonly parts?: readonly Part[];
  /** Figures that stand a second time in another unit; absent where there are none. */
  readonly twins?: readonly Twin[];
  /** Rows of forms that say where a project's money comes from, in reading order. */
  readonly funds: readonly FundRow[];
  /** Which of them add up to what. */
  readonly divisions: readonly FundDivision[];
  /** Forms beside a list of projects: they state its figures again and count nowhere. */
  readonly besideForms: readonly BesideForm[];
  readonly stated: Readonly<Partial<Record<StatedTotalField, StatedFigure>>>;
  /** Odd data met while reading; it becomes findings, never an exception. */
  readonly oddities: readonly Oddity[];
  /** Paragraphs of the sheet 文字材料, in sheet order; a key such as 五（一） may repeat. */
  readonly materials: readonly Material[];
  /** What came back on a 待说明清单; it stands in the projects' texts where their own cells are blank. */
  readonly explained: Explained;
  /** Present where figures are sums of the rows of other sheets; project figures of those fields have no cell of their own. */
  readonly assembled?: Assembled;
  /** By project, its rows in 调整明细; absent where the workbook has no such list. */
  readonly journal?: ReadonlyMap<number, readonly JournalRow[]>;
  /** Projects whose adjustments state the budget before and after; absent where no list does. */
  readonly chains?: readonly AdjustmentChain[];
  /** Statements with sums of their own, on sheets of which the fields above hold nothing; absent where there are none. */
  readonly figureTables?: readonly FigureTable[];
  /** What 合计 states of each source, in lists whose projects state theirs; absent where none does. */
  readonly sourceTotals?: readonly FigureTable[];
  /** Accounts of the projects' quotas; absent where there are none. */
  readonly accounts?: readonly QuotaAccount[];
  /** Payments that a list beside the ledger tells twice; absent where there are none. */
  readonly repeatedPayments?: readonly RepeatedPayment[];
  /** Rows that a list which is no ledger tells twice; absent where there are none. */
  readonly repeatedLines?: readonly RepeatedLine[];
  /** Tables that state the figures by office; absent where there are none. */
  readonly officeSummaries?: readonly OfficeSummary[];
  /** What the tables of the workbook show of themselves, where the fields above do not cover it. */
  readonly tableArithmetic?: readonly TableArithmetic[];
  /** Absent where no two statements bear the same figures. */
  readonly sheetAgreement?: SheetAgreement;
  /** Absent where the workbook has no sheet of last year that carries money forward. */
  readonly carriedYears?: CarriedYears;
  /** Absent where no table states what the rows of another come to. */
  readonly keyedSums?: KeyedSums;
  /** Scores of execution in lists of projects, where the sheet shows how they are given. */
  readonly listedScores?: ListedScores;
  /** What texts beside amounts say of their parts; absent where none does. */
  readonly textSplits?: TextSplits;
}

export interface Heading {
  readonly unit: MoneyUnit;
  /** Absent where the workbook does not say. */
  readonly bureauName?: string;
  readonly bureauShortName?: string;
  readonly budgetYear?: number;
  /** As the workbook shows it, such as 2020年12月31日. */
  readonly cutoffDate?: string;
  readonly executionBasis?: string;
  /** As declared; absent means undeclared, and the checks find out which one the stated figures follow. */
  readonly rateBasis?: RateBasis;
  readonly recoveryBasis?: RecoveryBasis;
  /** Below this execution rate, in percentage points, a reason is asked for; absent means the usual 90. */
  readonly reasonThreshold?: Amount;
  /** Projects with a smaller full-year budget need no reason. In heading.unit. */
  readonly reasonFloor?: Amount;
  /** Absent means that the sums themselves tell whether amounts are rounded copies. */
  readonly roundingBasis?: RoundingBasis;
  /** Ids of rules of mere custom that this bureau does not want. */
  readonly silencedRules?: readonly string[];
  /** 主管部门, as the 自评表 names it. */
  readonly supervisor?: string;
  /** Which 自评表 is handed in; absent means 国家. */
  readonly formLayout?: FormLayout;
  /** Decimals to which the score of execution is rounded; absent means 2. */
  readonly scoreDecimals?: 0 | 1 | 2;
  /** Where each single cell stands. */
  readonly at: Readonly<Partial<Record<SingleField, CellRef>>>;
}

/** One sheet (or one set of workbook-scoped names) that bears 项目名称; a form beside the ledger is one without projects. */
export interface Block {
  /** Index into workbook.sheets. */
  readonly sheet: number;
  readonly sheetName: string;
  readonly unit: MoneyUnit;
  /** Of columns that are not in the block's unit. */
  readonly units?: Readonly<Partial<Record<ColumnField, MoneyUnit>>>;
  /** Column index of each field that this block has. */
  readonly columns: Readonly<Partial<Record<ColumnField, number>>>;
  /** Further columns of an amount: the figure is the sum of all, and no single cell holds it. */
  readonly addends?: Readonly<Partial<Record<AmountField, readonly number[]>>>;
  /** First and last sheet row that its names cover. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Where it is a form: one project, its sum in one row, its funds in the others. */
  readonly form?: FormRows;
}

/**
 * All projects of all blocks, columnar: entry i of every column is project i.
 * A field is absent when no block has it; an entry is absent when the cell is blank or unreadable.
 */
export interface ProjectTable {
  readonly count: number;
  /** Index into Ledger.blocks. */
  readonly block: Uint16Array;
  /** Sheet row. */
  readonly row: Uint32Array;
  /** 项目个数: how many projects the row stands for. */
  readonly projectCount: Int32Array;
  readonly amounts: Readonly<Partial<Record<AmountField, AmountColumn>>>;
  readonly rates: Readonly<Partial<Record<RateField, RateColumn>>>;
  readonly texts: Readonly<Partial<Record<TextField, readonly (string | undefined)[]>>>;
  /** From 资金来源, or from the older 资金类别; undefined where the workbook does not say. */
  readonly source: readonly (FundingSource | undefined)[];
  readonly fundingYear: readonly (FundingYear | undefined)[];
}

/** Rates in percentage points: 91.33 for 91.33%, however the cell holds it. */
export interface RateColumn {
  readonly values: AmountColumn;
  /** Decimals of the percentage as typed or shown, whichever is finer. */
  readonly decimals: Uint8Array;
  /** A money unit typed behind a rate, such as 万元 in 91.33万元. */
  readonly wrongUnits: ReadonlyMap<number, string>;
  /** How the column holds rates, so that a repair follows it: 0.9133 or 91.33 or the text 91.33%. */
  readonly convention: "fraction" | "percent" | "text";
}

/** A subtotal or total row. Its members are projects; a total counts every project of its block once. */
export interface SumRow {
  readonly kind: "subtotal" | "total";
  readonly block: number;
  readonly row: number;
  readonly label: string;
  /** Indexes of the projects it sums, ascending. */
  readonly members: readonly number[] | { readonly from: number; readonly to: number };
  readonly amounts: Readonly<Partial<Record<AmountField, Amount>>>;
  /** In percentage points, with the decimals as shown. */
  readonly rates: Readonly<Partial<Record<RateField, { readonly value: Amount; readonly decimals: number }>>>;
  readonly projectCount?: Amount;
}

/** One figure in two units, such as 实际支付（元） beside 执行数（万元）; amounts in heading.unit. */
export interface Twin {
  readonly field: AmountField;
  /** Of the column that is not read. */
  readonly header: string;
  readonly amount: Amount;
  readonly at: CellRef;
  /** As the column states that is read. */
  readonly stated: Amount;
  readonly statedAt: CellRef;
  /** The project's name, or the sum's label. */
  readonly owner: string;
  readonly project?: number;
  /** The last place of the column in the larger unit: less than it, rounding may take off. */
  readonly step: Amount;
}

/** A figure under 其中, and the figure of the same project or sum of which it is a part. Amounts are in heading.unit. */
export interface Part {
  /** 其中：财政拨款. */
  readonly label: string;
  readonly field: AmountField;
  readonly amount: Amount;
  readonly at: CellRef;
  readonly whole: Amount;
  readonly wholeAt: CellRef;
  /** The project's name, or the sum's label. */
  readonly owner: string;
  /** Absent where it is a part of a sum. */
  readonly project?: number;
}

export interface StatedFigure {
  /** Amounts in heading.unit, counts as they are, rates in percentage points. */
  readonly value: Amount;
  /** Decimals as typed or shown; of the percentage for a rate. */
  readonly decimals: number;
  readonly at: CellRef;
  readonly wrongUnit?: string;
  /** How a rate cell holds its value. */
  readonly convention?: "fraction" | "percent" | "text";
}

export type OddityKind =
  | "text" // a text where a number belongs
  | "text-figure" // figures that stand as texts and are read all the same; said once a column
  | "error" // #DIV/0! and its like
  | "date" // a date where a number belongs
  | "boolean"
  | "blank" // a required figure is blank
  | "too-large" // beyond what money can be
  | "merged" // a data cell merged over several rows
  | "not-calculated" // formulas without stored values; said once a column
  | "uncovered" // rows that only some names cover
  | "unmarked-sum" // a project whose amounts are the sum of its neighbours'; text: their rows
  | "rounded-code" // a code that Excel rounded to 15 digits
  | "fraction-count" // 项目个数 that is no whole number
  | "unknown-word" // a value outside its list (资金来源, 资金年度, 资金类别, 口径)
  | "duplicate-name"; // one name defined twice for one block

export interface Oddity {
  readonly kind: OddityKind;
  readonly field: ColumnField | SingleField | StatedTotalField;
  readonly at: readonly CellRef[];
  /** What stands in the cell, as shown. */
  readonly text: string;
  /** Index of the project concerned, if one. */
  readonly project?: number;
}

export interface Material {
  readonly key: string;
  readonly text: string;
  readonly at: CellRef;
}

/** One line of a 待说明清单; text is absent while nobody has written it. */
export interface Explanation {
  readonly field: ExplainedField;
  readonly code: string | undefined;
  readonly name: string | undefined;
  readonly text: string | undefined;
  readonly at: CellRef;
}

/** What came back on the list, and to which projects it belongs. */
export interface Explained {
  /** By field, the projects whose text the list gave because their own cell is blank; ascending. */
  readonly projects: Readonly<Record<ExplainedField, readonly number[]>>;
  /** Written lines whose project is no longer there. */
  readonly strays: readonly Explanation[];
}
