import type { Ledger } from "../ledger/ledger";
import { UnusableWorkbook } from "../ledger/unusable";
import { Amount, sum } from "../numbers/amount";
import type { AmountColumn } from "../numbers/amount-column";
import { withoutBinaryNoise } from "../numbers/binary-noise";
import { convertUnit, unitShift, type MoneyUnit } from "../numbers/money-unit";
import type { ComparedColumn, Comparison, ComparisonLine, ComparisonState } from "./comparison";
import { joinProjects, type JoinedProject } from "./join-projects";
import type { Subject, SystemExport } from "./system-export";

/** The ledger's figures as the checks count them; an absent entry is a figure that cannot be read. One for each subject of the export. */
export type ComparedFigures = Readonly<Partial<Record<Subject, AmountColumn>>>;

/** How the ledger's figures came about, as far as it decides how near they have to be. */
export interface FiguresOrigin {
  /** What a figure is the sum of, each rounded by itself; absent where it is stated as it is. */
  readonly formedFrom?: Readonly<Partial<Record<Subject, readonly AmountColumn[]>>>;
  /** Whether sums in the ledger show that its figures were rounded one by one. */
  readonly areRoundedCopies?: boolean;
}

const UNITS: readonly MoneyUnit[] = ["元", "万元"];
const HALF = Amount.of("0.5");
/** Systems and ledgers in 元 write 分. */
const USUAL_DECIMALS = 2;

/**
 * Compares a ledger with a system's export, project by project. Figures of different fineness agree when the coarser is
 * the finer one rounded (half of its last decimal for each figure that it is the sum of). Throws UnusableWorkbook where
 * the export names no unit and its figures do not tell it.
 */
export function compareExport(
  ledger: Ledger,
  exported: SystemExport,
  figures: ComparedFigures,
  origin: FiguresOrigin = {},
): Comparison {
  const joined = joinProjects(ledger, exported);
  const compared = exported.subjects.map((column, index) => {
    const candidates = (column.unit ? [column.unit] : UNITS).map((unit) => {
      const side = new Sides(ledger, unit, figures, origin, index, exported, column.subject);
      return { unit, lines: joined.flatMap((project) => lineOf(column.subject, project, side)) };
    });
    const best = column.unit ? candidates[0]! : decided(candidates, exported.fileName, column.place);
    const found: ComparedColumn = { ...column, unit: best.unit, isUnitFound: !column.unit };
    return { column: found, lines: best.lines };
  });
  return {
    exported,
    columns: compared.map(({ column }) => column),
    lines: compared.flatMap(({ lines }) => lines),
  };
}

interface Candidate {
  readonly unit: MoneyUnit;
  readonly lines: readonly ComparisonLine[];
}

function decided(candidates: readonly Candidate[], fileName: string, place: string): Candidate {
  const agreeing = ({ lines }: Candidate): number =>
    lines.filter(({ state, ledger }) => (state === "same" || state === "rounding") && !ledger?.isZero())
      .length;
  const [best, next] = [...candidates].sort((a, b) => agreeing(b) - agreeing(a));
  if (!best || !next || agreeing(best) === agreeing(next))
    throw new UnusableWorkbook(
      `系统导出“${fileName}”中${place}没有注明金额单位，金额也不能判定是元还是万元；请在表头写明，如“支付金额（元）”，再试。`,
    );
  return best;
}

/** The two sides of one subject under one unit of the export. */
class Sides {
  private readonly ledgerDecimals: number;
  private readonly exportDecimals: number;
  private readonly figures: AmountColumn;
  readonly ledgerUnit: MoneyUnit;

  constructor(
    ledger: Ledger,
    readonly exportUnit: MoneyUnit,
    compared: ComparedFigures,
    private readonly origin: FiguresOrigin,
    private readonly index: number,
    exported: SystemExport,
    private readonly subject: Subject,
  ) {
    const figures = compared[subject]!;
    this.figures = figures;
    this.ledgerUnit = ledger.heading.unit;
    this.ledgerDecimals = finestDecimals(figures, typedShift(ledger));
    this.exportDecimals = exported.rows.reduce((finest, row) => {
      const amount = this.exportAmount(row);
      return amount === "unreadable" ? finest : Math.max(finest, amount.decimals());
    }, USUAL_DECIMALS);
  }

