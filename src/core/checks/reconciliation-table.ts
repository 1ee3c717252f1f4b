import type { Amount } from "../numbers/amount";
import type { CellRef } from "../workbook/cell";

/** 预算与支出调节表: the bridge from what was approved to what was spent and what is left. */
export interface Reconciliation {
  /** In the order of the table; the amounts of start, plus and less lines add up exactly to each result. */
  readonly lines: readonly ReconciliationLine[];
  readonly rates: readonly ReconciliationRate[];
  /** The same bridge by source, by year of money and by office, as far as the workbook tells them. */
  readonly splits: readonly ReconciliationSplit[];
}

/** The bridge of every group of projects, and of all of them; each column adds up to its total. */
export interface ReconciliationSplit {
  /** 资金来源, 资金年度, 责任科室 or 财政归口科室. */
  readonly by: string;
  /** In the order of their first project; projects without a word last, under 未注明. */
  readonly groups: readonly BridgeOfGroup[];
  readonly total: BridgeOfGroup;
}

/**
 * Without a column 年初预算数 it begins with the full-year budget as stated, without 执行 it ends there; without any
 * budget there is 执行 alone. Else
 * approved + carried over + increase − decrease (− recovered during the year) + net adjustment = full-year;
 * − execution = balance = recovered (at year-end) + carried forward + unlisted. In heading.unit.
 */
export interface BridgeOfGroup {
  readonly label: string;
  /** 项目个数. */
  readonly projects: number;
  readonly amounts: Readonly<Record<BridgeFigure, Amount>>;
  /** 预算执行率 in percentage points at two decimals; absent where the full-year budget is zero, or no column states 执行. */
  readonly rate?: Amount;
}

export type BridgeFigure =
  | "approved"
  | "carriedOver"
  | "increase"
  | "decrease"
  | "recoveredDuringYear"
  | "netAdjustment"
  | "fullYear"
  | "execution"
  | "balance"
  | "recovered"
  | "carriedForward"
  | "unlisted";

export type ReconciliationRole =
  | "approved" // 年初批复
  | "carried-over" // 上年结转
  | "decrease" // 调减
  | "recovered-during-year" // 年中收回, where the basis says so
  | "increase" // 本级追加, 上级转移支付下达, … one line a source
  | "net-adjustment" // where a sheet states 全年预算数 but no adjustments
  | "full-year" // 全年预算
  | "execution" // 执行
  | "balance" // 年末结余
  | "recovered" // 其中：年终收回
  | "carried-forward" // 其中：结转下年
  | "unlisted"; // 其中：待说明（未列去向）

export interface ReconciliationLine {
  readonly role: ReconciliationRole;
  /** start opens the table, of-which splits the result above it. */
  readonly kind: "start" | "plus" | "less" | "result" | "of-which";
  /** As people read it, without sign: 年初批复, 本级追加. */
  readonly label: string;
  /** Always as added up: a less line holds the positive amount that is taken off. In heading.unit. */
  readonly amount: Amount;
  /** Projects (项目个数) with an amount in this line. */
  readonly projects: number;
  /** The amounts the line is made of, largest first; at most 100, see itemCount. */
  readonly items: readonly ReconciliationItem[];
  readonly itemCount: number;
}

export interface ReconciliationItem {
  readonly project: string;
  readonly amount: Amount;
  /** The cells the amount comes from; several for a computed one. */
  readonly from: readonly CellRef[];
}

export interface ReconciliationRate {
  /** all: every project; approved: those with an initial budget. */
  readonly population: "all" | "approved";
  /** 预算执行率 divides by the full-year budget, 占年初批复数的比例 by the initial budget. */
  readonly basis: "全年预算" | "年初预算";
  /** 总预算执行率, 占年初批复数的比例, … */
  readonly label: string;
  readonly execution: Amount;
  readonly denominator: Amount;
  /** False where the execution counts projects that the denominator does not. */
  readonly samePopulation: boolean;
  /** Percentage points at two decimals, rounded half up; absent where the denominator is zero. */
  readonly value?: Amount;
}
