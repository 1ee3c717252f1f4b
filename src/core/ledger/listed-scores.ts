import type { Amount } from "../numbers/amount";
import type { FigureCell } from "./figure-table";

/** Scores of execution that the rows of a list state beside their rates. */
export interface ListedScores {
  /** How many were held against their rates. */
  readonly judged: number;
  readonly wrong: readonly ListedScore[];
}

/** A score that is not its rate times the points, as the other scores of its column are. */
export interface ListedScore {
  readonly label: string;
  readonly score: FigureCell;
  /** In percentage points. */
  readonly rate: FigureCell;
  readonly points: Amount;
  /** Rounded to the place of the scores. */
  readonly expected: Amount;
  /** How many other scores of the column are right. */
  readonly held: number;
}