  /** "unreadable" where any of its figures is. */
  ledgerSum(projects: readonly number[]): Amount | "unreadable" {
    if (projects.some((project) => !this.figures.has(project))) return "unreadable";
    return sum(projects.map((project) => this.figures.at(project)!));
  }

  exportSum(rows: JoinedProject["rows"]): Amount | "unreadable" {
    const amounts = rows.map((row) => this.exportAmount(row));
    return amounts.includes("unreadable") ? "unreadable" : sum(amounts as Amount[]);
  }

  /** In the export's unit; a blank is nothing. */
  private exportAmount({ amounts }: SystemExport["rows"][number]): Amount | "unreadable" {
    const amount = amounts[this.index] ?? Amount.zero;
    return amount === "unreadable" ? amount : withoutBinaryNoise(amount, this.exportUnit);
  }

  stateOf(ledger: Amount, system: Amount, joined: Pick<JoinedProject, "projects" | "rows">): ComparisonState {
    const gap = ledger.minus(system).abs();
    if (gap.isZero()) return "same";
    const ledgerStep = -this.ledgerDecimals;
    const systemStep = unitShift(this.exportUnit, this.ledgerUnit) - this.exportDecimals;
    const roundings = this.roundingsOf(joined, ledgerStep - systemStep);
    if (roundings === 0) return "differs";
    const coarser = Math.max(ledgerStep, systemStep);
    const widest = HALF.times(Amount.ofScaled(roundings, 0)).shifted(coarser);
    return gap.compare(widest) <= 0 ? "rounding" : "differs";
  }

  /** So many figures were rounded to the last place that parts the sides; 0 where both state the same figure. */
  private roundingsOf({ projects, rows }: Pick<JoinedProject, "projects" | "rows">, coarser: number): number {
    if (coarser < 0) return rows.length;
    const terms = this.origin.formedFrom?.[this.subject] ?? [];
    const own = projects.map((project) =>
      Math.max(1, terms.filter((column) => column.signAt(project) !== 0 && column.has(project)).length),
    );
    const inLedger = own.reduce((all, each) => all + each, 0);
    if (coarser > 0) return inLedger;
    const both = inLedger + rows.length;
    return this.origin.areRoundedCopies && both > 2 ? both : 0;
  }
}

/** Nothing on one side and zero on the other agree; nothing on both is no line. */
function lineOf(subject: Subject, joined: JoinedProject, sides: Sides): ComparisonLine[] {
  const { projects, rows } = joined;
  const own = projects.length > 0 ? sides.ledgerSum(projects) : Amount.zero;
  const exported = rows.length > 0 ? sides.exportSum(rows) : Amount.zero;
  const system =
    exported === "unreadable" ? undefined : convertUnit(exported, sides.exportUnit, sides.ledgerUnit);
  const cells = rows.flatMap(({ at }) => at ?? []);
  const facts = {
    subject,
    name: joined.name,
    projects,
    rows: rows.map(({ row }) => row),
    near: joined.near,
    ...(cells.length > 0 && { cells }),
    ...(joined.code !== undefined && { code: joined.code }),
    ...(joined.roundedCode !== undefined && { roundedCode: joined.roundedCode }),
    ...(own !== "unreadable" && projects.length > 0 && { ledger: own }),
    ...(exported !== "unreadable" && rows.length > 0 && { exported, system: system! }),
  };
  if (own === "unreadable" || system === undefined) return [{ ...facts, state: "unreadable" }];
  const state = sides.stateOf(own, system, joined);
  const isOneSided = projects.length === 0 || rows.length === 0;
  if (isOneSided && own.isZero() && system.isZero()) return [];
  const oneSided = projects.length === 0 ? "system-only" : "ledger-only";
  return [{ ...facts, state: isOneSided ? oneSided : state }];
}

/** Of figures that are typed in a unit so many places larger, which print two decimals of that as a rule. */
function finestDecimals(column: AmountColumn, shift: number): number {
  let finest = USUAL_DECIMALS - shift;
  for (let row = 0; row < column.length; row++)
    if (shift > 0 || !column.isScaled(row) || column.scaleAt(row) > finest)
      finest = Math.max(finest, (column.at(row)?.shifted(-shift).decimals() ?? 0) - shift);
  return finest;
}

/** By how many places the unit in which all lists of projects are typed is larger than the ledger's. */
function typedShift({ blocks, heading }: Ledger): number {
  return Math.max(0, Math.min(...blocks.map(({ unit }) => unitShift(unit, heading.unit))));
}
