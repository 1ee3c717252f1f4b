import { listsAdjustments } from "../checks/effective-budget";
import type { Bases } from "../checks/finding";
import { factsOf, type LedgerFacts } from "../checks/ledger-facts";
import type { AmountField, TextField } from "../ledger/fields";
import type { FundingSource, FundingYear, Ledger } from "../ledger/ledger";
import { originOf, originsOf } from "../ledger/origin";
import { Amount } from "../numbers/amount";
import { unitShift } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";
import { projectKeys } from "./project-keys";
import type { ReportFigure } from "./report-document";
import { figureRun, type Figure, type KnownFigure } from "./runs";

/** One row of the ledger as the report tells it; amounts in 万元, unrounded. */
export interface ProjectFigures {
  /** p.<stable hash of code or name>: begins the key of each of its figures. */
  readonly key: string;
  /** Its name, for the people who look at one of its figures. */
  readonly subject: string | undefined;
  readonly name: string | undefined;
  /** 项目个数. */
  readonly count: number;
  readonly countFrom: readonly CellRef[];
  readonly source: FundingSource | undefined;
  readonly fundingYear: FundingYear | undefined;
  readonly initial: Figure;
  /** 上年结转: what of earlier years' money may be spent this year. */
  readonly carriedOver: Figure;
  readonly increase: Figure;
  readonly decrease: Figure;
  /** 年终收回: a use of the balance; zero where the ledger reads 收回 as 年中收回. */
  readonly recoveredAtEnd: Figure;
  /** 年中收回: lowers the full-year budget; zero where it is a use of the balance. */
  readonly recoveredMidYear: Figure;
  readonly carriedForward: Figure;
  readonly fullYear: Figure;
  readonly execution: Figure;
  /** 全年预算 − 执行; negative when more was paid. */
  readonly balance: Figure;
  /** Whether 全年预算 is the workbook's own because it has no columns of adjustments. */
  readonly fullYearStated: boolean;
  text(field: TextField): string | undefined;
  /** Whether the project's sheet has such a column at all. */
  tells(field: TextField): boolean;
}

const WORDS: Record<AmountField, string> = {
  initialBudget: "年初预算",
  carriedOver: "上年结转",
  increase: "调增",
  decrease: "调减",
  recovered: "收回",
  carriedForward: "结转下年",
  fullYearBudget: "全年预算",
  execution: "实际支出",
  balance: "结余",
};

type Identity = Pick<ProjectFigures, "key" | "subject">;

export function isKnown(figure: Figure): figure is KnownFigure {
  return figure.amount !== undefined;
}

/** The workbook states another full-year budget without telling how it came about. */
export function isRestated({ fullYearStated, fullYear, initial }: ProjectFigures): boolean {
  return fullYearStated && !(isKnown(fullYear) && isKnown(initial) && fullYear.amount.equals(initial.amount));
}

