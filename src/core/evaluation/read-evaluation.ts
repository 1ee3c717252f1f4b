import { codeKey, isRoundedCode, nameKeyOf } from "../ledger/project-identity";
import type { Ledger } from "../ledger/ledger";
import type { EvaluatedProject, Evaluation, Stranger } from "./evaluation";
import { findIndicatorSheet } from "./read-indicator-sheet";
import { readIndicators, type IndicatorGroup } from "./read-indicators";

/** Rows of the ledger that are one project. */
interface LedgerProject {
  readonly members: number[];
  readonly code?: string;
  readonly name: string;
}

/**
 * Reads the sheet 绩效指标 and joins it with the ledger: by code, else by name. Undefined where the workbook has no such
 * sheet or its headers cannot be told.
 */
export function readEvaluation(ledger: Ledger): Evaluation | undefined {
  const reading = findIndicatorSheet(ledger.workbook);
  if (reading.kind === "none") return undefined;
  const projects = projectsOf(ledger);
  const byCode = new Map(projects.flatMap((project) => (project.code ? [[project.code, project]] : [])));
  const byName = new Map<string, LedgerProject[]>();
  for (const project of projects) byName.set(project.name, [...(byName.get(project.name) ?? []), project]);

  const groups = new Map<LedgerProject, IndicatorGroup[]>();
  const strangers: Stranger[] = [];
  for (const group of readIndicators(reading.sheet)) {
    const namesakes = byName.get(nameKeyOf(group.name ?? "")) ?? [];
    const project = projectFor(group, byCode, namesakes);
    if (project) groups.set(project, [...(groups.get(project) ?? []), group]);
    else strangers.push(strangerOf(ledger, group, namesakes));
  }
  return {
    sheet: reading.sheet.name,
    projects: projects.map((project) => evaluated(project, groups.get(project) ?? [])),
    strangers,
  };
}

function projectsOf({ projects: { count, texts } }: Ledger): readonly LedgerProject[] {
  const projects = new Map<string, LedgerProject>();
  for (let row = 0; row < count; row++) {
    const written = texts.projectCode?.[row];
    const code = written === undefined ? undefined : codeKey(written);
    const name = nameKeyOf(texts.projectName?.[row] ?? "");
    const key = code === undefined ? `name ${name}` : `code ${code}`;
    const known = projects.get(key);
    if (known) known.members.push(row);
    else projects.set(key, { members: [row], name, ...(code !== undefined && { code }) });
  }
  return [...projects.values()];
}

/** A code that Excel has rounded still joins where the name is the same. */
function projectFor(
  { code, name }: IndicatorGroup,
  byCode: ReadonlyMap<string, LedgerProject>,
  namesakes: readonly LedgerProject[],
): LedgerProject | undefined {
  if (code === undefined) return name !== undefined && namesakes.length === 1 ? namesakes[0] : undefined;
  const key = codeKey(code);
  const fits = ({ code: own }: LedgerProject): boolean => own === undefined || isRoundedCode(key, own);
  const others = namesakes.filter(fits);
  return byCode.get(key) ?? (others.length === 1 ? others[0] : undefined);
}

function strangerOf(ledger: Ledger, group: IndicatorGroup, namesakes: readonly LedgerProject[]): Stranger {
  const { code, name, at, indicators } = group;
  const [only] = namesakes;
  const codeOfNamesake =
    namesakes.length === 1 ? ledger.projects.texts.projectCode?.[only!.members[0]!] : undefined;
  return {
    ...(code !== undefined && { code }),
    ...(name !== undefined && { name }),
    at: [...at, ...indicators.slice(0, 1).map((indicator) => indicator.at)],
    ...(codeOfNamesake !== undefined && { codeOfNamesake }),
    isAmbiguous: code === undefined && namesakes.length > 1,
  };
}

/** Rows of one project may stand apart in the sheet. */
function evaluated({ members }: LedgerProject, groups: readonly IndicatorGroup[]): EvaluatedProject {
  const execution = groups.find((group) => group.execution)?.execution;
  const total = groups.find((group) => group.total)?.total;
  return {
    members,
    indicators: groups.flatMap(({ indicators }) => indicators),
    ...(execution && { execution }),
    ...(total && { total }),
    told: Object.assign({}, ...[...groups].reverse().map(({ told }) => told)) as EvaluatedProject["told"],
  };
}
