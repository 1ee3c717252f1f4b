import type { Amount } from "../numbers/amount";
import type { CellRef } from "../workbook/cell";

/** What the sheet 绩效指标 tells, joined with the projects of the ledger. */
export interface Evaluation {
  readonly sheet: string;
  /** Every project of the ledger in its order; rows that bear the same code (or name, without codes) are one project. */
  readonly projects: readonly EvaluatedProject[];
  /** Groups of rows that fit no project of the ledger, or more than one. */
  readonly strangers: readonly Stranger[];
}

export interface EvaluatedProject {
  /** Its rows in the ledger, ascending: a project may have one for each of its funds. */
  readonly members: readonly number[];
  /** In sheet order. */
  readonly indicators: readonly Indicator[];
  /** The row 预算执行率 of the sheet, where it has one. */
  readonly execution?: ScoreRow;
  /** The row 总分 of the sheet, where it has one. */
  readonly total?: ScoreRow;
  /** What people write about the project as a whole: from the first of its rows that tells it. */
  readonly told: Readonly<Partial<Record<ToldField, Told>>>;
}

/** The goal and what came of it; for the provincial form its further texts. */
export const TOLD_FIELDS = ["goal", "outcome", "process", "conclusion", "problems", "measures"] as const;
export type ToldField = (typeof TOLD_FIELDS)[number];

export interface Told {
  readonly text: string;
  readonly at: CellRef;
}

export interface ScoreRow {
  readonly row: number;
  /** Absent where the sheet has no such column. */
  readonly points?: ScoreCell;
  readonly score?: ScoreCell;
}

export interface Indicator extends ScoreRow {
  /** 一级, 二级, 三级指标; the first two go on from the row above. */
  readonly first?: string;
  readonly second?: string;
  readonly third?: string;
  /** ＝ ≥ ≤ or 定性. */
  readonly nature?: string;
  readonly target?: string;
  readonly unit?: string;
  readonly achieved?: string;
  readonly deviation?: string;
  /** Where what was achieved stands or should stand; absent where the sheet has no such column. */
  readonly achievedAt?: CellRef;
  readonly deviationAt?: CellRef;
  /** Where the indicator's name stands. */
  readonly at: CellRef;
}

/** 分值 or 得分 as it stands in the sheet. */
export interface ScoreCell {
  readonly at: CellRef;
  /** As shown; "" where the cell is blank. */
  readonly shown: string;
  /** Absent where the cell is blank or holds no figure. */
  readonly value?: Amount;
  readonly isFormula: boolean;
}

export interface Stranger {
  readonly code?: string;
  readonly name?: string;
  /** Where code or name stand, then the first of its indicators. */
  readonly at: readonly CellRef[];
  /** The code of a project that bears the same name. */
  readonly codeOfNamesake?: string;
  /** Several projects bear its name, and it has no code to tell them apart. */
  readonly isAmbiguous: boolean;
}

/** 三级指标, or what stands in its place. */
export function indicatorName({ third, second, first }: Indicator): string {
  return third ?? second ?? first ?? "未命名的指标";
}