/** Reads every project of the ledger for the report. Derived figures are computed from source cells as the checks do. */
export function projectFigures(ledger: Ledger, bases: Bases): readonly ProjectFigures[] {
  const facts = factsOf(ledger, bases);
  const { texts, projectCount, source, fundingYear, count } = ledger.projects;
  const keys = projectKeys(ledger);
  const garbled = new Set(
    ledger.oddities.flatMap(({ kind, field, project }) =>
      field === "initialBudget" && kind !== "blank" && project !== undefined ? [project] : [],
    ),
  );
  return Array.from({ length: count }, (_, project): ProjectFigures => {
    const name = texts.projectName?.[project]?.trim() || undefined;
    const own: Identity = { key: keys[project]!, subject: name };
    const read = (field: AmountField): Figure => figureOf(facts, field, project, own);
    const readOptional = (field: AmountField): Figure => orNone(facts, read(field), field, project);
    const none: Figure = { ...read("recovered"), amount: Amount.zero, from: [] };
    const { increase, decrease } = byDirection(readOptional("increase"), readOptional("decrease"));
    const recovered = readOptional("recovered");
    const recoveredMidYear = bases.recoveryBasis === "年中收回" ? recovered : none;
    const stated = read("fullYearBudget");
    const fullYearStated =
      stated.amount !== undefined && !listsAdjustments(ledger, ledger.projects.block[project]!);
    const carriedOver = readOptional("carriedOver");
    const initial = initialOf(read("initialBudget"), [carriedOver, increase], garbled.has(project));
    const execution = read("execution");
    const fullYear = fullYearStated
      ? stated
      : combine(stated, [initial, carriedOver, increase], [decrease, recoveredMidYear]);
    const columns = ledger.blocks[ledger.projects.block[project]!]?.columns ?? {};
    const counted = originOf(ledger, "projectCount", project) ?? originOf(ledger, "projectName", project);
    return {
      ...own,
      name,
      count: projectCount[project]!,
      countFrom: counted ? [counted] : [],
      source: source[project],
      fundingYear: fundingYear[project],
      initial,
      carriedOver,
      increase,
      decrease,
      recoveredAtEnd: bases.recoveryBasis === "年终收回" ? recovered : none,
      recoveredMidYear,
      carriedForward: readOptional("carriedForward"),
      fullYear,
      execution,
      balance: combine(read("balance"), [fullYear], [execution]),
      fullYearStated,
      text: (field) => texts[field]?.[project]?.trim() || undefined,
      tells: (field) => columns[field] !== undefined,
    };
  });
}

function figureOf(
  { ledger, columns }: LedgerFacts,
  field: AmountField,
  project: number,
  { key, subject }: Identity,
): Figure {
  const cells = originsOf(ledger, field, project);
  const amount = columns[field]?.at(project)?.shifted(unitShift(ledger.heading.unit, "万元"));
  return { amount, from: amount ? cells : [], what: WORDS[field], key: `${key}.${field}`, subject };
}

/** A blank cell of an optional column means none; one that cannot be read is not known. */
function orNone({ unreadable }: LedgerFacts, figure: Figure, field: AmountField, project: number): Figure {
  return figure.amount || unreadable.any([field], project) ? figure : { ...figure, amount: Amount.zero };
}

/** A negative 调增 is a reduction and is told as one; the full-year budget stays what it is. */
function byDirection(increase: Figure, decrease: Figure): { increase: Figure; decrease: Figure } {
  const none = (figure: Figure): Figure => ({ ...figure, amount: Amount.zero, from: [] });
  if (increase.amount?.isNegative())
    return { increase: none(increase), decrease: combine(decrease, [decrease], [increase]) };
  if (decrease.amount?.isNegative())
    return { increase: combine(increase, [increase], [decrease]), decrease: none(decrease) };
  return { increase, decrease };
}

/** A project added during the year, or carried over from the last, often has a blank where 0 is meant. */
function initialOf(initial: Figure, others: readonly Figure[], isText: boolean): Figure {
  return !initial.amount && !isText && others.some(({ amount }) => amount?.isPositive())
    ? { ...initial, amount: Amount.zero }
    : initial;
}

/** How many projects its row stands for. */
export function projectCount({ key, subject, count, countFrom }: ProjectFigures): ReportFigure {
  return figureRun({ key: `${key}.count`, what: "项目个数", subject, from: countFrom }, String(count));
}

/** Sum of the first less the second list; unknown as soon as one of them is. */
export function combine(
  { key, what, subject }: Omit<Figure, "amount" | "from">,
  plus: readonly Figure[],
  minus: readonly Figure[] = [],
): Figure {
  const from: CellRef[] = [];
  let amount: Amount | undefined = Amount.zero;
  for (const figure of plus) {
    from.push(...figure.from);
    amount = figure.amount && amount?.plus(figure.amount);
  }
  for (const figure of minus) {
    from.push(...figure.from);
    amount = figure.amount && amount?.minus(figure.amount);
  }
  return { amount, from, key, what, subject };
}
