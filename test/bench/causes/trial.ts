import { performance } from "node:perf_hooks";
import type { Finding } from "../../../src/core/checks/finding";
import { runChecks } from "../../../src/core/checks/run-checks";
import { readLedger } from "../../../src/core/ledger/read-ledger";
import type { CellRef } from "../../../src/core/workbook/cell";
import { figuresOf, snapshotOf, type Figure, type Spot } from "./budget-snapshot";
import { CORRUPTIONS } from "./corruptions";
import { COLUMNS, derived, drawBudget, type Column, type DrawnBudget, type Row } from "./drawn-budget";
import { RandomNumbers } from "./random-numbers";

export interface Outcome {
  readonly kinds: readonly string[];
  readonly detected: boolean;
  /** The first cell of the first finding is a wrong one. */
  readonly first: boolean;
  /** Every wrong cell stands in the first repair or alternative of a finding. */
  readonly repaired: boolean;
  readonly findings: readonly Finding[];
  readonly spots: readonly Spot[];
  /** Time of checks and localisation together. */
  readonly milliseconds: number;
}

const KINDS = Object.keys(CORRUPTIONS);

/** One drawn ledger with so many typed figures corrupted, checked as any workbook is. */
export function runTrial(number: number, projects: number, slips: number, isLive: boolean): Outcome {
  const random = new RandomNumbers(20_200_000 + 7919 * number + 31 * projects + slips + (isLive ? 500 : 0));
  const budget = drawBudget(projects, random);
  const figures = figuresOf(budget, isLive);
  const kinds: string[] = [];
  const spots: Spot[] = [];
  for (let slip = 0; slip < slips; slip++) {
    const kind = slip === 0 ? KINDS[number % KINDS.length]! : random.of(KINDS);
    kinds.push(kind);
    spots.push(corrupt(figures, kind, spots, budget, random));
  }
  const corrupted = isLive ? recomputed(budget, figures) : figures;
  const reading = readLedger(snapshotOf(corrupted, projects));
  if (reading.kind === "unusable") throw new Error(reading.message);
  const start = performance.now();
  const { findings } = runChecks(reading.ledger);
  const milliseconds = performance.now() - start;
  const changed = findings.flatMap(
    ({ repairs, alternatives }) => (repairs[0] ?? alternatives[0])?.cells ?? [],
  );
  const first = findings[0]?.at[0];
  return {
    kinds,
    spots,
    findings,
    milliseconds,
    detected: spots.every((spot) => findings.some((finding) => speaksOf(finding, spot, projects))),
    first: first !== undefined && spots.some((spot) => isAt(first, spot)),
    repaired: spots.every((spot) => changed.some(({ at }) => isAt(at, spot))),
  };
}

/** Draws cells until the kind of slip changes one that is not yet corrupted; puts the slip in and says where. */
function corrupt(
  figures: Figure[],
  kind: string,
  taken: readonly Spot[],
  budget: DrawnBudget,
  random: RandomNumbers,
): Spot {
  for (;;) {
    const index = random.below(figures.length);
    const figure = figures[index]!;
    const { spot, isRate } = figure;
    if (figure.formula !== undefined || taken.some((one) => isAt(spot, one))) continue;
    const column = COLUMNS[spot.column - 1]!;
    const others =
      spot.sheet === "预算" ? budget.rows.map((row) => row[column]) : Object.values(budget.stated);
    const value = Math.floor(Number(figure.text) * 100 + 0.5);
    const text = CORRUPTIONS[kind]!({ value, isRate, others }, random);
    if (text === undefined || Number(text) === Number(figure.text)) continue;
    figures[index] = { ...figure, text };
    return spot;
  }
}

/** What a spreadsheet shows after the slip: formulas follow their sources, in 0.000001 of the unit. */
function recomputed(budget: DrawnBudget, figures: readonly Figure[]): Figure[] {
  const FINE = 10_000;
  const typed = new Map(
    figures.map((figure) => [`${figure.spot.sheet}${figure.spot.row}/${figure.spot.column}`, figure]),
  );
  const read = (row: number, at: number): number => {
    const figure = typed.get(`预算${row}/${at + 1}`);
    return figure ? Math.floor(Number(figure.text) * 100 * FINE + 0.5) : 0;
  };
  const rows = budget.rows.map((_, index) =>
    derived(Object.fromEntries(COLUMNS.map((column, at) => [column, read(index + 1, at)])) as Row),
  );
  const sumOf = (column: Column): number => rows.reduce((total, row) => total + row[column], 0);
  const [budgetSum, balanceSum] = [sumOf("全年预算数"), sumOf("结余数")];
  return figures.map((figure) => {
    if (figure.formula === undefined) return figure;
    const column = COLUMNS[figure.spot.column - 1]!;
    const row = rows[figure.spot.row - 1];
    const spent = read(figure.spot.row, COLUMNS.indexOf("全年执行数"));
    const total: Partial<Row> = {
      全年预算数: budgetSum,
      结余数: balanceSum,
      预算执行率: Math.floor((20_000 * spent + budgetSum) / (2 * budgetSum)),
    };
    const value = (row ?? total)[column]!;
    return {
      ...figure,
      text:
        column === "预算执行率" ? String(value / 100) : String(Number((value / 100 / FINE).toPrecision(15))),
    };
  });
}

/** Whether the relation that the finding is about contains the figure. */
function speaksOf({ at, rule }: Finding, spot: Spot, projects: number): boolean {
  if (at.some((place) => isAt(place, spot))) return true;
  if (spot.sheet !== "预算") return false;
  const column = COLUMNS[spot.column - 1]!;
  const isTotal = (place: CellRef): boolean => place.sheet === "预算" && place.row === projects + 1;
  if (rule === "subtotal") return at.some((place) => isTotal(place) && place.column === spot.column);
  if (rule === "stated-total")
    return at.some(({ sheet, row }) => sheet === "封面" && ["年初预算数", "全年执行数"][row] === column);
  return rule === "overall-rate" && ["年初预算数", "调增数", "调减数", "全年执行数"].includes(column);
}

function isAt(place: { sheet: string; row: number; column: number }, spot: Spot): boolean {
  return place.sheet === spot.sheet && place.row === spot.row && place.column === spot.column;
}
