import type { ReportRun } from "./report-document";
import { combine, isKnown, type ProjectFigures } from "./project-figures";
import type { Figure } from "./runs";

type AmountOfProject =
  | "initial"
  | "increase"
  | "decrease"
  | "recoveredAtEnd"
  | "recoveredMidYear"
  | "carriedForward"
  | "fullYear"
  | "execution"
  | "balance";

type Projects = readonly ProjectFigures[];

export interface ProjectGroup {
  readonly label: string;
  readonly projects: Projects;
}

/** The sum over all of them; unknown as soon as one is, so that no total is silently too small. */
export function total(projects: Projects, amount: AmountOfProject, what: string): Figure {
  return combine(
    what,
    projects.map((project) => project[amount]),
  );
}

/** How many projects they are, by 项目个数: one row may stand for several. */
export function countRun(projects: Projects): ReportRun {
  return {
    kind: "figure",
    text: String(projects.reduce((count, project) => count + project.count, 0)),
    from: projects.flatMap((project) => project.countFrom),
  };
}

export function withPositive(projects: Projects, amount: AmountOfProject): Projects {
  return projects.filter((project) => project[amount].amount?.isPositive());
}

/** Groups in the order of their first project; blank labels last, under the word given for them. */
export function groupBy(
  projects: Projects,
  labelOf: (project: ProjectFigures) => string | undefined,
  unlabelled: string,
): readonly ProjectGroup[] {
  const groups = new Map<string, ProjectFigures[]>();
  const rest: ProjectFigures[] = [];
  for (const project of projects) {
    const label = labelOf(project);
    if (!label) rest.push(project);
    else if (groups.has(label)) groups.get(label)!.push(project);
    else groups.set(label, [project]);
  }
  return [
    ...[...groups].map(([label, members]) => ({ label, projects: members })),
    ...(rest.length > 0 ? [{ label: unlabelled, projects: rest }] : []),
  ];
}

/** The project with the largest amount, where only one has it. */
export function largest(projects: Projects, amount: AmountOfProject): ProjectFigures | undefined {
  let top: ProjectFigures | undefined;
  let tied = false;
  for (const project of projects) {
    const own = project[amount];
    if (!isKnown(own)) continue;
    const order = top ? own.amount.compare(top[amount].amount!) : 1;
    if (order > 0) top = project;
    tied = order > 0 ? false : tied || order === 0;
  }
  return tied ? undefined : top;
}

/** 年初批复: an amount at the start of the year, or one that cannot be read. What has none was added during the year. */
export function isApproved({ initial }: ProjectFigures): boolean {
  return initial.amount?.isZero() !== true;
}
