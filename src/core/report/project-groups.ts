import { combine, isKnown, type ProjectFigures } from "./project-figures";
import type { ReportRun } from "./report-document";
import { figureRun, type Figure } from "./runs";
import { stableHash } from "./stable-hash";

export type AmountOfProject =
  | "initial"
  | "carriedOver"
  | "increase"
  | "decrease"
  | "recoveredAtEnd"
  | "recoveredMidYear"
  | "carriedForward"
  | "fullYear"
  | "execution"
  | "balance";

const WORDS: Readonly<Record<AmountOfProject, string>> = {
  initial: "年初预算",
  carriedOver: "上年结转",
  increase: "调增",
  decrease: "调减",
  recoveredAtEnd: "年终收回",
  recoveredMidYear: "收回",
  carriedForward: "结转下年",
  fullYear: "全年预算",
  execution: "实际支出",
  balance: "结余",
};

/** Some projects that a sentence or row speaks of together. */
export class ProjectGroup {
  private readonly totals = new Map<AmountOfProject, Figure>();

  constructor(
    /** Begins the key of each figure over the group. */
    readonly key: string,
    readonly label: string,
    readonly projects: readonly ProjectFigures[],
  ) {}

  get isEmpty(): boolean {
    return this.projects.length === 0;
  }

  /** One row that stands for one project. */
  get isSingle(): boolean {
    return this.projects.length === 1 && this.projects[0]!.count === 1;
  }

  /** The sum over all of them; unknown as soon as one is, so that no total is silently too small. */
  total(amount: AmountOfProject): Figure {
    const known = this.totals.get(amount);
    if (known) return known;
    const figure = combine(
      { key: `${this.key}.${amount}`, what: `${WORDS[amount]}合计`, subject: this.subject },
      this.projects.map((project) => project[amount]),
    );
    this.totals.set(amount, figure);
    return figure;
  }

  get initial(): Figure {
    return this.total("initial");
  }

  get fullYear(): Figure {
    return this.total("fullYear");
  }

  get execution(): Figure {
    return this.total("execution");
  }

  get subject(): string | undefined {
    return this.label || undefined;
  }

  /** How many projects they are, by 项目个数: one row may stand for several. */
  count(): ReportRun {
    const count = this.projects.reduce((sum, project) => sum + project.count, 0);
    const from = this.projects.flatMap((project) => project.countFrom);
    return figureRun(
      { key: `${this.key}.count`, what: "项目个数", subject: this.subject, from },
      String(count),
    );
  }

  where(key: string, label: string, test: (project: ProjectFigures) => boolean): ProjectGroup {
    const isWhole = this.key === "all";
    return new ProjectGroup(isWhole ? key : `${this.key}.${key}`, label, this.projects.filter(test));
  }

  withPositive(amount: AmountOfProject): ProjectGroup {
    return this.where(`with-${amount}`, `有${WORDS[amount]}的项目`, (project) =>
      Boolean(project[amount].amount?.isPositive()),
    );
  }

  /** Groups in the order of their first project; blank labels last, under the word given for them. */
  by(
    dimension: string,
    labelOf: (project: ProjectFigures) => string | undefined,
    unlabelled: string,
  ): readonly ProjectGroup[] {
    const groups = new Map<string, ProjectFigures[]>();
    const rest: ProjectFigures[] = [];
    for (const project of this.projects) {
      const label = labelOf(project);
      if (!label) rest.push(project);
      else if (groups.has(label)) groups.get(label)!.push(project);
      else groups.set(label, [project]);
    }
    return [...groups, ...(rest.length > 0 ? [[unlabelled, rest] as const] : [])].map(
      ([label, members]) => new ProjectGroup(`${this.key}.${dimension}-${stableHash(label)}`, label, members),
    );
  }

  /** The project with the largest amount, or all that have it. */
  largest(amount: AmountOfProject): readonly ProjectFigures[] {
    let top: ProjectFigures[] = [];
    for (const project of this.projects) {
      const own = project[amount];
      if (!isKnown(own)) continue;
      const order = top[0] ? own.amount.compare(top[0][amount].amount!) : 1;
      if (order > 0) top = [project];
      else if (order === 0) top.push(project);
    }
    return top;
  }
}

export function allOf(projects: readonly ProjectFigures[]): ProjectGroup {
  return new ProjectGroup("all", "", projects);
}

/** 年初批复: an amount at the start of the year, or one that cannot be read. What has none was added during the year. */
export function isApproved({ initial }: ProjectFigures): boolean {
  return initial.amount?.isZero() !== true;
}

/** Neither approved at the start of the year nor carried over from the last. */
export function isAdded(project: ProjectFigures): boolean {
  return !isApproved(project) && project.carriedOver.amount?.isZero() === true;
}
