import { indicatorName, type EvaluatedProject, type Indicator } from "../evaluation/evaluation";
import { executionScore, USUAL_DECIMALS, USUAL_POINTS } from "../evaluation/execution-score";
import type { Heading } from "../ledger/ledger";
import { Amount, sum } from "../numbers/amount";
import type { CellRef } from "../workbook/cell";
import { executionRate } from "./execution-rate";
import { combine, isKnown, type ProjectFigures } from "./project-figures";
import type { AmountOfProject } from "./project-groups";
import type { ReportRun } from "./report-document";
import { figureRun, placeholder, type Figure } from "./runs";
import { stableHash } from "./stable-hash";

/** One project as its 自评表 tells it: what both layouts of the form need. */
export class EvaluationSubject {
  readonly name: string;
  readonly code: string | undefined;
  /** Placeholders name it as their section. */
  readonly section: string;
  readonly rate: ReportRun | undefined;
  private readonly key: string;
  private readonly computed: Amount | undefined;

  constructor(
    readonly heading: Heading,
    readonly evaluated: EvaluatedProject,
    /** Its rows in the ledger; at least one. */
    readonly members: readonly ProjectFigures[],
  ) {
    const [first] = members;
    this.key = first!.key;
    this.name = first!.name ?? "";
    this.code = first!.text("projectCode");
    this.section = this.name ? `附件4-1（${this.name}）` : "附件4-1";
    const [initial, fullYear, execution] = [this.initial, this.fullYear, this.execution];
    this.rate = executionRate({
      key: this.figureKey("rate"),
      subject: this.name,
      initial,
      fullYear,
      execution,
    });
    this.computed =
      isKnown(fullYear) && isKnown(execution)
        ? executionScore(execution.amount, fullYear.amount, this.points, heading.scoreDecimals)
        : undefined;
  }

  get initial(): Figure {
    return this.fund("total", "initial", () => true);
  }

  get fullYear(): Figure {
    return this.fund("total", "fullYear", () => true);
  }

  get execution(): Figure {
    return this.fund("total", "execution", () => true);
  }

  /** The amount of those of its rows that a line of the form is for; zero where there are none. */
  fund(line: string, amount: AmountOfProject, belongs: (row: ProjectFigures) => boolean): Figure {
    const rows = this.members.filter(belongs);
    if (rows.length === this.members.length && rows.length === 1) return rows[0]![amount];
    if (rows.length === 0)
      return { amount: Amount.zero, from: [], key: `${this.key}.none`, what: "无", subject: this.name };
    const isWhole = rows.length === this.members.length;
    const key = `${this.key}.form-${isWhole ? "total" : line}.${amount}`;
    return combine(
      { key, what: rows[0]![amount].what, subject: this.name },
      rows.map((row) => row[amount]),
    );
  }

  /** The text of the first row that has one. */
  text(field: Parameters<ProjectFigures["text"]>[0]): string | undefined {
    return this.members.map((row) => row.text(field)).find((text) => text !== undefined);
  }

  /** 年度总体目标: the ledger's own, else that of the sheet 绩效指标. */
  get goal(): string | undefined {
    return this.text("target") ?? this.evaluated.told.goal?.text;
  }

  get outcome(): string | undefined {
    return this.text("outcome") ?? this.evaluated.told.outcome?.text;
  }

  /** 分值 of the execution: as the sheet gives it, else 10. */
  get executionPoints(): ReportRun {
    const cell = this.evaluated.execution?.points;
    return cell?.value
      ? this.figure("execution-points", "预算执行率分值", cell.shown, [cell.at])
      : { kind: "text", text: USUAL_POINTS.toString() };
  }

  /** 得分 of the execution, the one score that arithmetic gives. */
  get executionScore(): ReportRun {
    const { computed, fullYear, execution } = this;
    if (computed)
      return this.figure("execution-score", "预算执行率得分", this.printed(computed), [
        ...execution.from,
        ...fullYear.from,
      ]);
    if (isKnown(fullYear) && !fullYear.amount.isPositive())
      return this.wanted("预算执行率得分（全年预算为0，是否计分由单位确定）");
    return this.wanted("预算执行率得分");
  }

  /** Sum of the points of indicators and execution. */
  get totalPoints(): ReportRun {
    const cells = this.evaluated.indicators.map(({ points }) => points);
    const values = cells.map((cell) => cell?.value);
    if (values.length === 0 || !values.every((value) => value !== undefined)) return this.wanted("分值");
    const from = cells.flatMap((cell) => cell?.at ?? []);
    return this.figure("points", "分值合计", sum([...values, this.points]).toString(), from);
  }

  /** Sum of the scores; wanted as long as one of them is. */
  get totalScore(): ReportRun {
    const cells = this.evaluated.indicators.map(({ score }) => score);
    const values = cells.map((cell) => cell?.value);
    if (!this.computed || values.length === 0 || !values.every((value) => value !== undefined))
      return this.wanted("总分");
    const from = [...cells.flatMap((cell) => cell?.at ?? []), ...this.execution.from, ...this.fullYear.from];
    return this.figure("score", "自评总分", this.printed(sum([...values, this.computed])), from);
  }

  /** 分值 or 得分 of an indicator as it stands in the sheet: only people give it. */
  scoreOf(indicator: Indicator, kind: "points" | "score"): ReportRun {
    const what = kind === "points" ? "分值" : "得分";
    const cell = indicator[kind];
    if (!cell || cell.shown === "") return this.wanted(what);
    const { first, second, third } = indicator;
    const same = this.evaluated.indicators.filter(
      (other) => other.row < indicator.row && other.third === third && other.second === second,
    ).length;
    const identity = `i-${stableHash([first, second, third].join("|"))}${same > 0 ? `~${same + 1}` : ""}`;
    return this.figure(`${identity}.${kind}`, `${indicatorName(indicator)} ${what}`, cell.shown, [cell.at]);
  }

  wanted(what: string): ReportRun {
    return placeholder(what, this.section);
  }

  private get points(): Amount {
    return this.evaluated.execution?.points?.value ?? USUAL_POINTS;
  }

  /** A project of one row has the same rate here and in the report's text. */
  private figureKey(what: string): string {
    return what === "rate" && this.members.length === 1 ? this.key : `${this.key}.form-total`;
  }

  private printed(score: Amount): string {
    return score.toFixed(Math.max(this.heading.scoreDecimals ?? USUAL_DECIMALS, score.decimals()));
  }

  private figure(key: string, what: string, text: string, from: readonly CellRef[]): ReportRun {
    return figureRun({ key: `${this.key}.${key}`, what, subject: this.name, from }, text);
  }
}
